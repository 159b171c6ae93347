import { TITLES } from "../en/cues.ts";
import { FIRM_WORDS } from "../en/side-words.ts";
import type { Side } from "../extraction.ts";
import { type Linear, sumOf } from "../label/linear.ts";
import type { Word } from "../words.ts";
import type { Place } from "./discover.ts";
import { PlaceView } from "./place-view.ts";

/** The side of somebody whose address is known, or of a firm; null where no address proves it. */
export type SideAt = (words: readonly Word[], i: number) => Side | null;

/** What is known of the note before its names are. */
export interface Setting {
  /** The side of whoever speaks most of the words. */
  readonly speaker: "ours" | "theirs";
  /** Somebody of the other side has an address. */
  readonly across: boolean;
  readonly sideAt: SideAt;
}

/** What the other names of a note are proven to be: who is on no list of theirs is mostly of ours. */
export interface Proven {
  readonly beside: boolean;
  readonly across: boolean;
}

const PROOF_BESIDE = new Set([
  "bracket beside",
  "bracket firm beside",
  "label beside",
  "label firm beside",
  "side beside",
  "with me",
  "of firm beside",
  "under beside",
  "of our",
  "of my",
]);
const PROOF_ACROSS = new Set([
  "bracket across",
  "bracket firm across",
  "bracket capital",
  "label across",
  "label firm across",
  "side across",
  "with you",
  "of firm across",
  "of some firm",
  "under across",
  "of your",
  "of their",
  "does us",
  "heard",
]);

/** What the evidence proves by itself. */
export function proofOf(evidence: readonly string[]): Proven {
  return {
    beside: evidence.some((each) => PROOF_BESIDE.has(each)),
    across: evidence.some((each) => PROOF_ACROSS.has(each)),
  };
}

/** The evidence of one name with what the others of the note say of it. */
export function besideOthers(evidence: readonly string[], others: Proven, setting: Setting): string[] {
  const own = proofOf(evidence);
  const proof = own.beside ? (own.across ? "both" : "beside") : own.across ? "across" : "none";
  const rest = others.across ? (others.beside ? "both" : "across") : others.beside ? "beside" : "none";
  return [
    ...evidence,
    `proof ${proof}`,
    `proof ${proof} others ${rest}`,
    `proof ${proof} others ${rest} across known ${setting.across}`,
  ];
}

/** `ours` or `theirs` by what stands beside the name wherever it stands, weighed as `npm run train` has learnt it. */
export function sideFrom(evidence: readonly string[], speaker: "ours" | "theirs", sides: Linear): "ours" | "theirs" {
  const beside = sumOf(evidence, sides) > 0;
  return beside === (speaker === "ours") ? "ours" : "theirs";
}

/** What speaks for a person standing beside the speaker or across, by name. Holds no name itself. */
export function evidenceOf(places: readonly Place[], setting: Setting): string[] {
  const found = new Set<string>(["any", `across known ${setting.across}`, `speaker ${setting.speaker}`]);
  for (const place of places) {
    const view = new PlaceView(place, setting);
    for (const each of [...view.hung(), ...view.listed(), ...view.acting(), ...view.around()]) {
      found.add(each);
    }
  }
  return [...found];
}

/** "Mr Breen", "Allard Grounds", "Kev", "KJ": whether it reads like a stranger, a firm, or somebody one knows. */
export function nameShape(name: string, { across }: Setting): string[] {
  const words = name.split(/[\s]+/);
  const titled = TITLES.has((words[0] ?? "").toLowerCase().replace(".", ""));
  const shape = titled
    ? "titled"
    : /^(?:\p{Lu}\.?){2,4}$/u.test(name)
      ? "initials"
      : words.some((word) => FIRM_WORDS.has(word.toLowerCase()))
        ? "firm"
        : words.length > 1
          ? "long"
          : "short";
  return [`shape ${shape}`, `shape ${shape} across known ${across}`];
}
