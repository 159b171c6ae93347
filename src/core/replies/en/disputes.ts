import { phrases } from "../pattern.ts";

/** A line is not as it was said. */
export const DISPUTE = phrases(
  `wrong; incorrect; inaccurate; mistaken; not right|correct|accurate|true|quite|exactly|entirely|how|what|as|ok|fine|good|agreed|acceptable|agreeable|so; never right|agreed|said|promised|mentioned|discussed|came|offered|committed|agree|say|promise|spoke|talked|happened|raised|part|our|what|intended|signed|undertook|accepted; did|do not|never actually|really|ever|in* say|agree|promise|offer|commit|discuss|sign|mention|recall|remember|recognise|recognize|volunteer|undertake|accept|discussed; not said|agreed|promised|offered|committed|discussed|mentioned|accepted; does|did not|never quite|really* reflect|match|tally|correspond|ring|come|look|sound|square; not remember|recall|recognise|recognize;
  misunderstanding; said nothing about|of|on; misunderstood; misheard; misquoted; misread; misrepresents; mix up; mixup; error; a mistake; disagree; object; objection; dispute; disputed; contest; contested; query; challenge; news to me|us; no memory|recollection|record|mention|agreement; can|could|may not|never be right|correct|true|accurate|so|meant; can|could not|never have been right|correct|meant|said; got ITEM wrong|backwards|muddled|mixed; got it|that|this wrong|backwards; have ITEM wrong; bone to pick; issue with; problem with; unhappy with; not happy; nobody said|agreed|promised|mentioned; no one said|agreed|promised|mentioned; made up; invented; out of thin air; odd; strange; surprised; where did ITEM come; who said; nonsense; rubbish; misstated; misleading; overstated; too strong; needs correcting; not in my notes; differs; different from; contrary; off base; does not look right; off the mark; false; untrue; i|we only said|offered|agreed|promised|meant|wanted|suggested; take issue; not the|a|our agreement|deal|arrangement; muddled; garbled; should|ought to? read|say; should not be on|in|here|listed|there|down; not belong on|in|here; not think|believe … right|correct|agreed|said|so|accurate|promised|offered|discussed; needs rewording|rephrasing; not something i|we said|agreed|promised|offered`,
);
/** It should say something else. */
export const MEANT = phrases(
  "was|were supposed|meant|intended to be|say|read; should have been|said|read; ITEM should be|say|read … not; ought to be|say|read; was|were for … not",
);
/** Questions that are none. */
export const ACCUSES = phrases("^ who said|says|agreed|promised|told; ^ since when; ^ where did|does; ^ when did i|we");
export const NO_DISPUTE = phrases(
  "nothing|not|never|neither|without wrong|incorrect|misunderstood; nothing … wrong; no objection|objections|issue|issues|problem|problems|mistake|mistakes|error|errors; wrong person|man|woman|guy|name; went wrong; go wrong; gone wrong; not a problem",
);
/** Agreement with all but a line. */
export const EXCEPT = phrases(
  "ok|fine|good|agreed|agree|right|correct|happy|perfect|great|yes with|everything|all|it* except|besides for? ITEM; ok|fine|good|agreed|agree|right|correct|happy|perfect|great|yes with|everything|all|it* apart from ITEM; ok|fine|good|agreed|agree|right|correct|happy|perfect|great|yes other than ITEM; ok|fine|good|agreed|agree|right|correct|happy|perfect|great|yes with|everything|all|it* bar ITEM; all|everything except|bar|besides for? ITEM $; all|everything apart from ITEM $; but not ITEM though? $",
);
