import { describe, expect, it } from "vitest";
import { isOwner, overlap } from "../../../src/cli/score.ts";
import { extract } from "../../../src/core/notes/extract.ts";
import type { FoundCommitment } from "../../../src/core/notes/extraction.ts";
import { messageOf } from "../../support/messages.ts";
import { DATES } from "./error-classes/dates.ts";
import { EXTRAS } from "./error-classes/extras.ts";
import { MISSED_FORMS } from "./error-classes/missed-forms.ts";
import { MISSED_TURNS } from "./error-classes/missed-turns.ts";
import { MOODS } from "./error-classes/moods.ts";
import { OWNERS } from "./error-classes/owners.ts";
import { PASSIVES } from "./error-classes/passives.ts";
import { type Case, IFE, NORA, type Row, TOMAS } from "./error-classes/rows.ts";
import { STATES } from "./error-classes/states.ts";

// Numbers without a letter are those of the taxonomy of extraction; M and X are what a reader misses and what it reads too much.
const CLASSES = [MOODS, STATES, PASSIVES, OWNERS, DATES, MISSED_FORMS, MISSED_TURNS, EXTRAS].flat();

describe.each(CLASSES)("error class $number, $words,", ({ cases }) => {
  for (const one of cases) {
    const [run, verdict] = one.fails === undefined ? [it, "is read right"] : [it.fails, "is not yet read right"];
    run(`${verdict} in ${JSON.stringify(one.text)}`, () => {
      expect(differences(one).join("\n")).toBe("");
    });
  }
});

describe("the error classes", () => {
  it("are all here, with two cases each or more", () => {
    const numbers = CLASSES.map((each) => each.number);
    expect(numbers.filter((number) => /^\d/.test(number)).toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 45 }, (_, index) => String(index + 1)),
    );
    expect(new Set(numbers).size).toBe(45 + 13 + 10);
    expect(CLASSES.filter((each) => each.cases.length < 2)).toEqual([]);
  });

  it("quote what stands in their texts", () => {
    const cases = CLASSES.flatMap((each) => each.cases);
    expect(cases.flatMap(({ text, rows }) => rows.filter((row) => !text.includes(row.quote)))).toEqual([]);
  });
});

/** What is read otherwise than is right, in words. */
function differences({ text, rows, subject = "Site visit", cc = [] }: Case): string[] {
  const message = messageOf(text, {
    from: [NORA],
    to: [TOMAS],
    cc: [IFE, ...cc],
    subject,
    sent: { ms: Date.parse("2026-10-14T16:00:00Z"), offset: 0 },
    messageId: "<visit@fernhill.example>",
  });
  const { commitments } = extract(message, { mailDomain: "in.saydo.example" }).extraction;
  const pairs = paired(commitments, rows);
  const taken = pairs.map(([found]) => found);
  const met = pairs.map(([, row]) => row);
  return [
    ...rows.filter((row) => !row.optional && !met.includes(row)).map((row) => `missed: ${row.quote}`),
    ...commitments.filter((one) => !taken.includes(one)).map((one) => `extra, ${one.band}: ${one.quote}`),
    ...pairs.flatMap(([found, row]) => differencesOf(found, row)),
  ];
}

/** Each row with the quote that shares most of its words. */
function paired(found: readonly FoundCommitment[], rows: readonly Row[]): [FoundCommitment, Row][] {
  const candidates = found
    .flatMap((one) => rows.map((row) => ({ one, row, share: overlap(one.quote, row.quote) })))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share);
  const pairs: [FoundCommitment, Row][] = [];
  for (const { one, row } of candidates) {
    if (!pairs.some(([taken, met]) => taken === one || met === row)) {
      pairs.push([one, row]);
    }
  }
  return pairs;
}

function differencesOf(found: FoundCommitment, row: Row): string[] {
  const always: [boolean, string][] = [
    [isOwner(found.owner, row.owner), `owner ${found.owner?.name ?? "nobody"}`],
    [row.side === null || found.side === row.side, `side ${found.side}`],
    [row.due.includes(found.due), `due ${found.due}`],
  ];
  const ifAsked: [boolean, string][] = [
    [found.status === row.status, `status ${found.status}`],
    [found.conditional === row.conditional, `conditional ${found.conditional}`],
    [found.hedged === row.hedged, `hedged ${found.hedged}`],
    [(found.recurring !== null) === row.recurring, `recurring ${found.recurring}`],
  ];
  return [...always, ...(row.optional ? [] : ifAsked)]
    .filter(([right]) => !right)
    .map(([, got]) => `${got}: ${row.quote}`);
}
