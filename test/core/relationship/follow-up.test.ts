import { describe, expect, it } from "vitest";
import { followUpDay, followUpView } from "../../../src/core/relationship/follow-up.ts";
import type { SummaryItem } from "../../../src/core/summary/facts.ts";
import { viewHtml } from "../../../src/mail/templates/view-html.tsx";
import { viewText } from "../../../src/mail/templates/view-text.ts";
import { dana, sam } from "../../support/people.ts";
import { item, MONDAY } from "../summary/a-week.ts";

const done = (endedOn: string, change: Partial<SummaryItem> = {}): SummaryItem =>
  item({ status: "done", due: endedOn, endedOn, ...change });

describe("the day of a follow-up", () => {
  it.each<[string, readonly SummaryItem[], string | null]>([
    ["30 days after the end", [done("2026-02-14")], "2026-02-14"],
    ["29 days after it", [done("2026-02-15")], null],
    ["59 days after it", [done("2026-01-16")], "2026-01-16"],
    ["60 days after it", [done("2026-01-15")], null],
    ["of the last of several", [done("2026-01-20"), done("2026-02-01"), done("2026-01-25")], "2026-02-01"],
    ["while something is open", [done("2026-02-01"), item({ id: 2 })], null],
    ["while something private is open", [done("2026-02-01"), item({ id: 2, private: true })], null],
    [
      "where the last thing was called off",
      [done("2026-01-20"), done("2026-02-01", { status: "dropped" })],
      "2026-02-01",
    ],
    [
      "where the last thing was called off this week",
      [done("2026-01-20"), done("2026-03-12", { status: "dropped" })],
      null,
    ],
    ["where all was called off", [done("2026-02-01", { status: "dropped" })], null],
    ["where all was late", [done("2026-02-01", { late: true })], null],
    ["where what was kept is private", [done("2026-02-01", { private: true })], null],
    ["where there is nothing", [], null],
  ])("is, %s: %j", (_, items, day) => {
    expect(followUpDay(items, MONDAY)).toBe(day);
  });

  it("stays the same from the first day to the last, so that it is asked once", () => {
    const items = [done("2026-02-01")];
    expect([followUpDay(items, "2026-03-03"), followUpDay(items, "2026-04-01")]).toEqual(["2026-02-01", "2026-02-01"]);
  });
});

describe("the follow-up", () => {
  const view = (items: readonly SummaryItem[], stop: string | null = "mailto:u+abc@in.saydo.example") =>
    followUpView({ lang: "en", reader: sam, member: dana, us: "Northwind", day: "2026-02-13", items }, stop);

  it("is as it was read through", async () => {
    const items = [
      done("2026-02-13", { what: "send Sam the final report" }),
      done("2026-02-06", { id: 2, side: "theirs", what: "approve the proofs" }),
      done("2026-01-30", { id: 3, what: "hand over the source files" }),
    ];
    await expect(viewText(view(items))).toMatchFileSnapshot("../../golden/follow-up.txt");
  });

  it("lists the last five that were kept, and counts the rest", () => {
    const items = Array.from({ length: 7 }, (_, id) => done(`2026-02-0${id + 1}`, { id, what: `share file ${id}` }));
    expect(view(items).groups[0]?.texts).toEqual([
      ...[6, 5, 4, 3, 2].map((id) => `– Dana: share file ${id}`),
      "– and 2 more",
    ]);
  });

  it("tells of nothing private, late or called off", () => {
    const items = [
      done("2026-02-01", { private: true, what: "SECRET" }),
      done("2026-02-01", { id: 2, late: true, what: "SECRET" }),
      done("2026-02-01", { id: 3, status: "dropped", what: "SECRET" }),
    ];
    expect(view(items).groups).toEqual([]);
    expect(viewHtml(view(items))).not.toContain("SECRET");
  });

  it("asks one question, and can be ended", () => {
    const mail = view([]);
    expect([...mail.intro, ...mail.notices].join(" ").match(/\?/g)).toHaveLength(1);
    expect(mail.footer.map(({ href }) => href)).toEqual([undefined, "mailto:u+abc@in.saydo.example"]);
    expect(view([], null).footer).toHaveLength(1);
  });
});
