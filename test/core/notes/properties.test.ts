import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../../src/core/notes/extract.ts";
import type { Extraction } from "../../../src/core/notes/extraction.ts";
import type { Message } from "../../../src/core/notes/message.ts";
import { parseMessage } from "../../../src/mail/parse.ts";

const mails = import.meta.glob<string>("../../corpus/en/*.eml", { query: "?inline", import: "default" });

/** Three mails of each kind, and those of the corpus in which one of the properties was seen to break. */
const SAMPLE = /\/e[a-z](?:05|13|21)\.eml$/;
/** ef07: forwarded words that Proton quotes with `>` go. The others: another unit moves the bands, or where a promise ends. */
const MOVED_BY_A_PARAGRAPH = ["ef07", "eh09", "ei23", "en15", "eq03"];
/** ef07: as above. en22: nothing is typed above its attached mail, so that the thread is what was sent. */
const MOVED_BY_A_THREAD = ["ef07", "en22"];
/** The same rows, another confidence: they end in a thread, and the attribution of a second one stays as an answer. */
const WEIGHED_BY_A_THREAD = ["el17", "en08", "eq19"];
const BREAKING = new Set([...MOVED_BY_A_PARAGRAPH, ...MOVED_BY_A_THREAD, ...WEIGHED_BY_A_THREAD]);

const NEUTRAL =
  "The room was warm and the coffee was strong, and the window looked out over a quiet street with tall trees.";
const THREAD = `On Mon, 6 Jan 2025 at 09:14, Ana Diaz <ana@quarry.example> wrote:
> I'll send the gravel samples by Friday.
> Ben will pay the deposit tomorrow.
>
> Ana`;

interface Mail {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly message: Message;
  /** As it is read unchanged. */
  readonly extraction: Extraction;
}

const sample: Mail[] = [];

beforeAll(async () => {
  for (const [path, load] of Object.entries(mails)) {
    const id = path.slice(-8, -4);
    if (SAMPLE.test(path) || BREAKING.has(id)) {
      const bytes = new Uint8Array(await (await fetch(await load())).arrayBuffer());
      const message = await readable(bytes);
      sample.push({ id, bytes, message, extraction: read(message) });
    }
  }
}, 60_000);

async function readable(bytes: Uint8Array): Promise<Message> {
  const parsed = await parseMessage(bytes);
  if (parsed.kind !== "message") {
    throw new Error(parsed.why);
  }
  return parsed.message;
}

function read(message: Message): Extraction {
  return extract(message, { mailDomain: "in.saydo.example" }).extraction;
}

/** The mail with words below its last line. */
function below({ message }: Mail, words: string): Message {
  return { ...message, text: `${message.text.trimEnd()}\n\n${words}\n` };
}

/** What a paragraph must leave alone; a thread leaves all but the place. */
function gist({ commitments }: Extraction) {
  return commitments.map(({ quote, owner, due }) => ({ quote, owner, due }));
}

function withoutConfidence({ commitments }: Extraction) {
  return commitments.map(({ confidence: _, ...row }) => row);
}

/** The mails whose rows change, as seen through `view`. */
function moved(change: (mail: Mail) => Message, view: (extraction: Extraction) => unknown): string[] {
  return sample
    .filter((mail) => JSON.stringify(view(mail.extraction)) !== JSON.stringify(view(read(change(mail)))))
    .map(({ id }) => id);
}

describe("whatever the mail", () => {
  it("is one of a sample of all kinds, with promises in most", () => {
    expect(new Set(sample.map(({ id }) => id.slice(0, 2))).size).toBe(14);
    expect(sample.length).toBeGreaterThanOrEqual(40);
    expect(sample.filter(({ extraction }) => extraction.commitments.length > 0).length).toBeGreaterThan(30);
  });

  it("every quote is the slice of the note between its offsets, and no two overlap", () => {
    for (const { id, message } of sample) {
      const { note, extraction } = extract(message, { mailDomain: "in.saydo.example" });
      let end = 0;
      for (const row of extraction.commitments) {
        expect(note.text.slice(row.start, row.end), id).toBe(row.quote);
        expect(row.start, id).toBeGreaterThanOrEqual(end);
        expect(row.quote.trim(), id).toBe(row.quote);
        end = row.end;
      }
    }
  });

  it("a second reading gives the same, and the message is left as it was", () => {
    for (const { message, extraction } of sample) {
      const before = JSON.stringify(message);
      expect(read(message)).toEqual(extraction);
      expect(JSON.stringify(message)).toBe(before);
    }
  });

  it("a paragraph about nothing at the end moves no quote, owner or day, but in the mails where it was seen to", () => {
    const found = moved((mail) => below(mail, NEUTRAL), gist);
    expect(found.filter((id) => !MOVED_BY_A_PARAGRAPH.includes(id))).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(5);
  });

  it("an old thread quoted below adds no row and changes none, but in the mails where it was seen to", () => {
    const found = moved((mail) => below(mail, THREAD), withoutConfidence);
    expect(found.filter((id) => !MOVED_BY_A_THREAD.includes(id))).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(2);
  });

  it("an old thread quoted below changes no confidence, but in the mails where it was seen to", () => {
    const found = moved(
      (mail) => below(mail, THREAD),
      ({ commitments }) => commitments,
    );
    expect(found.filter((id) => !BREAKING.has(id))).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(5);
  });

  it("line ends make no difference, in the bytes or in the text", async () => {
    for (const { id, bytes, message } of sample) {
      const lf = Uint8Array.from(bytes.filter((byte, i) => !(byte === 13 && bytes[i + 1] === 10)));
      const crlf = Uint8Array.from(Array.from(lf).flatMap((byte) => (byte === 10 ? [13, 10] : [byte])));
      expect(read(await readable(crlf)), id).toEqual(read(await readable(lf)));
      const text = message.text.replaceAll("\r\n", "\n");
      const ends = ["\n", "\r\n"].map((end) => read({ ...message, text: text.replaceAll("\n", end) }));
      expect(ends[1], id).toEqual(ends[0]);
    }
  });
});
