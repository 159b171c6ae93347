import type { LocalDate } from "../calendar.ts";
import { agree } from "../ledger/en/acts.ts";
import { otherKind, otherPaper } from "../ledger/in-common.ts";
import { compareLabels } from "../ledger/number-labels.ts";
import { termsOf } from "../ledger/read-terms.ts";
import { together } from "../ledger/shelf.ts";
import type { Skip, Terms } from "../ledger/terms.ts";
import { apart, marksApart } from "../ledger/told-apart.ts";
import type { Side } from "../notes/extraction.ts";
import type { Mailbox } from "../notes/message.ts";
import { type Word, wordsIn } from "../notes/words.ts";
import { type Condition, conditionIn } from "./condition.ts";

/** An open commitment of a client, as far as it can wait for another or be waited for. */
export interface MayBlock {
  readonly id: number;
  readonly what: string;
  readonly quote: string;
  readonly conditional: boolean;
  readonly side: Side;
  readonly owner: Mailbox | null;
  readonly due: LocalDate | null;
  /** Of the note in which it was promised. */
  readonly note: number;
}

/**
 * Which of the client's other open commitments a conditional one waits for: "once you send the figures". The one that
 * has all things that the condition names and no other act; null where none has or several have, since a wrong one would
 * put the ball into the wrong court.
 */
export function blockerOf<Item extends MayBlock>(item: MayBlock, others: readonly Item[]): Item | null {
  const condition = item.conditional ? conditionIn(wordsIn(item.quote)) : null;
  if (condition === null) {
    return null;
  }
  const candidates = others.filter((other) => other.id !== item.id && mayOwe(other, item, condition));
  const names = namesOf([item, ...others]);
  const skip = skipper(names);
  const said = termsOf(condition.words, skip);
  const named = names.has(condition.words[0]?.text ?? "") ? (condition.words[0]?.text ?? "") : null;
  const fitting = candidates.filter(
    (other) =>
      (named === null || namesOf([other]).has(named)) &&
      isMeant(said, other, { skip, doubtful: condition.doubtful, isNamed: named !== null }),
  );
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? only : null;
}

/** "I'll … once I …": somebody's of the same side; else nobody waits for themselves. */
function mayOwe(other: MayBlock, item: MayBlock, { by }: Condition): boolean {
  return by === "owner"
    ? other.side === item.side
    : other.owner === null || item.owner === null || other.owner.email !== item.owner.email;
}

/** Every thing that the condition names stands in the promise, one as what it is about, and their acts are not apart. */
function isMeant(
  said: Terms,
  { what, quote }: MayBlock,
  { skip, doubtful, isNamed }: { readonly skip: Skip; readonly doubtful: boolean; readonly isNamed: boolean },
): boolean {
  const own = [...said.words.keys()].filter((stem) => !said.verbs.has(stem));
  const short = termsOf(wordsIn(what), skip);
  if (own.length === 0) {
    // "When Sam signs" names no thing: what he is to sign is meant.
    return isNamed && said.verbs.size > 0 && [...said.verbs].every((verb) => short.words.has(verb));
  }
  if (!own.some((stem) => short.words.has(stem))) {
    return false;
  }
  const kept = together(short, termsOf(wordsIn(quote), skip));
  const acts = agree(said.acts, kept.acts);
  return (
    acts !== "apart" &&
    !(doubtful && acts === "unknown") &&
    own.every((stem) => kept.words.has(stem)) &&
    own.some((stem) => said.words.get(stem) === "head" && kept.words.get(stem) === "head") &&
    !isToldApart(said, kept)
  );
}

/** Another month, number or kind of the same thing: the balance is not the deposit. */
function isToldApart(said: Terms, kept: Terms): boolean {
  return (
    apart(said.months, kept.months) ||
    apart(said.shares, kept.shares) ||
    compareLabels(said.numbers, kept.numbers) === "apart" ||
    [...said.marks.keys()].some((dimension) => marksApart(said, kept, dimension)) ||
    otherKind(said, kept) ||
    otherPaper(said, kept)
  );
}

/** The parts of the owners' names, in small letters. */
function namesOf(items: readonly MayBlock[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ owner }) => wordsIn(owner?.name ?? "").map(({ text }) => text)));
}

/** Owners are no things that a promise is about. */
function skipper(names: ReadonlySet<string>): Skip {
  return (words: readonly Word[], i: number): number =>
    names.has(words[i]?.text ?? "") && words[i]?.raw !== words[i]?.text ? i + 1 : i;
}
