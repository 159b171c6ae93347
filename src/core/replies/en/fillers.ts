import { setOf } from "../../notes/words.ts";
import { phrases } from "../pattern.ts";

/** Words at either end of a clause that change nothing. */
export const FILLERS = setOf(
  `please sorry also well so right oh oops ah hey hi hello thanks cheers apologies mate all-right alright actually just but and then plus though anyway too btw
  still then first second third finally lastly firstly secondly again now um erm er hm hmm right folks guys everyone kindly x xx afraid though already unfortunately sadly
  alas luckily fortunately basically indeed here honestly frankly ! . … , ; : ) ( " “ ” ' • * · 🙂 😊 🙏 😀 ☺ 😉 😅 🎉 :)`,
);

/** Phrases at the beginning of a clause that only lead up to it. */
export const LEADS = phrases(
  `by the way; by all means; feel free to; just so you know; just to let you know that?; just to say that?; just letting you know that?; to let you know that?; i|we am|are afraid that?; i|we regret to say that?; i|we am|are happy|pleased|glad|delighted|sorry|relieved to say|report|tell you that?; i|we am|are happy|pleased|glad|delighted to confirm that; good news; bad news; quick update|note|one; small|one correction|change|thing|point|update; for your information; for the record; as for; with|in regard|regards|respect|reference to; on reflection; having said that; i|we can confirm that; i|we confirm that; please note that?; please be advised|aware that?; note that; to confirm; i|we just|only|also wanted to say|tell|confirm|let that?; i|we wanted to let you know that?; let me tell you that?; as it happens; to be honest|fair|clear; if i|we may; happy to say that?; pleased|glad|delighted|sorry to say|report that?; i|we must|should|have to say|tell|confirm that?; after all; before i forget; as discussed|agreed|promised|requested|expected|planned|mentioned; when you have|get a minute|moment|chance; update on; an? update on; regarding; concerning; re; about; as to; when it comes to; one more thing; in the meantime; just; only; for me; from my|our side; on my|our side; on our|my end; at our|my end; from me|us; as far as i|we am|are concerned; to my knowledge; for now; in fact; of course; it turns out that?; turns out that?; sorry for|about the delay|confusion|trouble|mixup|wait; sorry about that|this; sorry about ITEM`,
);

/** Phrases at the end of a clause that change nothing. */
export const TAILS = phrases(
  `as far as i|we am|are|can concerned|see|tell|remember|know|recall|judge*; from here $; on|at my|our side|end|part $; in my view|opinion|book $; i|we think|believe|guess|suppose|promise|reckon|fear $; i|we am|are afraid $; if that is|works|helps|suits ok|alright|fine|possible|you|too* $; if possible $; if you do not mind $; for now $; of course $; in fact $; as well $; for your information $; just so you know $; for the record $; by the way $; no worries $; if i|we may $; to be honest|fair|clear $; you|for see|know|info $; at last $; many thanks $; thanks a? lot|very|so|you $; thank you very|so* much* $; thank you $; with thanks $; and thanks $; kind regards $; all the best $; have a nice|good|great|lovely|* day|week|weekend|evening|one $; hope that|this is|helps ok|fine|alright* $; sorry about|for that|this|the delay|confusion|* $; my|our apologies $; apologies $; haha $; lol $; xx $`,
);

/** What a clause may begin with when it only hangs on another: it asserts nothing. */
export const SUBORDINATORS = setOf(
  "if once when unless until till whenever provided assuming because since as before after where except",
);

export const GREETINGS = setOf(
  "hi hello hey dear morning afternoon evening hiya hallo howdy greetings hola bonjour yo heya hullo",
);
export const GREETED = setOf(
  "all both there team everyone everybody folks guys again sir madam mr mrs ms miss dr prof good and & friends colleagues gents ladies , .",
);
