import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import worker from "../../../src/index.ts";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { countingDb } from "../../support/counting-db.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { strictBinding } from "../../support/strict-transport.ts";
import { world } from "../../support/world.ts";

const MOST = 40;

/** A world whose statements are counted: `measured` gives how many one invocation took. */
function counted() {
  const counting = countingDb(env.DB);
  const bindings = { DB: counting.db, PUBLIC_URL: "https://saydo.example" } as Partial<Env>;
  const told = world(bindings);
  return {
    told,
    bindings,
    measured: async (run: () => Promise<unknown>): Promise<number> => {
      const before = counting.count();
      await run();
      return counting.count() - before;
    },
  };
}

const client = (index: number) => ({ name: `Sam${index} Reyes`, email: `sam@client${index}.example` });

/** So many clients with one promise of Dana's each, by Friday. */
async function clients(told: ReturnType<typeof world>, count: number) {
  for (let index = 0; index < count; index++) {
    const to = client(index);
    const text = `Hi Sam${index},\n\nI'll send the revised SOW ${index} by Friday.\n\nDana`;
    await told.receives(letter({ to: [to], text, messageId: `<n${index}@northwind.example>` }));
  }
  await told.ticks({ minutes: 11 });
}

describe("the free plan's statements", () => {
  it("are enough for the settings of somebody with sixty clients", async () => {
    const { told, bindings, measured } = counted();
    await clients(told, 60);
    await told.replies(dana, told.to(dana)[0], "settings", { minutes: 22 });
    const mail = told.sent.findLast((one) => one.headers["X-Saydo-Kind"] === "settings");
    const path = /href="https:\/\/saydo\.example(\/settings\/[^"]+)"/.exec(mail?.html ?? "")?.[1] ?? "";
    vi.setSystemTime(Date.parse("2026-03-10T17:00:00Z"));
    const body = new URLSearchParams({
      days: "1",
      "quiet-from": "18:00",
      "quiet-until": "08:00",
      "nudge-days": "2",
      "summary-day": "1",
      "summary-time": "08:00",
    });
    expect(await measured(() => told.fetch(path, bindings, { method: "POST", body }))).toBeLessThanOrEqual(MOST);
  });

  it("are enough for one answer about forty notes", async () => {
    const { told, measured } = counted();
    await clients(told, 45);
    await told.ticks({ minutes: minutesTo("2026-03-13T08:01:00Z") });
    const nudge = told.bulletins(dana, "nudge").at(-1);
    expect(nudge?.text).toContain("40. You");
    const numbers = Array.from({ length: 40 }, (_one, index) => index + 1).join(", ");
    const most = await measured(() =>
      told.replies(dana, nudge, `done ${numbers}`, { minutes: minutesTo("2026-03-13T09:00:00Z") }),
    );
    expect(most).toBeLessThanOrEqual(MOST);
  });

  it("are enough to ask forty people of a client how it went", async () => {
    const { told, bindings, measured } = counted();
    const people = Array.from({ length: 45 }, (_one, index) => ({
      name: `P${index} Reyes`,
      email: `p${index}@brightside.example`,
    }));
    await told.receives(letter({ to: people, text: "Hi all,\n\nI'll send the revised SOW by Friday.\n\nDana" }));
    await told.ticks({ minutes: 11 });
    await told.replies(dana, told.to(dana)[0], "done 1", { minutes: 60 });
    for (const day of ["03-16", "04-13"]) {
      await told.ticks({ minutes: minutesTo(`2026-${day}T08:00:00Z`) });
    }
    const html = told.bulletins(dana, "summary").at(-1)?.html ?? "";
    const path = /href="https:\/\/saydo\.example(\/follow-up\/[^"]+)"/.exec(html)?.[1] ?? "";
    expect(path).not.toBe("");
    vi.setSystemTime(Date.parse("2026-04-13T09:00:00Z"));
    expect(await measured(() => told.fetch(path, bindings, { method: "POST" }))).toBeLessThanOrEqual(MOST);
  });
});

describe("a busy member", () => {
  const many = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_one, index) => `I'll send report ${String.fromCharCode(97 + ((from + index) % 26))}${from + index}.`,
    ).join("\n");

  it("does not take the others' summaries", async () => {
    const told = world();
    for (let index = 0; index < 8; index++) {
      const text = `Hi Sam${index},\n\n${many(100 + index * 45, 45)}\n\nDana`;
      await told.receives(letter({ to: [client(index)], text, messageId: `<n${index}@northwind.example>` }));
    }
    const own = "Hi Sam,\n\nI'll book the studio by Wednesday, March 18.\n\nPriya";
    await told.receives(letter({ from: priya, to: [sam], text: own, messageId: "<p@northwind.example>" }), {
      from: priya.email,
    });
    await told.ticks({ minutes: 11 });
    const open = await env.DB.prepare("SELECT COUNT(*) AS n FROM commitments WHERE status = 'open' AND watcher = ?1")
      .bind(dana.email)
      .first("n");
    expect(open).toBeGreaterThan(300);
    await told.ticks({ minutes: minutesTo("2026-03-16T08:00:00Z") });
    expect(told.bulletins(priya, "summary")).toHaveLength(1);
  }, 60_000);

  it("hears of what was kept last week, however much was kept before", async () => {
    const told = world();
    for (let index = 0; index < 8; index++) {
      const text = `Hi Sam${index},\n\n${many(100 + index * 45, 45)}\n\nDana`;
      await told.receives(letter({ to: [client(index)], text, messageId: `<n${index}@northwind.example>` }));
      const numbers = Array.from({ length: 45 }, (_one, place) => place + 1).join(", ");
      await told.replies(dana, told.to(dana).at(-1), `done ${numbers}`, { minutes: 1 + index });
    }
    await told.ticks({ minutes: 30 });
    const done = await env.DB.prepare("SELECT COUNT(*) AS n FROM commitments WHERE status = 'done'").first("n");
    expect(done).toBeGreaterThan(300);
    await told.ticks({ minutes: minutesTo("2026-03-16T08:00:00Z") });
    const own = "Hi Sam,\n\nI'll book the studio by Friday.\n\nDana";
    await told.receives(
      letter({ text: own, messageId: "<own@northwind.example>", date: "Tue, 17 Mar 2026 10:00:00 +0000" }),
      { minutes: minutesTo("2026-03-17T10:00:00Z") },
    );
    await told.replies(dana, told.to(dana).at(-1), "done 1", { minutes: minutesTo("2026-03-18T10:00:00Z") });
    expect(await env.DB.prepare("SELECT status FROM commitments WHERE what LIKE '%studio%'").first("status")).toBe(
      "done",
    );
    await told.ticks({ minutes: minutesTo("2026-03-18T10:10:00Z") });
    await told.ticks({ minutes: minutesTo("2026-03-23T08:00:00Z") });
    expect(told.bulletins(dana, "summary").at(-1)?.text).toContain("book the studio");
  }, 60_000);

  it("is reminded of what is new, however much is open from before", async () => {
    const told = world();
    for (let index = 0; index < 8; index++) {
      const text = `Hi Sam${index},\n\n${many(100 + index * 45, 45)}\n\nDana`;
      await told.receives(letter({ to: [client(index)], text, messageId: `<n${index}@northwind.example>` }));
    }
    await told.receives(
      letter({ text: "Hi Sam,\n\nI'll book the studio by Friday.\n\nDana", messageId: "<own@northwind.example>" }),
    );
    await told.ticks({ minutes: 11 });
    await told.ticks({ minutes: minutesTo("2026-03-11T08:01:00Z") });
    expect(told.bulletins(dana, "nudge").map(({ text }) => /book the studio/.test(text))).toEqual([true]);
  }, 60_000);
});

describe("a day that is thousands of years away", () => {
  const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;

  /** Sam moves his own line to a day by the form of the recap's page. */
  async function moved(due: string) {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    const page = /href="https:\/\/saydo\.example(\/a\/[^"/]+)\/2\/move"/.exec(told.to(sam)[0]?.html ?? "")?.[1] ?? "";
    expect(page).not.toBe("");
    vi.setSystemTime(Date.parse("2026-03-10T16:40:00Z"));
    const body = new URLSearchParams({ due, turn: "0" });
    await told.fetch(`${page}/2/move`, PAGES, { method: "POST", body });
    return told;
  }

  /** One tick at each of these moments; the longest, in milliseconds. */
  async function longest(told: ReturnType<typeof world>, moments: readonly number[]): Promise<number> {
    const own: Env = { ...env, ...PAGES, EMAIL: strictBinding(told.strict) };
    let most = 0;
    for (const moment of moments) {
      const start = performance.now();
      await worker.scheduled(createScheduledController({ scheduledTime: new Date(moment), cron: "* * * * *" }), own);
      most = Math.max(most, performance.now() - start);
    }
    return most;
  }

  const minutes = (from: string, count: number) =>
    Array.from({ length: count }, (_one, minute) => Date.parse(from) + minute * 60_000);

  // A tick of this ledger takes some 10 ms.
  it.each(["9999-12-30", "0001-01-01"])(
    "costs a tick no more than any other: %s",
    async (due) => {
      expect(await longest(await moved(due), minutes("2026-03-10T16:41:05Z", 4))).toBeLessThan(250);
    },
    120_000,
  );

  it("is taken from nobody", async () => {
    await moved("9999-12-31");
    expect(await env.DB.prepare("SELECT due_date FROM commitments WHERE number = 2").first("due_date")).toBe(
      "2026-03-20",
    );
  });
});
