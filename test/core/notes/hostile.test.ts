import { afterAll, describe, expect, it, vi } from "vitest";
import { extract } from "../../../src/core/notes/extract.ts";
import { messageOf } from "../../support/messages.ts";

// `test/cli/linear.test.ts` reads whole notes of hostile pieces. Here each pattern stands alone, without the caller that
// shortens its text, against inputs made of its own words: what is linear here is linear wherever it is used.

const sources = import.meta.glob<string>("../../../src/core/notes/**/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A regular expression as it stands in a source, behind what no division stands behind. */
const LITERAL =
  /(?<=[(=,:?!&|[{]\s{0,20}|return\s)\/(?<source>(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/(?<flags>[dgimsuyv]*)/g;

/** These are quadratic; the texts they see are shorter than so many characters. */
const SHORT_TEXTS: ReadonlyMap<string, number> = new Map([
  // Headings and short items above a list, never a longer line.
  ["^[#*_\\s]+|[*_:\\s]+$", 71],
]);

const SMALL = 25_000;
const GROWTH = 2;
/** Between what linear growth gives, 2, and what quadratic growth gives, 4. */
const ALLOWED = 3;
/** Quadratic steps over 50 KB take many times as long; below, there is nothing to compare. */
const FAST_MS = 40;

const built: { readonly source: string; readonly flags: string }[] = await patternsBuilt();
const written = Object.values(sources).flatMap(patternsIn);
const patterns = [
  ...new Map([...written, ...built].map((each) => [`/${each.source}/${each.flags}`, each] as const)).entries(),
].filter(([, { source }]) => /[*+{]/.test(source) && !SHORT_TEXTS.has(source));

function patternsIn(text: string): { source: string; flags: string }[] {
  return Array.from(text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "").matchAll(LITERAL), ({ groups }) => ({
    source: groups?.source ?? "",
    flags: groups?.flags ?? "",
  }));
}

/** What the tables build of their words as they are loaded. */
async function patternsBuilt(): Promise<RegExp[]> {
  const found: RegExp[] = [];
  const Real = RegExp;
  vi.stubGlobal(
    "RegExp",
    class extends Real {
      constructor(pattern: string | RegExp, flags?: string) {
        super(pattern, flags);
        found.push(this);
      }
    },
  );
  vi.resetModules();
  // Without chrono-node, whose patterns only see windows of a few words.
  await import("../../../src/core/notes/unwrap.ts");
  await import("../../../src/core/notes/blocks.ts");
  vi.unstubAllGlobals();
  return found;
}

const UNITS = [
  ..." aAé1([{<.,:;-_*~@\"'!/#",
  "\t",
  "a ",
  "A a ",
  "a, ",
  "1.",
  "- ",
  "a.",
  "(a ",
  "I'll ",
  "A: ",
  "12:12 ",
];

/** Runs of every kind, and of the pattern's own words; whole, behind a letter, and behind the words with a mark at the end. */
function hostile(source: string): ((size: number) => string)[] {
  const own = [...new Set(source.match(/[\p{L}@][\p{L}'@ -]+/gu) ?? [])]
    .slice(0, 5)
    .filter((word) => word.trim() !== "");
  const run = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  return [
    ...[...UNITS, ...own, `${own.join(" ")} `].flatMap((unit) => [
      (size: number) => run(unit, size),
      (size: number) => `a${run(unit, size)}\u0001`,
    ]),
    ...own
      .slice(0, 3)
      .flatMap((word) => [" ", "a", "1", "("].map((unit) => (size: number) => `${word}${run(unit, size)}\u0001`)),
  ];
}

function fastest(run: () => void): number {
  return Math.min(
    ...[0, 1].map(() => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

function expectLinear(input: (size: number) => string, run: (text: string) => void): void {
  const [small, large] = [input(SMALL), input(SMALL * GROWTH)];
  const start = performance.now();
  run(large);
  if (performance.now() - start > FAST_MS) {
    const ratio =
      fastest(() => run(large)) /
      Math.max(
        1,
        fastest(() => run(small)),
      );
    expect(ratio, JSON.stringify(large.slice(0, 30))).toBeLessThan(ALLOWED);
  }
}

afterAll(() => {
  vi.unstubAllGlobals();
});

describe("on 50 KB of what makes patterns go back, time grows with the size and not with its square", () => {
  it("for all patterns of the reader, those built of tables among them", () => {
    const constructed = Object.values(sources).flatMap((text) => text.match(/\bnew RegExp\(/g) ?? []);
    expect(built.length).toBeGreaterThanOrEqual(constructed.length);
    expect(patterns.length).toBeGreaterThan(100);
  });

  it.each(patterns)("in %s", (_name, { source, flags }) => {
    // Global, so that every place of the text is tried, as the first match of a pattern that fails tries them all.
    const pattern = new RegExp(source, flags.includes("g") ? flags : `${flags}g`);
    for (const input of hostile(source)) {
      expectLinear(input, (text) => void text.replace(pattern, ""));
    }
  });

  it.each([...SHORT_TEXTS])("in %s, which sees no more than %i characters", (source) => {
    expect([...written, ...built].some((each) => each.source === source)).toBe(true);
    for (const line of [(run: string) => `Sam${run}x\n- two vans`, (run: string) => `- Sam${run}x\n  - two vans`]) {
      for (const unit of [":", " ", "*", "_ "]) {
        expectLinear(
          (size) => line(unit.repeat(size / unit.length)),
          (text) => void extract(messageOf(text), { mailDomain: "in.saydo.example" }),
        );
      }
    }
  });
});
