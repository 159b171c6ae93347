import type { Command, Span } from "./command.ts";
import { isCourtesy, isNews } from "./courtesies.ts";
import { RHETORICAL } from "./en/courtesies.ts";
import { REASONED } from "./en/effects.ts";
import type { FormToken } from "./form-token.ts";
import { nextBehind } from "./pattern.ts";
import type { Unit } from "./read-clause.ts";
import type { ReadReply } from "./read-reply.ts";
import { clauseReason, isStatement, ordersIn, reasonOf } from "./reasons.ts";
import type { ReadSentence } from "./units.ts";

/** Gives each command its reason, and leaves what is neither command nor courtesy to the human. */
export function reasonsAndRest(
  text: string,
  { sentences, commands }: { sentences: readonly ReadSentence[]; commands: readonly Command[] },
): ReadReply {
  if (commands.length === 0) {
    return { commands, rest: text.trim() === "" ? [] : [wholeOf(text)] };
  }
  const rest: Span[] = [];
  const reasons = new Map<Command, string>();
  for (const [i, one] of sentences.entries()) {
    if (
      ordersIn(one, commands).length > 0 ||
      (one.units.some(({ outcomes }) => outcomes.length > 0) && (!one.sentence.asks || isRepeated(one, commands)))
    ) {
      rest.push(...leftIn(one, commands));
    } else {
      const owner = isStatement(one) ? reasonOf(i, sentences, commands) : null;
      if (owner !== null) {
        reasons.set(owner, text.slice(one.sentence.start, one.sentence.end));
      } else if (
        !isTopic(one, sentences[i + 1]) &&
        !isRhetorical(one, sentences[i + 1], commands) &&
        (!isCourtesy(one.form) || one.sentence.asks)
      ) {
        rest.push({ start: one.sentence.start, end: one.sentence.end });
      }
    }
  }
  return {
    commands: commands.map((command) =>
      withReason(command, reasons.get(command) ?? clauseReason(text, command, sentences)),
    ),
    rest,
  };
}

/** "The server is down again. Could you reopen 3?" orders once. */
function isRepeated({ units }: ReadSentence, commands: readonly Command[]): boolean {
  return units
    .flatMap(({ outcomes }) => outcomes)
    .every((one) =>
      commands.some((other) => "item" in one && "item" in other && one.do === other.do && one.item === other.item),
    );
}

/** What one does instead is the reason for these. */
const REPLACED = new Set(["drop", "not-me", "hold", "private", "undo"]);

/** "The scanner list? Has been in your inbox since Friday." */
function isTopic({ form }: ReadSentence, next: ReadSentence | undefined): boolean {
  const words = form.filter(({ kind }) => kind !== "mark");
  const named = words.every(({ mention, text }) => mention !== undefined || text === "both");
  return (
    named &&
    (words.length === 0 ||
      next?.units.some(({ outcomes }) => outcomes.length > 0) === true ||
      words.some(({ mention }) => mention?.some(({ kind }) => kind === "both")))
  );
}

/** "Why am I down for 2? Not my job." */
function isRhetorical({ form }: ReadSentence, next: ReadSentence | undefined, commands: readonly Command[]): boolean {
  const disowned =
    next !== undefined &&
    ordersIn(next, commands).some(
      ({ do: effect }) => effect === "not-me" || effect === "dispute" || effect === "owner",
    );
  return disowned && nextBehind(form, RHETORICAL, 0) !== null;
}

function wholeOf(text: string): Span {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}

/** Clauses beside a command that ask or tell something of their own. */
function leftIn({ units, form }: ReadSentence, commands: readonly Command[]): Span[] {
  return units
    .filter(
      (unit) =>
        unit.outcomes.length === 0 &&
        !isOrder(unit, commands) &&
        (isNews(unit.clause.tokens, unit.asks) || isPlea(unit, form)) &&
        !isCourtesy(unit.clause.tokens) &&
        !unit.clause.hangs &&
        isOwnNews(unit, units),
    )
    .map(({ clause: { start, end } }) => ({ start, end }));
}

/** "please check your spam": an order to the human. */
function isPlea({ clause: { tokens } }: Unit, form: readonly FormToken[]): boolean {
  const at = form.findIndex(({ start }) => start === tokens[0]?.start);
  return (
    form[at - 1]?.text === "please" &&
    tokens.length > 2 &&
    !tokens.some(({ mention, text }) => mention !== undefined || text === "it" || text === "that" || text === "them")
  );
}

function isOrder({ clause }: Unit, commands: readonly Command[]): boolean {
  return commands.some(({ start, end }) => start === clause.start && end === clause.end);
}

/** "I shall only glance over it" goes on about the command's own line. */
function isOwnNews({ clause, asks }: Unit, units: readonly Unit[]): boolean {
  const items = units.flatMap(({ outcomes }) =>
    outcomes.flatMap((one) => ("item" in one && one.item !== null ? [one.item] : [])),
  );
  const about = clause.tokens.some(
    ({ text, mention }) =>
      text === "it" ||
      text === "that" ||
      text === "them" ||
      mention?.some(({ numbers }) => numbers.some((number) => items.includes(number))),
  );
  const before = units[units.findIndex((unit) => unit.clause === clause) - 1];
  // "We don't need the samples, we'll use our own"
  if (
    !asks &&
    before?.outcomes.some((one) => REPLACED.has(one.do)) &&
    !clause.tokens.some(({ who, text }) => who !== undefined || text === "you" || text === "also")
  ) {
    return false;
  }
  return asks || !(about && units.some(({ outcomes }) => outcomes.some((one) => REASONED.has(one.do))));
}

function withReason(command: Command, reason: string | null): Command {
  return "reason" in command ? { ...command, reason } : command;
}
