import type { Invitation, Mailbox, SentAt } from "../core/notes/message.ts";

const MAX_ICS = 200_000;
const MAX_ATTENDEES = 100;

/** A content line (RFC 5545 section 3.1): `ATTENDEE;CN="Reyes, Sam":mailto:sam@b.example`. */
interface ContentLine {
  readonly name: string;
  readonly params: string;
  readonly value: string;
}

/** What an .ics part says of its first event, or null where there is none. */
export function readInvitation(text: string): Invitation | null {
  const event = firstEvent(text.slice(0, MAX_ICS));
  if (event === null) {
    return null;
  }
  const first = (name: string): ContentLine | undefined => event.find((line) => line.name === name);
  const organizer = first("ORGANIZER");
  return {
    summary: unescaped(first("SUMMARY")?.value ?? ""),
    description: unescaped(first("DESCRIPTION")?.value ?? ""),
    start: startOf(first("DTSTART")?.value ?? ""),
    organizer: organizer === undefined ? null : personOf(organizer),
    attendees: event
      .filter((line) => line.name === "ATTENDEE")
      .slice(0, MAX_ATTENDEES)
      .map(personOf),
  };
}

/** The lines of the first VEVENT itself, without those of its alarms. A line break and a space are no break (section 3.1). */
function firstEvent(text: string): ContentLine[] | null {
  const lines = text
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n/)
    .flatMap(contentLine);
  const from = lines.findIndex(({ name, value }) => name === "BEGIN" && /^vevent$/i.test(value.trim()));
  const own: ContentLine[] = [];
  let depth = 0;
  for (const line of from < 0 ? [] : lines.slice(from + 1)) {
    depth += line.name === "BEGIN" ? 1 : line.name === "END" ? -1 : 0;
    if (depth < 0) {
      return own;
    }
    if (depth === 0 && line.name !== "END") {
      own.push(line);
    }
  }
  return null;
}

/** Cut at the first colon outside quotes: a quoted parameter may hold one. */
function contentLine(line: string): ContentLine[] {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at];
    quoted = char === '"' ? !quoted : quoted;
    if (char === ":" && !quoted) {
      const [name = "", ...params] = line.slice(0, at).split(";");
      return [{ name: name.trim().toUpperCase(), params: params.join(";"), value: line.slice(at + 1) }];
    }
  }
  return [];
}

/** TEXT as it was before it was escaped (section 3.3.11). */
function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, char: string) => (char === "n" || char === "N" ? "\n" : char));
}

function personOf({ params, value }: ContentLine): Mailbox {
  const address = value
    .trim()
    .replace(/^mailto:/i, "")
    .trim()
    .toLowerCase();
  const name = /(?:^|;)CN=(?:"([^"]{0,300})"|([^;"]{0,300}))/i.exec(params);
  return { name: (name?.[1] ?? name?.[2] ?? "").trim(), email: address.includes("@") ? address : "" };
}

/** The wall clock of the invitation stands in for an instant: only its day is used. `20260310T160000Z` or `20260310`. */
function startOf(value: string): SentAt | null {
  const parts = /^\s*(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2}))?/.exec(value);
  if (parts === null) {
    return null;
  }
  const [, year, month, day, hour = "0", minute = "0"] = parts;
  return { ms: Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)), offset: 0 };
}
