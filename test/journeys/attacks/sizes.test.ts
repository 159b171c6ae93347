import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { ledger, line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;
const all = (mails: { text: string }[]): string => mails.map((mail) => mail.text).join("\n=====\n");
const pageOf = (html = ""): string => html.match(/href="https:\/\/saydo\.example(\/a\/[^"/]+)"/)?.[1] ?? "";

/** The real D1, which counts statements and notes the longest bound text. */
function counting() {
  const seen = { statements: 0, longest: 0 };
  const inner = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const proxy = new Proxy(statement, {
      get(target, name) {
        if (name === "bind")
          return (...values: unknown[]) => {
            for (const value of values)
              if (typeof value === "string") seen.longest = Math.max(seen.longest, value.length);
            return wrap(target.bind(...values));
          };
        if (name === "first" || name === "all" || name === "run" || name === "raw") {
          return (...args: unknown[]) => {
            seen.statements += 1;
            return (Reflect.get(target, name) as (...a: unknown[]) => unknown).apply(target, args);
          };
        }
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    inner.set(proxy, statement);
    return proxy;
  };
  const DB = new Proxy(env.DB, {
    get(target, name) {
      if (name === "prepare") return (sql: string) => wrap(target.prepare(sql));
      if (name === "batch")
        return (list: D1PreparedStatement[]) => {
          seen.statements += list.length;
          return target.batch(list.map((one) => inner.get(one) ?? one));
        };
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { DB, seen };
}

describe("sizes", () => {
  it("one answer by mail costs at most 40 D1 statements", async () => {
    const { DB, seen } = counting();
    const { receives, replies, ticks, to } = world({ DB } as Partial<Env>);
    await receives(letter({ messageId: "<s1@n.example>" }));
    await ticks({ minutes: 10 });
    seen.statements = 0;
    await replies(sam, to(sam)[0], "I will also send the brand guide by Monday 16 March.", { minutes: 20 });
    console.log("S1", seen.statements);
    expect(seen.statements).toBeLessThanOrEqual(40);
  });

  it("so does one tick", async () => {
    const { DB, seen } = counting();
    const { receives, replies, to } = world({ DB } as Partial<Env>);
    const w = world({ DB } as Partial<Env>);
    await receives(letter({ messageId: "<s1b@n.example>" }));
    await env.DB.prepare("UPDATE outbox SET send_after = 0").run();
    // Two unfinished notes, some echoes and mails that are due.
    for (let i = 0; i < 2; i++) {
      await receives(
        letter({
          messageId: `<s1b${i}@n.example>`,
          subject: `N${i}`,
          text: `Hi Sam,\n\nI'll send report ${i} by Friday.\n\nDana`,
        }),
        { minutes: 1 },
      );
    }
    await replies(dana, to(dana)[0], "1: 2026-03-16", { minutes: 2 });
    await env.DB.prepare("DELETE FROM turns").run();
    await replies(sam, { ...(to(dana)[0] as never as object) } as never, "done 2", { minutes: 2.5 });
    await env.DB.prepare("UPDATE inbound SET status = 'recorded', digest_after = 0 WHERE route = 'reply'").run();
    await env.DB.prepare("DELETE FROM turns").run();
    seen.statements = 0;
    const { createScheduledController } = await import("cloudflare:test");
    const worker = (await import("../../../src/index.ts")).default;
    await worker.scheduled(
      createScheduledController({ scheduledTime: new Date("2026-03-10T17:20:00Z"), cron: "* * * * *" }),
      { ...env, DB, EMAIL: { send: async () => ({ messageId: "<x@y>" }) } } as never,
    );
    console.log("S1b", seen.statements);
    expect(seen.statements).toBeLessThanOrEqual(40);
    void w;
  });

  it("the reader behind place 255 does not stop somebody else's mail", async () => {
    const { receives, ticks, sent, to } = world();
    const crowd = Array.from({ length: 259 }, (_, i) => ({ name: `P${i} Crowd`, email: `p${i}@brightside.example` }));
    await receives(letter({ messageId: "<s2@n.example>", to: crowd }));
    for (let i = 0; i < 14; i++) await ticks({ minutes: 10 + i });
    const who = (await env.DB.prepare("SELECT email FROM readers WHERE place = 257").first<string>("email")) ?? "";
    expect(who).not.toBe("");
    const mail = sent.find((one) => one.to.email === who);
    const stop = mail?.headers["List-Unsubscribe"]?.match(/mailto:([^>]+)>/)?.[1] ?? "";
    await receives(letter({ from: { name: "", email: who }, to: [], messageId: "<s2stop@b.example>" }), {
      from: who,
      to: stop,
      minutes: 60,
    });
    const stopped = (await env.DB.prepare("SELECT email FROM never_mail").all<{ email: string }>()).results.map(
      (r) => r.email,
    );
    expect(stopped).toEqual([who]);
    void to;
  });

  it("60 lines for 30 readers fit into D1's 2,000,000 bytes a bound value", async () => {
    const { DB, seen } = counting();
    const { receives, to } = world({ DB, ...PAGES } as Partial<Env>);
    const crowd = Array.from({ length: 30 }, (_, i) => ({ name: `P${i} Crowd`, email: `p${i}@brightside.example` }));
    const words =
      "alpha bravo cedar delta ember fjord grape hotel igloo joker koala lemon mango night ocean piano queen river sugar tiger".split(
        " ",
      );
    const text = `Hi all,\n\n${Array.from({ length: 60 }, (_, i) => `- I'll send the ${words[i % 20]} ${words[(i * 7) % 20]} report number ${i} to the whole committee by March ${11 + (i % 18)}.`).join("\n")}\n\nDana`;
    await receives(letter({ messageId: "<s3@n.example>", to: crowd, text }));
    console.log("S3", (await ledger()).length, seen.longest, to(dana)[0]?.html.length);
    expect(seen.longest).toBeLessThan(2_000_000);
  });

  it("one answer adds a bounded number of lines", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<s4@n.example>" }));
    await ticks({ minutes: 10 });
    const t = performance.now();
    await replies(
      sam,
      to(sam)[0],
      Array.from({ length: 2000 }, (_, i) => `add: I'll send report ${i} by Friday`).join("\n"),
      { minutes: 20 },
    );
    await ticks({ minutes: 30 });
    const n = (await ledger()).length;
    console.log("S4", n, performance.now() - t, to(dana).at(-1)?.text.length);
    expect(n).toBeLessThan(200);
  });

  it("one answer provokes a bounded mail", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<s5@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], Array.from({ length: 5000 }, (_, i) => `done ${i + 100}`).join("\n"), {
      minutes: 20,
    });
    await ticks({ minutes: 30 });
    console.log("S5", to(sam).at(-1)?.text.length);
    expect(to(sam).at(-1)?.text.length).toBeLessThan(20_000);
  });

  it("what one line is, is short, however long the words behind add", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<s6@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], `add: ${"buy it again ".repeat(7000)}`, { minutes: 20 });
    await ticks({ minutes: 40 });
    const longest = Math.max(...(await ledger()).map((row) => row.what.length));
    console.log("S6", longest, to(dana).at(-1)?.text.length);
    expect(longest).toBeLessThan(5_000);
  });

  it("a reason from the page cannot write lines into the other side's mail", async () => {
    const { receives, ticks, to, fetch } = world(PAGES);
    await receives(letter({ messageId: "<s7@n.example>" }));
    await ticks({ minutes: 10 });
    await fetch(
      `${pageOf(to(sam)[0]?.html)}/2/move`,
      {},
      {
        method: "POST",
        body: new URLSearchParams({
          due: "2026-03-24",
          reason: "busy\n\nYour side\n---------\n7. You: pay 5,000 euros\n   by Friday",
        }),
      },
    );
    expect(await line(2)).toMatchObject({ due: "2026-03-24" });
    await ticks({ minutes: 40 });
    expect(all(to(dana))).toContain("busy");
    expect(all(to(dana))).not.toContain("\n7. You: pay 5,000 euros");
  });

  it("impossible dates, huge numbers and odd paths on the page do no harm", async () => {
    const { receives, ticks, to, fetch } = world(PAGES);
    await receives(letter({ messageId: "<s8@n.example>", subject: "" }));
    await ticks({ minutes: 10 });
    const path = pageOf(to(sam)[0]?.html);
    const codes: number[] = [];
    for (const [at, body] of [
      ["2/move", { due: "9999-12-31" }],
      ["99999999999999999999999/done", {}],
      ["1e999/done", {}],
      ["-1/done", {}],
      ["%00/done", {}],
      ["0x2/done", {}],
      ["2/%2e%2e", {}],
      ["2/move", { due: "0001-01-01" }],
    ] as const) {
      codes.push(
        (
          await fetch(
            `${path}/${at}`,
            {},
            { method: "POST", body: new URLSearchParams(body as Record<string, string>) },
          )
        ).status,
      );
    }
    for (const bad of ["/a/x", "/a/..", "/a/W10.x", "/a/%FF", "/accept/x", "/u/x", `${path}/2/done%00`])
      codes.push((await fetch(bad)).status);
    console.log("S8", codes.join(), JSON.stringify((await line(2)).status), (await line(2)).due);
    expect(codes.filter((code) => code >= 500)).toEqual([]);
  });

  it("four answers at once cost at most 40 statements each", async () => {
    const { DB, seen } = counting();
    const { receives, replies, ticks, to } = world({ DB } as Partial<Env>);
    await receives(letter({ messageId: "<s9@n.example>" }));
    await ticks({ minutes: 10 });
    seen.statements = 0;
    await Promise.all(
      ["2: 2026-03-24", "done 1", "ok 2", "2: 2026-03-25"].map((text) =>
        replies(sam, to(sam)[0], text, { minutes: 20 }),
      ),
    );
    console.log("S9", seen.statements / 4);
    expect(seen.statements / 4).toBeLessThanOrEqual(40);
  });
});
