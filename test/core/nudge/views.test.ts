import { describe, expect, it } from "vitest";
import type { MailView } from "../../../src/core/mail-view.ts";
import { awayView } from "../../../src/core/nudge/away-view.ts";
import { ownedMiss, reminderText } from "../../../src/core/nudge/draft.ts";
import { type NudgeItem, nudgeView } from "../../../src/core/nudge/nudge-view.ts";
import { wordsWithLine } from "../../../src/core/nudge/reminder-view.ts";
import { wordsFor } from "../../../src/core/words/words.ts";
import { viewHtml } from "../../../src/mail/templates/view-html.tsx";
import { viewText } from "../../../src/mail/templates/view-text.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { item, links } from "../summary/a-week.ts";

const words = wordsFor("en");
const TODAY = "2026-03-16";

function actions(number: number, ...names: ("done" | "move" | "hand" | "drop" | "own" | "remind")[]) {
  return names.map((name) => ({ text: words.actions[name], href: `https://saydo.example/a/abc/${number}/${name}` }));
}

const late = item({
  id: 1,
  due: "2026-03-13",
  risk: {
    level: "overdue",
    reasons: [
      { code: "overdue", days: 3 },
      { code: "moved", times: 2 },
    ],
  },
});
const today = item({ id: 2, what: "book the studio for Priya", due: TODAY, owner: dana });
const ahead = item({ id: 3, what: "prepare the plan", due: "2026-03-18", owner: priya });
const far = item({
  id: 4,
  what: "draft the contract",
  due: "2026-03-27",
  risk: { level: "at risk", reasons: [{ code: "moved", times: 2 }, { code: "hedged" }] },
});
const theirs = item({ id: 5, side: "theirs", what: "share the logo files", due: "2026-03-17" });

const items: readonly NudgeItem[] = [
  {
    number: 1,
    item: late,
    stage: "late-1",
    reminded: false,
    draft: {
      to: "Sam Reyes",
      text: ownedMiss(
        { from: dana, to: sam, tone: "warm", what: late.what, due: late.due, today: TODAY, newDue: "2026-03-18" },
        words,
      ),
    },
    actions: actions(1, "done", "own", "move", "hand", "drop"),
  },
  {
    number: 2,
    item: today,
    stage: "day",
    reminded: false,
    draft: null,
    actions: actions(2, "done", "move", "hand", "drop"),
  },
  {
    number: 3,
    item: ahead,
    stage: "ahead",
    reminded: false,
    draft: null,
    actions: actions(3, "done", "move", "hand", "drop"),
  },
  {
    number: 4,
    item: far,
    stage: "risk",
    reminded: false,
    draft: null,
    actions: actions(4, "done", "move", "hand", "drop"),
  },
  {
    number: 5,
    item: theirs,
    stage: "ahead",
    reminded: false,
    draft: {
      to: "Sam Reyes",
      text: reminderText(
        {
          from: dana,
          to: sam,
          tone: "warm",
          what: theirs.what,
          due: theirs.due,
          today: TODAY,
          quote: "Sam will share the logo files",
        },
        words,
      ),
    },
    actions: actions(5, "remind", "done", "move"),
  },
  {
    number: 6,
    item: item({ id: 6, what: "send the site plans", due: null, owner: priya }),
    stage: "awaited",
    reminded: false,
    draft: null,
    actions: actions(6, "done", "move"),
  },
];

const facts = { lang: "en", reader: dana, people: [dana, priya, sam], footer: links.footer };

function nudge(of: readonly NudgeItem[] = items): MailView {
  const view = nudgeView({ ...facts, items: of });
  if (view === null) {
    throw new Error("it says nothing");
  }
  return view;
}

describe("the day's nudge", () => {
  it("is as it was read through, as text", async () => {
    await expect(viewText(nudge())).toMatchFileSnapshot("../../golden/nudge.txt");
  });

  it("is as it was looked at, as HTML", async () => {
    await expect(viewHtml(nudge())).toMatchFileSnapshot("../../golden/nudge.html");
  });

  it("has each commitment once, and counts them in its subject", () => {
    const view = nudge();
    const numbers = view.groups.flatMap((group) => group.lines.map((line) => line.number));
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(view.subject).toBe(
      "Your promises: 1 overdue, 1 due today, 1 due soon, 1 at risk, 1 of theirs, 1 waited for",
    );
  });

  it("gives reasons only of what is at risk or overdue", () => {
    const whys = nudge().groups.flatMap((group) => group.lines.map((line) => [line.number, line.why?.length]));
    expect(Object.fromEntries(whys)).toEqual({ 1: 1, 2: 0, 3: 0, 4: 2, 5: 0, 6: 0 });
  });

  it("says that the other side is reminded by itself, instead of a text to send", () => {
    const [one] = items.filter(({ number }) => number === 5);
    const view = one === undefined ? null : nudgeView({ ...facts, items: [{ ...one, draft: null, reminded: true }] });
    expect(view?.groups[0]?.lines[0]).toMatchObject({ marks: [words.nudge.reminded], draft: null });
  });

  it("is none where there is nothing to tell", () => {
    expect(nudgeView({ ...facts, items: [] })).toBeNull();
  });
});

describe("a mail in the member's words", () => {
  const line = {
    number: 2,
    who: "You",
    what: theirs.what,
    when: "by Tuesday 17 March 2026",
    marks: [],
    quote: null,
    ended: false,
    actions: actions(2, "done", "move"),
  };
  const text = items[4]?.draft?.text ?? "";
  const view = wordsWithLine({
    kind: "reminder",
    lang: "en",
    what: theirs.what,
    sender: "Dana",
    text,
    line,
    noMoreMail: "u+abc@in.saydo.example",
  });

  it("is as it was read through, as text and as HTML", async () => {
    await expect(viewText(view)).toMatchFileSnapshot("../../golden/reminder.txt");
    await expect(viewHtml(view)).toMatchFileSnapshot("../../golden/reminder.html");
  });
});

describe("what falls due while somebody is away", () => {
  it("is theirs to move or hand over before, and nothing else", async () => {
    const open = [late, today, ahead, far, theirs, item({ id: 7, due: null })];
    const { view, lines } = awayView(
      { lang: "en", reader: dana, from: "2026-03-16", until: "2026-03-20", items: open },
      links,
    );
    expect(lines).toEqual([
      { number: 1, commitment: 2 },
      { number: 2, commitment: 3 },
    ]);
    await expect(viewText(view)).toMatchFileSnapshot("../../golden/away.txt");
  });
});
