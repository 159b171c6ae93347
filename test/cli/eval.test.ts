import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyScore, type Gold, overlap, scoreMessage } from "../../src/cli/score.ts";
import type { Extraction } from "../../src/core/notes/extraction.ts";
import { cli } from "./run.ts";

const MAIL = [
  "From: Dana Okafor <dana@northwind.example>",
  "To: Sam Reyes <sam@brightside.example>",
  "Date: Tue, 10 Mar 2026 16:20:00 +0000",
  "Subject: Kickoff",
  "",
  "I'll send the revised SOW by Friday. Launch is 4 May.",
].join("\r\n");
const GOLD: Gold = {
  author: "dana@northwind.example",
  meeting_date: "2026-03-10",
  recap_to: ["dana@northwind.example", "sam@brightside.example"],
  commitments: [
    {
      quote: "I'll send the revised SOW by Friday",
      owner: ["dana@northwind.example", "Dana"],
      side: "ours",
      due: ["2026-03-13", "2026-03-14"],
      status: "open",
      conditional: false,
      hedged: false,
      level: "plain",
    },
    {
      quote: "a promise that stands nowhere in the mail",
      owner: ["Sam"],
      side: "theirs",
      due: null,
      status: "open",
      conditional: false,
      hedged: false,
      level: "plain",
    },
  ],
  ignorable: [],
  traps: ["Launch is 4 May"],
};

async function folder(gold: Gold): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "saydo-eval-"));
  await writeFile(join(path, "one.eml"), MAIL);
  await writeFile(join(path, "one.gold.json"), JSON.stringify(gold));
  return path;
}

describe("npm run eval", () => {
  it("scores a folder, and lists every difference", async () => {
    const { code, out } = await cli("eval", [await folder(GOLD), "--list"]);
    expect(code).toBe(0);
    expect(out).toMatch(/missed\s+a promise that stands nowhere in the mail/);
    expect(out).toMatch(/all\s+1\s+2\s+100\s+50\s+66\.7/);
  });

  it("gives the same as JSON", async () => {
    const { out } = await cli("eval", [await folder(GOLD), "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      all: { detection: { precision: 100, recall: 50 }, traps_taken: 0, author: 100 },
    });
  });

  it("says in one line which folder it does not find", async () => {
    expect(await cli("eval", ["nowhere"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("nowhere") });
  });
});

describe("what counts as the same promise", () => {
  it("is a quote that shares most of its words", () => {
    expect(overlap("I'll send the deck", "I’ll send the deck by Friday")).toBeGreaterThan(0);
    expect(overlap("I'll send the deck", "Sam returns the forms")).toBe(0);
    expect(overlap("", "Sam")).toBe(0);
  });

  it("pairs one to one: of two rows for one promise, one is too many", () => {
    const row = { quote: "send the revised SOW by Friday", owner: null, side: "ours", due: null, status: "open" };
    const extraction = {
      account: null,
      author: {},
      recapTo: [],
      commitments: [row, { ...row }],
    } as unknown as Extraction;
    expect(scoreMessage(extraction, GOLD).score).toMatchObject({ found: 2, matched: 1 });
  });

  it("marks owner, side, due and status by themselves, and the row only where all are right", () => {
    const found = {
      quote: "I'll send the revised SOW by Friday",
      owner: { name: "Dana", email: "" },
      side: "theirs",
      due: "2026-03-14",
      status: "open",
      conditional: false,
      hedged: false,
      band: "sure",
    };
    const extraction = {
      account: { name: "", email: "dana@northwind.example" },
      author: { name: "", email: "dana@northwind.example" },
      meetingDate: "2026-03-10",
      recapTo: [],
      commitments: [found],
    } as unknown as Extraction;
    const { score } = scoreMessage(extraction, GOLD);
    expect(score).toEqual({
      ...emptyScore(),
      ...score,
      matched: 1,
      owner: 1,
      due: 1,
      status: 1,
      side: 0,
      whole: 0,
      recap: 0,
    });
  });
});
