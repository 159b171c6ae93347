import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { laidOut } from "../../core/ledger/keep.ts";
import type { Kept } from "../../core/ledger/kept.ts";
import { NONE } from "../../core/ledger/reports.ts";
import { mayBe, NEW } from "../../core/ledger/whose.ts";
import { WEIGHTS } from "../../core/notes/en/weights.ts";
import type { FoundCommitment } from "../../core/notes/extraction.ts";
import type { Mailbox } from "../../core/notes/message.ts";
import { type Survey, survey } from "../../core/notes/survey.ts";
import { unwrap } from "../../core/notes/unwrap.ts";
import type { Choice } from "../train/choice.ts";
import type { StoryChoices } from "./told-story.ts";

/** The drills of the repository. */
export const DRILLS = join(import.meta.dirname, "../../../test/corpus/ledger");

const dana: Mailbox = { name: "Dana Okafor", email: "dana@northwind.example" };
const sam: Mailbox = { name: "Sam Reyes", email: "sam@brightside.example" };
const YEAR = "2026";
const SENT = Date.UTC(2026, 2, 10, 15, 0);

/**
 * Sentences that are each a note of Dana's to Sam of 10 March 2026, beside one ledger a file. A line is a kept promise
 * (`1 dana 03-06 I'll …`), news (`> 1 done …`; `> - …` tells of no end, `> new …` of what is not kept) or a promise (`= 1 sam 03-13 …`, `= new dana 03-13 what stands before it || …`).
 */
export async function drillsIn(folder: string, mailDomain: string): Promise<StoryChoices[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  return Promise.all(
    names.map(async (name) => {
      const lines = (await readFile(join(folder, name), "utf8")).split("\n").filter((line) => line !== "");
      const kept = lines.filter((line) => /^\d/.test(line)).map(keptOf);
      const same: Choice[] = [];
      const news: Choice[][] = [];
      const ends: Choice[][] = [];
      for (const line of lines) {
        if (line.startsWith(">")) {
          const told = newsOf(line, kept, mailDomain);
          news.push(...told.news);
          ends.push(...told.ends);
        } else if (line.startsWith("=")) {
          same.push(...sameOf(line, kept, mailDomain));
        }
      }
      return { same, news, ends };
    }),
  );
}

function keptOf(line: string): Kept {
  const [id = "", who = "", day = "", ...rest] = line.split(" ");
  const quote = rest.join(" ");
  return {
    id: Number(id),
    what: quote,
    quotes: [quote],
    about: null,
    ...ownerOf(who),
    due: day === "-" ? null : `${YEAR}-${day}`,
    dueFrom: null,
    status: "open",
    recurring: null,
    noted: "2026-02-24",
  };
}

function ownerOf(who: string): { owner: Mailbox; side: "ours" | "theirs" } {
  if (who === "sam") {
    return { owner: sam, side: "theirs" };
  }
  return { owner: who === "dana" ? dana : { name: who, email: "" }, side: "ours" };
}

function newsOf(line: string, kept: readonly Kept[], mailDomain: string): { news: Choice[][]; ends: Choice[][] } {
  const [, of, text] = /^> (\d+|-|new) (?:(?:done|dropped) )?(.+)$/.exec(line) ?? [];
  const { pieces } = laidOut(kept, surveyed(text ?? "", mailDomain), []);
  if (of === "new") {
    const news = pieces.map(({ options }) => [
      {
        options: [NONE, ...options.map(({ features }) => features)],
        right: [true, ...options.map(() => false)],
      },
    ]);
    return { news, ends: [] };
  }
  const id = of === "-" ? null : Number(of);
  if (id === null) {
    const ends = pieces.flatMap(({ options }) =>
      options
        .filter(({ features }) => features.includes("fits best"))
        .map(({ telling }) => [{ options: [telling, []], right: [false, true] }]),
    );
    return { news: [], ends };
  }
  const about = pieces.filter(({ options }) => options.some(({ row }) => row.kept.id === id));
  return {
    news: [
      about.map(({ options }) => ({
        options: [NONE, ...options.map(({ features }) => features)],
        right: [false, ...options.map(({ row }) => row.kept.id === id)],
      })),
    ],
    ends: [
      about.flatMap(({ options }) =>
        options
          .filter(({ row }) => row.kept.id === id)
          .map(({ telling }) => ({ options: [telling, []], right: [true, false] })),
      ),
    ],
  };
}

/** What stands before the promise ends here. */
const BEFORE = " || ";

function sameOf(line: string, kept: readonly Kept[], mailDomain: string): Choice[] {
  const [, of = "", who = "", day = "", said = ""] = /^= (\d+|new) (\S+) (\S+) (.+)$/.exec(line) ?? [];
  const quote = said.split(BEFORE).at(-1) ?? "";
  const survey = surveyed(said.replace(BEFORE, " "), mailDomain);
  const found: FoundCommitment = {
    quote,
    start: survey.note.text.indexOf(quote),
    end: survey.note.text.indexOf(quote) + quote.length,
    what: quote,
    ...ownerOf(who),
    to: null,
    due: `${YEAR}-${day}`,
    dueFrom: null,
    duePhrase: null,
    status: "open",
    conditional: false,
    hedged: false,
    recurring: null,
    band: "sure",
    confidence: 1,
    reasons: ["given"],
  };
  const { shelf, mentions } = laidOut(kept, survey, [found]);
  const [mention] = mentions;
  const options = mention === undefined ? [] : mayBe(mention, found, shelf, [], survey);
  const right = options.map(({ row }) => String(row.kept.id) === of);
  return of === "new" || right.includes(true)
    ? [{ options: [NEW, ...options.map(({ features }) => features)], right: [of === "new", ...right] }]
    : [];
}

function surveyed(text: string, mailDomain: string): Survey {
  const message = {
    headers: [],
    from: [dana],
    to: [sam],
    cc: [],
    subject: "Notes",
    sent: { ms: SENT, offset: 0 },
    messageId: null,
    inReplyTo: null,
    references: [],
    text,
    files: [],
    invitations: [],
    attached: [],
  };
  return survey(unwrap(message, { mailDomain }), WEIGHTS.sides);
}
