import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { unwrap } from "../../core/notes/unwrap.ts";
import { readMail } from "../read-mail.ts";

const CORPUS = join(import.meta.dirname, "../../../test/corpus/en");

export interface BenchMail {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Mails of the sizes that are measured, made of the labelled notes as people wrote them. */
export async function benchMails(): Promise<BenchMail[]> {
  const text = await readableNotes();
  const note = (size: number): string => text.slice(0, text.lastIndexOf("\n", size));
  return [
    { name: "1 KB note", bytes: mailOf(note(1_024)) },
    { name: "5 KB note", bytes: mailOf(note(5_120)) },
    { name: "32 KB note", bytes: mailOf(note(32_768)) },
    { name: "256 KB note", bytes: mailOf(note(262_144)) },
    { name: "1 MB mail with attachments", bytes: mailOf(note(5_120), 1_000_000) },
  ];
}

/** What stands in the labelled mails of every kind, in an order that mixes the kinds. */
async function readableNotes(): Promise<string> {
  const names = (await readdir(CORPUS)).filter((name) => name.endsWith(".eml"));
  names.sort((a, b) => (a.slice(2) + a < b.slice(2) + b ? -1 : 1));
  const texts: string[] = [];
  for (const name of names) {
    const read = await readMail(join(CORPUS, name));
    if (read.kind === "mail") {
      texts.push(unwrap(read.message, { mailDomain: "in.saydo.example" }).text.trim());
    }
  }
  return texts.join("\n\n");
}

function mailOf(text: string, attached = 0): Uint8Array {
  const head = [
    "From: Dana Okafor <dana@bench.example>",
    "To: Sam Reyes <sam@brightside.example>",
    "Subject: Kickoff, what we agreed",
    "Message-ID: <bench@bench.example>",
    "Date: Tue, 10 Mar 2026 16:20:00 -0500",
    "MIME-Version: 1.0",
  ];
  const body = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", text];
  if (attached === 0) {
    return Buffer.from([...head, ...body, ""].join("\r\n"));
  }
  const picture = Buffer.alloc((attached * 3) / 4, 0x5a)
    .toString("base64")
    .replace(/.{76}/g, "$&\r\n");
  const parts = [
    ...head,
    'Content-Type: multipart/mixed; boundary="part"',
    "",
    "--part",
    ...body,
    "--part",
    'Content-Type: image/png; name="site.png"',
    "Content-Transfer-Encoding: base64",
    "",
    picture,
    "--part--",
    "",
  ];
  return Buffer.from(parts.join("\r\n"));
}
