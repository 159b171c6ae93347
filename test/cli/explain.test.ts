import { readdir } from "node:fs/promises";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { explanationText } from "../../src/cli/explain-text.ts";
import { readMail } from "../../src/cli/read-mail.ts";
import { type Explanation, explain } from "../../src/core/notes/explain.ts";
import { extract } from "../../src/core/notes/extract.ts";
import type { Message } from "../../src/core/notes/message.ts";
import { messageOf } from "../support/messages.ts";
import { cli } from "./run.ts";

const SAMPLE = "test/fixtures/samples/1-bcc-after-a-call.eml";
const CORPUS = "test/corpus/en";
/** Every so manieth mail of the corpus: some of each kind. */
const EVERY = 12;
const OPTIONS = { mailDomain: "in.saydo.example" };

function explained(text: string): Explanation {
  return explain(messageOf(text), OPTIONS);
}

describe("npm run extract -- --explain", () => {
  const mails: Message[] = [];
  const explanations: Explanation[] = [];
  const eachRow = () => explanations.flatMap(({ decisions }) => decisions);
  const eachUnit = () => explanations.flatMap(({ units }) => units);

  beforeAll(async () => {
    const names = (await readdir(CORPUS)).filter((name) => name.endsWith(".eml")).sort();
    for (const name of names.filter((_, i) => i % EVERY === 0)) {
      const read = await readMail(`${CORPUS}/${name}`);
      if (read.kind === "mail") {
        mails.push(read.message);
        explanations.push(explain(read.message, OPTIONS));
      }
    }
    expect(eachRow().length).toBeGreaterThan(100);
  });

  it("explains the very rows of extract", () => {
    expect(explanations.map(({ rows }) => rows)).toEqual(
      mails.map((message) => extract(message, OPTIONS).extraction.commitments),
    );
    for (const { decisions, rows } of explanations) {
      expect(decisions.filter(({ repeats }) => !repeats).map(({ row }) => row)).toEqual(rows);
      expect(decisions.every(({ number }) => number >= 1 && number <= rows.length)).toBe(true);
    }
  });

  it("gives the probabilities that its features, weights and moves come to", () => {
    for (const { units, moves, start } of explanations) {
      const scores = units.map(({ label }) =>
        [0, 1, 2].map((at) => label.features.reduce((sum, { weights }) => sum + (weights[at] ?? 0), 0)),
      );
      const expected = probabilities(scores, moves, start);
      units.forEach(({ label }, i) => {
        label.probability.forEach((share, at) => {
          expect(share).toBeCloseTo(expected[i]?.[at] ?? Number.NaN, 8);
        });
      });
    }
  });

  it("splits the odds of a promise into its features and the labels beside it", () => {
    for (const { label } of eachUnit()) {
      const [b, , o] = label.probability;
      const features = label.features.reduce((sum, { weights }) => sum + weights[0] - weights[2], 0);
      expect(label.own).toBeCloseTo(features, 8);
      expect(label.own + label.before + label.behind).toBeCloseTo(Math.log(b / o), 6);
    }
  });

  it("shares the choice of an owner out among everybody, down to nobody", () => {
    for (const { candidates, row, best, share, least } of eachRow()) {
      expect(candidates.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 8);
      expect(candidates[0]?.person).toEqual(best);
      expect(candidates[0]?.share).toBeCloseTo(share, 8);
      expect(candidates.some(({ person }) => person === null)).toBe(true);
      expect(row.owner?.name).toBe(share < least ? undefined : best?.name);
    }
  });

  it("gives each share as the weights of its features divide it", () => {
    for (const { candidates } of eachRow()) {
      const ways = candidates.flatMap((one) => one.ways);
      const powers = ways.map(({ features }) => Math.exp(features.reduce((sum, { weight }) => sum + weight, 0)));
      const total = powers.reduce((sum, power) => sum + power, 0);
      ways.forEach(({ share }, i) => {
        expect(share).toBeCloseTo((powers[i] ?? 0) / total, 8);
      });
    }
  });

  it("sums the evidence of a name to the side taken", () => {
    let weighed = 0;
    for (const { people, decisions, speaker } of explanations) {
      for (const { side, by, evidence, sum } of [...people, ...decisions.map((one) => one.side)]) {
        expect(evidence.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(sum, 8);
        if (by === "evidence") {
          weighed += 1;
          expect(side === speaker).toBe(sum > 0);
        }
      }
      expect(decisions.map(({ side }) => side.side)).toEqual(decisions.map(({ row }) => row.side));
    }
    expect(weighed).toBeGreaterThan(20);
  });

  it("follows the way to the date that the row has", () => {
    for (const { decisions, units, note } of explanations) {
      for (const { row, dueUnit } of decisions) {
        const dates = dueUnit === null ? null : units[dueUnit]?.dates;
        const due = dates?.due ?? null;
        expect(due?.date ?? null).toBe(row.due);
        expect(due === null ? null : note.text.slice(due.start, due.end)).toBe(row.duePhrase);
        expect(dates?.candidates.filter(({ taken }) => taken).length ?? 0).toBe(dates?.by === "grammar" ? 1 : 0);
      }
    }
  });

  it("names the recogniser of the date, its weight and what it counted with", () => {
    const text = explanationText("a.eml", explained("I'll send the revised SOW by Friday."));
    expect(text).toMatch(/date {6}weekday read “by Friday” as 2026-03-13: weight \d, taken/);
    expect(text).toContain("counted from the meeting on 2026-03-10, day order unknown, country unknown");
  });

  it("names two recognisers where the day stands behind the time", () => {
    const { units } = explained("I'll call you by 3pm Thursday.");
    expect(units[0]?.dates.candidates).toMatchObject([{ by: ["timeOfDay", "weekday"], taken: true }]);
  });

  it("shows the date that was refused, and the event that is no day", () => {
    const refused = explanationText("a.eml", explained("We spoke about last Friday's delivery."));
    expect(refused).toMatch(/weight 0, refused/);
    expect(refused).toContain("no date: what was read is refused");
    const event = explanationText("a.eml", explained("I'll send the deck before the board meeting."));
    expect(event).toContain("“before the board meeting” is a deadline without a calendar day");
  });

  it("says under which threshold a sentence was dropped", () => {
    const explanation = explained("The weather was lovely. Could you send me the brief by Friday?");
    expect(explanation.rows).toEqual([]);
    const text = explanationText("a.eml", explanation).replace(/\s+/g, " ");
    const { ask } = explanation.bands;
    expect(text).toContain(`dropped, for B is under ${ask.toFixed(3)} (threshold ask)`);
    expect(text).toContain("dropped, for it only asks somebody, and that is never one (threshold never)");
  });

  it("holds every unit that opens no row against the least that was asked of it", () => {
    for (const { label, least, outcome } of eachUnit()) {
      if (outcome.kind !== "goes on") {
        expect(label.probability[0] >= least).toBe(outcome.kind === "opens");
      }
    }
  });

  it("stays within 100 columns, and lets no character of the notes steer the terminal", () => {
    const wide = explained("Actions\n- I'll send \u001b[2Jthe \u202erevised SOW by Friday");
    for (const explanation of [...explanations, wide]) {
      const text = explanationText("a.eml", explanation);
      expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  it("prints who is known and each unit with its row", async () => {
    const { code, out, err } = await cli("extract", ["--explain", SAMPLE, SAMPLE]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.match(/^1-bcc-after-a-call\.eml$/gm)).toHaveLength(2);
    expect(out).toMatch(/^ {2}account {3}Dana Okafor <dana@northwind\.example>$/m);
    expect(out).toMatch(/^ {2}meeting {3}2026-03-10$/m);
    expect(out).toContain("Sam Reyes <sam@brightside.example>: theirs, the address settles it");
    expect(out).toMatch(/^unit 2 {2}“I'll send the revised SOW by Friday\.”$/m);
    expect(out).toMatch(/^ {2}label {5}B \d\.\d{3}, I \d\.\d{3}, O \d\.\d{3}: row 1, sure/m);
    expect(out).toMatch(/^ {2}features {2}[+-]\d+\.\d\d /m);
  });

  it("says in one line what is no mail, explains the others, and ends with 1", async () => {
    const { code, out, err } = await cli("extract", ["nowhere.eml", SAMPLE, "--explain"]);
    expect(code).toBe(1);
    expect(out.startsWith("1-bcc-after-a-call.eml\n")).toBe(true);
    expect(err.trimEnd().split("\n")).toEqual([expect.stringMatching(/^nowhere\.eml: ENOENT/)]);
  });

  it("says how it is used where no file is named or an option is unknown", async () => {
    const usage = expect.stringContaining("usage:");
    expect(await cli("extract", ["--explain"])).toMatchObject({ code: 2, out: "", err: usage });
    expect(await cli("extract", ["--explian", SAMPLE])).toMatchObject({ code: 2, out: "", err: usage });
    expect((await cli("extract", ["--explian", SAMPLE])).err).toContain("--explian");
  });

  it("is no part of the Worker", async () => {
    const { metafile } = await build({
      entryPoints: ["src/index.ts"],
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      external: ["cloudflare:*", "node:*"],
    });
    const files = Object.keys(metafile.inputs);
    expect(files).toContain("src/core/notes/extract.ts");
    expect(files.filter((file) => file.includes("explain"))).toEqual([]);
  });
});

type Row = readonly number[];

/** The probability of B, I and O at each unit: what all ways through the labels come to, each step scaled to 1. */
function probabilities(scores: readonly Row[], moves: readonly Row[], start: Row): number[][] {
  const power = (row: Row | undefined, at: number): number => Math.exp(row?.[at] ?? 0);
  const scaled = (row: Row): number[] => row.map((each) => each / row.reduce((sum, one) => sum + one, 0));
  const ahead: number[][] = [];
  scores.forEach((score, i) => {
    const before = (to: number): number =>
      ahead[i - 1]?.reduce((sum, share, from) => sum + share * power(moves[from], to), 0) ?? power(start, to);
    ahead.push(scaled([0, 1, 2].map((to) => before(to) * power(score, to))));
  });
  let back: number[] = [1, 1, 1];
  return scores
    .map((_, k) => scores.length - 1 - k)
    .map((i) => {
      const next = scores[i + 1];
      if (next !== undefined) {
        const behind = back;
        back = scaled(
          [0, 1, 2].map((from) =>
            [0, 1, 2].reduce((sum, to) => sum + power(moves[from], to) * power(next, to) * (behind[to] ?? 0), 0),
          ),
        );
      }
      return scaled([0, 1, 2].map((label) => (ahead[i]?.[label] ?? 0) * (back[label] ?? 0)));
    })
    .reverse();
}
