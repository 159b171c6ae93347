import type { Decision } from "../extract.ts";
import type { FoundCommitment } from "../extraction.ts";
import type { Weights } from "../label/weights.ts";
import type { Mailbox } from "../message.ts";
import { keyOf } from "../owner/choose.ts";
import { type SideProof, sideProof } from "./sides.ts";
import { type Weighed, weighedBy } from "./weighed.ts";

/** How one row came about. */
export interface RowPath {
  readonly row: FoundCommitment;
  /** Its number among the rows, from 1; where it only repeats one, that one's. */
  readonly number: number;
  readonly repeats: boolean;
  /** The unit that opens it, by its place among the units from 0, and the one that its due date stands in. */
  readonly unit: number;
  readonly dueUnit: number | null;
  readonly candidates: readonly OwnerCandidate[];
  /** Who has most, what they have, and what they need to be named. */
  readonly best: Mailbox | null;
  readonly share: number;
  readonly least: number;
  readonly side: SideProof;
}

/** Somebody, or nobody, who may own a promise: what they have of the choice, by each way in which it can mean them. */
export interface OwnerCandidate {
  readonly person: Mailbox | null;
  readonly share: number;
  readonly ways: readonly { readonly share: number; readonly features: readonly Weighed[] }[];
}

export function rowPath(
  { group, members, options, choice, due, row, same }: Decision,
  { rows, weights }: { rows: readonly FoundCommitment[]; weights: Weights },
): RowPath {
  const best = options[choice.best]?.owner.person ?? null;
  return {
    row,
    number: rows.indexOf(same ?? row) + 1,
    repeats: same !== null,
    unit: group.from,
    dueUnit: due === null ? null : group.from + members.findIndex((unit) => unit.due === due),
    candidates: candidatesOf({ options, choice }, weights),
    best,
    share: choice.share,
    least: choice.least,
    side: sideProof({ ...choice.owner, person: best }, weights.sides),
  };
}

/** The options by whom they mean, the likeliest first. */
function candidatesOf(
  { options, choice }: Pick<Decision, "options" | "choice">,
  { owners }: Weights,
): OwnerCandidate[] {
  const found = new Map<string, OwnerCandidate>();
  options.forEach(({ owner, features }, i) => {
    const key = keyOf(owner);
    const share = choice.shares[i] ?? 0;
    const { person, share: before, ways } = found.get(key) ?? { person: owner.person, share: 0, ways: [] };
    const way = { share, features: weighedBy(owners, features) };
    found.set(key, { person, share: before + share, ways: [...ways, way].sort((a, b) => b.share - a.share) });
  });
  return [...found.values()].sort((a, b) => b.share - a.share);
}
