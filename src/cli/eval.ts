/** `npm run eval -- DIR [--list] [--json] [--cv]`: how well extract reads a folder of ID.eml + ID.gold.json.
 * With --cv each mail is read with weights that were learnt without it (ten folds): what to expect of unseen mail.
 * --with names folders that are learnt from as well in every fold.
 * `npm run eval -- --stories DIR [--given-gold] [--cv]`: how well the ledger is kept over the notes of each story of a
 * folder; with --cv by weights that were learnt from the other stories.
 * `npm run eval -- --risk [--seed N] [--stories DIR] [--json]`: how right the flags are that warn of what may slip, beside
 * the naive rule, over a made-up ledger and the labelled stories, those of a folder or the repository's. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { extract } from "../core/notes/extract.ts";
import { readMail } from "./read-mail.ts";
import { evalRisk, riskTable, UNSEEN_SEED } from "./risk/eval-risk.ts";
import { addScore, emptyScore, type Gold, type Score, scoreMessage } from "./score.ts";
import { emptyStoryScore } from "./score-story.ts";
import { evalStories, storyFigures } from "./story/eval-stories.ts";
import { crossValidated } from "./train/cross-validate.ts";
import { readVars } from "./vars.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    cv: { type: "boolean", default: false },
    with: { type: "string", multiple: true, default: [] },
    only: { type: "string" },
    stories: { type: "string" },
    risk: { type: "boolean", default: false },
    seed: { type: "string", default: String(UNSEEN_SEED) },
    "given-gold": { type: "boolean", default: false },
  },
});
const { MAIL_DOMAIN: mailDomain = "in.saydo.example" } = readVars();
// Not `process.exit`: what was printed into a pipe would be cut off.
process.exitCode = values.risk
  ? await tellRisk()
  : values.stories === undefined
    ? await tellMessages()
    : await tellStories(values.stories);

/** Prints how well the messages of a folder are read; gives the exit code. */
async function tellMessages(): Promise<number> {
  const [folder] = positionals;
  if (folder === undefined) {
    stop(
      "usage: npm run eval -- DIR [--list] [--json] [--cv [--with DIR]] [--only REGEXP]\n       npm run eval -- --stories DIR [--given-gold] [--cv] [--list] [--json] [--only REGEXP]\n       npm run eval -- --risk [--seed N] [--stories DIR] [--json]",
    );
  }
  const only = new RegExp(values.only ?? "");
  const names = (await readdir(folder).catch(() => stop(`${folder}: there is no such folder`))).sort();
  const ids = names
    .filter((name) => name.endsWith(".eml"))
    .map((name) => name.slice(0, -4))
    .filter((id) => only.test(id));
  if (ids.length === 0) {
    stop(`${folder}: it holds no .eml file`);
  }
  const chainFor = values.cv ? await crossValidated(folder, values.with, mailDomain) : () => undefined;
  const total = emptyScore();
  const kinds = new Map<string, Score>();
  let unreadable = 0;
  for (const id of ids) {
    const gold = await goldOf(folder, id);
    const read = await readMail(join(folder, `${id}.eml`));
    if (read.kind === "refused") {
      console.error(`${id}.eml: ${read.why}`);
      unreadable += 1;
      continue;
    }
    const { score, differences } = scoreMessage(
      extract(read.message, { mailDomain, ...chainFor(id) }).extraction,
      gold,
    );
    const kind = /^[a-z]+/i.exec(id)?.[0] ?? "";
    const ofKind = kinds.get(kind) ?? emptyScore();
    kinds.set(kind, ofKind);
    addScore(ofKind, score);
    addScore(total, score);
    if (values.list) {
      for (const { kind: what, text } of differences) {
        console.log(`${id}\t${what}\t${text.replace(/\s+/g, " ")}`);
      }
    }
  }
  if (values.json) {
    console.log(
      JSON.stringify({
        all: figures(total),
        kinds: Object.fromEntries([...kinds].map(([kind, score]) => [kind, figures(score)])),
        unreadable,
      }),
    );
  } else {
    console.log(table([["all", total], ...kinds]));
  }
  return unreadable === 0 ? 0 : 1;
}

/** Prints how well each story's ledger is kept; gives the exit code. */
async function tellStories(stories: string): Promise<number> {
  const read = await evalStories(stories, {
    mailDomain,
    givenGold: values["given-gold"],
    cv: values.cv,
    only: new RegExp(values.only ?? ""),
  });
  if (read === null) {
    stop(`${stories}: it holds no story; a story is a folder of 01.eml, 02.eml … and story.json`);
  }
  const { differences, scores, refused } = read;
  for (const why of refused) {
    console.error(why);
  }
  for (const line of values.list ? differences : []) {
    console.log(line);
  }
  const figured = scores.map(([name, score]) => [name, storyFigures(score)] as const);
  if (values.json) {
    const [[, all] = [], ...each] = figured;
    console.log(JSON.stringify({ all, stories: Object.fromEntries(each), unreadable: refused.length }));
  } else {
    const lines = figured.map(([name, one]) => [name, ...Object.values(one).map((cell) => String(cell ?? "-"))]);
    console.log(aligned([["story", ...Object.keys(storyFigures(emptyStoryScore()))], ...lines]));
  }
  return refused.length === 0 ? 0 : 1;
}

/** Prints how right the flags are; gives the exit code. */
async function tellRisk(): Promise<number> {
  const { stories } = values;
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) {
    stop(`--seed ${values.seed}: it is no whole number`);
  }
  const report = await evalRisk(seed, { stories, mailDomain });
  if (report === null) {
    stop(`${stories}: it holds no story; a story is a folder of 01.eml, 02.eml … and story.json`);
  }
  console.log(values.json ? JSON.stringify(report) : riskTable(report));
  return 0;
}

async function goldOf(folder: string, id: string): Promise<Gold> {
  try {
    return JSON.parse(await readFile(join(folder ?? "", `${id}.gold.json`), "utf8")) as Gold;
  } catch (error) {
    return stop(`${id}.gold.json: ${error instanceof Error ? error.message : error}`);
  }
}

/** Ratios in per cent, one decimal; null where there is nothing to divide by. */
function figures(score: Score) {
  const per = (part: number, whole: number): number | null =>
    whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
  const f1 = (hits: number, found: number, gold: number): number | null => per(2 * hits, found + gold);
  return {
    messages: score.messages,
    commitments: score.gold,
    detection: {
      precision: per(score.matched, score.found),
      recall: per(score.matched, score.gold),
      f1: f1(score.matched, score.found, score.gold),
    },
    sure: { precision: per(score.sureMatched, score.sureFound), recall: per(score.sureMatched, score.gold) },
    owner: per(score.owner, score.matched),
    side: per(score.side, score.matched),
    due: per(score.due, score.matched),
    status: per(score.status, score.matched),
    conditional: per(score.conditional, score.matched),
    hedged: per(score.hedged, score.matched),
    whole_row_f1: f1(score.whole, score.found, score.gold),
    traps_taken: per(score.trapsTaken, score.traps),
    traps_sure: per(score.trapsSure, score.traps),
    without: score.without,
    stay_empty: score.stayEmpty,
    author: per(score.author, score.messages),
    meeting_date: per(score.meetingDate, score.messages),
    recap_to: per(score.recap, score.recapAsked),
  };
}

function table(rows: readonly (readonly [string, Score])[]): string {
  const lines = rows.map(([name, score]) => {
    const one = figures(score);
    const { detection, sure } = one;
    return [
      name,
      one.messages,
      one.commitments,
      detection.precision,
      detection.recall,
      detection.f1,
      sure.precision,
      sure.recall,
      one.owner,
      one.side,
      one.due,
      one.status,
      one.whole_row_f1,
      one.traps_taken,
      one.traps_sure,
      one.without === 0 ? null : `${one.stay_empty}/${one.without}`,
      one.author,
      one.meeting_date,
      one.recap_to,
    ].map((cell) => (cell === null ? "-" : String(cell)));
  });
  const head =
    "kind mails rows P R F1 sureP sureR owner side due status wholeF1 traps trapsSure empty author date recap".split(
      " ",
    );
  return aligned([head, ...lines]);
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines.map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  ")).join("\n");
}

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}
