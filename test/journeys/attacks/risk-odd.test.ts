import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import type { OutgoingMail } from "../../../src/mail/transport.ts";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;

type Told = ReturnType<typeof world>;

const FORM = {
  days: "1",
  "quiet-from": "18:00",
  "quiet-until": "08:00",
  "nudge-days": "2",
  "summary-day": "1",
  "summary-time": "08:00",
};

function linkIn(mail: OutgoingMail | undefined, start: string): string {
  return new RegExp(`href="https://saydo\\.example(/${start}/[^"]+)"`).exec(mail?.html ?? "")?.[1] ?? "";
}

async function settled(told: Told) {
  await told.replies(dana, told.to(dana)[0], "settings", { minutes: 22 });
  vi.setSystemTime(Date.parse("2026-03-10T17:00:00Z"));
  return linkIn(
    told.sent.findLast((one) => one.headers["X-Saydo-Kind"] === "settings"),
    "settings",
  );
}

async function noted() {
  const told = world(PAGES);
  await told.receives(letter());
  await told.ticks({ minutes: 11 });
  return told;
}

const post = (told: Told, path: string, fields: { [name: string]: string } | string, type?: string) =>
  told.fetch(path, PAGES, {
    method: "POST",
    body: typeof fields === "string" ? fields : new URLSearchParams(fields),
    ...(type === undefined ? {} : { headers: { "Content-Type": type } }),
  });

async function everything(): Promise<string> {
  const { results } = await env.DB.prepare("SELECT * FROM members").all();
  const clients = await env.DB.prepare("SELECT * FROM clients").all();
  const subscriptions = await env.DB.prepare("SELECT * FROM subscriptions").all();
  const commitments = await env.DB.prepare("SELECT id, seq, status, due_date, owner_email FROM commitments").all();
  const outbox = await env.DB.prepare("SELECT COUNT(*) AS n FROM outbox").first("n");
  return JSON.stringify([results, clients.results, subscriptions.results, commitments.results, outbox]);
}

describe("the settings form", () => {
  it.each([
    ["nothing", {}],
    ["no days", { ...FORM, days: "" }],
    ["a day that is none", { ...FORM, days: "7" }],
    ["a zone that is none", { ...FORM, zone: "Mars/Olympus" }],
    ["markup as a zone", { ...FORM, zone: "<script>alert(1)</script>" }],
    ["a very long zone", { ...FORM, zone: "A/".repeat(100_000) }],
    ["odd times", { ...FORM, "quiet-from": "24:00" }],
    ["odd seconds", { ...FORM, "summary-time": "08:00:00\r\nBcc: x@elsewhere.example" }],
    ["too many days", { ...FORM, "nudge-days": "99" }],
    ["a negative day", { ...FORM, "summary-day": "-1" }],
  ] as [string, { [name: string]: string }][])("with %s changes nothing, and says so", async (_what, fields) => {
    const told = await noted();
    const path = await settled(told);
    const before = await everything();
    const response = await post(told, path, fields);
    expect(response.status).toBe(400);
    expect(await everything()).toBe(before);
    expect(await response.text()).not.toContain("<script>");
  });

  it.each([
    ["a body that is no form", "{", "application/json"],
    ["a multipart body without a boundary", "x", "multipart/form-data"],
    ["a broken multipart body", "--x\r\nnonsense", "multipart/form-data; boundary=x"],
  ])("with %s answers that it was not understood", async (_what, body, type) => {
    const told = await noted();
    const path = await settled(told);
    const before = await everything();
    const response = await post(told, path, body, type);
    expect(response.status).toBe(400);
    expect(await everything()).toBe(before);
  });

  it("leaves a client's fields that are missing as they were", async () => {
    const told = await noted();
    await env.DB.prepare("UPDATE clients SET reminders = 'auto', tone = 'formal'").run();
    const path = await settled(told);
    expect((await post(told, path, { ...FORM, "client-0": "brightside.example" })).status).toBe(200);
    expect(await env.DB.prepare("SELECT reminders, tone FROM clients").first()).toEqual({
      reminders: "auto",
      tone: "formal",
    });
  });

  it("keeps what was chosen for a client where another has come to be since", async () => {
    const told = await noted();
    const path = await settled(told);
    const page = await (await told.fetch(path, PAGES)).text();
    expect(page).toContain('name="client-0" value="brightside.example"');
    const ada = { name: "Ada Moss", email: "ada@acme.example" };
    await told.receives(
      letter({
        to: [ada],
        messageId: "<ada@northwind.example>",
        text: "Hi Ada,\n\nI'll send the floor plan by Friday.\n\nDana",
      }),
      { minutes: 30 },
    );
    vi.setSystemTime(Date.parse("2026-03-10T17:00:00Z"));
    const response = await post(told, path, {
      ...FORM,
      "client-0": "brightside.example",
      "tone-0": "formal",
      "reminders-0": "auto",
      "numbers-0": "on",
    });
    expect(await response.text()).toContain("Saved");
    expect(
      await env.DB.prepare("SELECT tone, reminders, summary_by FROM clients WHERE key = 'brightside.example'").first(),
    ).toEqual({
      tone: "formal",
      reminders: "auto",
      summary_by: dana.email,
    });
  });

  it("does not take over the numbers that go out in a colleague's name", async () => {
    const told = await noted();
    await env.DB.prepare("INSERT INTO members (email, name, since_at) VALUES (?1, 'Priya', 0)").bind(priya.email).run();
    await env.DB.prepare("UPDATE clients SET summary_by = ?1").bind(priya.email).run();
    const path = await settled(told);
    await post(told, path, { ...FORM, "client-0": "brightside.example", "numbers-0": "on" });
    expect(await env.DB.prepare("SELECT summary_by FROM clients").first("summary_by")).toBe(priya.email);
  });

  it("saved again and again makes neither a second summary nor none", async () => {
    const told = await noted();
    const path = await settled(told);
    for (const [moment, fields] of [
      ["2026-03-15T23:30:00Z", { ...FORM, zone: "Pacific/Auckland" }],
      ["2026-03-15T23:45:00Z", { ...FORM, zone: "America/New_York" }],
      ["2026-03-16T11:59:00Z", { ...FORM, zone: "Asia/Kathmandu" }],
      ["2026-03-16T12:30:00Z", { ...FORM, zone: "America/Los_Angeles", "summary-time": "23:59" }],
      ["2026-03-17T12:30:00Z", { ...FORM, zone: "Europe/Madrid", "summary-day": "0" }],
      ["2026-03-18T12:30:00Z", { ...FORM, zone: "Europe/Madrid", "summary-day": "5" }],
    ] as const) {
      vi.setSystemTime(Date.parse(moment));
      expect((await post(told, path, fields)).status).toBe(200);
      for (const after of [0, 2, 30]) {
        await told.ticks({ minutes: minutesTo(moment) + after });
      }
    }
    for (let day = 19; day <= 29; day++) {
      await told.ticks({ minutes: minutesTo(`2026-03-${day}T08:00:00Z`) });
    }
    const weeks = told.bulletins(dana, "summary").map(({ text }) => /The week of Monday (\d+)/.exec(text)?.[1]);
    expect(weeks).toEqual(["16", "23"]);
  });
});

describe("links", () => {
  async function links() {
    const told = await noted();
    const settings = await settled(told);
    await env.DB.prepare("UPDATE clients SET summary_by = ?1").bind(dana.email).run();
    await told.ticks({ minutes: minutesTo("2026-03-16T08:00:00Z") });
    const [copy] = told.bulletins(sam, "numbers");
    const [summary] = told.bulletins(dana, "summary");
    const url = /<(https:\/\/saydo\.example[^>]+)>/.exec(copy?.headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
    vi.setSystemTime(Date.parse("2026-03-16T09:00:00Z"));
    return {
      told,
      settings: settings.split("/")[2] ?? "",
      open: linkIn(summary, "open").split("/")[2] ?? "",
      answer: linkIn(summary, "a").split("/")[2] ?? "",
      rhythm: new URL(url).pathname.split("/")[2] ?? "",
      reply: (copy?.replyTo ?? "").replace(/^b\+|@.*$/g, ""),
    };
  }

  it("open nothing but what they were made for", async () => {
    const { told, ...tokens } = await links();
    const own = { settings: "settings", open: "open", answer: "a", rhythm: "s", reply: "" } as const;
    const before = await everything();
    for (const [name, token] of Object.entries(tokens)) {
      for (const path of ["settings", "open", "a", "s", "u", "accept", "follow-up"]) {
        if (own[name as keyof typeof own] !== path) {
          for (const method of ["GET", "POST"]) {
            const { status } = await told.fetch(`/${path}/${token}`, PAGES, { method });
            expect([name, path, method, status >= 400]).toEqual([name, path, method, true]);
          }
        }
      }
    }
    expect(await everything()).toBe(before);
  });

  it("altered at any place open nothing", async () => {
    const { told, settings, rhythm } = await links();
    const before = await everything();
    for (const [path, token] of [
      ["settings", settings],
      ["s", rhythm],
    ] as const) {
      for (let at = 0; at < token.length; at++) {
        const other = token[at] === "a" ? "b" : "a";
        const altered = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
        // The last sign of a signature holds bits that are not used.
        if (at !== token.length - 1) {
          expect((await told.fetch(`/${path}/${altered}`, PAGES)).status).toBe(404);
          expect(
            (await told.fetch(`/${path}/${altered}`, PAGES, { method: "POST", body: new URLSearchParams(FORM) }))
              .status,
          ).toBe(404);
        }
      }
    }
    expect(await everything()).toBe(before);
  });

  it("change nothing by GET, HEAD or OPTIONS", async () => {
    const { told, settings, rhythm, answer, open } = await links();
    const before = await everything();
    for (const method of ["GET", "HEAD", "OPTIONS"]) {
      for (const path of [
        `/settings/${settings}`,
        `/s/${rhythm}`,
        `/s/${rhythm}/monthly`,
        `/s/${rhythm}/none`,
        `/a/${answer}/1/own`,
        `/a/${answer}/2/remind`,
        `/a/${answer}/1/done`,
        `/open/${open}/flags`,
      ]) {
        await told.fetch(path, PAGES, { method });
      }
    }
    expect(await everything()).toBe(before);
  });

  it("end the numbers only where the path says so", async () => {
    const { told, rhythm } = await links();
    await told.fetch(`/s/${rhythm}/monthl`, PAGES, { method: "POST" });
    expect(await env.DB.prepare("SELECT rhythm FROM subscriptions").first("rhythm")).toBe("weekly");
  });

  it("leave the other side none of a member's ways", async () => {
    const told = await noted();
    const page = /href="https:\/\/saydo\.example(\/a\/[^"/]+)/.exec(told.to(sam)[0]?.html ?? "")?.[1] ?? "";
    vi.setSystemTime(Date.parse("2026-03-10T17:00:00Z"));
    const before = await everything();
    for (const end of ["1/own", "2/own", "1/remind", "2/remind"]) {
      expect((await told.fetch(`${page}/${end}`, PAGES)).status).toBe(404);
      expect((await post(told, `${page}/${end}`, { text: "x", due: "2026-04-01", turn: "0" })).status).toBe(404);
    }
    expect(await everything()).toBe(before);
  });
});

describe("odd texts", () => {
  it("in a reminder are text", async () => {
    const told = await noted();
    await env.DB.prepare("UPDATE members SET summary_after = NULL").run();
    await told.ticks({ minutes: minutesTo("2026-03-18T08:01:00Z") });
    const page = linkIn(told.bulletins(dana, "nudge").at(-1), "a");
    const path = `${page.split("/").slice(0, 3).join("/")}/2/remind`;
    vi.setSystemTime(Date.parse("2026-03-18T08:05:00Z"));
    const text = `<img src=x onerror=alert(1)>\r\n\r\nBcc: x@elsewhere.example\r\n${"very ".repeat(2_000)}`;
    expect((await post(told, path, { text, turn: "0" })).status).toBe(200);
    await told.ticks({ minutes: minutesTo("2026-03-18T08:06:00Z") });
    const [reminder] = told.bulletins(sam, "reminder");
    expect(reminder?.html).not.toContain("<img");
    expect(reminder?.text.length).toBeLessThan(6_000);
    expect(Object.keys(reminder?.headers ?? {})).not.toContain("Bcc");
  });

  it("in names and promises are text in every mail and page", async () => {
    const told = world(PAGES);
    const odd = { name: "Sam <b>Reyes</b>", email: sam.email };
    const text =
      "Hi Sam,\n\nI'll send the <script>alert(1)</script> report by Friday.\nSam will share the <img src=x> files by Friday.\n\nDana";
    await told.receives(letter({ to: [{ ...odd, name: '"Sam <b>Reyes</b>"' }], subject: "Kick <i>off</i>", text }));
    await told.ticks({ minutes: 11 });
    await env.DB.prepare("UPDATE clients SET summary_by = ?1").bind(dana.email).run();
    for (const moment of ["2026-03-11T08:01:00Z", "2026-03-13T08:01:00Z", "2026-03-16T08:00:00Z"]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    await told.replies(dana, told.to(dana)[0], "agenda", { minutes: minutesTo("2026-03-16T09:00:00Z") });
    expect(told.sent.length).toBeGreaterThan(5);
    for (const mail of told.sent) {
      expect(mail.html).not.toMatch(/<script|<img|<b>Reyes|<i>off/);
      expect(mail.subject).not.toMatch(/[\r\n]/);
    }
  });
});

describe("an owner's own note", () => {
  it("gets no mail out about a line that ended while the form was being sent", async () => {
    const told = await noted();
    await env.DB.prepare("UPDATE members SET summary_after = NULL").run();
    await told.ticks({ minutes: minutesTo("2026-03-16T08:05:00Z") });
    const path = `${linkIn(told.bulletins(dana, "nudge").at(-1), "a").split("/").slice(0, 3).join("/")}/1/own`;
    vi.setSystemTime(Date.parse("2026-03-16T08:06:00Z"));
    // Between the reading of the thread and the batch, Sam says that it is done.
    let armed = false;
    let fired = false;
    const db = new Proxy(env.DB, {
      get(target, name) {
        if (name === "prepare") {
          return (sql: string) => {
            armed ||= sql.includes("INSERT INTO turns");
            return target.prepare(sql);
          };
        }
        if (name === "batch") {
          return async (statements: D1PreparedStatement[]) => {
            if (armed && !fired) {
              fired = true;
              await told.replies(sam, told.to(sam)[0], "done 1", { minutes: minutesTo("2026-03-16T08:06:00Z") });
              expect((await line(1)).status).toBe("done");
            }
            return target.batch(statements);
          };
        }
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const body = new URLSearchParams({ text: "Sorry Sam, I did not.", due: "2026-03-18", turn: "0" });
    await told.fetch(path, { ...PAGES, DB: db }, { method: "POST", body });
    expect(fired).toBe(true);
    await told.ticks({ minutes: minutesTo("2026-03-16T08:10:00Z") });
    expect(told.sent.filter((mail) => mail.headers["X-Saydo-Kind"] === "owned-miss")).toEqual([]);
    expect((await line(1)).due).toBe("2026-03-13");
  });

  it("nor does a reminder about what was done while its form was being sent", async () => {
    const told = await noted();
    await env.DB.prepare("UPDATE members SET summary_after = NULL").run();
    await told.ticks({ minutes: minutesTo("2026-03-18T08:01:00Z") });
    const path = `${linkIn(told.bulletins(dana, "nudge").at(-1), "a").split("/").slice(0, 3).join("/")}/2/remind`;
    vi.setSystemTime(Date.parse("2026-03-18T08:06:00Z"));
    let fired = false;
    const db = new Proxy(env.DB, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === "prepare") {
          return (sql: string) => {
            const statement = target.prepare(sql);
            if (!sql.includes("COALESCE(MAX(id), 0) AS last")) {
              return statement;
            }
            return new Proxy(statement, {
              get(of, which) {
                const own: unknown = Reflect.get(of, which);
                if (which === "first") {
                  return async (...values: [string]) => {
                    fired = true;
                    await told.replies(sam, told.to(sam)[0], "done 2", { minutes: minutesTo("2026-03-18T08:06:00Z") });
                    return of.first(...values);
                  };
                }
                return typeof own === "function" ? own.bind(of) : own;
              },
            });
          };
        }
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    await told.fetch(
      path,
      { ...PAGES, DB: db },
      { method: "POST", body: new URLSearchParams({ text: "Hi Sam?", turn: "0" }) },
    );
    expect(fired).toBe(true);
    expect((await line(2)).status).toBe("done");
    await told.ticks({ minutes: minutesTo("2026-03-18T08:07:00Z") });
    expect(told.bulletins(sam, "reminder").map(({ subject }) => subject)).toEqual([]);
  });
});
