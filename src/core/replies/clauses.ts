import { among } from "../notes/words.ts";
import { opensClause } from "./clause-openings.ts";
import { SUBORDINATORS } from "./en/fillers.ts";
import type { FormToken } from "./form-token.ts";
import { trimmed } from "./trim.ts";
import { pastOf } from "./verbs.ts";

/** A part of a sentence that can order one thing. */
export interface Clause {
  /** Without what leads up to it and what only closes it; empty for "sorry" or "thanks". */
  readonly tokens: readonly FormToken[];
  /** The mark or the word that opens it: "," or "because"; "" at the beginning. */
  readonly lead: string;
  /** It hangs on another clause: "once my solicitor is back". */
  readonly hangs: boolean;
  readonly start: number;
  readonly end: number;
}

const MARKS = ", ; ( ) : - – — … ! . ? > = →";

/** Cuts a sentence where a mark or a joining word begins something new. */
export function clausesOf(form: readonly FormToken[]): Clause[] {
  const parts: { lead: string; tokens: FormToken[] }[] = [{ lead: "", tokens: [] }];
  const openings = openingsIn(form);
  for (const [i, token] of form.entries()) {
    const last = parts.at(-1);
    if (isMark(form, i)) {
      parts.push({ lead: token.text, tokens: [] });
    } else if (openings.has(i)) {
      parts.push({ lead: "", tokens: [token] });
    } else if (opensClause(form, i) && (last?.tokens.length ?? 0) > 0) {
      parts.push({ lead: token.text, tokens: keepsLead(token) ? [token] : [] });
    } else {
      last?.tokens.push(token);
    }
  }
  return joinedParts(parts)
    .map(clauseOf)
    .filter((clause) => clause !== null);
}

const MAX_RUN = 5;

/** "2 done 3 ayo 6 next week": where each of several answers begins that nothing parts. */
function openingsIn(form: readonly FormToken[]): ReadonlySet<number> {
  const numbered = form.flatMap(({ mention }, i) => (mention === undefined ? [] : [i]));
  if (form.some(({ text }) => among(text, ", ; ( … ! . ?"))) {
    return new Set();
  }
  const whole = numbered.every((at, k) => {
    const said = form.slice(at + 1, numbered[k + 1]);
    if (form[at]?.mention?.every(({ kind }) => kind === "numbers") !== true) {
      return said.length > 0 && said.length <= 2 && said.every(isAnswer);
    }
    return said.length > 0 && said.length <= MAX_RUN && (k + 1 === numbered.length || !among(said.at(-1)?.text, BINDS));
  });
  return new Set(numbered[0] === 0 && numbered.length > 1 && whole ? numbered.slice(1) : []);
}

/** "keys done bill friday" */
function isAnswer({ text, date, who }: FormToken): boolean {
  return date !== undefined || who !== undefined || pastOf(text) !== null || among(text, "ok yes later drop ✅ ✓ ✔");
}

const BINDS = "and or nor with not for on by to then of like as from than is are was but before after about until";

function isMark(form: readonly FormToken[], i: number): boolean {
  const token = form[i];
  if (token === undefined || !among(token.text, MARKS)) {
    return false;
  }
  const [before, after] = [form[i - 1], form[i + 1]];
  const glued = before?.end === token.start && after?.start === token.end;
  return !(glued && among(token.text, "- – . :") && before?.mention === undefined);
}

function keepsLead(token: FormToken): boolean {
  return SUBORDINATORS.has(token.text);
}

type Part = { lead: string; tokens: FormToken[] };

/** "5: next Thursday", "the model - done", "Done: 1-3": what stands alone goes with what follows. */
function joinedParts(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts.filter(({ tokens }) => tokens.length > 0)) {
    const last = found.at(-1);
    const isPair = last !== undefined && among(part.lead, ": - – — , ( ? . > = →") && isHalf(last.tokens, part.tokens);
    if (isPair) {
      last.tokens.push(...part.tokens);
    } else {
      found.push({ lead: part.lead, tokens: [...part.tokens] });
    }
  }
  return found;
}

function isHalf(first: readonly FormToken[], second: readonly FormToken[]): boolean {
  const named = (tokens: readonly FormToken[]): boolean => tokens.some(({ mention }) => mention !== undefined);
  const core = trimmed(first);
  if (core.length === 1 && core[0]?.mention !== undefined) {
    return !named(second);
  }
  const behind = trimmed(second);
  return core.length > 0 && core.length <= 3 && !named(core) && behind.length === 1 && behind[0]?.mention !== undefined;
}

function clauseOf({ lead, tokens }: Part): Clause | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) {
    return null;
  }
  const core = trimmed(tokens);
  return { tokens: core, lead, hangs: SUBORDINATORS.has(core[0]?.text ?? ""), start: first.start, end: last.end };
}
