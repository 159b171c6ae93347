import type { Side } from "../extraction.ts";
import { type Chain, scoresOf } from "../label/chain.ts";
import { type Word, wordsIn } from "../words.ts";
import type { Place } from "./discover.ts";

/** Which side a firm's name stands for; null where no address proves it. */
export type FirmSide = (words: readonly Word[], i: number) => Side | null;

/** What is known of the note before its names are. */
export interface Setting {
  /** The side of whoever speaks most of the words. */
  readonly speaker: "ours" | "theirs";
  /** Somebody of the other side has an address. */
  readonly across: boolean;
  readonly firmAt: FirmSide;
}

/** `ours` or `theirs` by what stands beside the name wherever it stands, weighed as `npm run train` has learnt it. */
export function sideFrom(evidence: readonly string[], speaker: "ours" | "theirs", sides: Chain): Side {
  const [scores] = scoresOf([evidence], sides);
  // O, "across", is what "beside" is measured against.
  const beside = (scores?.[0] ?? 0) + sides.start[0] > sides.start[2];
  return beside === (speaker === "ours") ? "ours" : "theirs";
}

/** What speaks for a person standing beside the speaker or across, by name. Holds no name itself. */
export function evidenceOf(places: readonly Place[], { speaker, across, firmAt }: Setting): string[] {
  const found = new Set<string>([
    `across known ${across}`,
    `speaker ${speaker}`,
    `speaker ${speaker} across known ${across}`,
    `places ${Math.min(places.length, 3)}`,
  ]);
  for (const [k, place] of places.entries()) {
    for (const each of evidenceAt(place, speaker, firmAt)) {
      found.add(each);
    }
    if (k === 0) {
      found.add(`first in ${place.block.kind}`);
      found.add(`first in heading ${place.block.heading?.kind ?? "none"}`);
      found.add(`first ${place.block.start - place.block.zone.start < 200 ? "at the top" : "below"}`);
    }
  }
  return [...found];
}

/** "On our side me and Comfort", "from us Chrissy", "their end: Ray", "myself, Ollie". */
function sidesBefore(words: readonly Word[], from: number): "beside" | "across" | null {
  for (let i = from - 1; i >= Math.max(0, from - 8); i -= 1) {
    const text = words[i]?.text ?? "";
    if (/^[.;!?]$/.test(text)) {
      return null;
    }
    if (/^(?:side|end|team|part)$/.test(text)) {
      const whose = words[i - 1]?.text ?? "";
      return whose === "our" || whose === "my" ? "beside" : /^(?:their|your)$/.test(whose) ? "across" : null;
    }
    if (/^(?:us|me|myself|ourselves)$/.test(text) && /^(?:and|,|:|&|\+)$/.test(words[from - 1]?.text ?? "")) {
      return "beside";
    }
  }
  return null;
}

function evidenceAt({ words, from, next, block }: Place, speaker: "ours" | "theirs", firmAt: FirmSide): string[] {
  const text = (i: number): string => words[i]?.text ?? "";
  const after = words.slice(next, next + 9).map((word) => word.text);
  const around = words.slice(Math.max(0, from - 12), next + 12).map((word) => word.text);
  const beside = (firm: Side): string => (firm === speaker ? "beside" : "across");
  const found = [
    `before ${text(from - 1)}`,
    `before2 ${text(from - 2)} ${text(from - 1)}`,
    `after ${text(next)}`,
    `after2 ${text(next)} ${text(next + 1)}`,
  ];
  for (const word of ["you", "your", "us", "me", "our", "their", "them", "they", "we", "her", "his"]) {
    if (after.includes(word)) {
      found.push(`then ${word}`);
    }
    if (around.includes(word)) {
      found.push(`near ${word}`);
    }
  }
  if (text(next) === "(") {
    const firm = firmAt(words, next + 1);
    found.push(`bracket ${text(next + 1)}`, ...(firm === null ? ["bracket"] : [`bracket firm ${beside(firm)}`]));
  }
  for (let i = next; i < next + 5; i += 1) {
    const firm = /^(?:from|at|of)$/.test(text(i)) ? firmAt(words, i + 1) : null;
    if (firm !== null) {
      found.push(`of firm ${beside(firm)}`);
    }
  }
  const sided = sidesBefore(words, from);
  if (sided !== null) {
    found.push(`put ${sided}`);
  }
  if (/^(?:me|myself|i)$/.test(text(next + 1)) && /^(?:and|,)$/.test(text(next))) {
    found.push("put beside");
  }
  for (const lead of block.under.slice(0, 2)) {
    const led = wordsIn(lead);
    const firm = firmAt(led, 0);
    if (firm !== null) {
      found.push(`under firm ${beside(firm)}`, `put ${beside(firm)}`);
    }
  }
  const colon = words.slice(0, Math.min(6, from)).findIndex((word) => word.text === ":");
  if (colon > 0) {
    const firm = firmAt(words, 0);
    found.push(
      ...words.slice(0, colon).map((word) => `led by ${word.text}`),
      ...(firm === null ? [] : [`led by firm ${beside(firm)}`]),
    );
  }
  if (block.kind !== "text") {
    found.push(`in ${block.kind}`);
  }
  return found;
}
