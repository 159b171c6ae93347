import type { Commitment } from "../../src/core/commitment.ts";
import type { Note } from "../../src/core/notes/note.ts";
import { dana, sam } from "./people.ts";

const TEXT = "I'll send the revised SOW by Friday.";

/** A note from Dana to Sam, changed as a test needs it. */
export function noteOf(change: Partial<Note> = {}): Note {
  return {
    account: dana,
    author: dana,
    people: [
      { ...dana, via: "account" },
      { ...sam, via: "addressed" },
    ],
    subject: "Kickoff",
    locale: { country: null, order: null },
    meetingDate: "2026-03-10",
    text: TEXT,
    zones: [
      { start: 0, end: TEXT.length, kind: "body", author: dana, seenBy: [dana.email, sam.email], private: false },
    ],
    private: false,
    remembered: [],
    ...change,
  };
}

/** Dana's promise to Sam, changed as a test needs it. */
export function commitment(change: Partial<Commitment> = {}): Commitment {
  return {
    number: 1,
    what: "send the revised SOW",
    quote: "I'll send the revised SOW by Friday",
    start: 0,
    end: 35,
    owner: dana,
    to: sam,
    side: "ours",
    due: "2026-03-13",
    dueFrom: null,
    duePhrase: "by Friday",
    status: "open",
    conditional: false,
    hedged: false,
    recurring: null,
    private: false,
    confidence: 0.9,
    reasons: ["first person, firm"],
    ...change,
  };
}
