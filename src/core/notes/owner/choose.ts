import { type Linear, sharesOf } from "../label/linear.ts";
import { sideFrom } from "../roster/sides.ts";
import type { Roster } from "../roster.ts";
import type { OwnerOption } from "./options.ts";
import type { Owner } from "./speech.ts";

/** Nobody is named where the best has less than this share of what speaks for anybody: blank beats wrong. */
const LEAST_SAID = 0.3;
/** And nobody whom no word names and of whom not more than this speaks. */
const LEAST_IMPLIED = 0.5;

/** An item that names nobody is a question, unless three times as much speaks for one person as for all others. */
const LEAST_ITEM = 0.75;
/** In a list whose other items name their owners, one that names nobody is hardly the writer's. */
const LEAST_LISTED = 0.9;

/** Whom a promise is on, and how that was weighed. */
export interface OwnerChoice {
  readonly owner: Owner;
  /** What each option has of all that speaks for anybody; they add up to 1. */
  readonly shares: readonly number[];
  /** The option for whose person most speaks, what that person has, and what they must have at least to be named. */
  readonly best: number;
  readonly share: number;
  readonly least: number;
}

/** The owner for whom most speaks, with the side; several options that mean one person count together. */
export function chooseOwner(
  options: readonly OwnerOption[],
  roster: Roster,
  { owners, sides, listed, item }: { owners: Linear; sides: Linear; listed: boolean; item: boolean },
): OwnerChoice {
  const shares = sharesOf(
    options.map((option) => option.features),
    owners,
  );
  const keys = options.map((option) => keyOf(option.owner));
  const total = new Map<string, number>();
  keys.forEach((key, i) => {
    total.set(key, (total.get(key) ?? 0) + (shares[i] ?? 0));
  });
  const totalAt = (i: number): number => total.get(keys[i] ?? "") ?? 0;
  let best = 0;
  options.forEach((_, i) => {
    const [one, top] = [totalAt(i), totalAt(best)];
    if (one > top || (one === top && (shares[i] ?? 0) > (shares[best] ?? 0))) {
      best = i;
    }
  });
  const owner = options[best]?.owner ?? { person: null, side: "ours" };
  const share = totalAt(best);
  const least =
    options[best]?.implied !== true ? LEAST_SAID : listed ? LEAST_LISTED : item ? LEAST_ITEM : LEAST_IMPLIED;
  // Whom no word names and who is not sure stays open on the account's side: the question goes there.
  if (share < least && options[best]?.implied === true) {
    return { owner: { person: null, side: "ours", evidence: undefined }, shares, best, share, least };
  }
  const evidence = owner.side === "both" ? undefined : owner.evidence;
  const side = evidence === undefined ? owner.side : sideFrom(evidence, roster.setting.speaker, sides);
  const chosen = { person: share < least ? null : owner.person, side, evidence };
  return { owner: chosen, shares, best, share, least };
}

/** What makes two options one person; empty for nobody. */
export function keyOf(owner: Owner | undefined): string {
  const person = owner?.person ?? null;
  return person === null ? "" : person.email || person.name.toLowerCase();
}
