import { setOf } from "../../notes/words.ts";
import { phrases } from "../pattern.ts";

/** Each of these says yes. */
export const APPROVES = setOf(
  "ok fine good great perfect agreed agree correct right accurate confirmed confirm approved approve happy spot true brilliant excellent lovely super splendid fantastic wonderful lgtm 👍 👌 💯 satisfied content comfortable faithful fair accept accepted yes correctly accurately properly faithfully well suits works sound acceptable",
);
/** What may stand around it without saying more. */
export const AROUND_YES = setOf(
  "all everything every each it this that these those they them the a list recap summary notes minutes points point lines line items item whole lot ITEM look looks sounds sound read reads seem seems is are am i we me us my our with by for from to at in side end here part team now as very really quite perfectly absolutely totally entirely completely just exactly both down captured recorded noted written reflected set out sure indeed eyes book view opinion of course above below following 100 concerned far ever always usual goes remembered remember can will be do does there thanks thank you",
);

/** Of the whole list, when it is all that a clause says. */
export const AGREE_ALL = phrases(
  `^ spot on $; ^ sounds|looks|seems|reads|all|that|this|it|everything|ITEM|list|recap|summary is|are|sounds|looks|seems|reads|all* all* very|really|perfectly|absolutely|quite|just|about? good|great|right|fine|perfect|correct|ok|accurate|spot|lovely|excellent|agreed|clear|well|sound|in to|on|by|with|order|for* me|us|our|here|from|my* me|us|side|end|here|now* $; ^ all? good|fine|ok|great|happy|clear|agreed|correct|right|accurate|perfect with|by|for|from|on|to|here|at* me|us|my|our|here* side|end|part* $; ^ no|zero further|more|other|* changes|corrections|comments|objections|objection|issues|amendments|complaints|problems|remarks|additions|edits|notes|questions from|on|at|here|to|needed|required|necessary|or* my|our|me|us|changes|corrections|comments|objections|additions|it* end|side|part* $; have no corrections|changes|comments|objections|remarks|additions|edits; nothing to add|change|correct|amend|object|complain; nothing from me|us; exactly|just|precisely how|as|what|the i|we|way remember|recall|had|have|noted|wrote|understood|agreed|discussed|said|i|we it?; ^ all|everything is|looks|seems|are? in order; is|are as i|we understood|understand|remember|recall|agreed|discussed|had|noted|said|expected|heard; ^ agreed on|in|with|to all|every|everything|each|both; ^ all? good|fine|ok|agreed|correct|right|well from|here … $; matches|tallies|agrees|corresponds|accords|chimes|squares|fits with? my|our|mine|ours|what|how|the; happy|fine|ok|content|good|satisfied|comfortable|pleased with|about this|that|it|everything|all|these|those|them|the|your; i|we agree with|to this|that|it|everything|all|them|your|the; ^ as discussed $; covers everything|it|all; fair|good|true|correct|perfect|excellent|great|complete|proper summary|record|recap|reflection|account of?; that is right|correct|it|all|everything|exactly|how|as|fine|good|perfect|us|me; that is exactly; that is|was what|how|as i|we agreed|discussed|said|had|remember|noted|wrote|understood|recall; you|we have got|captured|covered everything|it|all|this right|well|perfectly|spot|exactly*; could not agree|have more|put; signed off; consider it|this|the agreed|approved|signed; no notes; on the same page; count me in; every line is|are; all as agreed|discussed|it; reflects what|our|the; your|this|the list|recap|summary is|looks|seems|reads right|correct|fine|good|complete|perfect|accurate|ok|great; agree with|on all|everything|this|that|the; to go with|ahead that|this; nothing wrong; no|without reservations|objection|objections|issue|issues|problem|problems|quarrel to|with any|anything|all|this|it|that|the|your; find|found it|this|everything|all|them|no|nothing all? correct|in|to|accurate|fine|complete|right|mistakes|errors|wrong|ok|order|good; not a thing to change; leave it|everything as it is; good to go; thumbs up`,
);
/** These are too light to stand beside anything else. */
export const LIGHT = phrases(
  "^ ok|yes|great|perfect|fine|excellent|brilliant|super|lovely|wonderful|right|👍|👌|fantastic|splendid|good $; ^ all good $",
);
/** Of a line. */
export const AGREE = phrases(
  `ok; fine; agreed; agree; correct; good; right; happy with; happy; confirmed; confirm; approved; accept; accepted; accurate; works for; suits; perfect; spot on; great; yes; no objection|objections; no problem|issue; as agreed|discussed; 👍; 👌; sounds good; looks good; stands; stay as it|they|is; stays as; nothing wrong; content with; accepts; as it is; not wrong; acceptable; all right; alright; on board; sign up to; can live`,
);
/** Of a line that is named by its words. */
export const AGREE_TO = phrases(
  "agreed; agree; ok with|by; fine with|by; happy with|to|for; confirmed; confirm; approved; correct; accepted; accept; no objection|objections; no problem|issue with; as agreed|discussed; works for; suits; line|item|point is|are|looks ok|fine|right|good|correct; is|are ok|fine|right $",
);
