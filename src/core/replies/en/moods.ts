import { phrases } from "../pattern.ts";

export const NEGATIONS = phrases(
  "not; never; no; nothing; without; neither; nor; none; hardly; unable; nobody; cannot; yet to; still to; far from; nowhere near; rather than; instead of; fail|failed|fails to; anything but",
);
/** Words that only begin with a negation. */
export const NO_NEGATION = phrases(
  "no problem; no worries; no later than; not only; not a problem; no doubt; not just; not to worry; no rush; no change|changes; why not; not a moment too soon; no longer outstanding|open; nothing outstanding; no bother; not before time",
);
export const FUTURES = phrases(
  `will; shall; going to; about to; plan|planning|plans|planned to|on; aim|aiming|aims to|for; hope|hoping|hopes to; intend|intending|intends to; want to; need|needs to; must; have|has|had to; has|have got to; trying|try|tries to; should|ought be|have|to; to be; is|are due; should; can; could; would; may; might; expect|expecting|expects; working on; getting; be able; look|looking to; in progress; under way; underway; almost; nearly; half; partly; partially; about half; mostly; ready to; soon; shortly; on it; started|start|starting|begun; remains|remain|left to; supposed to; meant to; due to; wants|wanted to; would like; promise|promised|promises to; waiting|wait for|on|until; let you know; i am sending|doing|finishing|paying; looking forward to; look forward to; by the time; get|getting ITEM done; have ITEM done|ready; as soon as; ready by|for; once; when; not until; chase|chasing; like to; better; best`,
);
export const HEDGES = phrases(
  "i|we think; i|we believe; i|we guess; i|we assume; i|we suppose; apparently; supposedly; allegedly; maybe; perhaps; probably; might; seems; seem; not sure; may have; might have; should have|be; possibly; i|we hear|heard; rumour; i|we understand; presumably; i|we reckon; hopefully; pretty sure; fairly sure; must have; as good as; more or less; basically; i|we imagine; i|we gather",
);
/** A question by its first words, where it has no question mark. */
export const ASKING = phrases(
  `^ did|do|does you|we|i|he|she|they|it|WHO|anyone|anybody|there; ^ has|had|is|are|was|were you|we|i|he|she|they|it|ITEM|WHO|anyone|anybody|there|the|your|that|this; ^ have you|we|i|they|WHO|anyone|anybody|the|your|that; ^ have ITEM been|arrived|gone|come|landed|left|reached|got|made|any; ^ did|does ITEM … work|arrive|come|get|go|reach|make; ^ what|who|why|how; ^ when|where|which will|is|are|can|could|do|does|did|would|should|has|have; ^ any news|update|progress|word|idea|sign|luck|joy|chance; ^ how|what about; ^ will|would|could|can you|ITEM|it|they|WHO be|have; wondering if|whether|when; do you know; can you tell; could you tell; let me know when|if|whether|how|once|where|what; please let|tell; any idea; just|still|only|am|are chasing; chasing you|up; just checking; checking in; following up; curious; want|wanted|like to know|ask|check; may|can|could i|we ask|check|know; status of|on; where are we|you`,
);
/** These only begin like one. */
export const NOT_ASKING = phrases(
  "^ here is|are; ^ what i|we needed|wanted|asked|hoped|expected|had|was|were; ^ how i|we remember|recall|had|understood",
);
/** A wish in the form of a question: it orders something all the same. */
export const REQUESTS = phrases(
  `can|could|would|may|might|shall|should you|we|i|ITEM|it|WHO|that|this; please; is it|that possible; would it|that be possible|ok|alright|fine|all; any chance; do|would you mind; would you be able; let us; i|we would like|prefer|rather|appreciate; i|we need|want; i|we would be|most|very|so* grateful; happy to|with; ok if; alright if; all right if; fine if; mind if; how|what about DATE|WHO; if possible; i|we may; ok to; possible to; wonder|wondering if|whether you|we|i could|can|might|would; hoping we|you|i can|could; be so kind; ^ DATE $; ^ maybe|perhaps|say|or DATE $; DATE ok|fine|possible|alright|good; would|is|can|could|does DATE be|possible|work|suit|ok|fine|alright; obliged|grateful|glad|great|good|nice|helpful|lovely|appreciate|better|ideal it? if`,
);
/** It looks out for something: nothing is done, and nothing asked. */
export const WAITING = phrases(
  "still waiting; waiting for|on; looking forward to; look forward to; keen to see; can not wait; awaiting; still expecting; have yet to; yet to receive; await",
);
