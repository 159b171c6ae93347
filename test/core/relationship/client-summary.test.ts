import { describe, expect, it } from "vitest";
import type { MailView } from "../../../src/core/mail-view.ts";
import {
  type ClientSummaryFacts,
  type ClientSummaryLinks,
  clientSummaryView,
} from "../../../src/core/relationship/client-summary.ts";
import type { SummaryItem } from "../../../src/core/summary/facts.ts";
import { summaryView } from "../../../src/core/summary/summary-view.ts";
import { viewHtml } from "../../../src/mail/templates/view-html.tsx";
import { viewText } from "../../../src/mail/templates/view-text.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { facts, history, item, MONDAY, noLinks, SUNDAY, week } from "../summary/a-week.ts";

const links: ClientSummaryLinks = {
  actionsFor: (_commitment, number) => [
    { text: "Done", href: `https://saydo.example/c/abc/${number}/done` },
    { text: "Move", href: `https://saydo.example/c/abc/${number}/move` },
  ],
  monthly: "https://saydo.example/c/abc/monthly",
  stop: "mailto:u+abc@in.saydo.example",
};

describe("the client's copy", () => {
  it("is as it was read through, as text", async () => {
    await expect(viewText(mailOf(ofWeek()))).toMatchFileSnapshot("../../golden/client-summary.txt");
  });

  it("is as it was looked at, as HTML", async () => {
    await expect(viewHtml(mailOf(ofWeek()))).toMatchFileSnapshot("../../golden/client-summary.html");
  });

  it.each<[string, Partial<SummaryItem>, string | null]>([
    ["ours and due yesterday", { due: "2026-03-15" }, "Past the date: Northwind"],
    ["theirs and due yesterday", { due: "2026-03-15", side: "theirs" }, "Past the date: your side"],
    ["due yesterday by both", { due: "2026-03-15", side: "both" }, "Past the date: your side"],
    ["ours and due today", { due: MONDAY }, "Due this week: Northwind"],
    ["theirs and due on Sunday", { due: SUNDAY, side: "theirs" }, "Due this week: your side"],
    ["due on the Monday after", { due: "2026-03-23" }, "Also open"],
    ["open without a date", { due: null }, "Also open"],
    ["kept last Monday", { status: "done", endedOn: "2026-03-09" }, "Kept last week"],
    ["kept yesterday", { status: "done", endedOn: "2026-03-15" }, "Kept last week"],
    ["kept before", { status: "done", endedOn: "2026-03-08" }, null],
    ["kept this morning, which the next copy tells", { status: "done", endedOn: MONDAY }, null],
    ["done late", { status: "done", endedOn: "2026-03-10", late: true }, null],
    ["called off", { status: "dropped", endedOn: "2026-03-10" }, null],
  ])("puts what is %s in its one group", (_, change, heading) => {
    const view = mailOf(given({ items: [item(change), item({ id: 2, what: "another" })] }));
    const headings = view.groups.flatMap((group) =>
      group.lines.filter((line) => line.what === "send the revised SOW").map(() => group.heading),
    );
    expect(headings).toEqual(heading === null ? [] : [heading]);
  });

  it("tells what was kept once, though it comes later in the week than the last one", () => {
    const kept = (endedOn: string) => item({ id: 5, status: "done", endedOn, what: "share the plan" });
    const tells = (endedOn: string, change: Partial<ClientSummaryFacts>) =>
      mailOf(given({ items: [item(), kept(endedOn)], ...change })).groups.some(
        ({ heading }) => heading === "Kept last week",
      );
    const wednesday = { today: "2026-03-18" };
    const next = { since: MONDAY, today: "2026-03-25" };
    expect([tells("2026-03-15", wednesday), tells("2026-03-17", wednesday)]).toEqual([true, false]);
    expect([tells("2026-03-15", next), tells("2026-03-17", next)]).toEqual([false, true]);
  });

  it("tells the member's numbers, from the other side", () => {
    const items = [
      item(),
      ...history({ id: 100 }, { kept: 4, fellDue: 5 }),
      ...history({ id: 200, side: "theirs" }, { kept: 1, fellDue: 3 }),
    ];
    const own = summaryView(facts({ items }), noLinks)?.view.groups.find(({ heading }) =>
      heading.startsWith("Kept on time"),
    );
    const copy = mailOf(given({ items })).groups.find(({ heading }) => heading.startsWith("Kept on time"));
    expect(own?.texts).toEqual(["Brightside: you 4 of 5 on time (80 %), they 1 of 3"]);
    expect(copy?.texts).toEqual(["You 1 of 3 on time, Northwind 4 of 5 (80 %)"]);
  });

  it("counts no private line, and so agrees with the member's own mail", () => {
    const items = [item(), ...history({ id: 100, private: true }, { kept: 0, fellDue: 9 })];
    expect(mailOf(given({ items })).groups.some(({ heading }) => heading.startsWith("Kept on time"))).toBe(false);
  });

  it("speaks to its reader", () => {
    const items = [
      item({ id: 1, what: "send Sam the deck", due: MONDAY }),
      item({ id: 2, side: "theirs", due: MONDAY }),
    ];
    const view = mailOf(given({ items }));
    expect(view.greeting).toBe("Hello Sam,");
    expect(view.groups.flatMap(({ lines }) => lines.map(({ who, what }) => [who, what]))).toEqual([
      ["You", "send the revised SOW"],
      ["Dana", "send you the deck"],
    ]);
  });

  it("numbers its lines from 1, each with its own commitment", () => {
    const mail = clientSummaryView(ofWeek(), links);
    const numbers = mail?.view.groups.flatMap(({ lines }) => lines.map(({ number }) => number)) ?? [];
    expect(numbers).toEqual(numbers.map((_, place) => place + 1));
    expect(mail?.lines.map(({ number }) => number)).toEqual(numbers);
    expect(new Set(mail?.lines.map(({ commitment }) => commitment)).size).toBe(numbers.length);
  });

  it("lists forty lines, and counts the rest", () => {
    const items = Array.from({ length: 42 }, (_, id) => item({ id }));
    const kept = item({ id: 99, status: "done", endedOn: "2026-03-10" });
    const view = mailOf(given({ items: [...items, kept] }));
    expect(view.notices.slice(0, 2)).toEqual(["2 more are open.", "1 more was kept."]);
  });

  it("asks what to do differently when it is time to, and not otherwise", () => {
    const asks = (pulse: boolean) =>
      mailOf(given({ items: [item()], pulse }))
        .notices.join(" ")
        .includes("do differently");
    expect([asks(true), asks(false)]).toEqual([true, false]);
  });

  it("offers to come monthly, and to come no more, and says why it comes", () => {
    const footer = (every: "week" | "month") =>
      mailOf(given({ items: [item()], every })).footer.map(({ text }) => text);
    expect(footer("week").slice(1)).toEqual(["Monthly instead", "No more summaries"]);
    expect(footer("month").slice(1)).toEqual(["No more summaries"]);
    expect(footer("week")[0]).toContain("because Dana shares these numbers with you");
  });

  it("speaks of a month where it comes monthly", () => {
    const items = [item({ due: "2026-04-03" }), item({ id: 2, status: "done", endedOn: "2026-02-20" })];
    const view = mailOf(given({ items, every: "month", since: "2026-02-16", until: "2026-04-12" }));
    expect(view.subject).toBe("Your month with Northwind: 1 due");
    expect(view.groups.map(({ heading }) => heading).slice(0, 2)).toEqual([
      "Due by Sun 12 Apr: Northwind",
      "Kept since Mon 16 Feb",
    ]);
  });

  it.each<[string, readonly SummaryItem[]]>([
    ["there is nothing", []],
    ["all is private", [item({ private: true, due: MONDAY })]],
    [
      "nothing is open and nothing was kept",
      [item({ status: "dropped", endedOn: "2026-03-10" }), ...history({}, { kept: 5, fellDue: 5 })],
    ],
  ])("is no mail where %s", (_, items) => {
    expect(clientSummaryView(given({ items }), links)).toBeNull();
  });
});

describe("what the client's copy never says", () => {
  it("is anything private, any reason, any flag or level, whatever the facts are", () => {
    const random = randomFrom(20260316);
    let mails = 0;
    for (let round = 0; round < 300; round += 1) {
      const items = Array.from({ length: Math.floor(random() * 14) }, (_, id) => randomItem(id, random));
      const mail = clientSummaryView(
        given({ items, pulse: random() < 0.5, every: random() < 0.5 ? "week" : "month" }),
        links,
      );
      if (mail === null) {
        continue;
      }
      mails += 1;
      const said = `${mail.view.subject}\n${viewText(mail.view)}\n${viewHtml(mail.view)}`;
      for (const secret of [
        "SECRET",
        "BLOCKER",
        "at risk",
        "worth watching",
        "usually",
        "Against it",
        "only you see",
      ]) {
        expect(said.includes(secret), `${secret} in ${said}`).toBe(false);
      }
      const shown = new Map(items.map((one) => [one.id, one]));
      expect(mail.lines.every(({ commitment }) => shown.get(commitment)?.private === false)).toBe(true);
      expect(mail.view.groups.every(({ lines }) => lines.every((line) => line.why === undefined))).toBe(true);
    }
    expect(mails).toBeGreaterThan(200);
  });
});

function given(change: Partial<ClientSummaryFacts> = {}): ClientSummaryFacts {
  return {
    lang: "en",
    reader: sam,
    member: dana,
    us: "Northwind",
    every: "week",
    since: "2026-03-09",
    today: MONDAY,
    until: SUNDAY,
    items: [],
    pulse: false,
    rated: null,
    ...change,
  };
}

/** The member's week of the golden files, as Sam gets it. */
function ofWeek(): ClientSummaryFacts {
  return given({ items: week.items.filter((one) => one.client === "brightside.example"), pulse: true });
}

function mailOf(of: ClientSummaryFacts): MailView {
  const mail = clientSummaryView(of, links);
  if (mail === null) {
    throw new Error("There was nothing to say");
  }
  return mail.view;
}

function randomItem(id: number, random: () => number): SummaryItem {
  const pick = <T>(...of: readonly [T, ...T[]]): T => of[Math.floor(random() * of.length)] ?? of[0];
  const secret = random() < 0.4;
  const status = pick<SummaryItem["status"]>("open", "open", "done", "dropped");
  const day = (): string => `2026-0${pick(2, 3, 4)}-${pick("02", "10", "15", "16", "22", "23")}`;
  return item({
    id,
    what: secret ? `SECRET ${id}` : `share file ${id}`,
    private: secret,
    side: pick("ours", "theirs", "both"),
    owner: pick(dana, priya, sam, null),
    due: random() < 0.7 ? day() : null,
    status,
    endedOn: status === "open" ? null : day(),
    late: random() < 0.3,
    disputed: random() < 0.2,
    lastMove: random() < 0.3 ? { on: day(), timing: pick("late", "renegotiated"), from: day() } : null,
    risk:
      status === "open"
        ? {
            level: pick("at risk", "watch", "overdue", null),
            reasons: [
              { code: "waits", what: "BLOCKER", who: "BLOCKER", due: null, late: true },
              { code: "short-notice", left: 1, usual: 5 },
            ],
          }
        : null,
  });
}

/** The same numbers at every run: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
