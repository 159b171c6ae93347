import { setOf } from "../../notes/words.ts";
import { phrases } from "../pattern.ts";

/** A word or two that asks for one's settings or summary; nothing may follow. "send the summary" may be a promise of the list. */
export const SETTINGS = phrases(
  `^ settings|preferences $; ^ settings now|page|link|menu $; ^ my|saydo settings|preferences $; ^ show|open|see|view|change|edit|update|adjust me? my settings|preferences $; ^ send|give|get|mail|email me my|the settings|preferences $; ^ show me? the? settings $; ^ open settings $;
  ^ can|could|may i|we|you have|see|get|change|edit|adjust|show|send|me|us* my|the settings|preferences $; ^ where are|is|do|can i|see|find|change|edit|get* my|the settings|preferences $; ^ how do|can i change|edit|see|adjust|find|get|update my|the settings|preferences $; ^ what are my settings|preferences $;
  ^ i would|want|need|like|to|change|see|edit|adjust|have* my settings|preferences $`,
);
export const SUMMARY = phrases(
  `^ summary $; ^ summary now|today|again $; ^ my|weekly weekly|week|'s* summary now|today|again* $; ^ show|send|give|get|mail|email me|us this|the|my|a|an|last|week|DATE|'s|weekly|latest|current* summary now|today|again|early* $;
  ^ can|could|may i|we|you have|see|get|send|me|us|show|give|mail* this|the|my|a|week|DATE|'s|weekly|latest* summary now|today|again|early* $; ^ DATE 's? summary now? $; ^ i would|want|need|like|to|have|see|get* my|the|this|week|DATE|'s|weekly* summary now|today|early* $; ^ where is my|the|this weekly|week|'s* summary $`,
);

/** What an order for an agenda opens with; a client's name follows, or nothing. */
export const AGENDA = phrases(
  `^ agenda; ^ an|the|my|our|next agenda; ^ show|send|give|get|mail|email|make|build|pull|prepare|draft me|us|up|together* an|the|my|our agenda; ^ can|could|may|would i|we|you please|kindly* have|see|get|send|show|give|mail|email|make|prepare me|us* an|the|my|our agenda; ^ i would|want|need|like|to|have|see|get* an|the|my|our agenda`,
);
/** Questions that ask for one; the name follows "with". */
export const AGENDA_QUESTIONS = phrases(
  `^ what|anything|something should|do|must|can|could|shall|would|else i|we need|have|want|got|to|still|also* raise|discuss|cover|mention|address|ask; ^ what|anything|something should|do|must|can|could|shall|would|else i|we need|have|want|got|to|still|also* bring|talk|go|follow up|about|over|through; ^ what to raise|discuss|cover|mention|ask; ^ what to bring|talk|go up|about|over|through; ^ anything|something|things|points else? to raise|discuss|cover|mention|ask; ^ anything|something|things|points else? to bring|talk|go up|about|over|through;
  ^ what is|do still|we|i|currently|have* open|outstanding|pending|owing|unresolved|left; ^ where do|are we|i stand|at; ^ prep|prepare|brief me|us; ^ help me prepare|prep; ^ what is on the|my|our agenda; ^ what should be on the|my|our agenda`,
);

/** Words that lead on to the name, and what may stand around it. */
export const NAME_LEADS = setOf("for with to on of : - – — from about at");
export const AROUND_NAME = setOf(
  `the my our an a next upcoming coming this tomorrow today tonight weekly monthly quarterly regular call meeting meetings calls chat session review catchup catch-up visit sync kickoff
  kick-off demo workshop lunch conversation people team client folks lot guys in at on during 's when time before i we see speak meet talk to for again please`,
);

/** What is no client, whatever it begins with. */
export const NO_CLIENT = setOf(
  `it this that them him her me us you everyone everybody all anyone somebody someone each both one attached sent enclosed below above to follow tbc tba tbd ok done ready soon asap kickoff offsite
  agreed confirmed updated changed thanks is was will has as and or but so i we he she they not no yes if when which who whom please`,
);

/** A sentence with one of these is no mere greeting. */
export const ORDER_WORDS = setOf(
  "agenda settings preferences summary away leave back holiday vacation office off raise",
);

/** Beside an order: a greeting, thanks, the writer's name. */
export const ASIDES = phrases(
  `^ hi|hello|hey|dear|hiya|morning|afternoon|evening|greetings|hallo; ^ good morning|afternoon|evening|day; ^ thanks; ^ thank you; ^ many|with|kind|best|warm|warmest|kindest|all thanks|regards|wishes|the; ^ best; ^ cheers; ^ regards; ^ bye; ^ sorry; ^ please; ^ have a; ^ see you; ^ talk|speak soon; ^ no worries; ^ that is all; ^ sent from; ^ get outlook; ^ yours; ^ sincerely`,
);
