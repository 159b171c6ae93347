import { describe, expect, it } from "vitest";
import { HEALTH, type HealthLevel, healthOf } from "../../../src/core/relationship/health.ts";
import { healthWords } from "../../../src/core/relationship/health-words.ts";
import type { SummaryClient, SummaryItem } from "../../../src/core/summary/facts.ts";
import { wordsFor } from "../../../src/core/words/words.ts";
import { client, history, item, MONDAY } from "../summary/a-week.ts";

const ours = (kept: number, fellDue: number): SummaryItem[] => history({ id: 100 }, { kept, fellDue });
const theirs = (kept: number, fellDue: number): SummaryItem[] =>
  history({ id: 200, side: "theirs" }, { kept, fellDue });
const answers = (...after: readonly number[]) => after.map((days) => ({ on: "2026-03-02", after: days }));
const movedOnes = (moved: number, of: number): SummaryItem[] =>
  Array.from({ length: of }, (_, place) => item({ id: place, moved: place < moved ? 1 : 0 }));
const SILENT = ["2026-02-20", "2026-02-13", "2026-02-06"];
const LONG_SILENT = ["2026-02-14", "2026-02-07", "2026-01-31"];
const EVERY_TEN_DAYS = ["2026-02-14", "2026-02-04", "2026-01-25"];
const longAgo = (one: SummaryItem): SummaryItem => ({
  ...one,
  status: "done",
  due: "2025-12-15",
  endedOn: "2025-12-15",
});

describe("the health of a relationship", () => {
  it.each<[HealthLevel, string, Partial<SummaryClient>, readonly SummaryItem[]]>([
    ["unknown", "nothing is known", {}, []],
    ["unknown", "nobody has complained", {}, [item()]],
    ["unknown", "only we kept ours", {}, ours(9, 9)],
    ["unknown", "only they kept theirs", { answers: answers(1, 1, 1) }, theirs(9, 9)],
    ["unknown", "four fell due on each side, all kept", {}, [...ours(4, 4), ...theirs(4, 4)]],
    ["unknown", "they answered twice", { answers: answers(0, 0) }, ours(9, 9)],
    ["good", "both sides kept theirs", {}, [...ours(4, 5), ...theirs(5, 5)]],
    ["good", "we kept ours and they answer soon", { answers: answers(2, 1, 9) }, ours(5, 5)],
    [
      "good",
      "both kept theirs, and they answer in the end",
      { answers: answers(5, 5, 5) },
      [...ours(5, 5), ...theirs(5, 5)],
    ],
    [
      "mixed",
      "both kept theirs, and they answer late",
      { answers: answers(6, 6, 6) },
      [...ours(5, 5), ...theirs(5, 5)],
    ],
    ["mixed", "they answer, but not soon", { answers: answers(3, 4, 5) }, ours(5, 5)],
    ["mixed", "they answer after a week", { answers: answers(7, 6, 8) }, ours(5, 5)],
    ["mixed", "we kept fewer than four of five", {}, [...ours(7, 9), ...theirs(5, 5)]],
    ["mixed", "half of theirs were kept", {}, [...ours(5, 5), ...theirs(3, 6)]],
    ["strained", "fewer than half of theirs were kept", {}, [...ours(5, 5), ...theirs(2, 5)]],
    ["strained", "fewer than half of ours were kept", {}, [...ours(2, 5), ...theirs(5, 5)]],
    ["mixed", "one line was disputed", { disputes: 1 }, [...ours(5, 5), ...theirs(5, 5)]],
    ["mixed", "one line was disputed and little else is known", { disputes: 1 }, []],
    ["strained", "three were disputed", { disputes: 3 }, [...ours(5, 5), ...theirs(5, 5)]],
    ["mixed", "two of five dates were moved", {}, movedOnes(2, 5)],
    ["unknown", "one of five dates was moved", {}, movedOnes(1, 5)],
    ["unknown", "all of four dates were moved", {}, movedOnes(4, 4)],
    ["mixed", "they are quiet", { notes: SILENT }, [item()]],
    ["unknown", "they are quiet with nothing open", { notes: SILENT }, []],
    ["strained", "they have been quiet for a month and three gaps", { notes: LONG_SILENT }, [item()]],
    ["mixed", "they have been quiet for a month, but for three gaps only", { notes: EVERY_TEN_DAYS }, [item()]],
    ["unknown", "dates were moved long ago", {}, movedOnes(5, 5).map(longAgo)],
    ["strained", "three things speak against it", { notes: SILENT, disputes: 1 }, movedOnes(2, 5)],
  ])("is %s where %s", (level, _, change, items) => {
    expect(healthOf(client(change), items, MONDAY).level).toBe(level);
  });

  it("looks at this client alone", () => {
    const others = [...ours(9, 9), ...theirs(9, 9)].map((one) => ({ ...one, client: "harbour.example" }));
    expect(healthOf(client(), others, MONDAY).level).toBe("unknown");
  });

  it("forgets answers after 13 weeks", () => {
    const on = (day: string) => [1, 1, 1].map((after) => ({ on: day, after }));
    expect(healthOf(client({ answers: on("2025-12-16") }), ours(5, 5), MONDAY).level).toBe("good");
    expect(healthOf(client({ answers: on("2025-12-15") }), ours(5, 5), MONDAY).level).toBe("unknown");
  });

  it("is never good unless ours was kept well and something of theirs speaks for it, whatever else is so", () => {
    for (const kept of [0, 3, 4, 5]) {
      for (const their of [0, 4, 5]) {
        for (const after of [[], [1, 1], [1, 1, 1], [9, 9, 9]]) {
          const { level } = healthOf(
            client({ answers: answers(...after) }),
            [...ours(kept, 5), ...theirs(their, their)],
            MONDAY,
          );
          const evidence =
            kept >= 4 && (their >= HEALTH.leastDue || (after.length >= HEALTH.leastAnswers && after[0] === 1));
          expect(level === "good", `${kept} of 5, ${their} of theirs, answers after ${after}`).toBe(
            evidence && !(after[0] === 9),
          );
        }
      }
    }
  });

  it.each<[string, Partial<SummaryClient>, readonly SummaryItem[], string]>([
    [
      "what is good",
      { answers: answers(1, 1, 2) },
      ours(5, 5),
      "Brightside: good. You kept 5 of 5 on time; they answered 3 times, 1 day after the mail in the median.",
    ],
    [
      "what speaks against it first, the weightiest foremost",
      { disputes: 1 },
      [...ours(5, 5), ...theirs(1, 5)],
      "Brightside: strained. Against it: they kept 1 of 5 on time; 1 line disputed in half a year. For it: you kept 5 of 5 on time.",
    ],
    [
      "what is missing where it is not known",
      {},
      ours(2, 2),
      "Brightside: not known yet. In 13 weeks 2 of yours and 0 of theirs fell due, with 0 answers; it takes 5 of yours, and 5 of theirs or 3 answers.",
    ],
    [
      "moves and silence",
      { notes: SILENT },
      movedOnes(3, 6),
      "Brightside: mixed. Against it: 3 of 6 dates were moved; no note for 24 days, usually every 7.",
    ],
  ])("says %s", (_, change, items, said) => {
    expect(healthWords("Brightside", healthOf(client(change), items, MONDAY), wordsFor("en"))).toBe(said);
  });
});
