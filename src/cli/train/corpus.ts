import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { B, type Chain, I, O } from "../../core/notes/label/chain.ts";
import { featuresOf } from "../../core/notes/label/features.ts";
import type { Message } from "../../core/notes/message.ts";
import { sideOf } from "../../core/notes/roster.ts";
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
  /** Some of its units as mails of a line each. */
  readonly alone: readonly Example[];
  /** Names without an address whose side the labels tell. */
  readonly sides: readonly Example[];
  /** 0 to 9: mails of one kind (the prefix of the id) are dealt out evenly. */
  readonly fold: number;
}

const FOLDS = 10;
/** Sides are learnt, so none are known while learning; the units do not depend on them. */
const NOTHING: Chain = { weights: new Map(), moves: [], start: [0, 0, 0] };

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
    const surveyed = survey(unwrap(read.message, { mailDomain }), NOTHING);
    const quotes = gold.commitments.map((one) => one.quote);
    const labels = labelsOf(surveyed.units, surveyed.note.text, quotes);
    const kind = id.replace(/\d.*$/, "");
    const turn = dealt.get(kind) ?? 0;
    dealt.set(kind, turn + 1);
    mails.push({
      id,
      message: read.message,
      gold,
      survey: surveyed,
      sides: sideExamples(surveyed, gold),
      features: surveyed.units.map((_, i) => featuresOf(surveyed.units, i)),
      labels,
      alone: aloneExamples(surveyed, labels),
      fold: turn % FOLDS,
    });
  }
  return mails;
}

/** Every so manieth unit is also learnt as a mail of its own: people's first try is a line, and no labelled mail is so short. */
const EVERY = 4;

function aloneExamples({ units }: Survey, labels: readonly number[]): Example[] {
  return units.flatMap((unit, i): Example[] =>
    i % EVERY === 0 && labels[i] !== I ? [{ features: [featuresOf([unit], 0)], labels: [labels[i] ?? O] }] : [],
  );
}

/** A name is one unit of its own: B where it stands beside the speaker, O where across. */
function sideExamples({ roster, note }: Survey, gold: Gold): Example[] {
  const speaker = sideOf(note.author.email, note.account.email);
  return roster.people.flatMap((person): Example[] => {
    const first = person.name.split(" ")[0]?.toLowerCase() ?? "";
    const own = gold.commitments.filter((one) =>
      one.owner.some((name) => [person.name.toLowerCase(), first].includes(name.toLowerCase())),
    );
    const side = own.find((one) => one.side !== "both")?.side;
    return person.evidence === undefined || side === undefined
      ? []
      : [{ features: [person.evidence], labels: [side === speaker ? B : O] }];
  });
}
