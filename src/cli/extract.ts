/** `npm run --silent extract -- FILE.eml …`: one JSON object a line for each file; nothing sent, nothing stored. */
import { basename } from "node:path";
import { extract } from "../core/notes/extract.ts";
import { extractionJson } from "./extraction-json.ts";
import { readMail } from "./read-mail.ts";
import { readVars } from "./vars.ts";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: npm run --silent extract -- FILE.eml …   (- reads standard input)");
  process.exit(2);
}
const { MAIL_DOMAIN: mailDomain = "in.saydo.example" } = readVars();
for (const path of files) {
  const read = await readMail(path);
  if (read.kind === "mail") {
    const { extraction } = extract(read.message, { mailDomain });
    console.log(JSON.stringify(extractionJson(basename(path), extraction)));
  } else {
    console.error(`${path}: ${read.why}`);
    process.exitCode = 1;
  }
}
