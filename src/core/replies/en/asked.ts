import { phrases } from "../pattern.ts";

export const YES = phrases(
  "^ ITEM is|are|'s|was|a|:* a|an* yes|yep|right|correct|ok|confirmed|true|agreed|fine|sure|absolutely|definitely|certainly|indeed|y|aye|👍|real|good please|it|that|is|sure|indeed|do* $; ^ yes|confirm|confirmed|confirming|keep|accept|ok|agreed|agree to|on|for|with|as|:* ITEM as? a? promise|commitment $; ^ ITEM yes; ^ yes to|on|for ITEM",
);
export const NO = phrases(
  "^ ITEM is|'s|are|a|:* a|an* no|nope|nah|false|wrong|untrue|n|nay|not|neither $; ^ ITEM no; ^ no|not|nope to|on|for* ITEM $; ^ no to|on|for ITEM; ^ deny|reject ITEM $",
);
/** It is a promise. */
export const IS_PROMISE = phrases(
  `is|are|was|'s definitely|indeed|certainly|really|also* a|an* real|proper|firm|definite* promise|commitment|action|task|yes|real|firm|definite|genuine|thing|go|keeper|deal; did promise|agree|commit|say; we|i promised|agreed|committed|said to?; we|i will do? ITEM; was|were|is|are really|indeed|definitely|certainly* promised|agreed|said|meant; is|are for|on|with us|me|ours|mine; is|are ours; counts; stays|stands|keep; please keep; please do; going to do; is on|in|happening|going; yes we|i will|did|do|are|am; a firm yes; a yes; happening; is for real; treat as promise; make ITEM a promise; should stay|be on|count; include ITEM; add ITEM; put ITEM on|in|down; leave ITEM on|in; keep ITEM`,
);
/** It is none. */
export const NO_PROMISE = phrases(
  `not|never|no|hardly|isn a|an|really|actually|as|any|meant|intended|to|our|my* firm|real|definite|actual* promise|promised|commitment|committed|action|task|agreed|serious|firm|real|planned|to-do|todo|deliverable|thing|obligation|one; only|just|merely|purely|more|simply a|an|of|some* joke|idea|thought|suggestion|chat|brainstorm|brainstorming|musing|musings|talk|possibility|maybe|option|wish|question|banter|joking|thinking|musing|talking|speculation|speculating|floating|wondering|chatting|dreaming|kidding|spitballing|throwing|aside|exploring|mentioned|passing|toying|loud|hypothetical|nice|brainwave; was a|an joke|idea|thought|suggestion|question|aside|brainstorm|maybe; nobody|noone promised|agreed|said|committed|offered; no one promised|agreed|said|committed|offered; thinking aloud|out; not happening; no promise|commitment|action|task; joking; musing; hypothetical; speculative; not a; never promised|agreed|said|committed|offered|meant|intended; not promise|agree|commit|offer|say|mean; blue sky; a maybe; wishful; forget ITEM; ignore ITEM; can go; idle talk; is|was nothing; pie in the; off the cuff; just talk; passing remark|comment|thought; a no; not one; idle`,
);
