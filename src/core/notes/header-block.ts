import type { LocalDate } from "../calendar.ts";
import { FORWARD_MARKERS, HEADER_FIELDS, type HeaderField, ORIGINAL_MARKERS } from "./header-words.ts";
import { bareWords, head, isBlank, type Line } from "./lines.ts";
import { mailboxesOf } from "./mailboxes.ts";
import type { Mailbox } from "./message.ts";
import { datesIn } from "./written-dates.ts";

/** The From, Date, To … that a client writes above mail that it forwards or quotes. */
export interface HeaderBlock {
  /** What the line above it says: a forward, any older mail, or nothing (Outlook). */
  readonly marker: "forward" | "original" | null;
  /** First line that belongs to it, the marker among them, and the first line behind it. */
  readonly start: number;
  readonly end: number;
  /** How many `>` stand in front of its lines. */
  readonly depth: number;
  readonly from: Mailbox;
  readonly people: readonly Mailbox[];
  readonly subject: string;
  readonly date: LocalDate | null;
}

/** Labels are short: "Required attendees", "Дата отправления". */
const MAX_LABEL = 28;
/** A block has at most so many lines, long To lists folded over several among them. */
const MAX_BLOCK = 40;
const MAX_MARKER = 120;

/** The header block that starts at line `at`, or null. `latest` is the day of the mail around it. */
export function headerBlockAt(lines: readonly Line[], at: number, latest: LocalDate): HeaderBlock | null {
  const marker = markerOf(lines[at]?.text ?? "");
  let first = at;
  if (marker !== null) {
    first = at + 1;
    // Clients leave up to two blank lines below the marker; Apple Mail starts quoting there.
    while (first <= at + 3 && isBlank(lines[first])) {
      first += 1;
    }
  }
  const fields = readFields(lines, first);
  if (fields === null || !isHeader(fields, marker)) {
    return null;
  }
  const value = (name: HeaderField): string => fields.values.get(name) ?? "";
  const from = mailboxesOf(value("from"))[0] ?? { name: "", email: "" };
  return {
    marker,
    start: at,
    end: fields.end,
    depth: lines[first]?.depth ?? 0,
    from,
    people: [...mailboxesOf(value("from")), ...mailboxesOf(value("to")), ...mailboxesOf(value("cc"))],
    subject: value("subject"),
    date: datesIn(value("date"), latest)[0]?.date ?? null,
  };
}

/** The kind of marker line, or null: "---------- Forwarded message ---------", "-----Ursprüngliche Nachricht-----". */
export function markerOf(text: string): "forward" | "original" | null {
  if (text.length > MAX_MARKER || text.length < 4) {
    return null;
  }
  const words = bareWords(text);
  if (FORWARD_SET.has(words) || startsWithName(words)) {
    return "forward";
  }
  return ORIGINAL_SET.has(words) ? "original" : null;
}

const FORWARD_SET = new Set(FORWARD_MARKERS);
const ORIGINAL_SET = new Set(ORIGINAL_MARKERS);

/** Notes and IBM put the forwarder's name and time behind it: "----- Forwarded by Ana Diaz/Oslo on 12/03/2026 -----". */
function startsWithName(words: string): boolean {
  return words.startsWith("forwarded by ") || words.startsWith("weitergeleitet von ");
}

interface Fields {
  readonly values: ReadonlyMap<HeaderField, string>;
  readonly end: number;
}

function readFields(lines: readonly Line[], first: number): Fields | null {
  const start = lines[first];
  const opening = start === undefined ? null : labelled(start.text);
  if (start === undefined || opening === null || opening.field === "other") {
    return null;
  }
  const values = new Map<HeaderField, string>();
  let last: HeaderField = opening.field;
  let at = first;
  for (; at < lines.length && at < first + MAX_BLOCK; at += 1) {
    const line = lines[at];
    if (line === undefined || line.depth !== start.depth || isBlank(line)) {
      break;
    }
    const found = labelled(line.text);
    if (found !== null && (found.field === "other" || !values.has(found.field))) {
      values.set(found.field, found.value);
      last = found.field;
    } else if (found === null && values.size > 1 && UNKNOWN_LABEL.test(head(line.text))) {
      // A language that the table lacks: whoever stands there was written to.
      values.set("cc", `${values.get("cc") ?? ""}; ${line.text.slice(line.text.search(/[:：]/) + 1)}`);
      last = "cc";
    } else if (found === null && continues(values.get(last) ?? "", line.text, last)) {
      values.set(last, `${values.get(last) ?? ""} ${line.text.trim()}`);
    } else {
      break;
    }
  }
  return { values, end: at };
}

/** "Kenelle: Ana <ana@…>" */
const UNKNOWN_LABEL = /^[\p{L}() .-]{1,24}\s?[:：]\s{0,3}[^:]{0,80}<?[^\s<>:]{1,64}@[^\s<>:]{3,80}>?/u;

/** "*From:* Ana", "Von: Ana", "差出人：Ana", "Objet : x". */
function labelled(text: string): { field: HeaderField; value: string } | null {
  const colon = text.slice(0, MAX_LABEL + 8).search(/[:：]/);
  if (colon < 1) {
    return null;
  }
  const label = text.slice(0, colon).replace(/[*_]/g, "").trim().toLowerCase();
  const field = label.length > MAX_LABEL ? undefined : HEADER_FIELDS.get(label);
  return field === undefined
    ? null
    : {
        field,
        value: head(text.slice(colon + 1))
          .replace(/^[*_\s]+/, "")
          .trim(),
      };
}

/** A long list of recipients or a long subject folds onto the next line. */
function continues(value: string, next: string, field: HeaderField): boolean {
  if (field === "to" || field === "cc" || field === "from") {
    return (
      /[,;]$/.test(value) ||
      /^\s+\S/.test(next) ||
      (value === "" && next.includes("@")) ||
      /^<[^<>\s]+@[^<>\s]+>/.test(next)
    );
  }
  return field === "subject" && /^\s+\S/.test(next);
}

/**
 * A memo has "To:", "From:", "Date:" too. A mail's header has an address, or a marker above it, or all that
 * Outlook writes.
 */
function isHeader({ values }: Fields, marker: HeaderBlock["marker"]): boolean {
  const from = values.get("from");
  if (from === undefined || from === "" || values.size < 2) {
    return false;
  }
  const rest = ["date", "to", "subject"].filter((field) => values.has(field as HeaderField)).length;
  if (marker !== null) {
    return rest >= 1;
  }
  return from.includes("@") ? rest >= 1 : rest === 3;
}
