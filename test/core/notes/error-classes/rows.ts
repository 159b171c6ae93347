import type { NotedStatus, Side } from "../../../../src/core/notes/extraction.ts";
import type { Mailbox } from "../../../../src/core/notes/message.ts";

/** One error class of the guides: what tempts a reader, and sentences in which it does. */
export interface ErrorClass {
  readonly number: string;
  readonly words: string;
  readonly cases: readonly Case[];
}

export interface Case {
  /** The body of Nora's mail to Tomas, with Ife in copy, of Wednesday, 14 October 2026. */
  readonly text: string;
  readonly rows: readonly Row[];
  readonly subject?: string;
  readonly cc?: readonly Mailbox[];
  /** What the reader says instead, as long as it is wrong here. */
  readonly fails?: string;
}

export interface Row {
  readonly quote: string;
  /** Every spelling that is right; none where nobody can be named. */
  readonly owner: readonly string[];
  /** Null where the notes do not tell. */
  readonly side: Side | null;
  readonly due: readonly (string | null)[];
  readonly status: NotedStatus;
  readonly conditional: boolean;
  readonly hedged: boolean;
  readonly recurring: boolean;
  /** May be left out; if it is read, its owner, side and due date must be right. */
  readonly optional: boolean;
}

type Due = string | null | readonly (string | null)[];
type More = Partial<Pick<Row, "status" | "conditional" | "hedged" | "recurring" | "optional">>;
type RowOf = (quote: string, due?: Due, more?: More) => Row;

export const NORA: Mailbox = { name: "Nora Lindqvist", email: "nora@fernhill.example" };
export const IFE: Mailbox = { name: "Ife Adeyemi", email: "ife@fernhill.example" };
export const TOMAS: Mailbox = { name: "Tomas Bauer", email: "tomas@oakmoor.example" };
export const JUNE: Mailbox = { name: "June Castell", email: "june@oakmoor.example" };
export const APRIL: Mailbox = { name: "April Doyle", email: "april@oakmoor.example" };

export const nora = promiseOf(spellings(NORA), "ours");
export const ife = promiseOf(spellings(IFE), "ours");
export const tomas = promiseOf(spellings(TOMAS), "theirs");
export const june = promiseOf(spellings(JUNE), "theirs");
export const april = promiseOf(spellings(APRIL), "theirs");
export const nobody = promiseOf([], null);
export const joint = promiseOf(["both", ...spellings(TOMAS), ...spellings(NORA)], "both");
export const noraAndIfe = promiseOf([...spellings(NORA), ...spellings(IFE)], "ours");
export const noraOrTomas = promiseOf([...spellings(NORA), ...spellings(TOMAS)], null);

export const WED = "2026-10-14";
export const THU = "2026-10-15";
export const FRI = "2026-10-16";
export const SAT = "2026-10-17";
export const SUN = "2026-10-18";
export const MON = "2026-10-19";
export const TUE = "2026-10-20";
export const NEXT_WEEK = days(2026, 10, 19, 25);
export const NOVEMBER = days(2026, 11, 1, 30);

export function promiseOf(owner: readonly string[], side: Side | null): RowOf {
  return (quote, due = null, more = {}) => ({
    quote,
    owner,
    side,
    due: due === null || typeof due === "string" ? [due] : due,
    status: "open",
    conditional: false,
    hedged: false,
    recurring: false,
    optional: false,
    ...more,
  });
}

function spellings({ name, email }: Mailbox): string[] {
  return [email, name, name.split(" ")[0] ?? name];
}

function days(year: number, month: number, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, day) =>
    new Date(Date.UTC(year, month - 1, from + day)).toISOString().slice(0, 10),
  );
}
