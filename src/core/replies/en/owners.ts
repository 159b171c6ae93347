import { phrases } from "../pattern.ts";

/** Somebody named does it, behind their name. */
export const TAKES = phrases(
  `will|shall|can|should|could|would|to|must|may|has|is|does|takes|took|had|be|gets|got|'s|handles|looks|deals|owns|leads|manages|covers|sends|pays|books|picks|needs|wants|said|says|agreed|offered|volunteered|normally|usually|always|actually|instead`,
);
export const GIVE = phrases(
  `let|put|give|gave|giving|assign|assigned|assigning|reassign|reassigned|pass|passed|passing|hand|handed|handing|leave|left|leaving|move|moved|moving|transfer|transferred|delegate|delegated|delegating|switch|switched|change|changed|changing|shift|shifted|swap|swapped|allocate|allocated|reallocate|set|make|made|hang|pin|give|attribute|attributed|put|mark|marked|redirect|refer|entrust|entrusted|dump|offload|palm|turn|turned|turning`,
);
/** "6 is Hannah's", "2 is with Raj now", between the line and the name. */
export const IS_OF = phrases(
  `is|are|was|were|should|must|will|would|needs|has|have|'s|goes|go|belongs|sits|lies|falls|stays|rests|lives|comes; under; down; for; to; with; by; from; on; over; = ; down; owned; being; be; now; really; actually; instead; not; mine; me; up; a; matter; job; task; question; more; of; rather; probably; definitely; clearly; best; left; better; something; one; passed; handed; given; assigned; moved; come; comes; coming`,
);
/** The writer says that it is not theirs. */
export const NOT_ME = phrases(
  `not me; not mine; not think|believe … mine|ours|me|us|my|our; neither|nor … mine|ours|me|us; not really* my|our job|task|thing|bit|part|responsibility|department|area|work|remit|call|baby|problem|doing|promise|item|business|department|field|side|action|role|line|patch|domain|to; not for me|us; never for me|us; not on me|us; not us; not ours; was never mine; never mine|ours; not i; wrong person|man|woman|guy|name|side|bloke|lad|chap|girl|lady|department|team|firm|company|one for; not down to me|us; not up to me|us; not with me|us; not my name; nothing to do with; not responsible; not the right person; not i|we who; not … myself; somebody|someone in|from|at … does|do|will|handles; someone|somebody else; someone|somebody else's; take my name off; my|our name off|from; not belong to|with me|us; not under my|our; not fall to|under|within me|us|my|our; not our company; not concern me|us; not involve me|us; not assign|put|list|have me|us; never my|our; put me down by mistake; do|does not really* handle|deal|look after|with|do; do not do; no longer look|do|handle|deal|work|responsible|in after|with|ITEM; not touch; outside my|our remit|area|department|job|responsibility; no access; not anything i; not something i|we; not the one; not the ones; should not be me|mine|us|ours|my|under|with; can not be me|mine; isn mine; not one of mine|ours; not part of my|our; not in my|our remit|job|area|department|name; not against my; no part of my; not someone who; never took; do not own; does not sit|lie with; why … my name|job; why i|we am|are down|on|listed|named|here|for; why am|are i|we; not something i|we was|were|am|are; not asked to; nobody asked me|us; not by me|us`,
);
/** The writer takes it. */
export const MINE_NOW = phrases(
  `is|are|'s|be mine|ours|me|us; ITEM is|will be? me|us; ITEM myself|ourselves $; ^ ITEM mine|me; put me down for; put my name; i|we will|can|am|shall take|taking|do|own|handle|handling|doing|have|pick|cover|grab|deal|look over? after? care? of? on? with? up? ITEM; leave ITEM with|to me|us; i|we have ITEM covered; i|we have got ITEM covered; i|we take ITEM; i|we own ITEM; is|are|be on|with|for|down me; is|are|be down to me; let me take|do|handle|have|deal; assign|give|move|put|pass|hand|change|leave ITEM back? over|down? to|for|against|under me|myself|my; give me ITEM; taking ITEM over|on; take ITEM over|on; make me the? owner|responsible; ITEM i|we will|can|am|shall do|take|handle|doing|taking|manage|sort it|that|this; ITEM i|we will do; ^ i|we will|can do|take|handle it|that|this $`,
);
/** Behind a name: "Paul should be down for 5", "Raj is in charge of 3". */
export const HOLDS = phrases(
  "is|should|must|will|can|could|was|are|has be? down|responsible|accountable|answerable|on|in|the|supposed|meant|due|charge|right|owner|person|one|for|of|to* ITEM; has|have charge|responsibility|ownership of|for ITEM; will|should|can|could|must have ITEM; takes|take|taking|has|have|gets|got on|over* ITEM instead|now|from $; instead of me|us",
);
export const OUT_OF_NAMES = phrases(
  "thanks|thank|told|tell|ask|asked|cc|copy|copied|sent|send|spoke|speak|met|meet|waiting|call|called|ring|rang|email|emailed|see",
);
