import { beforeAll, describe, expect, it } from "vitest";
import { addScore, emptyScore, type Gold, type Score, scoreMessage } from "../../../src/cli/score.ts";
import { extract } from "../../../src/core/notes/extract.ts";
import { parseMessage } from "../../../src/mail/parse.ts";

const mails = import.meta.glob<string>("../../corpus/{en,more}/*.eml", { query: "?inline", import: "default" });
const golds = import.meta.glob<Gold>("../../corpus/{en,more}/*.gold.json", { import: "default" });

/** Floors a point under what was measured with the shipped weights, so that a change which costs quality is seen. `npm run eval` has the figures. */
const FLOORS = {
  en: { mails: 376, f1: 0.872, whole: 0.694, traps: 0.047 },
  more: { mails: 823, f1: 0.822, whole: 0.56, traps: 0.053 },
};

describe.each(["en", "more"] as const)("the labelled messages of %s", (folder) => {
  let score: Score;
  const broken: string[] = [];

  beforeAll(async () => {
    score = emptyScore();
    for (const [path, load] of Object.entries(mails).filter(([each]) => each.includes(`/corpus/${folder}/`))) {
      const bytes = new Uint8Array(await (await fetch(await load())).arrayBuffer());
      const gold = await golds[path.replace(/\.eml$/, ".gold.json")]?.();
      const parsed = await parseMessage(bytes);
      if (parsed.kind !== "message" || gold === undefined) {
        broken.push(path);
        continue;
      }
      const { note, extraction } = extract(parsed.message, { mailDomain: "in.saydo.example" });
      const again = extract(parsed.message, { mailDomain: "in.saydo.example" }).extraction;
      const quoted = extraction.commitments.every((one) => note.text.slice(one.start, one.end) === one.quote);
      const complete = extraction.commitments.every((one) => one.what !== "" && one.reasons.length > 0);
      if (!quoted || !complete || JSON.stringify(again) !== JSON.stringify(extraction)) {
        broken.push(path);
      }
      addScore(score, scoreMessage(extraction, gold).score);
    }
  }, 60_000);

  it("are all read, every quote is a slice of its text, and a second reading gives the same", () => {
    expect(broken).toEqual([]);
    expect(score.messages).toBe(FLOORS[folder].mails);
  });

  it("give up their promises and their whole rows, and few of their traps", () => {
    const precision = score.matched / score.found;
    const recall = score.matched / score.gold;
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThan(FLOORS[folder].f1);
    expect((2 * score.whole) / (score.found + score.gold)).toBeGreaterThan(FLOORS[folder].whole);
    expect(score.trapsTaken / score.traps).toBeLessThan(FLOORS[folder].traps);
  });
});
