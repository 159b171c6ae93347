import type { Person } from "./roster.ts";
import type { Word } from "./words.ts";

/** Who does it, as the words say; `owner/` turns it into people. */
export interface Subject {
  readonly kind: "i" | "we" | "you" | "they" | "third" | "both" | "names" | "role" | "capital" | "noun";
  readonly people: readonly Person[];
  /** "your welder", as written. */
  readonly phrase: string;
  /** Of a role: whose. */
  readonly whose: "speaker" | "listener" | "other" | null;
  readonly from: number;
  readonly next: number;
}

/** A subject that is a pronoun. */
export function pronoun(kind: Subject["kind"], from: number, next: number): Subject {
  return { kind, people: [], phrase: "", whose: null, from, next };
}

/** True at the head of the words, behind a mark, and behind one of the joints. */
export function opensAt(words: readonly Word[], i: number, joints: ReadonlySet<string>): boolean {
  const before = i === 0 ? undefined : words[i - 1];
  return before === undefined || before.kind === "mark" || joints.has(before.text);
}

/** "(Brightside)", "(our side)": what a bracket adds to a name. */
export function afterAside(words: readonly Word[], i: number): number {
  if (words[i]?.text !== "(") {
    return i;
  }
  const close = words.slice(i, i + 8).findIndex((word) => word.text === ")");
  return close < 0 ? i : i + close + 1;
}
