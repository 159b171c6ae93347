import type { LocalDate } from "../calendar.ts";
import type { FoundCommitment } from "../notes/extraction.ts";
import type { Note } from "../notes/note.ts";
import type { Survey } from "../notes/survey.ts";
import type { Reader } from "../readers.ts";

/** A note as it is held against the ledger. */
export interface ReadNote {
  readonly note: Note;
  readonly surveyed: Survey;
  readonly found: readonly FoundCommitment[];
  readonly readers: readonly Reader[];
  readonly today: LocalDate;
  /** The clients on it, the one that it is kept under first. */
  readonly clients: readonly string[];
}
