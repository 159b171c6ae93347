import { describe, expect, it } from "vitest";
import { sentAt } from "../../src/mail/header-date.ts";
import { readInvitation } from "../../src/mail/invitation.ts";
import { parseMessage } from "../../src/mail/parse.ts";
import { skim } from "../../src/mail/skim.ts";
import { transcriptText } from "../../src/mail/transcript.ts";

const HEAD = "From: Dana <dana@northwind.example>\r\nSubject: Kickoff\r\nMIME-Version: 1.0\r\n";

async function read(rest: string | Uint8Array) {
  const bytes = typeof rest === "string" ? new TextEncoder().encode(HEAD + rest) : rest;
  const skimmed = await skim(bytes);
  if (skimmed.kind === "too-large") {
    throw new Error(skimmed.why);
  }
  const parsed = await parseMessage(skimmed.bytes);
  if (parsed.kind !== "message") {
    throw new Error(parsed.why);
  }
  return { ...parsed.message, dropped: skimmed.dropped };
}

/** A mixed message: "hello", and these parts. */
function mixed(...parts: readonly string[]): string {
  return [MIXED, TEXT, ...parts, "--b--"].join("");
}

function part(header: string, body: string): string {
  return `--b\r\n${header}\r\n\r\n${body}\r\n`;
}

const MIXED = "Content-Type: multipart/mixed; boundary = b\r\n\r\n";
const TEXT = part("Content-Type: text/plain", "hello");

describe("a message that is read", () => {
  it("keeps a file of notes whose name is encoded or continued", async () => {
    const names = [
      'Content-Disposition: attachment; filename="=?utf-8?q?notes=2Emd?="',
      "Content-Disposition: attachment; filename*=utf-8''notes%2Emd",
      'Content-Disposition: attachment; filename*0="no"; filename*1="tes.md"',
      'Content-Type: application/octet-stream; name="notes.md"',
    ];
    for (const name of names) {
      const type = name.startsWith("Content-Type") ? "" : "Content-Type: application/octet-stream\r\n";
      const message = await read(mixed(part(`${type}${name}`, "I'll send it")));
      expect(message.dropped).toEqual([]);
      expect(message.files.map((file) => [file.name, file.text.trim()])).toEqual([["notes.md", "I'll send it"]]);
    }
  });

  it("leaves out pictures, and says which", async () => {
    const message = await read(mixed(part('Content-Type: image/png; name="a.png"', "AAAA")));
    expect(message).toMatchObject({ text: "hello\n", dropped: ["a.png"], files: [] });
  });

  it("reads an attached message whose body is encoded, and one that is a file of type octet-stream", async () => {
    const inner = btoa("From: Sam <sam@brightside.example>\r\nSubject: Re\r\n\r\nI will pay");
    for (const header of [
      "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64",
      'Content-Type: application/octet-stream; name="re.eml"\r\nContent-Transfer-Encoding: base64',
    ]) {
      const message = await read(mixed(part(header, inner)));
      expect(message.attached[0]).toMatchObject({
        text: expect.stringContaining("I will pay"),
        from: [{ email: "sam@brightside.example" }],
      });
    }
  });

  it("cuts a huge attached file short and still reads the notes beside it", async () => {
    const large = `${"A".repeat(76)}\r\n`.repeat(20_000);
    const header = 'Content-Type: application/octet-stream; name="old.eml"\r\nContent-Transfer-Encoding: base64';
    const message = await read(mixed(part(header, large)));
    expect(message).toMatchObject({ text: "hello\n", dropped: ["old.eml"] });
  });

  it("takes the HTML where the plain part only says to look there", async () => {
    const both = "Content-Type: multipart/alternative; boundary=b\r\n\r\n";
    const plain = part("Content-Type: text/plain", "View this email in your browser");
    const message = await read(
      `${both}${plain}${part("Content-Type: text/html", "<p>I'll send the deck by Friday</p>")}--b--`,
    );
    expect(message.text).toBe("I'll send the deck by Friday");
  });

  it("keeps flowed quotes line by line", async () => {
    const message = await read("Content-Type: text/plain; format=flowed\r\n\r\n> one \r\n> two\r\nmine \r\nflows\r\n");
    expect(message.text).toBe("> one\n> two\nmine flows\n");
  });

  it("reads UTF-16 files by their mark, and lower-cases no letter but A to Z in addresses", async () => {
    const utf16 = [0xff, 0xfe, ..."I will".split("").flatMap((char) => [char.charCodeAt(0), 0])];
    const body = btoa(String.fromCharCode(...utf16));
    const header =
      'Content-Type: text/plain; name="n.txt"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment';
    const message = await read(`To: \u212aIM@x.example\r\n${mixed(part(header, body))}`);
    expect(message.files[0]?.text).toBe("I will");
    expect(message.to[0]?.email).not.toBe("kim@x.example");
  });

  it("is refused by name where it is no mail", async () => {
    expect(await parseMessage(new TextEncoder().encode("just words\n\nmore"))).toMatchObject({ kind: "unreadable" });
    expect(await parseMessage(new Uint8Array(0))).toMatchObject({ kind: "unreadable" });
  });
});

describe("a Date header", () => {
  const cases: [value: string, iso: string | null, offset: number][] = [
    ["Tue, 10 Mar 2026 16:20:00 -0500", "2026-03-10T21:20:00.000Z", -300],
    ["10 Mar 26 16:20 GMT (comment)", "2026-03-10T16:20:00.000Z", 0],
    ["Tue, 10 Mar 2026 16:20:00 EDT", "2026-03-10T20:20:00.000Z", -240],
    ["Tue, 31 Feb 2026 16:20:00 +0000", null, 0],
    ["Tue, 10 Mar 2026 25:20:00 +0000", null, 0],
    ["yesterday", null, 0],
  ];
  it.each(cases)("reads %j", (value, iso, offset) => {
    const sent = sentAt(value);
    expect(sent === null ? null : new Date(sent.ms).toISOString()).toBe(iso);
    expect(sent?.offset ?? 0).toBe(offset);
  });
});

describe("a transcript", () => {
  it("gives speakers by voice tag, and by name and colon", () => {
    const vtt =
      "WEBVTT\n\n1\n00:01 --> 00:02\n<v Ana>I will\n\n00:03 --> 00:04\n<v Ana>send it.\n\n00:05 --> 00:06\n<v Bo>Fine.\n";
    expect(transcriptText(vtt)).toBe("Ana: I will send it.\nBo: Fine.");
    const zoom = "WEBVTT\n\n1\n00:01 --> 00:02\nAna Ruiz: I will send it.\n\n2\n00:03 --> 00:04\nBo Lee: Fine.\n";
    expect(transcriptText(zoom)).toBe("Ana Ruiz: I will send it.\nBo Lee: Fine.");
  });
});

describe("an invitation", () => {
  it("gives who was asked, when, and the notes in its description", () => {
    const ics = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "BEGIN:VEVENT",
      "UID:1",
      "DTSTART;TZID=Europe/Berlin:20260310T100000",
      "SUMMARY:Kickoff",
      "DESCRIPTION:I will\\nsend it",
      'ORGANIZER;CN="Dana O":mailto:DANA@northwind.example',
      "ATTENDEE;CN=Sam:mailto:sam@brightside.example",
      "END:VEVENT",
      "END:VCALENDAR",
    ].join("\r\n");
    expect(readInvitation(ics)).toMatchObject({
      summary: "Kickoff",
      description: "I will\nsend it",
      organizer: { name: "Dana O", email: "dana@northwind.example" },
      attendees: [{ name: "Sam", email: "sam@brightside.example" }],
    });
  });

  it("is nothing where the file is broken", () => {
    expect(readInvitation("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:nonsense")).toBeNull();
    expect(readInvitation("")).toBeNull();
  });
});
