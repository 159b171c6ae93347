import { describe, expect, it } from "vitest";
import { parseMessage } from "../../src/mail/parse.ts";
import { skim } from "../../src/mail/skim.ts";

const HEAD =
  "From: Dana <dana@northwind.example>\r\nSubject: s\r\nDate: Tue, 10 Mar 2026 16:20:00 +0000\r\nMIME-Version: 1.0\r\n";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const multipart = (body: string): string => `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${body}`;
const nested = (depth: number): string =>
  HEAD +
  Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join(
    "",
  ) +
  "Content-Type: text/plain\r\n\r\nhello\r\n";

/** What becomes of a message: its text, or why it is not read. */
async function fate(raw: string | Uint8Array): Promise<string> {
  const skimmed = await skim(typeof raw === "string" ? bytes(raw) : raw);
  if (skimmed.kind === "too-large") {
    return `held: ${skimmed.why}`;
  }
  const parsed = await parseMessage(skimmed.bytes);
  return parsed.kind === "unreadable" ? `held: ${parsed.why}` : `read: ${parsed.message.text.slice(0, 40)}`;
}

describe("bad input ends as held with a reason, or is read", () => {
  const part = "--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n";
  const cases: readonly (readonly [string, () => string | Uint8Array, string | RegExp])[] = [
    [
      "a picture",
      () => new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]),
      /^held: it is not a mail message/,
    ],
    ["JSON", () => '{"from": "dana@northwind.example"}', /^held: it is not a mail message/],
    ["nothing", () => "", /^held: it is not a mail message/],
    ["plain words", () => "Dear Sam: the deck\nfollows.\n", /^held: it is not a mail message/],
    ["an unknown charset", () => `${HEAD}Content-Type: text/plain; charset=klingon\r\n\r\nhello`, "read: hello"],
    [
      "broken base64",
      () => `${HEAD}Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8*!!=\r\n`,
      /^read: hello/,
    ],
    ["NULs", () => `${HEAD}Content-Type: text/plain\r\n\r\nhel\u0000lo`, "read: hello"],
    ["a hundred thousand parts", () => multipart(part.repeat(100_000)), /^held: it has more than 200 parts/],
    ["parts nested a thousand deep", () => nested(1_000), /^held: its parts are nested deeper/],
    ["a line of a megabyte", () => `${HEAD}\r\n${"x".repeat(1_000_000)}`, /^held: it has a line of nearly a megabyte/],
    [
      "a header of a megabyte",
      () => `${HEAD}X-Big: ${"x".repeat(300_000)}\r\n\r\nhello`,
      /^held: its header is larger/,
    ],
    [
      "forty thousand header fields",
      () => `${HEAD}${"X-A: b\r\n".repeat(40_000)}\r\nhello`,
      /^held: (?:its header is larger|it has more than 20000 lines)/,
    ],
    [
      "sixty thousand recipients",
      () => `${HEAD}To: ${"a@b.example, ".repeat(60_000)}\r\n\r\nhello`,
      /^held: its header is larger/,
    ],
    [
      "eight hundred thousand lines",
      () => `${HEAD}Content-Type: text/plain; format=flowed\r\n\r\n${"a \r\n".repeat(200_000)}`,
      /^held: it has more than 20000 lines|^held: its text alone/,
    ],
    [
      "twenty thousand attached messages",
      () => multipart("--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\n\r\nx\r\n".repeat(20_000)),
      /^held: it has more than 200 parts|^held: it holds more than 32 attached/,
    ],
    [
      "a boundary that never comes",
      () => multipart("--other\r\nContent-Type: text/plain\r\n\r\nhello\r\n"),
      /^read: hello/,
    ],
    ["50,000 nested tags", () => `${HEAD}Content-Type: text/html\r\n\r\n${"<div>".repeat(50_000)}hello`, /^read: /],
    ["300,000 encoded words", () => `${HEAD}X-W: ${"=?utf-8?q?a?= ".repeat(10_000)}\r\n\r\nhello`, "read: hello"],
  ];
  it.each(cases)("%s", async (_what, make, expected) => {
    expect(await fate(make())).toMatch(expected);
  });

  it("25 MB of attachments are left out, and the notes beside them are read", async () => {
    const picture = `--b\r\nContent-Type: image/jpeg; name="photo.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${"A".repeat(76)}\r\n`.repeat(320_000)}`;
    const raw = bytes(multipart(`${part}${picture}--b--\r\n`));
    expect(raw.length).toBeGreaterThan(24_000_000);
    const skimmed = await skim(new Blob([raw as Uint8Array<ArrayBuffer>]).stream());
    expect(skimmed).toMatchObject({ kind: "kept", total: raw.length, dropped: ["photo.jpg"] });
    expect(skimmed.kind === "kept" && skimmed.bytes.length).toBeLessThan(1_000);
    expect(await fate(raw)).toMatch(/^read: hello/);
  });

  it("takes time in proportion to the size, not to its square", async () => {
    const time = async (raw: Uint8Array): Promise<number> => {
      const start = performance.now();
      await skim(raw);
      return performance.now() - start;
    };
    const small = bytes(multipart("-- \r\n".repeat(400) + "word\r\n".repeat(4_000)));
    const large = bytes(multipart("-- \r\n".repeat(400) + "word\r\n".repeat(40_000)));
    await time(small);
    expect(await time(large)).toBeLessThan(40 * Math.max(1, await time(small)) + 200);
  });
});

describe("skimming", () => {
  const corpus = import.meta.glob<string>("../corpus/en/*.eml", { query: "?inline", import: "default", eager: true });

  it("changes nothing that is read, over the whole corpus", async () => {
    for (const [file, url] of Object.entries(corpus)) {
      const raw = new Uint8Array(await (await fetch(url)).arrayBuffer());
      const skimmed = await skim(raw);
      const whole = await parseMessage(raw);
      const kept = skimmed.kind === "kept" ? await parseMessage(skimmed.bytes) : skimmed;
      expect(kept, file).toEqual(whole);
    }
  });
});
