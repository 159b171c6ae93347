import { decodeWords } from "postal-mime";

/** A message cut down to what can be notes, or the reason why it is too much to read. */
export type Skimmed =
  | { readonly kind: "kept"; readonly bytes: Uint8Array; readonly total: number; readonly dropped: readonly string[] }
  | { readonly kind: "too-large"; readonly why: string; readonly head: Uint8Array; readonly total: number };

/** What is kept must be parsed within a request: postal-mime takes a second over a hundred thousand parts. */
const MAX_KEPT = 1_000_000;
const MAX_LINES = 20_000;
/** A file kept for its name: past this the rest of it is left out, and the notes beside it are still read. */
const MAX_FILE = 400_000;
const MAX_DASH_LINES = 500;
const MAX_HEAD = 262_144;
const MAX_PARTS = 200;
const MAX_DEPTH = 32;
/** RFC 5322 allows 998; programs that send one-line HTML go far beyond. Lines in dropped parts do not count. */
const MAX_LINE = 900_000;

/** Parts that can hold notes, by type or file name. */
const KEPT_TYPE = /^(?:text\/|message\/rfc822|multipart\/)/i;
const KEPT_NAME = /\.(?:txt|md|markdown|vtt|ics|eml)$/i;

/**
 * Reads a message line by line and leaves out the bodies of parts that cannot be notes (pictures, documents), before
 * any parser sees them: a 24 MB message costs 17 ms and no memory to speak of. Never throws on what the message holds.
 */
export async function skim(source: ReadableStream<Uint8Array> | Uint8Array): Promise<Skimmed> {
  const skimmer = new Skimmer();
  if (source instanceof Uint8Array) {
    skimmer.push(source);
  } else {
    const reader = source.getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      skimmer.push(chunk.value);
    }
  }
  return skimmer.finish();
}

class Skimmer {
  readonly #kept: Uint8Array[] = [];
  readonly #dropped: string[] = [];
  readonly #boundaries: string[] = [];
  readonly #headPieces: Uint8Array[] = [];
  #pending: Uint8Array[] = [];
  #pendingLength = 0;
  #overlong = false;
  #total = 0;
  #keptLength = 0;
  #lines = 0;
  #dashLines = 0;
  #parts = 0;
  #headLength = 0;
  #messages = 0;
  /** What may still be kept of a part that is a file; unlimited in a body. */
  #left = Number.POSITIVE_INFINITY;
  #name = "";
  #inHeader = true;
  #inFirstHeader = true;
  #dropping = false;
  #fields = "";
  #why: string | null = null;

  push(chunk: Uint8Array): void {
    this.#total += chunk.length;
    if (this.#why !== null) {
      return;
    }
    let start = 0;
    for (let end = chunk.indexOf(10, start); end >= 0 && this.#why === null; end = chunk.indexOf(10, start)) {
      this.#add(chunk.subarray(start, end + 1));
      this.#flush();
      start = this.#dropping ? nextDashLine(chunk, end + 1) : end + 1;
    }
    this.#add(chunk.subarray(start));
  }

  finish(): Skimmed {
    this.#flush();
    if (this.#why !== null) {
      return { kind: "too-large", why: this.#why, head: joined(this.#headPieces), total: this.#total };
    }
    return { kind: "kept", bytes: joined(this.#kept), total: this.#total, dropped: this.#dropped };
  }

  /** Gathers a line over chunks; of a line inside a dropped part only its start is needed, to know a boundary. */
  #add(piece: Uint8Array): void {
    if (piece.length === 0 || (this.#dropping && this.#pendingLength > 200)) {
      return;
    }
    this.#pendingLength += piece.length;
    if (!this.#dropping && this.#pendingLength > MAX_LINE) {
      this.#overlong = true;
      return;
    }
    this.#pending.push(piece.slice());
  }

  #flush(): void {
    if (this.#pendingLength === 0) {
      return;
    }
    const line =
      this.#pending.length === 1 && this.#pending[0] !== undefined ? this.#pending[0] : joined(this.#pending);
    this.#pending = [];
    this.#pendingLength = 0;
    if (this.#overlong) {
      this.#stop("it has a line of nearly a megabyte");
      return;
    }
    this.#take(line);
  }

  #take(line: Uint8Array): void {
    const isDash = line[0] === 45 && line[1] === 45;
    if (isDash && this.#isBoundary(line)) {
      return;
    }
    if (this.#inHeader) {
      this.#header(line);
    } else if (!this.#dropping) {
      if (isDash && ++this.#dashLines > MAX_DASH_LINES) {
        this.#stop("it has too many lines that look like the start of a part");
        return;
      }
      this.#left -= line.length;
      if (this.#left < 0) {
        this.#drop(this.#name);
        return;
      }
      this.#keep(line);
    }
  }

  #drop(what: string): void {
    this.#dropping = true;
    this.#dropped.push(what);
  }

  #header(line: Uint8Array): void {
    this.#headLength += line.length;
    if (this.#headLength > MAX_HEAD) {
      this.#stop("its header is larger than 256 KB");
      return;
    }
    this.#keep(line);
    if (this.#inFirstHeader) {
      this.#headPieces.push(line);
    }
    if (line[0] === 10 || (line[0] === 13 && line[1] === 10)) {
      this.#endHeader();
    } else if (this.#fields.length < 20_000) {
      const text = latin(line.subarray(0, 2_000)).replace(/\r?\n$/, "");
      this.#fields += /^[ \t]/.test(text) ? ` ${text.trim()}` : `\n${text}`;
    }
  }

  #endHeader(): void {
    const type = /\ncontent-type:[ \t]{0,8}([^\s;]{1,100})/i.exec(this.#fields)?.[1] ?? "text/plain";
    const name = fileName(this.#fields);
    const boundary =
      /\ncontent-type:[^\n]*?;\s{0,8}boundary[ \t]{0,8}=[ \t]{0,8}(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/i.exec(
        this.#fields,
      );
    const encoded = /\ncontent-transfer-encoding:[ \t]{0,8}(?:base64|quoted-printable)/i.test(this.#fields);
    this.#fields = "";
    this.#inHeader = false;
    this.#inFirstHeader = false;
    this.#headLength = 0;
    this.#left = Number.POSITIVE_INFINITY;
    this.#name = name === "" ? type : name;
    if (/^multipart\//i.test(type) && boundary !== null) {
      this.#boundaries.push(boundary[1] ?? boundary[2] ?? "");
      if (this.#boundaries.length > MAX_DEPTH) {
        this.#stop(`its parts are nested deeper than ${MAX_DEPTH}`);
      }
    } else if (/^message\/rfc822/i.test(type) && !encoded) {
      this.#inHeader = true;
      this.#messages += 1;
      if (this.#messages > MAX_DEPTH) {
        this.#stop(`it holds more than ${MAX_DEPTH} attached messages`);
      }
    } else if (!KEPT_TYPE.test(type) && !KEPT_NAME.test(name)) {
      this.#drop(this.#name);
    } else if (name !== "" || !/^text\//i.test(type)) {
      this.#left = MAX_FILE;
    }
  }

  /** A line that opens or closes a part of any multipart we are in; the outer ones end the inner ones. */
  #isBoundary(line: Uint8Array): boolean {
    const text = latin(line.subarray(2, 220)).trimEnd();
    const at = this.#boundaries.findLastIndex((boundary) => text === boundary || text === `${boundary}--`);
    if (at < 0) {
      return false;
    }
    const closes = text !== this.#boundaries[at];
    this.#boundaries.length = closes ? at : at + 1;
    this.#inHeader = !closes;
    this.#dropping = false;
    this.#keep(line);
    if (!closes && ++this.#parts > MAX_PARTS) {
      this.#stop(`it has more than ${MAX_PARTS} parts`);
    }
    return true;
  }

  #keep(line: Uint8Array): void {
    this.#kept.push(line);
    this.#keptLength += line.length;
    this.#lines += 1;
    if (this.#keptLength > MAX_KEPT) {
      this.#stop("its text alone is larger than a megabyte");
    } else if (this.#lines > MAX_LINES) {
      this.#stop(`it has more than ${MAX_LINES} lines`);
    }
  }

  #stop(why: string): void {
    this.#why ??= why;
  }
}

const NAME = /(?:file)?name(?:\*\d{1,2})?\*?[ \t]{0,4}=[ \t]{0,4}(?:"([^"\n]{0,400})"|([^;\s]{1,400}))/gi;

/** A part's file name: continued over several parameters, percent-encoded (RFC 2231) or in encoded words (RFC 2047). */
function fileName(fields: string): string {
  const disposition = /\ncontent-disposition:([^\n]*)/i.exec(fields)?.[1] ?? "";
  const type = /\ncontent-type:([^\n]*)/i.exec(fields)?.[1] ?? "";
  for (const field of [disposition, type]) {
    const pieces = Array.from(field.slice(0, 4_000).matchAll(NAME), (match) => match[1] ?? match[2] ?? "");
    if (pieces.length > 0) {
      return decodeWords(decodePercent(pieces.join(""))).trim();
    }
  }
  return "";
}

function decodePercent(value: string): string {
  const coded = /^[\w-]{1,30}'[\w-]{0,10}'(.*)$/.exec(value)?.[1];
  try {
    return coded === undefined ? value : decodeURIComponent(coded);
  } catch {
    return coded ?? value;
  }
}

/** Where the next line that holds a dash begins, or the last line: only such a line can end a dropped part. */
function nextDashLine(chunk: Uint8Array, from: number): number {
  const dash = chunk.indexOf(45, from);
  const before = chunk.lastIndexOf(10, dash < 0 ? chunk.length - 1 : dash);
  return Math.max(from, before + 1);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
