import { describe, expect, it } from "vitest";
import { type Random, randomOf } from "../../../src/cli/risk/random.ts";
import { addDays, daysBetween } from "../../../src/core/calendar.ts";
import type { RiskFacts } from "../../../src/core/risk/facts.ts";
import { nextLook } from "../../../src/core/risk/next-look.ts";
import { pointsOf } from "../../../src/core/risk/points.ts";
import { riskOf } from "../../../src/core/risk/risk.ts";
import { factsOf, TODAY } from "../../support/risk.ts";

function outline(facts: RiskFacts): string {
  const { level, reasons } = riskOf(facts);
  return [level, ...reasons.map((reason) => `${reason.code} ${pointsOf(reason)}`).sort()].join();
}

function anyFacts(random: Random): RiskFacts {
  const near = (from: number, to: number): string => addDays(TODAY, random.whole(from, to));
  const tally = () => {
    const fellDue = random.whole(0, 12);
    return { fellDue, kept: random.whole(0, fellDue) };
  };
  const notedOn = near(-40, 0);
  const some = <T>(value: T): T | null => (random.chance(0.7) ? value : null);
  return factsOf({
    calendar: {
      workingDays: random.pick([[1, 2, 3, 4, 5], [0, 1, 2, 3, 4], [3], [1, 2, 3, 4, 5, 6], []]),
      country: random.pick(["GB", "DE", null]),
    },
    item: {
      due: some(near(-5, 60)),
      notedOn,
      heardOn: random.chance(0.5) ? notedOn : near(-20, 0),
      hedged: random.chance(0.3),
      conditional: random.chance(0.3),
      moved: random.whole(0, 3),
      agreed: random.chance(0.5),
      disputed: random.chance(0.1),
      said: random.whole(1, 3),
    },
    blocker: random.chance(0.2) ? { what: "sign", who: null, side: "theirs", due: some(near(-4, 12)) } : null,
    client: some({ lastWordOn: near(-30, 0), usualGap: some(random.whole(3, 20)) }),
    owner: some({
      withClient: tally(),
      overall: tally(),
      usualLead: some(random.whole(0, 25)),
      mostKeptInAWeek: some(random.whole(0, 5)),
      dueThatWeek: random.whole(1, 8),
      lateNow: random.whole(0, 3),
    }),
  });
}

describe("the next look", () => {
  it("is never later than the first day on which time alone changes the risk, nor earlier than needed", () => {
    const random = randomOf(7);
    for (let round = 0; round < 1_500; round += 1) {
      const facts = anyFacts(random);
      const next = nextLook(facts);
      const ahead = daysBetween(facts.today, next);
      expect(ahead).toBeGreaterThanOrEqual(1);
      expect(ahead).toBeLessThanOrEqual(7);
      for (let day = 1; day < ahead; day += 1) {
        expect(outline({ ...facts, today: addDays(facts.today, day) }), JSON.stringify(facts)).toBe(outline(facts));
      }
      if (ahead < 7) {
        expect(outline({ ...facts, today: next }), JSON.stringify(facts)).not.toBe(outline(facts));
      }
    }
  });

  it.each<readonly [string, RiskFacts, string]>([
    ["a week ahead where nothing changes", factsOf(), "2026-03-17"],
    ["the day behind the due day", factsOf({ item: { due: TODAY } }), "2026-03-11"],
    ["the day on which as few working days are left as usual", factsOf({ item: { due: "2026-03-20" } }), "2026-03-12"],
    [
      "the day on which it is undated for two weeks",
      factsOf({ item: { due: null, notedOn: "2026-03-01" } }),
      "2026-03-15",
    ],
    ["the day on which there was no word for two weeks", factsOf({ item: { heardOn: "2026-02-28" } }), "2026-03-14"],
    [
      "the day on which the client is quiet",
      factsOf({ client: { lastWordOn: "2026-02-20", usualGap: null } }),
      "2026-03-13",
    ],
    [
      "the day on which what it waits for is late",
      factsOf({ blocker: { what: "sign", who: null, side: "theirs", due: "2026-03-12" } }),
      "2026-03-13",
    ],
  ])("is %s", (_, facts, day) => {
    expect(nextLook(facts)).toBe(day);
  });
});
