import { addDays, type LocalDate } from "../calendar.ts";
import { toLines } from "../notes/lines.ts";
import { among } from "../notes/words.ts";
import { behindWords, dayBack, isAhead, type Period, periodAt } from "./absence.ts";
import { type AbsenceContext, type DatedToken, datedTokens } from "./dated-tokens.ts";
import { AWAY_AUTOMATIC, AWAY_STATES, OTHERS, RETURNS } from "./en/absence.ts";
import { find, nextBehind } from "./pattern.ts";
import { sentencesOf } from "./sentences.ts";

/** Days of absence, the last included; `from` is null where only the end is said. */
export interface Away {
  readonly from: LocalDate | null;
  readonly until: LocalDate;
}

/** An automatic answer says the days at once; what follows is a signature, or the message that it answers. */
const MAX_TEXT = 2_000;
const MAX_SENTENCES = 12;
const MAX_SENTENCE = 300;
/**
 * Until when somebody is away, by what their mail program answers for them. "unknown-end" where no last day is said; null
 * where the text is of no absence, or of one that has passed and nobody switched off.
 */
export function awayUntil(text: string, context: AbsenceContext): Away | "unknown-end" | null {
  const sentences = sentencesIn(text).map((sentence) =>
    ownPart(datedTokens(sentence, { start: 0, end: sentence.length }, context)),
  );
  const absent = sentences.filter((tokens) => absentBehind(tokens) !== null);
  const period = firstOf(absent, (tokens) => periodIn(tokens, context.today));
  const returns = firstOf(sentences, (tokens) => returnIn(tokens, period));
  if (absent.length === 0 && returns === null) {
    return null;
  }
  const until = returns === null ? (period?.until ?? null) : addDays(returns, -1);
  if (until === null) {
    return "unknown-end";
  }
  // "back online from 20 April" opens no absence.
  const from = period !== null && period.from !== null && period.from <= until ? period.from : null;
  const away = { from, until };
  return isAhead(away, text, context.today) ? away : null;
}

/** Sentences of the top, lines joined as they were wrapped, without what is quoted. */
function sentencesIn(text: string): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const { depth, text: line } of toLines(text.slice(0, MAX_TEXT))) {
    if (/^(?:-{2,9} ?(?:original|forwarded)|from:|sent:|on .{5,90} wrote:)/i.test(line)) {
      break;
    }
    if (depth === 0 && line !== "") {
      paragraphs.push(open ? `${paragraphs.pop()} ${line.trim()}` : line.trim());
    }
    open = depth === 0 && line !== "";
  }
  return paragraphs
    .flatMap((words) =>
      sentencesOf(words, [{ start: 0, end: words.length, paragraph: 0 }]).map(({ start, end }) =>
        words.slice(start, end),
      ),
    )
    .map((sentence) => sentence.slice(0, MAX_SENTENCE))
    .slice(0, MAX_SENTENCES);
}

/** The sentence up to where it goes on to others: "…, please contact Sam until then". */
function ownPart(tokens: readonly DatedToken[]): readonly DatedToken[] {
  return tokens.slice(0, find(tokens, OTHERS)?.at);
}

function firstOf<T>(
  sentences: readonly (readonly DatedToken[])[],
  read: (tokens: readonly DatedToken[]) => T | null,
): T | null {
  for (const tokens of sentences) {
    const found = read(tokens);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

/** The first token behind the words that somebody is away; null where none say so, or say it of others. */
function absentBehind(tokens: readonly DatedToken[]): number | null {
  for (let i = 0; i < tokens.length; i += 1) {
    const next = isOwnState(tokens, i) ? nextBehind(tokens, AWAY_STATES, i) : null;
    const behind = next ?? nextBehind(tokens, AWAY_AUTOMATIC, i);
    if (behind !== null && tokens[behind]?.text !== "of") {
      return behind;
    }
  }
  return null;
}

/** "I am currently …", "…" alone; a full name only with "out of the office": "our lawyer is away" tells of another. */
function isOwnState(tokens: readonly DatedToken[], i: number): boolean {
  return among(subjectOf(tokens, i), "i that as and while") || tokens[i]?.text === "out";
}

/** The word before what is said of somebody: "and" where nothing or a mark stands there. */
function subjectOf(tokens: readonly DatedToken[], i: number): string {
  let at = i - 1;
  while (among(tokens[at]?.text, AROUND_STATE)) {
    at -= 1;
  }
  const subject = tokens[at];
  return subject === undefined || subject.kind === "mark" ? "and" : subject.text;
}

const AROUND_STATE =
  "am is will shall be been currently now presently also still just have taking some time a going due to both again";

/** The days of a sentence that says somebody is away: a day alone right behind it, several days anywhere. */
function periodIn(tokens: readonly DatedToken[], today: LocalDate): Period | null {
  const behind = absentBehind(tokens) ?? 0;
  const near = behindWords(tokens, behind, ", : ; ( - – —");
  const places = [...tokens.keys()].map((i) => (behind + i) % tokens.length);
  for (const at of places) {
    const period = periodAt(tokens, at, today);
    const alone = period?.from === period?.until || tokens[at]?.whole === true;
    if (period !== null && (!alone || at === near)) {
      return period;
    }
  }
  return null;
}

/** "back in the office on Monday 20 April", "on my return (20 April)"; not "back to you by Monday", nor "send it back on Monday". */
function returnIn(tokens: readonly DatedToken[], period: Period | null): LocalDate | null {
  for (let i = 0; i < tokens.length; i += 1) {
    const behind = nextBehind(tokens, RETURNS, i);
    if (behind !== null && among(subjectOf(tokens, i), OWN_RETURN)) {
      const day = tokens[behindWords(tokens, behind, "on from by as of the again in at ( , : - – morning")];
      const date = dayBack(day, period);
      if (date !== null) {
        return date;
      }
    }
  }
  return null;
}

const OWN_RETURN = "i that as and while when until my next then";
