import { beforeAll, describe, expect, it } from "vitest";
import { addScore, emptyScore, type Gold, type Score, scoreMessage } from "../../../src/cli/score.ts";
import { extract } from "../../../src/core/notes/extract.ts";
import { parseMessage } from "../../../src/mail/parse.ts";

const mails = import.meta.glob<string>("../../corpus/{en,more}/*.eml", { query: "?inline", import: "default" });
const golds = import.meta.glob<Gold>("../../corpus/{en,more}/*.gold.json", { import: "default" });

/** Floors a little under what was measured, so that a change which costs quality is seen. `npm run eval` has the figures. */
describe("the labelled messages", () => {
  let score: Score;
  const broken: string[] = [];

  beforeAll(async () => {
    score = emptyScore();
    for (const [path, load] of Object.entries(mails)) {
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
    expect(score.messages).toBe(620);
  });

  it("give up their promises at F1 85 and more, the whole row at 61.5, with at most 6 % of the traps taken", () => {
    const precision = score.matched / score.found;
    const recall = score.matched / score.gold;
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThan(0.85);
    expect((2 * score.whole) / (score.found + score.gold)).toBeGreaterThan(0.615);
    expect(score.trapsTaken / score.traps).toBeLessThan(0.06);
  });
});
