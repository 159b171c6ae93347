import type { Block } from "../blocks.ts";
import type { Side } from "../extraction.ts";
import type { Word } from "../words.ts";
import type { Place } from "./discover.ts";

/** Which side a firm's name stands for; null where no address proves it. */
export type FirmSide = (words: readonly Word[], i: number) => Side | null;

/** Weighs every place where a name stands: whose the speaker says it is, its firm, what it does and for whom. */
export function sideFrom(
  places: readonly Place[],
  speakerOf: (block: Block) => "ours" | "theirs",
  firmAt: FirmSide,
): Side {
  let balance = 0;
  for (const place of places) {
    const speaker = speakerOf(place.block) === "ours" ? 1 : -1;
    balance += speaker * fromSpeaker(place) + fromFirm(place, firmAt, speaker);
  }
  return balance > 0 ? "ours" : "theirs";
}

/** Positive where the words put the name beside the speaker. */
function fromSpeaker({ words, from, next }: Place): number {
  const before = words[from - 1]?.text ?? "";
  const two = words[from - 2]?.text ?? "";
  if (before === "our" || before === "my" || (before === "us" && two === "from")) {
    return 3;
  }
  if (before === "your") {
    return -3;
  }
  if (words[next]?.text === "and" && /^(?:i|me)$/.test(words[next + 1]?.text ?? "")) {
    return 1;
  }
  const after = words.slice(next, next + 9).map((word) => word.text);
  const acts = /^(?:will|'ll|is|'s|to|can|has|sends|brings|gets|gives|promised|agreed|owes|said|wants)$/.test(
    after[0] ?? "",
  );
  if (acts && after.includes("you")) {
    return 1;
  }
  if (acts && (after.includes("us") || after.includes("me"))) {
    return -1;
  }
  if (/^(?:met|with|told|asked|promised|send|sent|email|emailed|call|rang|to|for)$/.test(before)) {
    return -1;
  }
  return /^(?:wants|asked|asks|approved|signed|likes|liked|prefers|insists)$/.test(after[0] ?? "") ? -1 : 0;
}

/** "(client)", "(us)", "Sam (Brightside)", "Dee from prepress at Stagwood"; or a line that a firm's name leads. */
function fromFirm({ words, from, next }: Place, firmAt: FirmSide, speaker: number): number {
  if (words[next]?.text === "(") {
    const inside = words[next + 1]?.text ?? "";
    if (/^(?:client|customer|buyer|them|theirs|tenant|landlord|guest)$/.test(inside)) {
      return -4;
    }
    if (/^(?:us|ours|our|internal|me)$/.test(inside)) {
      return 4 * speaker;
    }
    const firm = firmAt(words, next + 1);
    if (firm !== null) {
      return firm === "ours" ? 4 : -4;
    }
  }
  for (let i = next; i < next + 5 && i < words.length; i += 1) {
    if (/^(?:from|at|of)$/.test(words[i]?.text ?? "")) {
      const firm = firmAt(words, i + 1);
      if (firm !== null) {
        return firm === "ours" ? 3 : -3;
      }
    }
  }
  return fromLead(words, from, firmAt, speaker);
}

/** "Stagwood: Karl, Dee", "Us: Tom, Kev", "From us Chrissy". */
function fromLead(words: readonly Word[], from: number, firmAt: FirmSide, speaker: number): number {
  const colon = words.slice(0, Math.min(6, from)).findIndex((word) => word.text === ":");
  if (colon < 0 || from > colon + 30) {
    return 0;
  }
  const lead = words.slice(0, colon).map((word) => word.text);
  if (lead.some((text) => /^(?:us|ours|our)$/.test(text))) {
    return 3 * speaker;
  }
  if (lead.some((text) => /^(?:them|theirs|their|client|yours|customer)$/.test(text))) {
    return -3 * speaker;
  }
  const firm = firmAt(words, 0);
  return firm === null ? 0 : firm === "ours" ? 3 : -3;
}
