import { among } from "../notes/words.ts";
import type { Clause } from "./clauses.ts";
import { isCourtesy } from "./courtesies.ts";
import type { FormToken } from "./form-token.ts";
import type { Unit } from "./read-clause.ts";
import type { Setting } from "./setting.ts";

/** "We agreed on 3, right?" asks it all. */
export function isTag(last: Clause | undefined): boolean {
  const texts = last?.tokens.map(({ text }) => text) ?? [];
  return (
    (texts.length === 1 && among(texts[0], "right correct no yes huh eh true")) ||
    (texts.length <= 3 &&
      among(texts[0], "is does did has was are do have") &&
      among(texts.at(-1), "it they you not we that he she"))
  );
}

/** "2 is done, all clear": agreement beside what changes a line is no more than a nod. */
export function lightened(units: readonly Unit[]): Unit[] {
  const changes = units.some(({ outcomes }) => outcomes.some((one) => "item" in one));
  // "Yes, I'll be there" agrees to nothing on the list.
  const talks = units.some(
    ({ outcomes, clause }) => outcomes.length === 0 && !isCourtesy(clause.tokens) && clause.tokens.length > 2,
  );
  return units.map((unit) => {
    const agrees = unit.outcomes.some((one) => one.do === "agree-all");
    return agrees && talks && unit.light
      ? { ...unit, outcomes: [] }
      : agrees && changes
        ? { ...unit, light: true }
        : unit;
  });
}

/** "She'll send them": whoever the clause before spoke of. */
export function withAntecedent(clause: Clause, before: Clause | undefined): Clause {
  const [first, ...others] = clause.tokens;
  const named = (before?.tokens ?? []).filter(({ who }) => who !== undefined);
  const who = named.length === 1 ? named[0]?.who : undefined;
  if (who === undefined || first === undefined) {
    return clause;
  }
  const meant = (token: FormToken, list: string): FormToken =>
    among(token.text, list) ? { ...token, text: "WHO", who } : token;
  return { ...clause, tokens: [meant(first, "he she"), ...others.map((token) => meant(token, "him"))] };
}

/** "I'm only back on Monday, so the keys will be then": the day of the clause before. */
export function withDay(clause: Clause, before: Clause | undefined): Clause {
  const last = clause.tokens.at(-1);
  const [day, ...more] = (before?.tokens ?? []).filter(({ date }) => date !== undefined);
  return last?.text === "then" && day?.date !== undefined && more.length === 0 && !clause.tokens.includes(day)
    ? { ...clause, tokens: [...clause.tokens.slice(0, -1), { ...last, text: "DATE", date: day.date }] }
    : clause;
}

/** "5 is done, 3 too": the same is said of another line. */
export function echoed(
  unit: Unit,
  before: Unit | undefined,
  { text, context }: Pick<Setting, "text" | "context">,
): Unit {
  const [only, ...more] = unit.clause.tokens;
  const said = text.slice(unit.clause.start, unit.clause.end).toLowerCase();
  const exists = (item: number): boolean => context.lines.some(({ number }) => number === item);
  const written = only?.mention?.flatMap((mention) => (mention.kind === "numbers" ? mention.numbers : [])) ?? [];
  const numbers = written.every(exists) ? written : [];
  const [outcome] = before?.outcomes ?? [];
  // "The rest is right, but 5 isn't."
  if (
    /^(?:(?:except|bar|save|besides|apart from|other than) (?:for |with )?ITEM|ITEM (?:is|are|was) not|not (?:with |to |on |for |about )?ITEM)$/.test(
      unit.clause.tokens.map((token) => token.text).join(" "),
    ) &&
    (outcome?.do === "agree" || outcome?.do === "agree-all" || outcome?.do === "rest")
  ) {
    const { start, end } = unit.clause;
    const mentions = unit.clause.tokens.flatMap(({ mention = [] }) => mention);
    const named = mentions.flatMap((mention) =>
      mention.kind === "words" && mention.numbers.length > 1 ? [] : mention.numbers,
    );
    return {
      ...unit,
      outcomes: named.filter(exists).map((item) => ({ do: "dispute", item, reason: null, start, end })),
    };
  }
  if (
    more.length > 0 ||
    numbers.length === 0 ||
    outcome === undefined ||
    !("item" in outcome) ||
    !/\b(?:too|also|as well|likewise|ditto|same)\b/.test(said)
  ) {
    return unit;
  }
  const { start, end } = unit.clause;
  return { ...unit, outcomes: numbers.map((item) => ({ ...outcome, item, start, end })) };
}
