import { daysBetween, type LocalDate } from "../calendar.ts";
import { spanFrom } from "../notes/due/durations.ts";
import { wholePeriod } from "../notes/due/periods.ts";
import { datesIn } from "../notes/due.ts";
import { among, wordsIn } from "../notes/words.ts";
import type { Span } from "./command.ts";
import type { ReplyContext } from "./context.ts";
import { prepared } from "./date-words.ts";
import { type Token, tokensIn } from "./tokens.ts";

/** What the days of an absence are read with. */
export type AbsenceContext = Pick<ReplyContext, "today" | "order" | "country">;

/** A token, or the words of a day or a length of time as one: its text is then DATE or SPAN. */
export interface DatedToken extends Token {
  readonly date?: LocalDate;
  /** The first day, where the words name several. */
  readonly from?: LocalDate;
  /** The words may speak of a day that is past. */
  readonly void?: boolean;
  /** "the 15th" or "Monday", which may be meant of any month or week. */
  readonly bare?: boolean;
  /** "this week" has begun; "Friday" is one day. */
  readonly whole?: boolean;
  readonly days?: number;
}

/** The tokens of a sentence, with DATE where a day is named and SPAN for "two weeks"; prepositions stay. */
export function datedTokens(text: string, { start, end }: Span, context: AbsenceContext): DatedToken[] {
  const words = prepared(wordsIn(text, start, end), { ...NOBODY, ...context });
  const candidates = datesIn(text, words, { ...context, spoken: null }).candidates.filter(
    (one) => !SHORT_TIME.test(text.slice(one.start, one.end)),
  );
  const tokens = tokensIn(text, start, end);
  const found: DatedToken[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    const named = candidates.find((one) => one.start <= token.start && token.end <= one.end);
    const next = named === undefined ? i + 1 : firstBehind(tokens, i, named.end);
    // "for a week from Monday" is no day a week from Monday.
    const span = spanAt(tokens, i, context);
    if (span === null && named !== undefined && !among(token.text, LEADING)) {
      found.push({
        ...token,
        text: "DATE",
        end: named.end,
        date: named.date,
        ...(named.from === undefined ? {} : { from: named.from }),
        void: named.weight === 0,
        bare: next === i + 1,
        whole: named.by.includes(wholePeriod),
      });
      i = next;
    } else if (span !== null) {
      const behind = tokens[span.next]?.start ?? end;
      return [
        ...found,
        { ...token, text: "SPAN", days: span.days },
        ...datedTokens(text, { start: behind, end }, context),
      ];
    } else {
      found.push(token);
      i += 1;
    }
  }
  return found;
}

function firstBehind(tokens: readonly Token[], i: number, end: number): number {
  const next = tokens.findIndex((token, k) => k > i && token.start >= end);
  return next < 0 ? tokens.length : next;
}

/** "in an hour" is no day. */
const SHORT_TIME = /\b(?:min(?:ute)?s?|hours?|hrs?)\b/i;
/** Prepositions that the date reader takes along. */
const LEADING = "until till til by before from on in for the during over within";
const NOBODY: Omit<ReplyContext, keyof AbsenceContext> = {
  lines: [],
  people: [],
  self: { name: "", email: "" },
  ours: true,
  sender: true,
};

/** "two weeks" behind "for": how long it lasts. */
function spanAt(tokens: readonly Token[], i: number, context: AbsenceContext): { days: number; next: number } | null {
  const opens = among(tokens[i - 1]?.text, "for next about another coming");
  const span = opens ? spanFrom(tokens, i, { ...context, spoken: null }) : null;
  const days = span === null ? 0 : daysBetween(context.today, span.date);
  return span === null || days < 1 ? null : { days, next: span.next };
}
