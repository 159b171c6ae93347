import { phrases } from "../pattern.ts";

export const REOPEN = phrases(
  `reopen|reopened|reopening|re-open|unclose; re - open|opened; open ITEM again|up; open ITEM back up; re open ITEM; back on the? list|table|agenda; put ITEM back on|to open|in; put back ITEM; needs redoing|reopening|revisiting; need|needs|has|have to be redone|reopened|opened|revisited|done again; do|redo|doing ITEM again; not closed|over after|yet; mark ITEM as? open|undone|unfinished|outstanding|pending|not; set ITEM back? to open; undo ITEM; untick ITEM; uncheck ITEM; un - tick; bring ITEM back; back to open; closed too early|soon; ticked off too; premature; was closed|marked by? mistake|error|too|prematurely|wrongly; ITEM is open again; is|are still open; still open; still outstanding; restore ITEM; resurrect ITEM; to be open; not done after; not finished after`,
);
/** What was done has come undone, or never was. */
export const UNDONE = phrases(
  `again; rejected; refused; bounced; declined; queried; broken; broke; still not; failed; fell over; crashed; stopped working; down; never arrived|came|reached|got|received|sent|happened|paid|done|showed|turned|saw; not arrived|received|working|here|got|work|there|gone|reached|come|seen|fixed|done|finished|complete|paid|sent; bounced; came back; still can not; still missing|waiting|broken|leaking|locked|jammed|open|outstanding; no sign of; missing; incomplete; only half|part|partly; half; stuck; jammed; faulty; not fully|quite|properly; returned; can not get in|log|open|access; still no; returned to sender; out of date; corrupt; corrupted; went back; blank; empty`,
);
