import { phrases } from "../pattern.ts";

/** Said of a line, or alone: it is over. */
export const OVER = phrases(
  `done; all gone; went|gone up|live|online; is|are now? online; order is|has|was been? placed|in; placed|put|made in? an|the|my|our order; put … order … through; finished; completed; complete; sorted; closed; handled; resolved; accomplished; delivered; settled; dealt with; taken care of; wrapped up; all set; in place; up and running; ticked off?; crossed|checked off; done and dusted; over and done; signed and sealed;
  off my|our desk|plate|list|hands|table; put to bed; in the bag; no longer outstanding|open; behind us|me; out of the way; out the? door; out of the door; nailed; cracked; can|could be closed|ticked|crossed|checked|removed? off; can|could|should be marked|regarded|considered|treated|counted as? done|closed|complete|completed|finished; as closed|done|finished|complete|completed;
  mission accomplished; good to close; ✅; ✓; ✔; ☑; 👌; ready; live; has happened; happened; a done deal; fully done; is history; done deal; 💯; in the can; now works; works|working|running|runs|going|up|on|back … again|fine|perfectly; works|working now; is working; squared away; completed as of; all done; concluded; finalised; finalized; tackled; fulfilled; achieved; cleared; ticked; good to go; out already; up and live; all sorted; done already; already done; works|work $; is|are finish|complete|close $; happened; you now|already|all|both have ITEM; is|are in $; have|has come in; came in`,
);

/** It has left the writer's hands, said without a verb of giving. */
export const LEFT = phrases(
  `went|gone|going off|out|over|across|through|to|into|in|by|via|up|round|down|live|back|yesterday|DATE; on its|their|the way; in the post|mail; in your|his|her|their|the inbox|mailbox|postbox|letterbox|hands|email|mail|pigeonhole; left my|our|the outbox|desk|office|hands|building|inbox|account|bank|house|warehouse|yard; is|are|'s with you|them|him|her|WHO now|already?; with you now|already|since;
  attached; enclosed; handed over|in; dropped off|round|in; over to you; sitting in your; made its|their way; you now|already|also|both|all* have it|them|ITEM; you should|will now? have|find it|them|ITEM in your|already|now; should be in your; landed; out to you; here is|are ITEM; here it is; here they are; please find ITEM; find attached; is up; are up; is live; flown out; winging its|their way; with the courier; has|have been|gone sent; off to WHO|him|her|them|you; is out; are out; off to you; out the|of; you have had ITEM; now with you; popped in|into|over|round|off; in hand with you; waiting in your; been with you; already with; there is ITEM in your; pinged over|across|you; fired off|over|across; emailed|mailed across|over|you; en route; on the drive; on the shared drive|folder; in the shared drive|folder; in the folder|dropbox; safely with; already in your; on|in the|our|your shared|google|team* sheet|drive|folder|dropbox|server|portal|cloud|channel|chat|slack|sharepoint|wiki; found its|their way; been in your; are now in; delivered by; showed|shown up`,
);

/** The writer has it: from somebody who did not promise it. */
export const RECEIVED = phrases(
  `got; received; has|have|is|are|it|they|both|all? arrived; arrived; landed; came; come through|in|over|across; reached me|us; thanks|grateful for; thank you|u? very? much? for; thank you both? so? much? for; many thanks for; thanks a|so|very lot|much|lots for; thanks again for; have it|them; have received; has|have come; in receipt of; with thanks; is here; are here; here safe; made it; appreciate; here now; landed; popped up; turned up; showed up; to hand; is|are back; back with me|us|you; safely in; have both|all|all* ITEM now|here|already|at; ^ have ITEM $; ^ have ITEM now|here|already|at; have had; can now? access|log|see|open; lovely to get; great to get; acknowledge receipt; gratefully received; much appreciated; just in`,
);

/** It is approved, said without the verb. */
export const GRANTED = phrases(
  "has|have|had|got|gets|get my|our approval|ok|blessing|go-ahead|green|vote|consent|sign-off|yes; a yes|ok from|by me|us|WHO; yes from me|us; with my|our blessing|approval",
);
/** It was looked through, said without the verb. */
export const READ_THROUGH = phrases(
  "been|went|gone|looked|read|worked|combed through|over; had a? good|quick|proper? look|read|glance; no comments|remarks|changes on|to|for ITEM",
);
/** It is chosen, said without the verb. */
export const CHOSEN = phrases(
  "gone|went|going with|for; opted for; settled|decided|landed on; our|my choice|pick is|was; it is going to be",
);
/** Orders to close a line. */
export const CLOSE = phrases(
  `^ close|tick ITEM|it|that|them|this|those off?; ^ check|cross|mark|strike|sign off ITEM; ^ check|cross|mark|strike|tick ITEM|it|that|them|this|those off; ^ tick|check|cross|strike|mark|close off|out|down ITEM; mark ITEM as? done|complete|completed|finished|closed|sent|paid|off; put ITEM down as done|closed|finished|complete; you|we can close|tick|cross|check|mark off? ITEM; can|could be closed|ticked|crossed; you can call ITEM done; set ITEM to done; ITEM closed; consider ITEM done|closed|finished|complete|sorted; consider it|that done|closed; call ITEM done; let us close|tick ITEM; can you close|tick|mark|cross off? ITEM; could you close|tick|mark|cross off? ITEM; done with ITEM; through with ITEM; finished with ITEM; ITEM off the|my list`,
);

/** All but a line. */
export const EXCEPTS = phrases(
  "except|bar|besides|minus for? ITEM; apart|aside from ITEM; other than ITEM; but not ITEM",
);
/** Of another time: what was done then is no promise of now. */
export const STALE = phrases(
  "last|previous time|year|quarter|summer|winter|spring|autumn|season|month|round|project; years|months ago; back in DATE; used to; in the past; previously; a year ago; usually; normally; always; every time|year|month",
);
