import { setOf } from "../words.ts";

/** Headings, folded by `bareWords`. What stands under the first kind is somebody's to do; under the second, nobody's. */
export const ACTION_HEADINGS = new Set(
  `action|actions|action items|action points|action list|actions agreed|agreed actions|next steps|next step|to do|to-do|todo|todos|
  to dos|to-dos|tasks|task list|follow-ups|follow ups|follow up|followups|followup|who does what|what next|what's next|
  what happens next|commitments|promises|owners|deliverables|homework|outstanding|open items|open actions|small items|things to do|
  what we agreed|agreed|we agreed|what was agreed|as agreed|what's to be done|what everybody took away|waiting for|takeaways|
  who's doing what|who is doing what|jobs|job list|assigned|assignments|ai|ais|loose ends|what to do|what, who, by when|
  actions and owners|actions & owners|actions arising|matters arising|outcomes and actions|next actions|list|the list|still to do`
    .split("|")
    .map((each) => each.trim()),
);
export const FACT_HEADINGS = new Set(
  `decisions|decision|decided|what we decided|what was decided|decisions made|notes|summary|quick recap|recap|meeting summary|overview|
  key takeaways|key points|highlights|topics|discussion|discussed|background|context|fyi|for information|parking lot|ideas|risks|
  open questions|questions|questions asked|good to know|to know|gist|attendees|present|participants|agenda|schedule|dates|key dates|
  timeline|status|facts|meeting purpose|purpose|sentiment|transcript|statistics|minutes|who was there|attendance|apologies|
  not now|later|wishes|nice to have|someday|maybe|on hold|parked|out of scope|not agreed|for later|progress since last week|
  tip of the week|voice memo|chapters|risks and issues|programme risks|updates|news|what you can expect from us|for the record|
  remarks|information|info|observations|concerns|what we heard|feedback`
    .split("|")
    .map((each) => each.trim()),
);
export const DONE_HEADINGS = new Set(
  "done|completed|closed|finished|done since last time|already done|done already|completed items|closed items|done last week".split(
    "|",
  ),
);
/** Under these the reader of the table finds who, what, when and how far. */
export const COLUMNS: Readonly<Record<string, ReadonlySet<string>>> = {
  owner: setOf(
    "who owner responsible resp by assignee assigned lead pic action-by dri owned person name whose r owners accountable handler raci dri's",
  ),
  task: setOf(
    "what task action item deliverable activity point commitment description to-do todo actions tasks items deliverables topic subject issue description step job",
  ),
  due: setOf("when due date by-when deadline target timeline eta until due-date target-date finish"),
  status: setOf("status state rag done progress complete completed stage"),
};
