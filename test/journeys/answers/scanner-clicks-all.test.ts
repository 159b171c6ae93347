import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const DEPLOYED = { PUBLIC_URL: "https://saydo.example" } as Partial<Env>;

const linksIn = (html = ""): string[] =>
  [...html.matchAll(/href="(https:\/\/saydo\.example\/[^"]+)"/g)].map((match) =>
    (match[1] ?? "").replaceAll("&amp;", "&"),
  );
const pathOf = (link: string): string => link.slice("https://saydo.example".length);

async function everything(): Promise<string> {
  const tables = ["commitments", "events", "turns", "remarks", "outbox", "never_mail", "inbound", "notes", "echoes"];
  const rows = await Promise.all(tables.map((table) => env.DB.prepare(`SELECT * FROM ${table}`).all()));
  return JSON.stringify(rows.map(({ results }) => results));
}

describe("a scanner that opens every link of a mail", () => {
  it("changes nothing, by GET or HEAD, however often, on any page behind them", async () => {
    const { receives, ticks, to, fetch } = world(DEPLOYED);
    await receives(letter({ messageId: "<scan@northwind.example>" }));
    await ticks({ minutes: 10 });
    const html = [...to(dana), ...to(sam)].map((mail) => mail.html).join("\n");
    const oneClick = to(sam)[0]?.headers["List-Unsubscribe"]?.match(/<(https:[^>]+)>/)?.[1] ?? "";
    const links = [...new Set([...linksIn(html), oneClick])];
    expect(links.length).toBeGreaterThan(8);
    const before = await everything();
    for (const link of links) {
      for (const method of ["GET", "HEAD", "GET", "GET", "GET"]) {
        const response = await fetch(pathOf(link), {}, { method });
        expect([link, response.status]).toEqual([link, 200]);
        const inner = [...(await response.text()).matchAll(/href="(\/[^"]+)"/g)].map((match) => match[1] ?? "");
        for (const path of new Set(inner)) {
          await (await fetch(path)).text();
        }
      }
    }
    expect(await everything()).toBe(before);
  });

  it("leaves the button to a person: POST acts, once, and both sides hear of it", async () => {
    const { receives, ticks, to, fetch } = world(DEPLOYED);
    await receives(letter({ messageId: "<tap@northwind.example>" }));
    await ticks({ minutes: 10 });
    const links = linksIn(to(sam)[0]?.html).map(pathOf);
    const done = links.find((link) => link.endsWith("/2/done")) ?? "";
    const page = await (await fetch(done)).text();
    expect(page).toContain("Is this done?");
    expect(page.match(/<button/g)).toHaveLength(1);
    expect(page).toContain(`action="${done}"`);
    const after = await fetch(done, {}, { method: "POST" });
    expect(after.status).toBe(200);
    expect(await line(2)).toMatchObject({ status: "done" });
    await ticks({ minutes: 20 });
    expect(to(dana).at(-1)?.text).toContain("done, says Sam");

    const move = links.find((link) => link.endsWith("/1/move")) ?? "";
    const form = new URLSearchParams({ due: "2026-03-18", reason: "we are away" });
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    expect((await fetch(move, {}, { method: "POST", body: form, headers })).status).toBe(200);
    expect(await line(1)).toMatchObject({ due: "2026-03-18" });
    expect(
      (await fetch(move, {}, { method: "POST", body: new URLSearchParams({ due: "2026-02-30" }), headers })).status,
    ).toBe(400);
    const undo = `${move.slice(0, -"/1/move".length)}/0/undo`;
    await fetch(undo, {}, { method: "POST" });
    expect(await line(1)).toMatchObject({ due: "2026-03-13" });
  });

  it("is for one reader, and shows nothing where it is altered or expired", async () => {
    const { receives, ticks, to, fetch } = world(DEPLOYED);
    await receives(
      letter({
        messageId: "<one-reader@northwind.example>",
        text: "I'll send the SOW by Friday.\n// I'll raise our price by Monday.\n",
      }),
    );
    await ticks({ minutes: 10 });
    const path = pathOf(linksIn(to(sam).at(-1)?.html).find((link) => link.endsWith("/done")) ?? "");
    const list = path.split("/").slice(0, 3).join("/");
    expect(await (await fetch(list)).text()).not.toContain("raise our price");
    expect((await fetch(`${list}/2/done`)).status).toBe(404);
    expect((await fetch(`${list}/2/done`, {}, { method: "POST" })).status).toBe(200);
    expect((await line(2)).status).not.toBe("done");
    for (const bad of [`${list}x`, list.replace("/a/", "/a/x"), "/a/abc.def", `/u/${"a".repeat(32)}`]) {
      expect((await fetch(bad)).status).toBe(404);
      expect((await fetch(`${bad}/1/done`, {}, { method: "POST" })).status).toBe(404);
    }
  });
});

describe("one click on a mail program's unsubscribe button", () => {
  it("ends all mail to that address, from any note, and can be taken back", async () => {
    const { receives, ticks, to, fetch } = world(DEPLOYED);
    await receives(letter({ messageId: "<click-1@northwind.example>" }));
    await ticks({ minutes: 10 });
    const header = to(sam)[0]?.headers ?? {};
    expect(header["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const path = pathOf(header["List-Unsubscribe"]?.match(/<(https:[^>]+)>/)?.[1] ?? "");
    const post = { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) };
    expect((await fetch(path, {}, post)).status).toBe(200);
    expect((await fetch(path, {}, { method: "POST" })).status).toBe(200);
    const before = to(sam).length;
    await receives(letter({ messageId: "<click-2@northwind.example>", subject: "Another" }), { minutes: 20 });
    await ticks({ minutes: 40 });
    expect(to(sam)).toHaveLength(before);
    await fetch(`${path}?again`, {}, { method: "POST" });
    await receives(letter({ messageId: "<click-3@northwind.example>", subject: "A third" }), { minutes: 50 });
    await ticks({ minutes: 70 });
    expect(to(sam)).toHaveLength(before + 1);
  });
});
