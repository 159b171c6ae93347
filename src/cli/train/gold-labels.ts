import { B, I, O } from "../../core/notes/label/chain.ts";
import type { Unit } from "../../core/notes/label/unit.ts";

/** Offsets in the text where a quote stands, white space and table bars folded; null where it does not. */
export function findQuote(text: string, quote: string): { readonly start: number; readonly end: number } | null {
  const folded = fold(text);
  const wanted = fold(quote).text.trim();
  const at = wanted === "" ? -1 : folded.text.indexOf(wanted);
  return at < 0 ? null : { start: folded.at[at] ?? 0, end: (folded.at[at + wanted.length - 1] ?? 0) + 1 };
}

function fold(text: string): { readonly text: string; readonly at: readonly number[] } {
  let folded = "";
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? "";
    const plain = /[\s|]/.test(char) ? " " : char === "’" || char === "‘" ? "'" : char.toLowerCase();
    if (plain !== " " || !folded.endsWith(" ")) {
      folded += plain.length === 1 ? plain : char;
      at.push(i);
    }
  }
  return { text: folded, at };
}

/** B for the unit where a labelled promise begins, I for those that go on with it, O for the others. */
export function labelsOf(units: readonly Unit[], text: string, quotes: readonly string[]): number[] {
  const labels = units.map(() => O);
  for (const quote of quotes) {
    const span = findQuote(text, quote);
    if (span === null) {
      continue;
    }
    let opened = false;
    units.forEach((unit, i) => {
      const words = unit.clause.words.filter((word) => word.kind !== "mark");
      const inside = words.filter((word) => word.start >= span.start && word.end <= span.end).length;
      const first = words[0];
      const last = words.at(-1);
      const covers = first !== undefined && last !== undefined && first.start <= span.start && last.end >= span.end;
      if (words.length > 0 && (inside * 2 > words.length || (covers && inside > 0))) {
        labels[i] = opened ? (labels[i] === B ? B : I) : B;
        opened = true;
      }
    });
  }
  return labels;
}
