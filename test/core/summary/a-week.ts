import { addDays, type LocalDate } from "../../../src/core/calendar.ts";
import type { Mailbox } from "../../../src/core/notes/message.ts";
import type { FlagOutcome, SummaryClient, SummaryFacts, SummaryItem } from "../../../src/core/summary/facts.ts";
import type { SummaryLinks } from "../../../src/core/summary/summary-line.ts";
import { dana, priya, sam } from "../../support/people.ts";

/** The Monday of the tests' week; the week ends on Sunday the 22nd. */
export const MONDAY: LocalDate = "2026-03-16";
export const SUNDAY: LocalDate = "2026-03-22";

export const mei: Mailbox = { name: "Mei Lund", email: "mei@harbour.example" };

/** Dana's promise to Sam, open and due far ahead, changed as a test needs it. */
export function item(change: Partial<SummaryItem> = {}): SummaryItem {
  const client = change.client === undefined ? "brightside.example" : change.client;
  const contact = client === "harbour.example" ? mei : sam;
  return {
    id: 1,
    client,
    side: "ours",
    owner: change.side === "theirs" ? contact : dana,
    to: change.side === "theirs" ? dana : contact,
    what: "send the revised SOW",
    due: "2026-05-29",
    dueFrom: null,
    duePhrase: null,
    status: "open",
    late: false,
    moved: 0,
    private: false,
    agreed: true,
    disputed: false,
    hedged: false,
    conditional: false,
    notedOn: "2026-03-02",
    heardOn: "2026-03-09",
    endedOn: null,
    lastMove: null,
    risk: null,
    ...change,
  };
}

export function client(change: Partial<SummaryClient> = {}): SummaryClient {
  return {
    key: "brightside.example",
    name: "Brightside",
    notes: ["2026-03-12", "2026-03-03", "2026-02-24"],
    answers: [],
    disputes: 0,
    remembered: [],
    rated: null,
    pulse: null,
    ...change,
  };
}

export const harbour: SummaryClient = client({ key: "harbour.example", name: "Harbour" });

export function facts(change: Partial<SummaryFacts> = {}): SummaryFacts {
  return {
    lang: "en",
    reader: dana,
    monday: MONDAY,
    today: MONDAY,
    items: [],
    clients: [client()],
    flags: [],
    unflagged: 0,
    away: null,
    ...change,
  };
}

export const noLinks: SummaryLinks = { actionsFor: () => [], footer: [] };

export const links: SummaryLinks = {
  actionsFor: (_commitment, number) =>
    ["Done", "Move", "Not mine"].map((text) => ({
      text,
      href: `https://saydo.example/w/abc/${number}/${text.toLowerCase().replace(" ", "-")}`,
    })),
  footer: [
    { text: "Everything open", href: "https://saydo.example/m/abc" },
    { text: "Another day or hour, or no summaries", href: "https://saydo.example/m/abc/settings" },
  ],
};

export function flag(change: Partial<FlagOutcome> = {}): FlagOutcome {
  return {
    commitment: 1,
    level: "at risk",
    raisedOn: "2026-02-02",
    ahead: 4,
    reasons: [],
    outcome: "slipped",
    endedOn: "2026-02-09",
    ...change,
  };
}

/** Promises of the past, `kept` of `fellDue` on time, the first of them due on `due` and one a day before it. */
export function history(
  change: Partial<SummaryItem>,
  { kept, fellDue }: { kept: number; fellDue: number },
): SummaryItem[] {
  const { id = 1000, due = "2026-03-01" } = change;
  return Array.from({ length: fellDue }, (_, place) => {
    const day = addDays(due ?? "2026-03-01", -place);
    return item({
      ...change,
      id: id + place,
      status: "done",
      due: day,
      late: place >= kept,
      endedOn: place < kept ? day : addDays(day, 1),
    });
  });
}

const harboured = { client: "harbour.example" } as const;

/** A week in which everything happens, for the golden files. */
export const week: SummaryFacts = facts({
  clients: [
    client({
      answers: [
        { on: "2026-03-11", after: 1 },
        { on: "2026-03-04", after: 1 },
        { on: "2026-02-25", after: 2 },
      ],
      disputes: 1,
    }),
    { ...harbour, notes: ["2026-02-10", "2026-02-01", "2026-01-22", "2026-01-12"] },
  ],
  items: [
    item({
      id: 11,
      due: "2026-03-20",
      moved: 2,
      risk: {
        level: "at risk",
        reasons: [
          { code: "moved", times: 2 },
          { code: "short-notice", left: 4, usual: 6 },
          { code: "overload", due: 4, late: 1, most: 2 },
        ],
      },
    }),
    item({
      id: 12,
      side: "theirs",
      what: "share the brand guide with Dana",
      due: null,
      conditional: true,
      agreed: false,
      risk: { level: "watch", reasons: [{ code: "undated", days: 20 }, { code: "not-agreed" }] },
    }),
    item({
      id: 13,
      ...harboured,
      what: "update the cost sheet",
      due: "2026-03-12",
      risk: { level: "overdue", reasons: [{ code: "overdue", days: 4 }] },
    }),
    item({
      id: 14,
      ...harboured,
      side: "theirs",
      what: "return the site survey, https://files.harbour.example/surveys/2026/north-quay/signed-and-returned-copy-final-v7.pdf",
      due: "2026-03-10",
      disputed: true,
      risk: { level: "overdue", reasons: [{ code: "overdue", days: 6 }, { code: "disputed" }] },
    }),
    item({
      id: 28,
      side: "theirs",
      what: "send Dana the purchase order",
      due: "2026-03-13",
      risk: { level: "overdue", reasons: [{ code: "overdue", days: 3 }] },
    }),
    item({ id: 15, what: "book the venue", due: "2026-03-19", hedged: true }),
    item({ id: 16, what: "think about the day rate", due: "2026-03-20", private: true }),
    item({ id: 17, side: "both", what: "agree the launch date", due: SUNDAY, dueFrom: "2026-03-18" }),
    item({ id: 18, owner: priya, what: "set up the staging site", due: "2026-03-18" }),
    item({
      id: 19,
      side: "theirs",
      what: "share the logo",
      due: "2026-03-20",
      moved: 1,
      lastMove: { on: "2026-03-12", timing: "renegotiated", from: "2026-03-13" },
    }),
    item({ id: 20, what: "send the minutes", status: "done", due: "2026-03-13", endedOn: "2026-03-11" }),
    item({ id: 21, side: "theirs", what: "confirm the attendees", status: "done", due: null, endedOn: "2026-03-10" }),
    item({
      id: 22,
      what: "draft the press release",
      due: "2026-04-24",
      moved: 1,
      lastMove: { on: "2026-03-10", timing: "renegotiated", from: "2026-03-13" },
    }),
    item({ id: 23, what: "send the invoice", status: "done", due: "2026-03-09", endedOn: "2026-03-11", late: true }),
    item({ id: 24, what: "order the banners", status: "dropped", due: "2026-03-27", endedOn: "2026-03-12" }),
    item({ id: 25, what: "present the first draft", due: "2026-04-08" }),
    item({ id: 26, what: "plan the second phase", due: "2026-06-30" }),
    item({ id: 27, ...harboured, side: "theirs", what: "name a contact for the audit", due: null }),
    ...history({ id: 100, due: "2026-02-27" }, { kept: 7, fellDue: 8 }),
    ...history({ id: 200, due: "2025-12-05" }, { kept: 7, fellDue: 10 }),
    ...history({ id: 300, side: "theirs", due: "2026-02-20" }, { kept: 4, fellDue: 6 }),
    ...history({ id: 400, ...harboured, due: "2026-02-06" }, { kept: 2, fellDue: 2 }),
  ],
  flags: [
    ...Array.from({ length: 9 }, (_, place) => flag({ ahead: 2 + (place % 4) })),
    ...Array.from({ length: 3 }, () => flag({ outcome: "kept" })),
    flag({ outcome: "dropped" }),
    flag({ outcome: null, endedOn: null }),
  ],
  unflagged: 2,
  away: { from: "2026-04-06", until: "2026-04-14" },
});
