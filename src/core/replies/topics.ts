import { among } from "../notes/words.ts";
import { EMPTY, FOLLOWS, HEADS, NEUTRAL } from "./en/words.ts";
import { isParticiple, keyOf, type LineWords } from "./line-words.ts";
import type { PlacedMention } from "./mention.ts";
import type { Token } from "./tokens.ts";
import { type Fitting, type Run, runFrom } from "./topic-runs.ts";
import { gerundOf, pastOf, verbOf } from "./verbs.ts";

/** The lines that a sentence calls by what they promise: "the revised quote", "both invoices". */
export function topicsIn(
  tokens: readonly Token[],
  lines: readonly LineWords[],
  taken: (i: number) => boolean,
): PlacedMention[] {
  const fits = (i: number): readonly LineWords[] => {
    const token = tokens[i];
    const empty =
      token === undefined ||
      (token.text === "order" && among(tokens[i - 1]?.text, "in")) ||
      token.kind === "mark" ||
      taken(i) ||
      (EMPTY.has(token.text) && token.text !== "this");
    const key = empty ? "" : keyOf(token.text);
    const found =
      key === "" || token === undefined || isActing(tokens, i, { taken: taken(i - 1) })
        ? []
        : lines.filter(({ keys }) => keys.has(key));
    // "the signed contract" is one, "the contract is signed" says so.
    return token !== undefined && isParticiple(token.text)
      ? found.filter(({ line }) => line.what.toLowerCase().includes(token.text))
      : found;
  };
  const found: PlacedMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const run = runFrom(tokens, i, { fits, taken });
    if (run !== null) {
      const mention = mentionOf(tokens, run, { fits, taken });
      if (mention !== null) {
        found.push(mention);
      }
      i = run.next - 1;
    }
  }
  return found;
}

/** "filing the return", "order the beams": what is done, before its object. */
function isActing(tokens: readonly Token[], i: number, { taken }: { taken: boolean }): boolean {
  const text = tokens[i]?.text ?? "";
  const opens =
    among(tokens[i + 1]?.text, "the a an my our your these those his her their it them") &&
    !among(tokens[i - 1]?.text, "the a an my our your his her their of");
  // "the interview notes a day early"
  const before = tokens[i - 1];
  const compound = before?.kind === "word" && !taken && !FOLLOWS.has(before.text) && verbOf(before.text) === null;
  const counted = among(before?.text, "the a an my our your both all two three these those 2 3");
  return opens && !compound && !counted && (gerundOf(text) ?? verbOf(text) ?? pastOf(text)) !== null;
}

function mentionOf(tokens: readonly Token[], run: Run, { fits, taken }: Fitting): PlacedMention | null {
  const after = tokens[run.next];
  // "we have our own plates": not what was promised.
  if (tokens.slice(Math.max(0, run.at - 1), run.hits[0]).some(({ text }) => text === "own")) {
    return null;
  }
  // "invoice 4", "phase 2": one of another list.
  if (after?.kind === "number" && !after.ordinal && !taken(run.next)) {
    return null;
  }
  const hits = new Map<LineWords, Set<string>>();
  for (const i of run.hits) {
    for (const line of fits(i)) {
      const set = hits.get(line) ?? new Set<string>();
      hits.set(line, set.add(keyOf(tokens[i]?.text ?? "")));
    }
  }
  const best = [...hits].filter(
    ([, set]) => ![...hits.values()].some((other) => other.size > set.size && isWithin(set, other)),
  );
  const literal = best.filter(([{ line }]) =>
    run.hits.some((i) => line.what.toLowerCase().includes(tokens[i]?.text.replace(/s$/, "") ?? "")),
  );
  const exact = literal.length > 0 ? literal : best;
  // What a thing is for names it only with something beside: "the printer", "the printer thing".
  const headed = HEADS.has(tokens[run.next - 1]?.text ?? "");
  const strong = exact.filter(([line, set]) => {
    const weights = [...set].map((key) => line.keys.get(key));
    return weights.includes("head") || (weights.includes("with") && (weights.length > 1 || headed));
  });
  const opens = among(tokens[run.at]?.text, "the a an my our your his her its their this that");
  const foreign =
    (!opens && isForeign(tokens[run.at - 1], taken(run.at - 1))) ||
    (!isParticiple(after?.text ?? "") && isForeign(after, taken(run.next)));
  const said = run.hits.length;
  const weak = strong.length === 0 || (foreign && said < 2);
  const numbers = (strong.length > 0 ? strong : exact).map(([{ line }]) => line.number);
  const part =
    strong.length === 0 &&
    !foreign &&
    exact.some(([line, set]) => [...set].some((key) => line.keys.get(key) === "with"));
  return {
    kind: "words",
    numbers,
    many: manyOf(tokens, run),
    weak,
    part,
    nth: nthOf(tokens, run),
    at: run.at,
    next: run.next,
  };
}

function isWithin(set: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...set].every((key) => other.has(key));
}

/** A noun beside the phrase that no line knows: "tile samples", "the wedding menu". */
function isForeign(token: Token | undefined, taken: boolean): boolean {
  return (
    token?.kind === "word" &&
    !taken &&
    !FOLLOWS.has(token.text) &&
    !NEUTRAL.has(token.text) &&
    pastOf(token.text) === null &&
    gerundOf(token.text) === null &&
    verbOf(token.text) === null
  );
}

/** "the second video", but not "the second half of the bill", where it is the line's own word. */
function nthOf(tokens: readonly Token[], run: Run): number | undefined {
  const words = tokens.slice(run.at, run.hits[0]).map(({ text }) => text);
  return words.includes("first") ? 1 : words.includes("second") ? 2 : undefined;
}

function manyOf(tokens: readonly Token[], run: Run): number | null {
  for (const { text } of tokens.slice(run.at, run.hits[0])) {
    if (text === "both" || text === "two" || text === "2") {
      return 2;
    }
    if (text === "three" || text === "3") {
      return 3;
    }
  }
  return null;
}
