import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar.ts";
import type { PastItem } from "../../../src/core/risk/facts.ts";
import { type HistoryOf, ownerHistory } from "../../../src/core/risk/history.ts";
import { dana, priya, sam } from "../../support/people.ts";

const CLIENT = "brightside.example";
const of: HistoryOf = {
  owner: dana.email,
  client: CLIENT,
  today: "2026-03-10",
  calendar: { workingDays: [1, 2, 3, 4, 5], country: "GB" },
  due: "2026-03-13",
};

/** Done on its day, a week after it was promised, unless it is said otherwise. */
function past(due: string | null, changes: Partial<PastItem> = {}): PastItem {
  return {
    owner: dana.email,
    client: CLIENT,
    notedOn: due === null ? "2026-02-01" : addDays(due, -7),
    due,
    status: "done",
    endedOn: due,
    late: false,
    ...changes,
  };
}

const open = { status: "open", endedOn: null } as const;

describe("what an owner's past says", () => {
  it("counts with the client, over all, and for the firm", () => {
    const items = [
      past("2026-02-02"),
      past("2026-02-03", { endedOn: "2026-02-05", late: true }),
      past("2026-02-04", { client: "larkfield.example" }),
      past("2026-02-05", { client: null }),
      past("2026-02-06", { owner: priya.email }),
      past("2026-03-09", { owner: sam.email, ...open }),
      past("2026-03-13", open),
    ];
    expect(ownerHistory(items, of)).toMatchObject({
      withClient: { fellDue: 2, kept: 1 },
      overall: { fellDue: 4, kept: 3 },
      firm: { fellDue: 6, kept: 4 },
    });
    expect(ownerHistory(items, { ...of, client: null }).withClient).toEqual({ fellDue: 0, kept: 0 });
  });

  it("knows nothing of somebody new", () => {
    expect(ownerHistory([past("2026-03-13", open)], of)).toEqual({
      withClient: { fellDue: 0, kept: 0 },
      overall: { fellDue: 0, kept: 0 },
      firm: { fellDue: 0, kept: 0 },
      usualLead: null,
      mostKeptInAWeek: null,
      dueThatWeek: 1,
      lateNow: 0,
    });
  });

  it("takes for usual the working days in which three of four were done", () => {
    // Promised on Monday 2 February, done 1, 2, 3, 4, 5, 6, 7 and 8 working days later.
    const ends = ["03", "04", "05", "06", "09", "10", "11", "12"].map((day) => `2026-02-${day}`);
    const items = ends.map((endedOn) => past("2026-02-20", { notedOn: "2026-02-02", endedOn }));
    expect(ownerHistory(items, of).usualLead).toBe(6);
    expect(ownerHistory(items.slice(0, 5), of).usualLead).toBe(4);
    expect(ownerHistory(items.slice(0, 4), of).usualLead).toBeNull();
  });

  it("does not take for usual what was late, called off, undated or somebody else's", () => {
    const items = [
      ...Array.from({ length: 5 }, () => past("2026-02-06", { notedOn: "2026-02-05" })),
      ...Array.from({ length: 9 }, () => past("2026-02-06", { notedOn: "2026-01-05", late: true })),
      past("2026-02-20", { notedOn: "2026-01-05", status: "dropped" }),
      past(null, { notedOn: "2026-01-05", endedOn: "2026-02-20" }),
      past("2026-02-20", { notedOn: "2026-01-05", owner: priya.email }),
    ];
    expect(ownerHistory(items, of).usualLead).toBe(1);
  });

  it("finds the most that was kept in one week, Monday to Sunday, of four weeks at least", () => {
    const weeks = ["2026-02-02", "2026-02-08", "2026-02-09", "2026-02-16"].map((due) => past(due));
    expect(ownerHistory(weeks, of).mostKeptInAWeek).toBeNull();
    const missed = past("2026-02-23", open);
    expect(ownerHistory([...weeks, missed], of).mostKeptInAWeek).toBe(2);
    const none = [missed, past("2026-02-02", open), past("2026-02-09", open), past("2026-02-16", open)];
    expect(ownerHistory(none, of).mostKeptInAWeek).toBe(0);
  });

  it("counts what is due in the week of the due day, and what is late beside it", () => {
    const items = [
      past("2026-03-09", open),
      past("2026-03-13", open),
      past("2026-03-15", open),
      past("2026-03-16", open),
      past("2026-03-12"),
      past("2026-03-06", open),
      past("2026-03-05", { ...open, owner: priya.email }),
    ];
    expect(ownerHistory(items, of)).toMatchObject({ dueThatWeek: 3, lateNow: 1 });
    expect(ownerHistory(items, { ...of, due: "2026-03-16" })).toMatchObject({ dueThatWeek: 1, lateNow: 2 });
    expect(ownerHistory(items, { ...of, due: null })).toMatchObject({ dueThatWeek: 0, lateNow: 2 });
  });
});
