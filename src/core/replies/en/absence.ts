import { phrases } from "../pattern.ts";

/** Who is not there: the writer, before the words that say so. */
export const SELF = phrases(
  `^ i am|will|shall be? going|due* to* be* currently|now|presently|also|actually|just|still|then|officially|taking|having*; ^ i have|take|go|leave currently|now|also|just*; ^ am|will be? currently|now|also*; ^ i`,
);

/** What is said of somebody who is not there. */
export const AWAY_STATES = phrases(
  `away; away from work|home|email|emails|mail|keyboard|desk; away from the|my work|office|desk|computer|inbox|email|emails|mail; away on|for my|the|a|some|annual|business|short* leave|holiday|holidays|vacation|trip|business|travel; off work|sick|duty; off on my|a|some|annual|summer|short* leave|holiday|holidays|vacation;
  out of the|my? office|clinic|school|shop|studio|country|building|workshop|practice|surgery; out - of - office|the - office*; ooo; oof;
  on my|our|a|an|some|annual|parental|maternity|paternity|sick|medical|study|family|unpaid|compassionate|bereavement|summer|winter|spring|autumn|easter|christmas|half-term|short|long|much-needed|planned|business|two-week|week-long* leave|holiday|holidays|vacation|vacations|pto|sabbatical|honeymoon|trip|hols`,
);

/** The same in a noun, which in a longer text may be anybody's. */
export const AWAY_NOUNS = phrases(
  `annual|parental|maternity|paternity|sick|medical|study|family|unpaid|compassionate leave; my annual|summer|winter|spring|easter|christmas* leave|holiday|holidays|vacation|pto|sabbatical|honeymoon|absence; vacation; holiday; holidays; pto; time off; absence; leave :; leave from`,
);

/** What a member says of themselves: "off Friday" and "not available until Monday" may be said of anything. */
export const AWAY_MYSELF = phrases(
  `off; out; gone; abroad; unavailable; travelling; traveling; on the road; on site|business;
  not in|available|around|here|working|reachable|contactable; not at|in the|my? office|desk|work; not be in|available|around|here|working|reachable|contactable; not be at|in the|my? office|desk|work;
  some|my|a|few|couple|of|the|annual|summer|parental|sick|unpaid|two|three|four|five* leave|holiday|holidays|vacation|pto; some|my|a|few|couple|of|the|two|three|four|five time|days|day|week|weeks off; a short? break; break`,
);

/** What only an automatic answer says so, of its owner or of the whole firm. */
export const AWAY_AUTOMATIC = phrases(
  `i am|will|shall be? currently|now|presently|also* off|out|travelling|traveling|abroad|unavailable|offline; limited|no|little|intermittent|sporadic|patchy|without access to my|our? email|emails|mail|mails|messages|internet|inbox; i am|will|shall not be? in|available|around|working|reachable|contactable|reading|checking|monitoring|responding; i am|will|shall not be? at|in the|my? office|desk;
  our office|offices|studio|practice|shop|clinic is|are|will be? closed; office|offices is|are|will be? closed; we are|will be? closed; i am|will be? currently|now* at|attending a|the|an annual? conference|training|workshop|offsite|event; during my absence; in my absence`,
);
/** Other people and what to do meanwhile: the days behind it are not the absence's. */
export const OTHERS = phrases(
  `my|our colleague|colleagues|assistant|team|manager|deputy; please contact|call|email|write|reach|speak|ring|direct|refer; urgent; emergency; emergencies; working|office|opening hours|days; i|we work|answer|read|check`,
);

/** Coming back, before the day of it. Of "back to you" and "call you back" the caller takes care. */
export const RETURNS = phrases(
  `back in|to|at the|my|our? office|work|desk|action|town|country; back online|in; back at|to work; back; return|returning|returns to|from the|my|work|leave|holiday|vacation|office*; returning; return; returns; available|reachable|contactable again; resume|resuming work|my|normal|duties|service*; in the office again; at|to my desk again; first day back is|:*; upon|on|after|until my return; my return; return date is|:`,
);

/** What may stand around a period and changes nothing. */
export const PERIOD_FRILLS = phrases(
  `inclusive; included; including; both days? inclusive|included; with no|limited|little|patchy|sporadic|intermittent|only access to my? email|emails|mail|messages|the|internet*; so|and please? no|pause|hold|stop|skip my|the|any|all|your* reminders|nudges|mails|emails|mail; no|pause|hold|stop|skip my|the|any|all|your* reminders|nudges|mails|emails|mail; and not reading|checking email|emails|mail|mails; and offline|unreachable; again; as well; please; thanks; thank you; cheers`,
);

/** Of the order to begin an absence: "mark me as away until …". */
export const PUT_ME = phrases(
  `^ set|mark|put|list|record|note|show|log me|my|status|down|as|to|being|up|out* away|off|out of* the* office|leave*; ^ pause|stop|hold|mute|snooze|suspend my|the|all|any nudges|reminders; ^ can|could|would you please|kindly? set|mark|put|list|record|note|show|log me|my|status|down|as|to|being|up* away|off|out of* the* office|leave*; ^ can|could|would you please|kindly? pause|stop|hold|mute|snooze|suspend my|the|all|any nudges|reminders`,
);

/** "back", "I'm back from leave": the whole of an answer. */
export const BACK = phrases(
  `^ back $; ^ back now|today|again|online|early|already|here now|today|again* $; ^ back at|in|to the|my|our? work|office|desk|action|town|it|business now|today|again|early* $; ^ back at it $; ^ back from my|the|annual|summer|easter|christmas|sick|parental|maternity|paternity* leave|holiday|holidays|vacation|pto|trip|honeymoon|sabbatical|break|hols now|today|again|early|already* $;
  ^ no longer away|out|off $; ^ no longer away|out|off|on of|from|the|my|annual|sick* leave|holiday|office|vacation|work $; ^ not away|off any|anymore more* $; ^ returned $; ^ returned to work $; ^ returned from my|the|annual* leave|holiday|holidays|vacation|trip $; ^ in the office again $; ^ at work again $; ^ at my desk again $`,
);
