import { echoed, isTag, lightened, withAntecedent, withDay } from "./beside.ts";
import { clausesOf } from "./clauses.ts";
import { isCourtesy } from "./courtesies.ts";
import { formOf } from "./form.ts";
import type { FormToken } from "./form-token.ts";
import type { Scene } from "./intent.ts";
import { leansBack, ownMentions, vagueMentions } from "./lean.ts";
import type { Mention } from "./mention.ts";
import { moodOf } from "./mood.ts";
import { orderOf } from "./orders.ts";
import type { Outcome } from "./outcome.ts";
import { plain } from "./plain-tokens.ts";
import { readClause, type Unit } from "./read-clause.ts";
import type { Sentence } from "./sentences.ts";
import type { Setting } from "./setting.ts";
import { withoutFrills } from "./trim.ts";
import { verbMention } from "./verb-mention.ts";

const MAX_FORM = 240;

const MAX_CLAUSE = 60;

/** A sentence, its clauses, and what the next may go on about. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly form: readonly FormToken[];
  readonly units: readonly Unit[];
  readonly mentions: readonly Mention[];
}

/** Reads one sentence: as an order about the whole recap, or clause by clause. */
export function readSentence(sentence: Sentence, setting: Setting): ReadSentence {
  const { text, context } = setting;
  const { tokens: form, addressed } = formOf(text, sentence, setting);
  const numbered = form.some(({ mention }) => mention?.some(({ kind }) => kind === "numbers") === true);
  // No hand writes such a sentence; clauses are looked through more than once.
  const clauses = form.length > MAX_FORM ? [] : clausesOf(form).filter(({ tokens }) => tokens.length <= MAX_CLAUSE);
  const whole = numbered
    ? null
    : orderOf(withoutFrills(plain(text, sentence, form)), context, {
        asks: sentence.asks,
        points: setting.before.length > 0,
      });
  if (whole !== null && clauses.every((clause) => ownMentions(clause).length === 0 || clauses.length === 1)) {
    const clause = { tokens: form, lead: "", hangs: false, start: sentence.start, end: sentence.end };
    const outcome: Outcome = { do: whole, start: sentence.start, end: sentence.end };
    return { sentence, form, units: [{ clause, outcomes: [outcome], asks: false, light: false }], mentions: [] };
  }
  const units: Unit[] = [];
  let mentions: readonly Mention[] = [];
  for (const [i, written] of clauses.entries()) {
    const clause = withDay(withAntecedent(written, clauses[i - 1]), clauses[i - 1]);
    const own = ownMentions(clause);
    const before = mentions.length > 0 ? mentions : setting.before;
    const leans = leansBack(clause.tokens) && !isCourtesy(clause.tokens);
    const next =
      i === 0 &&
      clauses[1] !== undefined &&
      mentions.length === 0 &&
      (clause.tokens.length <= 3 || clauses[1].tokens[0]?.mention !== undefined)
        ? ownMentions(clauses[1]).filter(({ kind }) => kind === "numbers" || kind === "words")
        : [];
    const inherited = leans ? (before.length > 0 ? before : next) : [];
    const byVerb = own.length === 0 ? verbMention(clause.tokens, setting) : null;
    const vague = vagueMentions(clause);
    const about = own.length > 0 ? own : byVerb !== null ? [byVerb] : inherited.length > 0 ? inherited : vague;
    const asks = sentence.asks && (i === clauses.length - 1 || isTag(clauses.at(-1)));
    const scene: Scene = {
      clause,
      tokens: clause.tokens,
      mentions: about,
      dates: clause.tokens.flatMap(({ date }) => (date === undefined ? [] : [date])),
      mood: moodOf(clause.tokens, asks),
      context,
      addressed,
      text,
      goesOn: mentions.length > 0,
      inSentence: mentions.length > 0 && clause.tokens.length === 1,
    };
    const earlier = units.flatMap(({ outcomes }) => outcomes);
    const unit = readClause(scene, { setting, numbered, earlier });
    units.push(echoed(unit, units.at(-1), setting));
    mentions = own.length > 0 && !(clause.hangs && mentions.length > 0) ? own : mentions;
  }
  return { sentence, form, units: lightened(units), mentions };
}
