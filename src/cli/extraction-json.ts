import type { Extraction } from "../core/notes/extraction.ts";

/** The form in which tools and tests read an extraction: snake_case names, one object a message. */
export function extractionJson(file: string, extraction: Extraction) {
  return {
    file,
    account: extraction.account.email,
    author: extraction.author,
    meeting_date: extraction.meetingDate,
    lang: extraction.lang,
    recap_to: extraction.recapTo,
    commitments: extraction.commitments.map((one) => ({
      quote: one.quote,
      what: one.what,
      owner: one.owner,
      to: one.to,
      side: one.side,
      due: one.due,
      due_from: one.dueFrom,
      due_phrase: one.duePhrase,
      status: one.status,
      conditional: one.conditional,
      hedged: one.hedged,
      recurring: one.recurring,
      band: one.band,
      confidence: one.confidence,
      reasons: one.reasons,
      start: one.start,
      end: one.end,
    })),
    questions: extraction.questions,
  };
}
