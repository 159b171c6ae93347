import { shortName } from "./address.ts";
import { localDateOf } from "./calendar.ts";
import type { Request, Voice } from "./ledger-row.ts";
import type { RecapLine } from "./recap-line.ts";
import type { Words } from "./words/words.ts";

/**
 * How far a line is agreed, in words: who agreed when, who disputes it, what is asked for; silence is shown as silence.
 * A new line says nothing: its whole recap is a proposal.
 */
export function standingMarks(
  one: Pick<RecapLine, "agreed" | "disputed" | "requested" | "status" | "part" | "heard">,
  words: Words,
): string[] {
  const { agreed = null, disputed = null, requested = null } = one;
  const open = one.status === "open";
  return [
    ...(agreed === null ? [] : [words.markAgreed(nameOf(agreed), dayOf(agreed))]),
    ...(disputed === null ? [] : [words.markDisputed(nameOf(disputed), disputed.words)]),
    ...(requested === null ? [] : [requestWords(requested, words)]),
    ...(open && agreed === null && disputed === null && one.part !== "new"
      ? [one.heard ? words.markSilent : words.markProposed]
      : []),
  ];
}

/** "Sam asks for Tuesday 17 March 2026" */
export function requestWords(requested: Request, words: Words): string {
  const name = nameOf(requested);
  if (requested.status !== undefined) {
    return requested.status === "dropped" ? words.markAsksDrop(name) : words.markAsksReopen(name);
  }
  if (requested.owner !== undefined) {
    return words.markAsksOwner(name, shortName(requested.owner));
  }
  return words.markAsksDate(name, requested.due ?? null, requested.duePhrase ?? "");
}

export function nameOf(voice: Voice): string {
  return shortName({ name: voice.name, email: voice.by });
}

function dayOf({ at }: Voice): string {
  return localDateOf({ ms: at, offset: 0 });
}
