import { among } from "../../notes/words.ts";
import { HOLDS, OUT_OF_NAMES, TAKES } from "../en/owners.ts";
import type { Scene } from "../intent.ts";
import { nextBehind } from "../pattern.ts";
import { gerundOf, isLike, pastOf, verbOf } from "../verbs.ts";

/** "Kofi will do 3", "Marek is doing 1", "Tomasz will be filing the return", "Ayo is taking over". */
export function isDoer(scene: Scene, i: number, next: number): boolean {
  const { tokens, mentions } = scene;
  // "Jonah's doing 7" is no possession.
  const owns = tokens[next]?.text === "'s" && gerundOf(tokens[next + 1]?.text ?? "") === null;
  if (nextBehind(tokens.slice(Math.max(0, i - 1), i), OUT_OF_NAMES, 0) !== null || owns) {
    return false;
  }
  const relative = among(tokens[next]?.text, "who that");
  const rest = tokens.slice(relative ? next + 1 : next, next + 10);
  if (mentions.length > 0 && nextBehind(rest, HOLDS, 0) !== null) {
    return true;
  }
  if (nextBehind(rest, TAKES, 0) === null && verbOf(rest[0]?.text ?? "") === null) {
    return false;
  }
  const told = rest.some(
    ({ text }, k) => k < 3 && among(text, "said says thinks told tells sent agreed already been confirmed wants asked"),
  );
  const object = mentions.length === 0 ? rest.some(({ text }) => among(text, "it that this them those one")) : true;
  const wishes =
    among(rest[0]?.text, "needs wants hopes likes asked asks") ||
    rest.slice(0, 4).some(({ text }, k) => among(text, "not never") && !among(rest[k + 1]?.text, "me mine us"));
  const act = rest.some(
    ({ text }, k) =>
      k < 6 && isAct(text, scene) && !(text === "own" && among(rest[k - 1]?.text, "my our your his her their its")),
  );
  return object && act && !told && !wishes;
}

/** Taking something over, or doing just what the line promises: "Sam is reading the SOW" is neither. */
function isAct(text: string, { mentions, context }: Scene): boolean {
  const base = text.endsWith("ing") ? gerundBase(text) : verbOf(text);
  if (base === null) {
    return false;
  }
  const numbers = mentions.flatMap((mention) => mention.numbers);
  const promised = context.lines
    .filter(({ number }) => numbers.includes(number))
    .flatMap(({ what }) =>
      // "send back the signed contract" is signing as well.
      what
        .toLowerCase()
        .split(" ")
        .map((word, at) => (at === 0 ? word : pastOf(word))),
    )
    .filter((verb) => verb !== null);
  return among(base, TAKING) || promised.some((verb) => isLike(base, verb) && !(base === "get" && verb !== "get"));
}

const TAKING = "do handle take cover deal look own manage lead run sort finish tackle host hold pick oversee";

function gerundBase(text: string): string | null {
  const stem = text.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)].map(verbOf).find((verb) => verb !== null) ?? null;
}
