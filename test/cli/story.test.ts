import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type StoryScore, scoreStory } from "../../src/cli/score-story.ts";
import { evalStories } from "../../src/cli/story/eval-stories.ts";
import type { Held } from "../../src/core/ledger/fold.ts";
import { cli } from "./run.ts";

const STORIES = "test/corpus/stories";
const STORY = `${STORIES}/d4`;

/** A copy of a story that a test may spoil. */
async function copied(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "saydo-story-")), "d4");
  await cp(STORY, folder, { recursive: true });
  return folder;
}

describe("extract --story", () => {
  it("prints the ledger after the last note as one line", async () => {
    const { code, out } = await cli("extract", ["--story", STORY, "--given-gold"]);
    expect(code).toBe(0);
    expect(out.trim().split("\n")).toHaveLength(1);
    const { story, ledger } = JSON.parse(out);
    expect(story).toBe("d4");
    expect(ledger.map((row: { quotes: string[] }) => row.quotes[0])).toContain(
      "I owe you load calcs by Friday the 13th",
    );
    expect(Object.keys(ledger[0])).toEqual(["quotes", "owner", "side", "due", "status", "moved"]);
  });

  it("reads the notes by itself without --given-gold", async () => {
    const { code, out } = await cli("extract", ["--story", STORY]);
    expect(code).toBe(0);
    expect(JSON.parse(out).ledger.length).toBeGreaterThan(8);
  });

  it("names the file that it cannot read, and what to do", async () => {
    const folder = await copied();
    await rm(join(folder, "02.gold.json"));
    const missing = await cli("extract", ["--story", folder, "--given-gold"]);
    expect(missing).toMatchObject({ code: 1, out: "", err: expect.stringContaining("02.gold.json") });
    await writeFile(join(folder, "02.gold.json"), JSON.stringify({ commitments: [{ quote: "nowhere", owner: [] }] }));
    const nowhere = await cli("extract", ["--story", folder, "--given-gold"]);
    expect(nowhere.err).toMatch(/02\.gold\.json: “nowhere” does not stand in the note; write it/);
    expect(await cli("extract", ["--story", "nowhere"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("nowhere/story.json"),
    });
  });

  it("shows its usage where it is given files as well", async () => {
    expect(await cli("extract", ["--story", STORY, "a.eml"])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/usage/),
    });
    expect(await cli("extract", ["--given-gold", "a.eml"])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/usage/),
    });
  });
});

describe("eval --stories", () => {
  it("gives a table, all stories first", async () => {
    const { code, out } = await cli("eval", ["--stories", STORIES, "--given-gold"]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /story\s+rows\s+right\s+whole\s+owner\s+side\s+due\s+status\s+moved\s+missing\s+lost\s+doubled/,
    );
    expect(out).toMatch(/\n\s+all\s+384\s/);
  });

  it("lists every difference, and gives the figures as JSON", async () => {
    const { out } = await cli("eval", ["--stories", STORIES, "--list", "--json"]);
    const lines = out.trim().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
      all: { rows: 384 },
      stories: { d1: { rows: 14 } },
      unreadable: 0,
    });
    expect(lines[0]).toMatch(/^d\d\t(?:missing|lost|doubled|extra|owner|side|due|status|moved)\t/);
  });

  it("says in one line which folder holds no story", async () => {
    expect(await cli("eval", ["--stories", "nowhere"])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("nowhere: it holds no story"),
    });
  });
});

describe("the stories of the repository", () => {
  /** A point under what is reached. Stories of their own measure weights that never saw them; `npm run eval -- --stories … --cv` learns anew for each. */
  const FLOORS = { fitted: 0.83, unseen: 0.63, read: 0.43 };
  const MOST = 0.025;
  const mailDomain = "in.saydo.example";
  const share = (part: number | undefined, of: StoryScore | undefined): number => (part ?? 0) / (of?.rows ?? 1);

  it("are kept by the weights of the repository, which saw them", async () => {
    const read = await evalStories(STORIES, { mailDomain, givenGold: true });
    const all = read?.scores[0]?.[1];
    expect(share(all?.right, all)).toBeGreaterThan(FLOORS.fitted);
    expect(share(all?.lost, all)).toBeLessThan(MOST);
    expect(share(all?.ended, all)).toBeLessThan(MOST);
  });

  it("that nothing was learnt from are kept as well as was measured", async () => {
    const read = await evalStories("test/corpus/unseen-stories", { mailDomain, givenGold: true });
    const all = read?.scores[0]?.[1];
    expect(share(all?.right, all)).toBeGreaterThan(FLOORS.unseen);
    expect(share(all?.ended, all)).toBeLessThan(MOST);
  });

  it("are kept from what is read in them", async () => {
    const read = await evalStories(STORIES, { mailDomain, givenGold: false });
    const all = read?.scores[0]?.[1];
    expect(share(all?.right, all)).toBeGreaterThan(FLOORS.read);
  });
});

describe("how a story is scored", () => {
  const row = { owner: ["Dana"], side: "ours", due: ["2026-03-13", null], status: "done", moved: 0 };
  const held = (quotes: readonly string[]): Held => ({
    id: 1,
    what: "",
    quotes,
    about: null,
    owner: { name: "Dana", email: "" },
    side: "ours",
    due: null,
    dueFrom: null,
    status: "done",
    recurring: null,
    noted: "2026-03-10",
    moved: 0,
  });

  it("is right where owner, side, due, status and moves are", () => {
    const gold = { ledger: [{ ...row, quotes: ["I'll send the deck", "deck sent"] }] };
    expect(scoreStory([held(["I'll send the deck", "deck sent"])], gold).score).toMatchObject({
      rows: 1,
      right: 1,
      lost: 0,
    });
  });

  it("counts what was merged into another as lost, and what was said twice as doubled", () => {
    const gold = {
      ledger: [
        { ...row, quotes: ["I'll send the deck"] },
        { ...row, quotes: ["I'll pay the rent"] },
      ],
    };
    expect(scoreStory([held(["I'll send the deck", "I'll pay the rent"])], gold).score).toMatchObject({
      missing: 1,
      lost: 1,
    });
    expect(scoreStory([held(["I'll send the deck"]), held(["I'll send the deck"])], gold).score).toMatchObject({
      doubled: 1,
      missing: 1,
      lost: 0,
    });
  });
});
