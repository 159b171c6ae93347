import type { Commitment } from "../core/commitment.ts";
import { seesOlder } from "../core/ledger/older-lines.ts";
import type { LedgerUpdate } from "../core/ledger/update-ledger.ts";
import type { Extraction, Question } from "../core/notes/extraction.ts";
import type { Message } from "../core/notes/message.ts";
import type { Note } from "../core/notes/note.ts";
import { hasSeenWords, mayHear, type Reader, sees } from "../core/readers.ts";
import type { RecapLine } from "../core/recap-line.ts";
import type { NewLine } from "../store/lines.ts";
import type { Edge } from "./edge.ts";
import type { CopyFacts } from "./recaps.ts";

/** A note that was just read, and what it does to the ledger. */
export interface Read {
  readonly id: number;
  readonly note: Note;
  readonly message: Pick<Message, "messageId">;
  readonly extraction: Extraction;
  readonly ledger: LedgerUpdate;
  readonly readers: readonly Reader[];
}

/** What its recap is made of. */
export function factsOf({ config }: Pick<Edge, "config">, read: Read, now: number): CopyFacts {
  const { id, note, message, extraction, ledger, readers } = read;
  const { commitments, older } = ledger;
  const isOlder = (line: RecapLine): boolean => line.part !== "new";
  return {
    id,
    messageId: message.messageId,
    note,
    lang: extraction.lang,
    lines: [
      ...commitments.map((one): RecapLine => ({ ...one, part: "new", was: null, again: false, heard: false })),
      ...older.map(({ line }) => line),
    ],
    questions: [...ledger.asked.map(({ question }) => question), ...renumbered(extraction, commitments)],
    readers,
    sees: (reader, line) => (isOlder(line) ? seesOlder(older, reader, line) : sees(reader, line, note)),
    quotes: (reader, line) => !isOlder(line) && hasSeenWords(reader, line, note),
    release: { minutes: config.undoMinutes, atMs: now + config.undoMinutes * 60_000, zone: config.timeZone },
    openPage: null,
    warnings: [],
    moreOpen: ledger.moreOpen,
  };
}

/** The lines of its recap as they are kept, each with all who may hear of it as soon as it is no question any more. */
export function linesOf(
  id: number,
  note: Note,
  { commitments, older }: LedgerUpdate,
  readers: readonly Reader[],
): NewLine[] {
  return [
    ...commitments.map(
      (one): NewLine => ({
        number: one.number,
        part: "new",
        was: null,
        commitment: null,
        made: { note: id, number: one.number },
        readers: readers
          .filter((reader) => mayHear(reader, one, note))
          .map((reader) => ({ email: reader.mailbox.email, quoted: hasSeenWords(reader, one, note) })),
      }),
    ),
    ...older.map(
      ({ line, id: commitment, readers: hearers }): NewLine => ({
        number: line.number,
        part: line.part,
        was: line.was,
        commitment,
        made: null,
        readers: hearers,
      }),
    ),
  ];
}

/** The reader's questions are about places in its own list; the recap's are about numbers. */
function renumbered(extraction: Extraction, commitments: readonly Commitment[]): Question[] {
  return extraction.questions.flatMap((question) => {
    const found = extraction.commitments[question.about - 1];
    const one = commitments.find(
      (commitment) =>
        commitment.start === found?.start && commitment.end === found.end && commitment.what === found.what,
    );
    return one === undefined ? [] : [{ about: one.number, ask: question.ask }];
  });
}
