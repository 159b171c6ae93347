import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { mainOf, speechIn } from "../../core/notes/extract.ts";
import { I, O } from "../../core/notes/label/chain.ts";
import { featuresOf } from "../../core/notes/label/features.ts";
import type { Linear } from "../../core/notes/label/linear.ts";
import type { Message } from "../../core/notes/message.ts";
import { ownerOptions } from "../../core/notes/owner/options.ts";
import { type Survey, survey } from "../../core/notes/survey.ts";
import { unwrap } from "../../core/notes/unwrap.ts";
import { readMail } from "../read-mail.ts";
import { type Gold, isOwner } from "../score.ts";
import type { Choice } from "./choice.ts";
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
  readonly owners: readonly Choice[];
  /** Owners without an address: beside whoever speaks in the note, or across. */
  readonly sides: readonly Choice[];
  /** 0 to 9: mails of one kind (the prefix of the id) are dealt out evenly. */
  readonly fold: number;
}

const FOLDS = 10;
/** Sides are learnt, so none are known while learning; the units do not depend on them. */
const NOTHING: Linear = new Map();

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
      ...ownerChoices(surveyed, gold),
      features: surveyed.units.map((_, i) => featuresOf(surveyed.units, i)),
      labels,
      alone: aloneExamples(surveyed, labels),
      fold: turn % FOLDS,
    });
  }
  return mails;
}

/** Every so manieth unit is also learnt as a mail of its own: people's first try is a line, and no labelled mail is so short. */
const EVERY = 2;

function aloneExamples({ units }: Survey, labels: readonly number[]): Example[] {
  return units.flatMap((unit, i): Example[] =>
    i % EVERY === 0 && labels[i] !== I ? [{ features: [featuresOf([unit], 0)], labels: [labels[i] ?? O] }] : [],
  );
}

/** For each labelled promise whom it could be on, and who it is on. */
function ownerChoices(surveyed: Survey, gold: Gold): { owners: Choice[]; sides: Choice[] } {
  const owners: Choice[] = [];
  const sides: Choice[] = [];
  const { speaker } = surveyed.roster.setting;
  for (const one of gold.commitments) {
    const labels = labelsOf(surveyed.units, surveyed.note.text, [one.quote]);
    const members = surveyed.units.filter((_, i) => labels[i] !== O);
    const main = mainOf(members);
    if (main === undefined) {
      continue;
    }
    const options = ownerOptions(members, main, { speech: speechIn(main, surveyed), roster: surveyed.roster });
    const right = options.map(({ owner }) => isOwner(owner.person, one.owner));
    owners.push({
      options: options.map((option) => option.features),
      right,
    });
    const named = options.find(({ owner }, i) => right[i] === true && owner.evidence !== undefined);
    if (named?.owner.evidence !== undefined && one.side !== "both") {
      const beside = one.side === speaker;
      sides.push({
        options: [named.owner.evidence, []],
        right: [beside, !beside],
      });
    }
  }
  return { owners, sides };
}
