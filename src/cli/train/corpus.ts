import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { featuresOf } from "../../core/notes/label/features.ts";
import type { Message } from "../../core/notes/message.ts";
import { type Survey, survey } from "../../core/notes/survey.ts";
import { unwrap } from "../../core/notes/unwrap.ts";
import { readMail } from "../read-mail.ts";
import type { Gold } from "../score.ts";
import type { Example } from "./crf.ts";
import { labelsOf } from "./gold-labels.ts";

/** A labelled mail, taken apart and ready to be learnt from. */
export interface Labelled extends Example {
  readonly id: string;
  readonly message: Message;
  readonly gold: Gold;
  readonly survey: Survey;
  /** 0 to 9: mails of one kind (the prefix of the id) are dealt out evenly. */
  readonly fold: number;
}

const FOLDS = 10;

/** Reads every ID.eml with its ID.gold.json of a folder, in the order of their names. Throws where one cannot be read. */
export async function readCorpus(folder: string, mailDomain: string): Promise<Labelled[]> {
  const ids = (await readdir(folder))
    .filter((name) => name.endsWith(".eml"))
    .map((name) => name.slice(0, -4))
    .sort();
  const dealt = new Map<string, number>();
  const mails: Labelled[] = [];
  for (const id of ids) {
    const read = await readMail(join(folder, `${id}.eml`));
    if (read.kind === "refused") {
      throw new Error(`${id}.eml: ${read.why}`);
    }
    const gold = JSON.parse(await readFile(join(folder, `${id}.gold.json`), "utf8")) as Gold;
    const surveyed = survey(unwrap(read.message, { mailDomain }));
    const quotes = gold.commitments.map((one) => one.quote);
    const kind = id.replace(/\d.*$/, "");
    const turn = dealt.get(kind) ?? 0;
    dealt.set(kind, turn + 1);
    mails.push({
      id,
      message: read.message,
      gold,
      survey: surveyed,
      features: surveyed.units.map((_, i) => featuresOf(surveyed.units, i)),
      labels: labelsOf(surveyed.units, surveyed.note.text, quotes),
      fold: turn % FOLDS,
    });
  }
  return mails;
}
