import { phrases } from "../pattern.ts";

/** Orders to give a line another day. */
export const MOVE = phrases(
  `move|moved|moving|moves; push|pushed|pushing|pushes; postpone|postponed|postponing; delay|delayed|delaying; reschedule|rescheduled|rescheduling; shift|shifted|shifting; bump|bumped|bumping; put ITEM … back|off|forward; put back|off|forward ITEM; defer|deferred; extend|extended|extension; slip|slips|slipped|slipping; set … to|for; change|changed|changing … to|date|deadline; change|changed|changing ITEM DATE; bring ITEM forward; bring forward; kick … to; new date; new deadline; another date; different date; later date; change the date|deadline; more time|days; a? few|couple more|of days|weeks|hours; more days|weeks; need|needs longer|until|till; bit|little longer|more; push back; go|goes|going|come|comes|slide|slides|sliding back? a bit|little|touch|while|few|couple; a bit|little|touch|while later|back; slide|slides|sliding; buy me|us|some time; hold ITEM over; carry|roll ITEM over; rearrange; re-schedule; take|takes|taking longer; have to wait; brought forward; put back; give me|us until|till|DATE; take a|another week|day; can ITEM wait; make ITEM DATE; make it DATE; stretch; to be done DATE; drag; drags; extra time|days|week; breathing space; ^ change|amend|update|edit|adjust|alter ITEM $`,
);
/** It will be late, told as a fact. */
export const SLIPS = phrases(
  "^ ITEM slips|slipping|slipped into|past|beyond; ^ ITEM is|are|has|have|was|were been? delayed|postponed|slipping|slipped|deferred $",
);
/** What programmers push. */
export const PUSHED_OUT = phrases(
  "pushed a|the|it|that|my|our fix|change|changes|patch|update|commit|live|up|out|through; pushed live|up|out",
);
/** These only beside a line: "see you later on Friday". */
export const SHIFTED = phrases("later; sooner; earlier; before; earliest; at the latest");
/** It will not be as dated, and no day is given. */
export const LATE = phrases(
  `late; ITEM not DATE; delayed; running behind|late|over|slow; behind schedule; not … in time|by|on|DATE|before|then|until; not be|make|happen|manage|meet|hit|going DATE|it|that|the|ITEM|this; miss|missing the|that|my|our|DATE deadline|date; no idea when; not know when; can not say when; not say when; do not know how long; unclear when; until further notice; not sure when; not tell … when; overdue; held up; hold up; on hold; stuck; slipping; taking longer than; longer than; open ended; impossible by; no date; tbc; tbd; date to be confirmed; not be ready|done|finished|able; to be confirmed; cannot be`,
);
/** It stays as dated. */
export const STAYS = phrases(
  "stays; as planned; as agreed; as promised; as it is; remains; as scheduled; on track; still on for; on schedule; unchanged; as discussed; stands; on course; as before; keep … as; no change",
);
/** The day from which something begins to be possible. */
export const NOT_BEFORE = phrases("not … before|until|till; only; earliest; not earlier; no earlier; at the earliest");
/** What says that a named day is the line's new one. */
export const WILL_DO = phrases(
  `will; shall; going to; can; could; would; should; may; might; do; does; be; is; are; need; needs; want; by; until; till; move; make; get; have; has; aim; aiming; plan; planning; hope; hoping; expect; promise; on; for; please; prefer; better; rather; ideally; instead; not; comes|coming; sending; finishing; doing; delivering; paying; send; finish; deliver; pay; ready; due; works; suits; realistic; more; to; in; now; target; deadline; only; best; possible; sooner; later; wait; takes; longer; follows; follow; following; arrives; comes; coming; earliest; latest; gets; takes place; able; say; would; goes; go; going; becomes; become; how|what about; instead; call it; it is`,
);
/** Why something cannot be: the day until then is no new one by itself. */
export const NOT_THERE = phrases(
  "closed; shut; away; off sick|work; on leave|holiday|vacation; ill; sick; abroad; travelling; traveling; fully booked; booked up; in meetings|court|hospital; back in|on|from",
);
export const BUSY = phrases("no time|capacity|resources|budget|chance|staff|hands|room");
/** What could be, not what will. */
export const OFFERS = phrases("i|we could|might|may");
