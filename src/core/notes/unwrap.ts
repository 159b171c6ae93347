import { type LocalDate, localDateOf } from "../calendar.ts";
import { type Layer, layersOf } from "./layers.ts";
import { hasWords, type Line, toLines } from "./lines.ts";
import { localeOf } from "./locale.ts";
import { addressesIn } from "./mailboxes.ts";
import { statedMeetingDate } from "./meeting-date.ts";
import type { Mailbox, Message } from "./message.ts";
import type { Note } from "./note.ts";
import { isMeetingTool, isOurs, isPerson, type Roster, rosterFor } from "./parties.ts";
import { opensPrivate, withoutPrivateMark } from "./private-lines.ts";
import { remembered, rememberedLines, withoutRemembered } from "./remember-lines.ts";
import { isReplySubject } from "./subject.ts";
import { assemble } from "./zones.ts";

export interface UnwrapOptions {
  /** Everything at this domain is an inbound address of ours. */
  readonly mailDomain: string;
  /** The route already asked for a recap to the sender alone. */
  readonly private?: boolean;
}

/** Messages attached to attached messages are read this deep. */
const MAX_ATTACHED = 4;
/** A message without a Date header: relative dates then count from nothing. */
const NO_DATE = "1970-01-01";

/** One meeting's notes out of a message: who wrote what, to whom, and when, without the wrapping. */
export function unwrap(message: Message, options: UnwrapOptions): Note {
  const account: Mailbox = message.from[0] ?? { name: "", email: "" };
  const roster = rosterFor(account, options.mailDomain);
  roster.add([...message.to, ...message.cc], "addressed");
  const lines = toLines(message.text);
  const marked = opensPrivate(lines);
  const written = message.sent === null ? NO_DATE : localDateOf(message.sent);
  const body = bodyOf(message, marked ? withoutPrivateMark(lines) : lines, { account, options, written });
  const files = fileLayers(message, account, written);
  const layers = [
    ...body.layers,
    ...files.map((layer) => ({ ...layer, lines: withoutRemembered(layer.lines) })),
    ...invitationLayers(message, account, written),
    ...message.attached.flatMap((attached) => attachedLayers(attached, { account, written, depth: 1 })),
  ];
  const notes = mainLayer(layers);
  collect(layers, message, roster);
  const { text, zones } = assemble(layers, account, options.mailDomain);
  const person = notes !== undefined && isPerson(notes.author, options.mailDomain) ? notes.author : account;
  return {
    account,
    author: named(person, roster),
    people: roster.people,
    subject: message.subject,
    locale: localeOf(person.email, person.email === account.email ? (message.sent?.offset ?? null) : null, text),
    meetingDate: meetingDateOf(layers, notes, message, { written, mailDomain: options.mailDomain }),
    text,
    zones,
    private: marked || options.private === true,
    remembered: [...body.remembered, ...files.flatMap((layer) => remembered(layer.lines))],
  };
}

interface Outer {
  readonly account: Mailbox;
  readonly options: UnwrapOptions;
  readonly written: LocalDate;
}

/**
 * The body without what its writer keeps for themselves. That is told from the words of others only once the layers are
 * known, and then taken out before they are cut anew: "remember: …" above a forwarded mail answers nothing.
 */
function bodyOf(message: Message, lines: readonly Line[], outer: Outer): { layers: Layer[]; remembered: string[] } {
  const read = bodyLayers(message, lines, outer);
  const own = read.filter(({ kind }) => kind !== "forwarded");
  const taken = new Set(own.flatMap((layer) => [...rememberedLines(layer.lines)]));
  return taken.size === 0
    ? { layers: read, remembered: [] }
    : {
        layers: bodyLayers(
          message,
          lines.filter((line) => !taken.has(line)),
          outer,
        ),
        remembered: own.flatMap((layer) => remembered(layer.lines)),
      };
}

function bodyLayers(message: Message, lines: readonly Line[], { account, options, written }: Outer): Layer[] {
  const others = [...message.to, ...message.cc].filter(
    (box) => !isOurs(box.email, options.mailDomain) && box.email !== account.email,
  );
  const layers = layersOf(lines, {
    author: account,
    people: [account, ...others],
    subject: message.subject,
    date: written,
    answers: message.inReplyTo !== null && isReplySubject(message.subject),
    onlyToUs: others.length === 0,
    level: 0,
  });
  const wraps = message.attached.length > 0;
  return layers.map((layer) => {
    const kind = wraps && layer.kind === "body" ? "cover" : layer.kind;
    // Whoever the mail went to has seen what it forwards.
    return { ...layer, kind, people: [...layer.people, account, ...others] };
  });
}

function fileLayers(message: Message, author: Mailbox, date: LocalDate): Layer[] {
  const people = [...message.from, ...message.to, ...message.cc];
  return message.files.map(
    (file): Layer => ({ kind: "file", author, people, subject: file.name, date, lines: toLines(file.text) }),
  );
}

/** Notes written into the description of a calendar entry, unless the body says the same. */
function invitationLayers(message: Message, author: Mailbox, date: LocalDate): Layer[] {
  const body = message.invitations.length === 0 ? "" : message.text.replace(/\s+/g, " ");
  return message.invitations
    .filter((each) => !body.includes(each.description.replace(/\s+/g, " ").trim()))
    .map((each): Layer => {
      const start = each.start === null ? date : localDateOf(each.start);
      const people = [...each.attendees, ...(each.organizer === null ? [] : [each.organizer])];
      return {
        kind: "file",
        author,
        people,
        subject: each.summary,
        date: start < date ? start : date,
        lines: toLines(each.description),
      };
    });
}

interface Enclosing {
  readonly account: Mailbox;
  readonly written: LocalDate;
  readonly depth: number;
}

function attachedLayers(message: Message, { account, written, depth }: Enclosing): Layer[] {
  // What a mailing list sent is nobody's own word, and reaches people whom nobody named.
  const bulk = isBulk(message);
  const author = bulk ? account : (message.from[0] ?? account);
  const people = bulk ? [] : [...message.from, ...message.to, ...message.cc];
  const date = message.sent === null || bulk ? written : localDateOf(message.sent);
  const body = layersOf(toLines(message.text), {
    author,
    people,
    subject: message.subject,
    date,
    answers: message.inReplyTo !== null,
    onlyToUs: false,
    level: 1,
  });
  const inner =
    depth >= MAX_ATTACHED
      ? []
      : message.attached.flatMap((each) => attachedLayers(each, { account, written: date, depth: depth + 1 }));
  return [...body, ...fileLayers(message, author, date), ...inner];
}

function isBulk(message: Message): boolean {
  return message.headers.some(({ name }) => name === "list-id" || name === "list-unsubscribe" || name === "list-post");
}

/** The layer whose author's "I" and whose date the notes speak with: the innermost forward, else the body. */
function mainLayer(layers: readonly Layer[]): Layer | undefined {
  const worded = layers.filter((layer) => layer.lines.some((line) => hasWords(line.text)));
  return (
    worded.findLast((layer) => layer.kind === "forwarded") ?? worded.find((layer) => layer.kind === "body") ?? worded[0]
  );
}

function collect(layers: readonly Layer[], message: Message, roster: Roster): void {
  for (const layer of layers) {
    roster.add(layer.people, layer.kind === "file" ? "invited" : "forwarded");
  }
  for (const invitation of message.invitations) {
    roster.add([...invitation.attendees, ...(invitation.organizer === null ? [] : [invitation.organizer])], "invited");
  }
  for (const layer of layers) {
    roster.add(attendeesIn(layer.lines), "mentioned");
  }
}

/** "Present: Sam Reyes (sam@…), Ana" */
function attendeesIn(lines: readonly Line[]): Mailbox[] {
  return lines
    .filter((line) =>
      /^\W{0,4}(?:attendees|participants|present|in attendance|invitees|invited|guests|people|with|who|cc|to|apologies|distribution|shared with|sent to|recipients|organi[sz]er|host|client|contact)\b/i.test(
        line.text.slice(0, 40),
      ),
    )
    .flatMap((line) => addressesIn(line.text).map((email) => ({ name: "", email })));
}

function named(person: Mailbox, roster: Roster): Mailbox {
  const known = roster.people.find((party) => party.email === person.email);
  return { name: known?.name ?? person.name, email: person.email };
}

function meetingDateOf(
  layers: readonly Layer[],
  notes: Layer | undefined,
  message: Message,
  { written, mailDomain }: { written: LocalDate; mailDomain: string },
): LocalDate {
  for (const layer of [notes, ...layers.filter((each) => each.kind === "file")]) {
    if (layer !== undefined) {
      const stated = statedMeetingDate(layer.lines, layer.kind === "file" ? "" : layer.subject, layer.date);
      if (stated !== null) {
        return stated;
      }
    }
  }
  const event = message.invitations[0]?.start;
  if (event !== undefined && event !== null && localDateOf(event) <= written) {
    return localDateOf(event);
  }
  // A price list or a notice that a robot mailed was no meeting: what counts is the day it was passed on.
  return notes !== undefined && (isMeetingTool(notes.author) || isPerson(notes.author, mailDomain))
    ? notes.date
    : written;
}
