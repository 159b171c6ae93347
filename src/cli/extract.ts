/**
 * `npm run --silent extract -- FILE.eml …`: one JSON object a line for each file; nothing sent, nothing stored.
 * With `--explain`: in plain text, why each row came out as it did, and why a sentence gave none.
 * With `--story DIR`: the ledger after the notes of a folder, 01.eml, 02.eml … with story.json.
 */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { extract } from "../core/notes/extract.ts";
import type { Message } from "../core/notes/message.ts";
import { extractionJson } from "./extraction-json.ts";
import { readMail } from "./read-mail.ts";
import { ledgerJson } from "./story/ledger-json.ts";
import { readStory } from "./story/read-story.ts";
import { readVars } from "./vars.ts";

const USAGE = `usage: npm run --silent extract -- [--explain] FILE.eml …   (- reads standard input)
       npm run --silent extract -- --story DIR [--given-gold]
  --explain      say in plain text how each unit was read, in place of the JSON
  --story DIR    the ledger after the notes 01.eml, 02.eml … of a folder, as one line of JSON
  --given-gold   take each note's commitments from its NN.gold.json: only the keeping of the ledger is shown`;

const { explains, files, story, givenGold } = argumentsOf(process.argv.slice(2));
const { MAIL_DOMAIN: mailDomain = "in.saydo.example" } = readVars();
if (story !== null) {
  await tellStory(story);
}
const tell = explains ? await teller() : null;
let printed = 0;
for (const path of files) {
  const read = await readMail(path);
  if (read.kind === "mail") {
    const name = basename(path);
    if (tell === null) {
      console.log(JSON.stringify(extractionJson(name, extract(read.message, { mailDomain }).extraction)));
    } else {
      console.log(`${printed > 0 ? "\n\n" : ""}${tell(name, read.message)}`);
    }
    printed += 1;
  } else {
    console.error(`${path}: ${read.why}`);
    process.exitCode = 1;
  }
}

async function tellStory(folder: string): Promise<void> {
  const read = await readStory(folder, { mailDomain, givenGold });
  if (read.kind === "story") {
    console.log(JSON.stringify(ledgerJson(read.id, read.ledger)));
  } else {
    console.error(read.why);
    process.exitCode = 1;
  }
}

/** Loaded only where it is asked for: a dozen files that plain `extract` need not read. */
async function teller(): Promise<(name: string, message: Message) => string> {
  const [{ explain }, { explanationText }] = await Promise.all([
    import("../core/notes/explain.ts"),
    import("./explain-text.ts"),
  ]);
  return (name, message) => explanationText(name, explain(message, { mailDomain }));
}

/** Ends with 2 where the command line asks for what there is not. */
function argumentsOf(args: string[]): {
  explains: boolean;
  files: readonly string[];
  story: string | null;
  givenGold: boolean;
} {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        explain: { type: "boolean", default: false },
        story: { type: "string" },
        "given-gold": { type: "boolean", default: false },
      },
    });
    const { explain: explains, story = null, "given-gold": givenGold } = values;
    const isStory = story !== null && positionals.length === 0 && !explains;
    const isFiles = story === null && positionals.length > 0 && !givenGold;
    if (isStory || isFiles) {
      return { explains, files: positionals, story, givenGold };
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  console.error(USAGE);
  process.exit(2);
}
