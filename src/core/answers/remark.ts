import type { Status } from "../commitment.ts";

/** What somebody is told about their own answer beside what it changed. Kept as JSON until it is told. */
export type Remark =
  | { readonly code: "already"; readonly number: number; readonly status: Status }
  | { readonly code: "ended"; readonly number: number; readonly status: Status }
  | { readonly code: "same-date"; readonly number: number }
  | { readonly code: "not-yours"; readonly number: number }
  | { readonly code: "what-instead"; readonly number: number }
  | { readonly code: "disputed-already"; readonly number: number; readonly name: string }
  | { readonly code: "overtaken"; readonly number: number | null }
  | { readonly code: "too-many" }
  | { readonly code: "not-passed"; readonly name: string; readonly email: string }
  | { readonly code: "nothing-to-agree" }
  | { readonly code: "which"; readonly candidates: readonly number[] }
  | { readonly code: "when"; readonly number: number | null }
  | { readonly code: "who"; readonly number: number | null }
  | { readonly code: "no-such-number"; readonly number: number | null }
  | { readonly code: "not-understood" }
  | { readonly code: "kept" }
  | { readonly code: "passed-on"; readonly name: string }
  | { readonly code: "help" }
  | { readonly code: "hold" }
  | { readonly code: "send" }
  | { readonly code: "private" }
  | { readonly code: "only-sender" }
  | { readonly code: "unproved" }
  | { readonly code: "undone"; readonly numbers: readonly number[] }
  | { readonly code: "nothing-to-undo" }
  | { readonly code: "changed-since"; readonly number: number }
  | { readonly code: "cannot-stop" };

/** These are told at once and not with the next batch: somebody waits for them. */
const URGENT: ReadonlySet<Remark["code"]> = new Set(["hold", "send", "private", "help"]);

export function isUrgent({ code }: Remark): boolean {
  return URGENT.has(code);
}

/** How long the same remark is not made again: what a machine provokes ends after the first. */
const ONCE_A_DAY: ReadonlySet<Remark["code"]> = new Set([
  "not-understood",
  "kept",
  "passed-on",
  "help",
  "nothing-to-agree",
  "cannot-stop",
  "only-sender",
  "unproved",
  "not-passed",
  "too-many",
]);

/** What makes a remark the same as another: by the day for the common ones, by the answer for the rest. */
export function remarkKey(remark: Remark, today: string, act: string): string {
  return ONCE_A_DAY.has(remark.code) ? `${remark.code}:${today}` : `${JSON.stringify(remark)}:${act}`;
}
