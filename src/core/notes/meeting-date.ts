import { addDays, daysBetween, type LocalDate, weekdayOf } from "../calendar.ts";
import { hasWords, head, type Line } from "./lines.ts";
import { datesIn } from "./written-dates.ts";

/** Notes are written up within weeks; an older date in them is something else. */
const MAX_AGE = 60;
/** The date line stands at the top. */
const MAX_LINES = 14;
/** Prose says when the meeting was in its first lines or not at all. */
const MAX_PROSE_LINES = 5;

const LABEL =
  /^\W{0,4}(?:meeting |call |session )?(?:date|dated|when|held on|date of (?:meeting|call|visit|note)|date and time|date\/time|datum|date de la réunion|fecha|data|time|day)\b\s{0,3}[:\t–-]/i;
const MEETING =
  /\b(?:minutes|meeting|call|notes?|recap|visit|session|review|sync|catch[- ]?up|workshop|kick-?off|walk-?(?:round|through|about)|site|debrief|summary|protokoll|mom|agenda|stand-?up|huddle|chat|record|inspection|survey)\b/i;
const DURATION = /\b\d{1,3}\s?(?:mins?|minutes|m|h|hrs?|hours?)\b|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s?(?:am|pm)\b/i;
/** What a meeting is called in a sentence about it. */
const EVENT =
  "call|meeting|chat|visit|session|walk\\w{0,6}|workshop|review|lunch|conversation|discussion|catch|inspection|site|demo|kick\\w{0,5}|talk|sync|minutes|notes|interview|training|huddle|debrief|survey|viewing|tour|webinar|briefing";
const MET =
  "met|spoke|talked|sat down|caught up|chatted|discussed|met up|meeting|call|chat|visit|conversation|session|discussion|catch-up|walk-?(?:round|through|about)|talk";
/** What one writes down of it. */
const LISTED = "notes|minutes|recap|actions|action points|list|summary|points";
const WEEKDAYS = "sunday|monday|tuesday|wednesday|thursday|friday|saturday";
const WEEKDAY_NAMES = WEEKDAYS.split("|");

/** "Draft minutes of yesterday's meeting", "as we discussed yesterday" */
const YESTERDAY = new RegExp(
  `\\b(?:yesterday(?:['’]s| morning['’]s| afternoon['’]s| evening['’]s)\\s(?:\\w{1,20}\\s){0,2}(?:${EVENT})|(?:${MET}) (?:\\w{1,12} ){0,2}yesterday|(?:${LISTED}) (?:of|from) yesterday)\\b`,
  "i",
);
/** "Following Friday's call", "when we met on Tuesday", "Notes from Thursday" */
const PAST_WEEKDAY = new RegExp(
  `\\b(?:(?<own>${WEEKDAYS})(?:['’]s| morning['’]s| afternoon['’]s| evening['’]s)\\s(?:\\w{1,20}\\s){0,2}(?:${EVENT})|(?:${MET}) (?:on |last |from |of )(?:last )?(?<on>${WEEKDAYS})|(?:${LISTED}) (?:of|from) (?:last |our )?(?<listed>${WEEKDAYS}))\\b`,
  "i",
);
/** "8/6/26, 9:02 PM - Otis: …", "[12.03.2026, 10:11] Ana: …": the exported chat stamps each line. */
const STAMP = /^\W{0,2}[\d./-]{6,10},?\s{1,2}(?:at )?\d{1,2}[:.]\d{2}/i;

/** The day that the notes themselves give for the meeting, or null. `written` is the day they were mailed. */
export function statedMeetingDate(lines: readonly Line[], subject: string, written: LocalDate): LocalDate | null {
  const top = lines
    .filter((line) => hasWords(line.text))
    .slice(0, MAX_LINES)
    .map((line) => head(line.text).trim());
  return (
    firstOf(top, (text) => labelledDate(text, written)) ??
    firstOf(top.slice(0, MAX_DATED_LINES), (text) => datedWeekday(text, written)) ??
    firstOf(top, (text) => titleDate(text, written)) ??
    firstOf(top.slice(0, 1), (text) => endsInDate(text, written)) ??
    subjectDate(subject, written) ??
    firstOf([subject, ...top.slice(0, MAX_PROSE_LINES)], (text) => spokenDate(text, written))
  );
}

function firstOf(texts: readonly string[], read: (text: string) => LocalDate | null): LocalDate | null {
  for (const text of texts) {
    const date = read(text);
    if (date !== null) {
      return date;
    }
  }
  return null;
}

/** "Date: Tuesday 9 June 2026, 18:30" */
function labelledDate(text: string, written: LocalDate): LocalDate | null {
  return LABEL.test(text) || STAMP.test(text) ? onlyPast(text, written) : null;
}

/** "Board meeting, Wednesday 9 September 2026", "Tue, Jan 27 2026, 4:02 PM · 38 mins", "30 Jul 2026. Alison Wray, Yusuf" */
function titleDate(text: string, written: LocalDate): LocalDate | null {
  const found = datesIn(text, written);
  const [date] = found;
  if (date === undefined || found.length > 1 || text.length > 140 || /\t| {3}|\|.*\|/.test(text)) {
    return null;
  }
  const before = text.slice(0, date.start);
  const after = text.slice(date.end);
  const due =
    /\b(?:by|until|till|before|due|from|since|for|ends?|starts?|to|at the latest|nlt|sent|paid|done|ordered|invoiced?|delivered|installed|here)\W{0,3}(?:\w{3,9}day\W{1,2}|\w{3}\W{1,2})?(?:the )?$/i.test(
      before,
    );
  const range = /^\s?(?:-|–|to|bis)\s?\d/.test(after) && !/^\s?[-–]\s?\d{1,2}[:.]\d/.test(after);
  if (due || range || /^\W{0,4}(?:[-*•]|\d{1,2}[.)])\s/.test(text)) {
    return null;
  }
  const rest = `${before} ${after}`.replace(/[^\p{L}]+/gu, " ").trim();
  const bare = (rest.length <= 24 && !/[.!?]$/.test(text)) || /^\W{0,4}(?:\w{3,9}\W{1,2})?$/.test(before);
  const titled = (MEETING.test(text) || DURATION.test(after)) && !/[.!?]$/.test(text);
  const prose = /\b(?:will|shall|i'll|we'll|is|are|has|have|to be)\b/i.test(after);
  return (bare || titled || held(before)) && !prose ? inRange(date.date, written) : null;
}

/** "Kinsmen Arena – shutdown planning – Mar 24": a first line that closes with a day just gone. */
function endsInDate(text: string, written: LocalDate): LocalDate | null {
  const date = datesIn(text, written).at(-1);
  const closes =
    date !== undefined && text.slice(date.end).trim() === "" && /[–—|·,-]\s*$/.test(text.slice(0, date.start));
  const age = date === undefined ? -1 : daysBetween(date.date, written);
  return closes && age >= 0 && age <= MAX_GONE ? date.date : null;
}

/** "Minutes of the meeting held on Thursday" */
function held(before: string): boolean {
  return /\b(?:held|took place|meeting of|minutes of)\b/i.test(before);
}

/** "Field note. Kapsabet, Wednesday 15 July 2026.", "Good meeting Friday (July 17)", "Our talks of yesterday, 1 December": a day just gone that its weekday proves. */
function datedWeekday(text: string, written: LocalDate): LocalDate | null {
  for (const { date, start } of datesIn(text, written)) {
    const before = text.slice(Math.max(0, start - MAX_BESIDE), start);
    const near = NEAR_DAY.exec(before)?.groups;
    const day = near?.day?.toLowerCase().slice(0, 3);
    const age = daysBetween(date, written);
    const said =
      near?.yesterday !== undefined ? age === 1 : day !== undefined && WEEKDAY_NAMES[weekdayOf(date)]?.startsWith(day);
    if (said && age >= 0 && age <= MAX_GONE && !AHEAD.test(before)) {
      return date;
    }
  }
  return null;
}

const MAX_DATED_LINES = 3;
const MAX_BESIDE = 24;
const MAX_GONE = 10;
/** The weekday, or "yesterday", right before a date. */
const NEAR_DAY =
  /\b(?:(?<day>(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6})|(?<yesterday>yesterday))\.?[\s,(–-]{1,3}(?:the )?$/i;
/** What is due, or has been going on since. */
const AHEAD = /\b(?:by|before|due|until|till|since|from|for|invoice|dated)\b[^.!?]{0,14}$/i;

function subjectDate(subject: string, written: LocalDate): LocalDate | null {
  const found = datesIn(subject, written);
  const [date] = found;
  if (date === undefined || found.length > 1 || /^\s?(?:-|–|to)\s?\d/.test(subject.slice(date.end))) {
    return null;
  }
  const before = subject.slice(0, date.start);
  return /\b(?:by|until|before|due|for|from|to)\s(?:\w{3,9}day\s)?$/i.test(before) || !MEETING.test(subject)
    ? null
    : inRange(date.date, written);
}

/** "Draft minutes of yesterday's meeting", "Following Friday's call (12 Feb)", "from our call on 4 May" */
function spokenDate(text: string, written: LocalDate): LocalDate | null {
  const sentences = text.slice(0, 240).split(/[.!?](?:\s|$)/, 2);
  return sentences.map((sentence) => spokenIn(sentence, written)).find((date) => date !== null) ?? null;
}

function spokenIn(sentence: string, written: LocalDate): LocalDate | null {
  const [date] = datesIn(sentence, written);
  if (
    date !== undefined &&
    !/^\d{1,2}\/\d{1,2}$/.test(sentence.slice(date.start, date.end)) &&
    spokeOn(sentence.slice(0, date.start))
  ) {
    return inRange(date.date, written);
  }
  const folded = sentence.toLowerCase();
  if (folded.includes("yesterday") && YESTERDAY.test(sentence)) {
    return addDays(written, -1);
  }
  const found = WEEKDAY_NAMES.some((name) => folded.includes(name)) ? PAST_WEEKDAY.exec(sentence) : null;
  const day = found?.groups;
  const name = day?.own ?? day?.on ?? day?.listed;
  // "by Thursday's review" lies ahead.
  if (/\b(?:by|before|for|until|next|at|on|to|this) $/i.test(sentence.slice(0, found?.index ?? 0))) {
    return null;
  }
  return name === undefined ? null : lastWeekday(WEEKDAY_NAMES.indexOf(name.toLowerCase()), written);
}

/** What stands before the date says that it is the meeting's: "our meeting on Thursday", "Friday's call (". */
function spokeOn(before: string): boolean {
  return /\b(?:meeting|met|call|spoke|talk(?:ed)?|visit(?:ed)?|session|discussion|discussed|conversation|walk[\w-]{0,8}|minutes|notes|review|workshop|chat)\b.{0,30}\b(?:of|on|from|held)\s(?:the )?(?:\w{3,9}day\W{1,2})?$|['’]s \w{1,12} \($/i.test(
    before,
  );
}

function lastWeekday(weekday: number, written: LocalDate): LocalDate {
  const back = (weekdayOf(written) - weekday + 7) % 7;
  return addDays(written, -back);
}

function onlyPast(text: string, written: LocalDate): LocalDate | null {
  const [date] = datesIn(text, written);
  return date === undefined ? null : inRange(date.date, written);
}

function inRange(date: LocalDate, written: LocalDate): LocalDate | null {
  const age = daysBetween(date, written);
  return age >= 0 && age <= MAX_AGE ? date : null;
}
