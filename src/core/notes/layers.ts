import type { LocalDate } from "../calendar.ts";
import { type HeaderBlock, headerBlockAt, markerOf } from "./header-block.ts";
import { hasWords, isBlank, type Line } from "./lines.ts";
import type { Mailbox } from "./message.ts";
import type { Zone } from "./note.ts";
import { type Attribution, answersIn, attributionAt } from "./quoted.ts";
import { isSentFrom } from "./signature.ts";
import { isForwardSubject, isReplySubject } from "./subject.ts";

/** One writer's words in a mail, freed from the mail around it and the mail below it. */
export interface Layer {
  readonly kind: Zone["kind"];
  readonly author: Mailbox;
  /** Whoever the header of these words names; the author among them. */
  readonly people: readonly Mailbox[];
  readonly subject: string;
  readonly date: LocalDate;
  readonly lines: readonly Line[];
}

/** The mail that lines belong to. */
export interface Around {
  readonly author: Mailbox;
  readonly people: readonly Mailbox[];
  readonly subject: string;
  readonly date: LocalDate;
  /** It answers a mail (In-Reply-To), whatever the subject says. */
  readonly answers: boolean;
  /** It went to nobody but us: what stands below can only have been sent for us to read. */
  readonly onlyToUs: boolean;
  readonly level: number;
}

/** Forwards of forwards are read this deep; what lies below stays with its forwarder. */
const MAX_LEVEL = 6;

/** Splits a body into what was typed fresh, what was forwarded, and nothing else: quoted older mail is dropped. */
export function layersOf(lines: readonly Line[], around: Around): Layer[] {
  const older = around.level >= MAX_LEVEL ? null : firstOlder(lines, around.date);
  if (older === null) {
    return [layer(around.level === 0 ? "body" : "forwarded", answersIn(lines, 0), around)];
  }
  const fresh = lines.slice(0, older.start);
  if (isForward(older, fresh, around)) {
    return forwarded(lines, fresh, older, around);
  }
  const kind = around.level === 0 ? "body" : "forwarded";
  return [layer(kind, answersIn(fresh, 0), around), ...answered(lines, older, around)];
}

type Older = HeaderBlock | Attribution;

function firstOlder(lines: readonly Line[], latest: LocalDate): Older | null {
  for (const [i, line] of lines.entries()) {
    if (!isBlank(line)) {
      const marker = markerOf(line.text);
      const block = marker !== null || HAS_COLON.test(line.text) ? headerBlockAt(lines, i, latest) : null;
      const marked = block === null && marker === "forward" ? markedAttributionAt(lines, i, latest) : null;
      const older = block ?? marked ?? attributionAt(lines, i, latest);
      if (older !== null) {
        return older;
      }
    }
  }
  return null;
}

/** What every label of a header ends on. */
const HAS_COLON = /[:：]/;

/** Yahoo on an iPhone sets the forward's marker above an attribution: "Begin forwarded message:", "On Wednesday, … wrote:". */
function markedAttributionAt(lines: readonly Line[], at: number, latest: LocalDate): Attribution | null {
  let next = at + 1;
  while (next <= at + 3 && isBlank(lines[next])) {
    next += 1;
  }
  const found = attributionAt(lines, next, latest);
  return found === null ? null : { ...found, start: at, forwarded: true };
}

/** A forward says so: by its marker line, by the subject, or by having no other reader than us. */
function isForward(older: Older, fresh: readonly Line[], around: Around): boolean {
  if (!("marker" in older)) {
    if (older.forwarded) {
      return true;
    }
    // An attribution belongs to a reply, unless nothing was typed above it.
    return !fresh.some((line) => hasWords(line.text)) && (around.onlyToUs || isForwardSubject(around.subject));
  }
  if (older.marker === "forward" || isForwardSubject(around.subject)) {
    return true;
  }
  if (around.level > 0) {
    return !fresh.some((line) => hasWords(line.text));
  }
  return around.onlyToUs || !(around.answers || isReplySubject(around.subject));
}

function forwarded(lines: readonly Line[], fresh: readonly Line[], older: Older, around: Around): Layer[] {
  const inner = innerLines(lines, older);
  const block = "marker" in older ? older : null;
  const below: Layer[] = layersOf(inner, {
    author: older.from,
    people: block?.people ?? [older.from],
    subject: block?.subject ?? "",
    date: older.date ?? around.date,
    answers: false,
    onlyToUs: false,
    level: around.level + 1,
  });
  return [layer(around.level === 0 ? "cover" : "forwarded", answersIn(fresh, 0), around), ...below];
}

/** The lines of the forwarded mail; where the client quoted them with `>`, freed from it. */
function innerLines(lines: readonly Line[], older: Older): Line[] {
  const rest = lines.slice(older.end);
  const opening = rest.find((line) => !isBlank(line))?.depth ?? 0;
  // Proton quotes the forwarded words and not their header; a mail that begins with a quote goes on below it.
  const loose = rest.filter((line) => line.depth < opening && hasWords(line.text) && !isSentFrom(line.text)).length;
  const depth = Math.max(older.depth, "marker" in older && loose > 0 ? 0 : opening);
  return depth === 0 ? rest : rest.map((line) => ({ ...line, depth: Math.max(0, line.depth - depth) }));
}

/** Answers typed between the `>` lines of an older mail, or in brackets with initials between its plain lines. */
function answered(lines: readonly Line[], older: Older, around: Around): Layer[] {
  const rest = withoutAttributions(lines.slice(older.end), around.date);
  const quoted = rest.some((line) => line.depth > older.depth);
  const kept = quoted && !("marker" in older) ? answersIn(rest, older.depth) : markedAnswers(rest, around.author);
  return kept.some((line) => hasWords(line.text)) ? [layer("answer", kept, around)] : [];
}

/** An older thread below the quoted one begins with "On … wrote:" too, which answers nothing. */
function withoutAttributions(lines: readonly Line[], latest: LocalDate): Line[] {
  const left: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    const found = isBlank(line) ? null : attributionAt(lines, i, latest);
    if (found !== null) {
      i = Math.max(i, found.end - 1);
    } else if (line !== undefined) {
      left.push(line);
    }
  }
  return left;
}

/** "[WL] Yes, on Monday", "KR: boxed by noon": Outlook users answer in colour and set their initials or name in front. */
function markedAnswers(lines: readonly Line[], author: Mailbox): Line[] {
  const names = author.name
    .slice(0, 100)
    .toUpperCase()
    .split(/[\s,]+/)
    .filter((name) => name !== "");
  const initials = names.map((name) => name[0]).join("");
  const isOwn = (mark: string): boolean =>
    mark !== "" && (mark === names[0] || mark === names.join(" ") || (mark.length > 1 && initials.startsWith(mark)));
  return lines.filter((line) => {
    const mark = ANSWER_MARK.exec(line.text.slice(0, 50))?.groups;
    return mark?.boxed !== undefined || isOwn((mark?.plain ?? "").toUpperCase());
  });
}

const ANSWER_MARK = /^\s{0,8}(?:\[(?<boxed>\p{Lu}{2,4})\]|\[?(?<plain>[\p{L} ]{2,30}?)\]?\s?[:>])\s?\S/u;

function layer(kind: Layer["kind"], lines: readonly Line[], around: Around): Layer {
  const { author, people, subject, date } = around;
  return { kind, author, people, subject, date, lines };
}
