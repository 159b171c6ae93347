import { describe, expect, it } from "vitest";
import type { MailView } from "../../../src/core/mail-view.ts";
import type { SummaryFacts, SummaryItem } from "../../../src/core/summary/facts.ts";
import { summaryView } from "../../../src/core/summary/summary-view.ts";
import { viewHtml } from "../../../src/mail/templates/view-html.tsx";
import { viewText } from "../../../src/mail/templates/view-text.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { client, facts, flag, harbour, history, item, links, MONDAY, mei, noLinks, SUNDAY, week } from "./a-week.ts";

const AT_RISK = { level: "at risk", reasons: [{ code: "moved", times: 2 }] } as const;
const WATCH = { level: "watch", reasons: [{ code: "hedged" }] } as const;

describe("the weekly mail", () => {
  it("is as it was read through, as text", async () => {
    await expect(viewText(mailOf(week))).toMatchFileSnapshot("../../golden/summary.txt");
  });

  it("is as it was looked at, as HTML", async () => {
    await expect(viewHtml(mailOf(week))).toMatchFileSnapshot("../../golden/summary.html");
  });

  it("says the same words in text and HTML", () => {
    const view = { ...mailOf(week, noLinks), subject: "" };
    const plain = viewHtml(view)
      .replace(/<[^>]+>/g, " ")
      .replaceAll("&amp;", "&");
    const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(words(plain)).toEqual(words(viewText(view)));
  });

  it.each<[string, Partial<SummaryItem>, string | null]>([
    ["at risk", { risk: AT_RISK }, "At risk"],
    ["at risk and due this week", { due: "2026-03-18", risk: AT_RISK }, "At risk"],
    ["worth watching, not due this week", { risk: WATCH }, "Worth watching"],
    ["worth watching, due this week", { due: "2026-03-18", risk: WATCH }, "Due this week: your side"],
    ["due yesterday, whatever its risk says", { due: "2026-03-15", risk: AT_RISK }, "Overdue"],
    ["theirs and due yesterday", { side: "theirs", due: "2026-03-15" }, "Overdue"],
    ["due today", { due: MONDAY }, "Due this week: your side"],
    ["due on Sunday", { due: SUNDAY }, "Due this week: your side"],
    ["due on the Monday after", { due: "2026-03-23" }, null],
    ["due on Sunday by both sides", { due: SUNDAY, side: "both" }, "Due this week: your side"],
    ["theirs and due on Sunday", { due: SUNDAY, side: "theirs" }, "Due this week: their side"],
    ["open without a date", { due: null }, null],
    ["kept last Monday", { status: "done", endedOn: "2026-03-09" }, "Kept last week"],
    ["kept last Sunday", { status: "done", endedOn: "2026-03-15" }, "Kept last week"],
    ["kept without a date", { status: "done", due: null, endedOn: "2026-03-10" }, "Kept last week"],
    ["kept on the Sunday before", { status: "done", endedOn: "2026-03-08" }, null],
    ["kept this morning", { status: "done", endedOn: MONDAY }, null],
    ["late last week", { status: "done", late: true, due: "2026-03-09", endedOn: "2026-03-10" }, "Late last week"],
    ["called off last week", { status: "dropped", endedOn: "2026-03-10" }, "Called off last week"],
    ["called off late", { status: "dropped", late: true, endedOn: "2026-03-10" }, "Called off last week"],
    ["moved in time last Monday", moved("2026-03-09"), "Moved in time last week"],
    ["moved in time last Sunday", moved("2026-03-15"), "Moved in time last week"],
    ["moved this Monday", moved(MONDAY), null],
    ["moved on the Sunday before", moved("2026-03-08"), null],
    ["moved late, still open", moved("2026-03-10", "late"), "Late last week"],
    ["moved last week into this one", { ...moved("2026-03-10"), due: "2026-03-18" }, "Due this week: your side"],
    ["moved and then kept", { ...moved("2026-03-10"), status: "done", endedOn: "2026-03-12" }, "Kept last week"],
  ])("puts what is %s in its one group", (_, change, heading) => {
    const { view } = told(facts({ items: [item(change), item({ id: 2, what: "another" })] }));
    expect(headingsOf(view, "send the revised SOW")).toEqual(heading === null ? [] : [heading]);
  });

  it("has its groups in the order in which they press", () => {
    expect(mailOf(week).groups.map((group) => group.heading)).toEqual([
      "At risk, and worth watching",
      "Overdue",
      "Due this week: your side",
      "Due this week: their side",
      "Kept last week",
      "Moved in time last week",
      "Late last week",
      "Called off last week",
      "Falls due while you are away, Mon 6 Apr to Tue 14 Apr",
      "Kept on time, last 13 weeks",
      "How it stands",
      "Quiet clients",
      "Were the flags right?",
    ]);
  });

  it("numbers its lines from 1, each with its own commitment", () => {
    const { view, lines } = told(week);
    const numbers = view.groups.flatMap((group) => group.lines.map((line) => line.number));
    expect(numbers).toEqual(numbers.map((_, place) => place + 1));
    expect(lines.map((line) => line.number)).toEqual(numbers);
    expect(new Set(lines.map((line) => line.commitment)).size).toBe(numbers.length);
    for (const { number, commitment } of lines) {
      const what = view.groups.flatMap((group) => group.lines).find((line) => line.number === number)?.what;
      const meant = week.items.find((one) => one.id === commitment)?.what ?? "";
      expect(what).toBe(meant.replace(" Dana", " you"));
    }
  });

  it("gives a tap to what is open and none to what is past", () => {
    const asked: [number, number][] = [];
    const view = mailOf(week, {
      ...links,
      actionsFor: (commitment, number) => {
        asked.push([commitment, number]);
        return [{ text: "Done", href: `https://saydo.example/${commitment}` }];
      },
    });
    for (const { heading, lines } of view.groups) {
      const past = /last week$/.test(heading);
      expect(lines.map((line) => line.actions.length)).toEqual(lines.map(() => (past ? 0 : 1)));
    }
    expect(asked[0]).toEqual([11, 1]);
  });

  it("strikes what has ended, and not what was only moved", () => {
    const ended = mailOf(week).groups.flatMap((group) =>
      group.lines.filter((line) => line.ended).map(() => group.heading),
    );
    expect(ended).toEqual(["Kept last week", "Kept last week", "Late last week", "Called off last week"]);
  });

  it("says at risk with the level, the client and the strongest three reasons", () => {
    const reasons = [
      { code: "moved", times: 2 },
      { code: "hedged" },
      { code: "not-agreed" },
      { code: "conditional" },
    ] as const;
    const { view } = told(facts({ items: [item({ risk: { level: "at risk", reasons } })] }));
    const line = view.groups[0]?.lines[0];
    expect(line?.marks).toEqual(["at risk", "Brightside"]);
    expect(line?.why).toHaveLength(3);
  });

  it("puts ours before theirs in what is overdue, and the nearest day first in what is due", () => {
    const items = [
      item({ id: 1, side: "theirs", due: "2026-03-02", what: "a" }),
      item({ id: 2, due: "2026-03-12", what: "b" }),
      item({ id: 3, due: "2026-03-20", what: "c" }),
      item({ id: 4, due: "2026-03-17", what: "d" }),
    ];
    expect(whats(told(facts({ items })).view)).toEqual(["b", "a", "d", "c"]);
  });

  it("puts what is at risk before what is worth watching, whatever is due first", () => {
    const items = [
      item({ id: 1, due: "2026-03-24", risk: WATCH, what: "watched" }),
      item({ id: 2, due: null, risk: AT_RISK, what: "undated" }),
      item({ id: 3, due: "2026-03-30", risk: AT_RISK, what: "dated" }),
    ];
    expect(whats(told(facts({ items })).view)).toEqual(["dated", "undated", "watched"]);
  });

  it("speaks to its reader, and tells of a move of last week where the line stands elsewhere", () => {
    const items = [
      item({ id: 1, owner: priya, what: "ask Dana for the keys", due: "2026-03-17" }),
      item({ id: 2, ...moved("2026-03-10", "late"), due: "2026-03-18" }),
      item({ id: 3, owner: null, what: "buy chairs", due: "2026-03-19", private: true }),
      item({ id: 4, ...moved("2026-03-08"), what: "call the printer", due: "2026-03-20" }),
    ];
    const lines = told(facts({ items })).view.groups[0]?.lines ?? [];
    expect(lines.map(({ who, what, marks }) => [who, what, ...marks])).toEqual([
      ["Priya", "ask you for the keys", "Brightside"],
      ["You", "send the revised SOW", "Brightside", "moved from Fri 6 Mar, after that day"],
      ["Nobody named", "buy chairs", "Brightside", "only you see it"],
      ["You", "call the printer", "Brightside"],
    ]);
  });

  it.each<[string, Partial<SummaryFacts>, string]>([
    ["what is at risk, due and overdue", week, "Your week: 1 at risk, 5 due, 3 overdue"],
    ["only what is due", { items: [item({ due: SUNDAY })] }, "Your week: 1 due"],
    ["that nothing is due", { items: [item()] }, "Your week: nothing due"],
    [
      "that nothing is due and something was kept",
      { items: [item({ status: "done", endedOn: "2026-03-10" })] },
      "Your week: nothing due, 1 kept last week",
    ],
    ["a thing due at risk once", { items: [item({ due: SUNDAY, risk: AT_RISK })] }, "Your week: 1 at risk"],
  ])("has a subject that says %s", (_, change, subject) => {
    expect(told(facts(change)).view.subject).toBe(subject);
  });

  it.each<[string, Partial<SummaryFacts>]>([
    ["there is nothing", {}],
    ["all ended before last week", { items: [item({ status: "done", endedOn: "2026-03-08" })] }],
    ["all that there is is a record of flags", { flags: [flag()], unflagged: 3 }],
    [
      "a quiet client has nothing open",
      { clients: [{ ...harbour, notes: ["2026-01-20", "2026-01-10", "2026-01-01"] }] },
    ],
  ])("is no mail where %s", (_, change) => {
    expect(summaryView(facts(change), links)).toBeNull();
  });

  it("lists forty lines, and counts the rest", () => {
    const open = Array.from({ length: 45 }, (_, id) => item({ id, due: "2026-03-18" }));
    const kept = item({ id: 99, status: "done", endedOn: "2026-03-10" });
    const { view, lines } = told(facts({ items: [...open, kept, item({ id: 98 })] }));
    expect(lines).toHaveLength(40);
    expect(view.subject).toBe("Your week: 45 due");
    expect(view.notices.slice(0, 2)).toEqual([
      "6 more are open; the page has them all.",
      "1 more of last week is left out here.",
    ]);
  });

  it("names no page where there is none, and says where nothing is due what is open", () => {
    const items = [item({ id: 1 }), item({ id: 2 })];
    const { view, lines } = told(facts({ items }), noLinks);
    expect(lines).toEqual([]);
    expect(view.notices).toEqual(["2 are open, and nothing is due this week."]);
  });

  it("says how to answer by mail", () => {
    expect(mailOf(week).notices.at(-1)).toContain("“done 2”");
    expect(mailOf(week).replyAbove).not.toBeNull();
  });
});

describe("what falls due while the reader is away", () => {
  const away = { from: "2026-03-18", until: "2026-04-14" };
  const headings = (change: Partial<SummaryItem>): string[] =>
    headingsOf(
      told(facts({ away, items: [item(change), item({ id: 2, what: "another" })] })).view,
      "send the revised SOW",
    );
  const AWAY = "Falls due while you are away, Wed 18 Mar to Tue 14 Apr";

  it.each<[string, Partial<SummaryItem>, string[]]>([
    ["on the last day", { due: "2026-04-14" }, [AWAY]],
    ["on the day after", { due: "2026-04-15" }, []],
    ["by both sides", { due: "2026-04-14", side: "both" }, [AWAY]],
    ["by the other side", { due: "2026-04-14", side: "theirs" }, []],
    ["by a colleague", { due: "2026-04-14", owner: priya }, []],
    ["by nobody named", { due: "2026-04-14", owner: null }, [AWAY]],
  ])("stands there if it is due %s", (_, change, expected) => {
    expect(headings(change)).toEqual(expected);
  });

  it("is not what was due before today, though the leave had begun", () => {
    const items = [item({ due: "2026-03-12" })];
    const { view } = told(facts({ away: { from: "2026-03-10", until: "2026-03-20" }, items }));
    expect(view.groups.map(({ heading }) => heading)).not.toContainEqual(expect.stringContaining("away"));
  });

  it("keeps its place in an earlier group, and is named by number", () => {
    const items = [
      item({ id: 1, due: "2026-03-17" }),
      item({ id: 2, due: "2026-03-18" }),
      item({ id: 3, due: "2026-03-19" }),
    ];
    const group = told(facts({ away, items })).view.groups.find(({ heading }) => heading === AWAY);
    expect(group).toEqual({ heading: AWAY, lines: [], texts: ["Of the lines above also numbers 2 and 3."] });
  });
});

describe("the order of a part", () => {
  it("is by commitment where the day is the same", () => {
    const items = [3, 1, 2].map((id) => item({ id, what: `share file ${id}`, due: SUNDAY }));
    expect(whats(told(facts({ items })).view)).toEqual(["share file 1", "share file 2", "share file 3"]);
  });
});

describe("the ratios of the weekly mail", () => {
  const ratios = (items: readonly SummaryItem[]): readonly string[] | undefined =>
    textsOf(told(facts({ items: [item({ id: 1 }), ...items] })).view, "Kept on time, last 13 weeks");
  const ours = (kept: number, fellDue: number, due = "2026-03-01"): SummaryItem[] =>
    history({ id: due === "2026-03-01" ? 100 : 200, due }, { kept, fellDue });
  const theirs = (kept: number, fellDue: number): SummaryItem[] =>
    history({ id: 300, side: "theirs" }, { kept, fellDue });

  it.each<[string, readonly SummaryItem[], string[] | undefined]>([
    ["both sides", [...ours(4, 5), ...theirs(3, 6)], ["Brightside: you 4 of 5 on time (80 %), they 3 of 6 (50 %)"]],
    ["a count alone under five", [...ours(3, 4)], ["Brightside: you 3 of 4 on time"]],
    ["one side alone", [...theirs(1, 1)], ["Brightside: they 1 of 1 on time"]],
    ["a trend", [...ours(4, 5), ...ours(7, 10, "2025-12-05")], ["Brightside: you 4 of 5 on time (80 %, was 70 %)"]],
    [
      "no trend under five before",
      [...ours(4, 5), ...ours(4, 4, "2025-12-05")],
      ["Brightside: you 4 of 5 on time (80 %)"],
    ],
    ["no trend under five now", [...ours(4, 4), ...ours(5, 5, "2025-12-05")], ["Brightside: you 4 of 4 on time"]],
    ["nothing where nothing fell due of late", ours(5, 5, "2025-12-05"), undefined],
    ["nothing of what is private", ours(5, 5).map((one) => ({ ...one, private: true })), undefined],
    [
      "what both owe on both sides",
      history({ id: 100, side: "both" }, { kept: 1, fellDue: 2 }),
      ["Brightside: you 1 of 2 on time, they 1 of 2"],
    ],
  ])("say %s", (_, items, expected) => {
    expect(ratios(items)).toEqual(expected);
  });

  it("count what is done from the day on which it was done, its due day or before", () => {
    const done = (due: string, endedOn: string): SummaryItem => item({ id: 50, status: "done", due, endedOn });
    expect(ratios([done(MONDAY, MONDAY)])).toEqual(["Brightside: you 1 of 1 on time"]);
    expect(ratios([done("2026-05-29", "2026-03-10")])).toEqual(["Brightside: you 1 of 1 on time"]);
  });

  it("look back 13 weeks to the day", () => {
    const due = (day: string): SummaryItem => item({ id: 50, status: "done", due: day, endedOn: day });
    expect(ratios([due("2025-12-16")])).toEqual(["Brightside: you 1 of 1 on time"]);
    expect(ratios([due("2025-12-15")])).toBeUndefined();
  });
});

describe("quiet clients", () => {
  const quiet = (notes: readonly string[], items: readonly SummaryItem[] = [item()]): readonly string[] | undefined =>
    textsOf(
      told(facts({ clients: [client({ notes })], items: [item({ id: 9, client: null }), ...items] })).view,
      "Quiet clients",
    );
  const weekly = (last: string): string[] => [last, "2026-02-10", "2026-02-03", "2026-01-27"];

  it("are told of with their days, their rhythm, and what is open with them, the nearest first", () => {
    const items = [
      item({ id: 1, side: "theirs", what: "share the logo", due: null }),
      item({ id: 2, due: "2026-03-20", what: "send Dana’s plan" }),
    ];
    expect(quiet(["2026-02-10", "2026-01-31", "2026-01-21"], items)).toEqual([
      "No note with Brightside for 34 days (usually every 10). To raise at the next call:",
      "– You: send your plan, by Friday 20 March 2026 (number 1)",
      "– Sam: share the logo, no date given",
    ]);
  });

  it.each<[string, readonly string[], boolean]>([
    ["two weeks without a weekly note", weekly("2026-03-02"), true],
    ["13 days without one", weekly("2026-03-03"), false],
    ["half as long again as usual, to the day", ["2026-02-14", "2026-01-25", "2026-01-05"], false],
    ["a day longer than half as long again", ["2026-02-13", "2026-01-24", "2026-01-04"], true],
    ["two notes, which are no rhythm", ["2026-01-20", "2026-01-10"], false],
    ["three notes on two days", ["2026-01-20", "2026-01-20", "2026-01-10"], false],
    ["no note", [], false],
  ])("are those with %s: %j", (_, notes, expected) => {
    expect(quiet(notes) !== undefined).toBe(expected);
  });

  it("with nothing open are left in peace", () => {
    expect(quiet(["2026-02-10", "2026-01-31", "2026-01-21"], [])).toBeUndefined();
  });

  it("get eight points at most, and a count of the rest", () => {
    const items = Array.from({ length: 10 }, (_, id) => item({ id: id + 20 }));
    const texts = quiet(["2026-02-10", "2026-01-31", "2026-01-21"], items);
    expect(texts).toHaveLength(10);
    expect(texts?.at(-1)).toBe("– and 2 more");
  });
});

describe("how right the flags were", () => {
  const said = (change: Partial<SummaryFacts>): readonly string[] | undefined =>
    textsOf(told(facts({ items: [item()], ...change })).view, "Were the flags right?");

  it.each<[string, Partial<SummaryFacts>, string[] | undefined]>([
    [
      "what came true, and how early in the median",
      { flags: [flag({ ahead: 2 }), flag({ ahead: 9 }), flag({ ahead: 4 }), flag({ outcome: "kept" })], unflagged: 2 },
      [
        "Of 4 flags of the last quarter whose day has come, 3 came true, 4 working days ahead (median); 2 slipped unflagged.",
      ],
    ],
    [
      "that none did",
      { flags: [flag({ outcome: "kept" })] },
      ["Of 1 flag of the last quarter whose day has come, none came true; nothing slipped unflagged."],
    ],
    ["what slipped where no flag was raised", { unflagged: 1 }, ["In the last quarter 1 slipped unflagged."]],
    [
      "nothing of what is open or was called off",
      { flags: [flag({ outcome: null }), flag({ outcome: "dropped" })] },
      undefined,
    ],
    ["nothing of what was only worth watching", { flags: [flag({ level: "watch" })] }, undefined],
    ["nothing of what was raised before the quarter", { flags: [flag({ raisedOn: "2025-12-15" })] }, undefined],
    [
      "what was raised on the first day of it",
      { flags: [flag({ raisedOn: "2025-12-16", ahead: 1 })] },
      [
        "Of 1 flag of the last quarter whose day has come, 1 came true, 1 working day ahead (median); nothing slipped unflagged.",
      ],
    ],
  ])("says %s", (_, change, expected) => {
    expect(said(change)).toEqual(expected);
  });
});

describe("a weekly mail to somebody with many people", () => {
  it("names those of one first name in full, whoever owes how much", () => {
    const other = { name: "Sam Ode", email: "ode@harbour.example" };
    const items = [sam, other, mei, dana].map((owner, id) => item({ id, owner, side: "theirs", due: "2026-03-18" }));
    expect(told(facts({ items })).view.groups[0]?.lines.map(({ who }) => who)).toEqual([
      "Sam Reyes",
      "Sam Ode",
      "Mei",
      "You",
    ]);
  });
});

function told(given: SummaryFacts, withLinks = links) {
  const mail = summaryView(given, withLinks);
  if (mail === null) {
    throw new Error("There was nothing to say");
  }
  return mail;
}

function mailOf(given: SummaryFacts, withLinks = links): MailView {
  return told(given, withLinks).view;
}

function moved(on: string, timing: "renegotiated" | "late" = "renegotiated"): Partial<SummaryItem> {
  return { moved: 1, late: timing === "late", lastMove: { on, timing, from: "2026-03-06" } };
}

function headingsOf(view: MailView, what: string): string[] {
  return view.groups.flatMap(({ heading, lines }) => lines.filter((line) => line.what === what).map(() => heading));
}

function whats(view: MailView): string[] {
  return view.groups.flatMap(({ lines }) => lines.map((line) => line.what));
}

function textsOf(view: MailView, heading: string): readonly string[] | undefined {
  return view.groups.find((group) => group.heading === heading)?.texts;
}
