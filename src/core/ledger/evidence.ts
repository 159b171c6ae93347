import type { LocalDate } from "../calendar.ts";
import type { Linear } from "../notes/label/linear.ts";
import { agree } from "./en/acts.ts";
import { dayFeatures } from "./evidence-day.ts";
import { nameFeatures, numberFeatures, withoutPeople } from "./evidence-names.ts";
import { ownerFeatures } from "./evidence-owner.ts";
import { STEP, wordFeatures } from "./evidence-words.ts";
import { sharedBy, weightOf } from "./in-common.ts";
import { isOpen } from "./kept.ts";
import type { Mention } from "./mention.ts";
import { saidBy } from "./said.ts";
import type { Row, Shelf } from "./shelf.ts";
import { withAround } from "./told-apart.ts";

/** What speaks for and against a sentence being about a kept commitment, by name: what each weighs is learnt. */
export interface Evidence {
  readonly row: Row;
  readonly features: readonly string[];
  /** Stems in both. */
  readonly shared: readonly string[];
  /** How much the shared words tell: rare ones and heads more. */
  readonly weight: number;
}

/** Holds a sentence against one kept commitment. */
export function evidenceOf(mention: Mention, row: Row, shelf: Shelf, today: LocalDate): Evidence {
  const said = saidBy(mention);
  const shared = sharedBy(said, row);
  const weight = shared.reduce((sum, stem) => sum + weightOf(stem, said, mention.own, row, shelf), 0);
  const kept = withAround(row);
  const features = [
    ...wordFeatures(mention, said, row, { shared, weight, shelf }),
    ...nameFeatures(withoutPeople(said, mention), row.terms, shelf),
    ...numberFeatures(said, kept),
    ...ownerFeatures(mention, row, shelf),
    ...dayFeatures(mention, row, today),
    ...turnFeatures(mention),
    `act: ${agree(mention.own.acts, row.terms.acts)}`,
    isOpen(row.kept) ? "open" : "closed",
  ];
  return { row, features, shared, weight };
}

function turnFeatures(mention: Mention): string[] {
  const { again, another, also, handed, leans, own, reopened, ends, due } = mention;
  const told: readonly (readonly [string, boolean])[] = [
    ["said again", again],
    ["another one", another],
    ["one more", also && !handed && !again],
    ["points back", leans],
    ["names nothing", own.bare],
    ["opened again", reopened],
    ["ticked or called off", ends],
    ["undated", due === null],
  ];
  return told.flatMap(([name, is]) => (is ? [name] : []));
}

/** In words what spoke for it most: the shared words, and what weighs more than nothing. */
export function reasonsOf({ shared, features }: Evidence, linear: Linear): string[] {
  const named = features.filter((name) => (linear.get(name) ?? 0) > 0 && !name.includes(STEP));
  return shared.length === 0 ? named : [`“${shared.join(", ")}”`, ...named];
}
