import { describe, expect, it } from "vitest";
import { type AgendaFacts, agendaView } from "../../../src/core/relationship/agenda.ts";
import type { SummaryItem } from "../../../src/core/summary/facts.ts";
import { viewText } from "../../../src/mail/templates/view-text.ts";
import { dana } from "../../support/people.ts";
import { client, harbour, item, links, MONDAY, noLinks, week } from "../summary/a-week.ts";

const AT_RISK = { level: "at risk", reasons: [] } as const;
const brightside = client();

describe("the agenda for one client", () => {
  it("is as it was read through", async () => {
    const about = {
      ...(week.clients[0] ?? brightside),
      remembered: ["ask about the new office", "Sam is away in May"],
      pulse: { on: "2026-03-02", name: "Sam", text: "Shorter calls, please." },
    };
    const items = [
      ...week.items,
      item({ id: 31, what: "prepare the workshop", due: "2026-04-02", agreed: false }),
      item({ id: 33, what: "write the case study", due: "2026-04-20", disputed: true, agreed: false }),
    ];
    const { view } = agendaView(given({ about, items }), links);
    await expect(viewText(view)).toMatchFileSnapshot("../../golden/agenda.txt");
  });

  it.each<[string, Partial<SummaryItem>, string | null]>([
    ["ours and due yesterday", { due: "2026-03-15" }, "Own it: your side, overdue or at risk"],
    ["ours and at risk", { risk: AT_RISK }, "Own it: your side, overdue or at risk"],
    ["both sides' and due yesterday", { due: "2026-03-15", side: "both" }, "Own it: your side, overdue or at risk"],
    ["theirs and due yesterday", { due: "2026-03-15", side: "theirs" }, "Ask: their side, overdue or at risk"],
    [
      "theirs and at risk without a date",
      { due: null, side: "theirs", risk: AT_RISK },
      "Ask: their side, overdue or at risk",
    ],
    ["theirs and due today", { due: MONDAY, side: "theirs" }, "Waiting on them"],
    ["theirs and not agreed", { side: "theirs", agreed: false }, "Waiting on them"],
    ["theirs and disputed", { side: "theirs", disputed: true }, "Not agreed yet"],
    ["ours without a date", { due: null }, "Needs a date"],
    ["theirs without a date", { due: null, side: "theirs" }, "Needs a date"],
    ["ours and not agreed", { agreed: false }, "Not agreed yet"],
    ["ours, disputed, without a date", { due: null, disputed: true }, "Not agreed yet"],
    ["ours, agreed and due today", { due: MONDAY }, null],
    ["done", { status: "done", due: "2026-03-10", endedOn: "2026-03-12" }, null],
    ["another client's", { due: "2026-03-10", client: "harbour.example" }, null],
  ])("puts what is %s in its one group", (_, change, heading) => {
    const { view } = agendaView(given({ items: [item(change)] }), noLinks);
    expect(view.groups.map((group) => group.heading)).toEqual(heading === null ? [] : [heading]);
  });

  it("numbers its lines from 1, each with its own commitment and its taps", () => {
    const { view, lines } = agendaView(given({ items: week.items }), links);
    const shown = view.groups.flatMap((group) => group.lines);
    expect(shown.map((line) => line.number)).toEqual(shown.map((_, place) => place + 1));
    expect(lines.map((line) => line.number)).toEqual(shown.map((line) => line.number));
    expect(new Set(lines.map((line) => line.commitment)).size).toBe(shown.length);
    expect(shown.every((line) => line.actions.length > 0)).toBe(true);
  });

  it.each<[string, Partial<AgendaFacts>, string[]]>([
    ["nothing is open", {}, ["Nothing is open with Brightside."]],
    ["nothing is open with anybody", { about: null }, ["Nothing is open with any client."]],
    ["there is no client", { about: null, clients: [] }, ["Nothing is open with any client."]],
    ["all is on track", { items: [item()] }, ["Nothing needs raising with Brightside: 1 is open and on track."]],
  ])("says so where %s", (_, change, intro) => {
    const { view, lines } = agendaView(given(change), noLinks);
    expect(view.intro).toEqual(intro);
    expect([view.groups, view.notices, lines]).toEqual([[], [], []]);
  });

  it("recalls what was to be remembered even where nothing is open", () => {
    const about = { ...brightside, remembered: ["ask about the new office"] };
    const { view } = agendaView(given({ about }), noLinks);
    expect(view.intro.at(-1)).toBe("Nothing is open with Brightside.");
    expect(view.groups).toEqual([
      { heading: "To remember", lines: [], texts: ["– remember: ask about the new office"] },
    ]);
  });

  it("says how many are on track, and how late what is late is", () => {
    const items = [item({ id: 1, due: "2026-03-15" }), item({ id: 2 }), item({ id: 3 })];
    const { view } = agendaView(given({ items }), noLinks);
    expect(view.groups[0]?.lines[0]?.marks).toEqual(["overdue by 1 day"]);
    expect(view.notices[0]).toBe("2 more are open and on track.");
  });

  it("says why something is at risk before its day", () => {
    const risk = { level: "at risk", reasons: [{ code: "moved", times: 2 }] } as const;
    const items = [item({ id: 1, due: "2026-03-15", risk }), item({ id: 2, risk }), item({ id: 3, due: null })];
    const lines = agendaView(given({ items }), noLinks).view.groups.flatMap((group) => group.lines);
    expect(lines.map((line) => line.why?.length)).toEqual([1, 1, 0]);
  });

  it("lists forty lines, and counts the rest", () => {
    const items = Array.from({ length: 43 }, (_, id) => item({ id, due: null }));
    const { view, lines } = agendaView(given({ items }), noLinks);
    expect(lines).toHaveLength(40);
    expect(view.notices[0]).toBe("3 more could be raised.");
  });
});

describe("the agenda for all clients", () => {
  it("has a short group for each client with something to raise, and numbers that run through", () => {
    const clients = [
      brightside,
      { ...harbour, remembered: ["the new crane"] },
      client({ key: "c.example", name: "Calm" }),
    ];
    const items = [
      item({ id: 1, client: "harbour.example", side: "theirs", due: "2026-03-10" }),
      ...Array.from({ length: 8 }, (_, id) => item({ id: id + 10, due: null })),
      item({ id: 30, client: "c.example" }),
      item({ id: 31, client: null, due: null }),
    ];
    const remembered = ["renew the lease"];
    const { view, lines } = agendaView(given({ about: null, clients, items, remembered }), noLinks);
    expect(view.groups.map(({ heading, lines }) => [heading, lines.length])).toEqual([
      ["Brightside", 6],
      ["Harbour", 1],
      ["To remember", 0],
    ]);
    expect(view.groups[1]?.lines[0]?.marks).toEqual(["ask", "overdue by 6 days"]);
    expect(view.groups[1]?.texts).toEqual(["– remember: the new crane"]);
    expect(view.notices[0]).toBe("Brightside: 2 more could be raised. Answer “agenda Brightside” for all of it.");
    expect(lines.map((line) => line.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

function given(change: Partial<AgendaFacts> = {}): AgendaFacts {
  return {
    lang: "en",
    reader: dana,
    today: MONDAY,
    about: brightside,
    clients: [brightside],
    remembered: [],
    items: [],
    ...change,
  };
}
