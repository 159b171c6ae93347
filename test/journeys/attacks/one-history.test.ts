import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { claimEcho, endEcho, scheduleEchoes } from "../../../src/store/echoes.ts";
import { letter } from "../../support/arriving.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { ledger, line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const PAGES = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;
const all = (mails: { text: string }[]): string => mails.map((mail) => mail.text).join("\n=====\n");
const pageOf = (html = ""): string => html.match(/href="https:\/\/saydo\.example(\/a\/[^"/]+)"/)?.[1] ?? "";

/** The real D1; `fails` decides for the n-th batch. */
function db(fails: (n: number) => "before" | "after" | null): D1Database {
  let n = 0;
  return new Proxy(env.DB, {
    get(target, name) {
      if (name === "batch") {
        return async (statements: D1PreparedStatement[]) => {
          const how = fails(n++);
          if (how === "before") throw new Error("D1_ERROR: Network connection lost");
          const result = await target.batch(statements);
          if (how === "after") throw new Error("D1_ERROR: Network connection lost");
          return result;
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

describe("races and retries", () => {
  it("the undo button pressed twice takes back one answer", async () => {
    const { receives, replies, ticks, to, fetch } = world(PAGES);
    await receives(letter({ messageId: "<c1@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "2: 2026-03-24", { minutes: 20 });
    await replies(sam, to(sam)[0], "ok 1", { minutes: 21 });
    const path = `${pageOf(to(sam)[0]?.html)}/0/undo`;
    await Promise.all([fetch(path, {}, { method: "POST" }), fetch(path, {}, { method: "POST" })]);
    expect((await line(1)).agreed).toBeNull();
    expect(await line(2)).toMatchObject({ due: "2026-03-24" });
  });

  it("a tap that landed before the connection broke is not shown as failed", async () => {
    const { receives, ticks, to, fetch } = world(PAGES);
    await receives(letter({ messageId: "<c2@n.example>" }));
    await ticks({ minutes: 10 });
    const broken = db((n) => (n === 1 ? "after" : null));
    const response = await fetch(`${pageOf(to(sam)[0]?.html)}/2/done`, { DB: broken } as Partial<Env>, {
      method: "POST",
    });
    expect(await line(2)).toMatchObject({ status: "done" });
    expect(response.status).toBe(200);
  });

  it("an answer that was tried again later does not override a newer one of the same person", async () => {
    let down = false;
    const DB = db(() => (down ? "before" : null));
    const { receives, replies, ticks, to } = world({ DB } as Partial<Env>);
    await receives(letter({ messageId: "<c3@n.example>" }));
    await ticks({ minutes: 10 });
    down = true;
    await replies(sam, to(sam)[0], "2: 2026-03-24", { minutes: 20 }).catch(() => null);
    down = false;
    await replies(sam, to(sam)[0], "2: 2026-03-26", { minutes: 21 });
    expect(await line(2)).toMatchObject({ due: "2026-03-26" });
    await ticks({ minutes: 30 });
    expect(await line(2)).toMatchObject({ due: "2026-03-26" });
  });

  it("a `send` that was tried again later does not release what `hold` stopped since", async () => {
    let down = false;
    const DB = db(() => (down ? "before" : null));
    const { receives, replies, ticks, to } = world({ DB } as Partial<Env>);
    await receives(letter({ messageId: "<c4@n.example>" }));
    down = true;
    await replies(dana, to(dana)[0], "send", { minutes: 1 }).catch(() => null);
    down = false;
    await replies(dana, to(dana)[0], "hold", { minutes: 2 });
    expect(to(dana).at(-1)?.text).toContain("Held. Nothing goes to");
    await ticks({ minutes: 30 });
    expect(to(sam)).toEqual([]);
  });

  it("what is scheduled while an echo is being told is not forgotten", async () => {
    const { receives } = world();
    await receives(letter({ messageId: "<c5@n.example>" }));
    const note = (await env.DB.prepare("SELECT id FROM notes").first<number>("id")) ?? 0;
    const M = 60_000;
    const t = Date.parse("2026-03-10T17:20:00Z");
    await scheduleEchoes(env.DB, [{ note, commitment: null, email: sam.email, echoAfter: t }], 0).run();
    const echo = await claimEcho(env.DB, t);
    if (echo === null) throw new Error("none");
    // The sender adds a line meanwhile: after the undo window.
    await scheduleEchoes(env.DB, [{ note, commitment: null, email: sam.email, echoAfter: t + 10 * M }], 0).run();
    await endEcho(env.DB, echo, { upTo: 1, told: true, gap: 0 }, t).run();
    const after = await env.DB.prepare("SELECT echo_after FROM echoes").first<number>("echo_after");
    expect(after).not.toBeNull();
  });

  it("a yes to an old question does not turn back what happened since, and counts the move", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<c6@n.example>" }));
    await ticks({ minutes: 10 });
    const row = await line(2);
    await env.DB.prepare(
      "INSERT INTO doubts (note, number, ask, commitment, detail, quote) VALUES (?1, 2, 'moved', ?2, ?3, 'q')",
    )
      .bind(
        row.note,
        row.id,
        JSON.stringify({
          seq: row.seq,
          kind: "moved",
          set: { due: "2026-03-22", moved: 1, agreed: null, requested: null },
        }),
      )
      .run();
    await replies(sam, to(sam)[0], "2: 2026-03-24", { minutes: 20 });
    await replies(dana, to(dana)[0], "2 yes", { minutes: 30 });
    // Two moves, or no second one.
    const after = await line(2);
    expect([after.due, after.moved]).not.toEqual(["2026-03-22", 1]);
  });

  it("a yes to an old `moved` does not move what was done since", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<c6b@n.example>" }));
    await ticks({ minutes: 10 });
    const row = await line(2);
    await env.DB.prepare(
      "INSERT INTO doubts (note, number, ask, commitment, detail, quote) VALUES (?1, 2, 'dropped', ?2, ?3, 'q')",
    )
      .bind(row.note, row.id, JSON.stringify({ seq: row.seq, kind: "dropped", set: { status: "dropped", endedAt: 1 } }))
      .run();
    await replies(sam, to(sam)[0], "done 2", { minutes: 20 });
    await replies(dana, to(dana)[0], "2 yes", { minutes: 30 });
    expect(await line(2)).toMatchObject({ status: "done" });
  });

  it("an addition that was taken back has ended", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<c8@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "add: I'll order lunch by Friday", { minutes: 60 });
    await replies(dana, to(dana)[0], "undo", { minutes: 61 });
    expect(await line(3)).toMatchObject({ status: "dropped" });
    expect((await line(3)).endedAt).not.toBeNull();
  });

  const NATURAL = "the contract, legal, Monday";

  it("a clear promise is not swallowed by an unanswered question of before", async () => {
    const { receives, ticks, to } = world();
    await receives(
      letter({ messageId: "<c7@n.example>", text: "Hi Sam,\n\nI'll send the revised SOW by Friday.\n\nDana" }),
    );
    // As the reader would have kept it below the confidence line.
    await env.DB.prepare("UPDATE commitments SET status = 'asked'").run();
    await receives(
      letter({
        messageId: "<c7b@n.example>",
        subject: "Second",
        text: "Hi Sam,\n\nI'll send the revised SOW by Friday.\n\nDana",
      }),
      { minutes: 60 },
    );
    await ticks({ minutes: 90 });
    console.log(
      "C7",
      to(dana).at(-1)?.text,
      JSON.stringify((await env.DB.prepare("SELECT id, note, what, status FROM commitments").all()).results),
    );
    expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM commitments WHERE status = 'open'").first<number>("n")).toBe(
      1,
    );
    expect(
      to(sam)
        .map((mail) => mail.subject)
        .join(),
    ).toContain("Second");
    void NATURAL;
  });

  it("a yes to `same` does not merge a line into one that is not in the recap", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(
      letter({ messageId: "<c7c@n.example>", text: "Hi Sam,\n\nI'll send the revised SOW by Friday.\n\nDana" }),
    );
    await ticks({ minutes: 10 });
    await replies(dana, to(dana)[0], "done 1", { minutes: 20 });
    const old = await line(1);
    await receives(
      letter({
        messageId: "<c7d@n.example>",
        subject: "Second",
        text: "Hi Sam,\n\nI'll book the venue by Monday.\n\nDana",
      }),
      { minutes: 60 },
    );
    const fresh = await line(1);
    await env.DB.prepare(
      "INSERT INTO doubts (note, number, ask, commitment, detail, quote) VALUES (?1, 1, 'same', ?2, ?3, 'q')",
    )
      .bind(
        fresh.note,
        old.id,
        JSON.stringify({ seq: old.seq, kind: "reopened", set: { status: "open", due: "2026-03-16", endedAt: null } }),
      )
      .run();
    await replies(dana, to(dana).at(-1), "1 yes", { minutes: 70 });
    console.log(
      "C7b",
      JSON.stringify((await env.DB.prepare("SELECT id, note, what, status FROM commitments").all()).results),
    );
    expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM commitments WHERE status = 'open'").first<number>("n")).toBe(
      1,
    );
  });
  void ledger;
  void priya;
  void all;
});
