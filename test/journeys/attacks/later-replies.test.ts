import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { ledger } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

const WEEK = 7 * 24 * 60;
const LATER = "Tue, 17 Mar 2026 16:20:00 +0000";
const rows = async () =>
  (await env.DB.prepare("SELECT id, note, client, what, status, due_date, private FROM commitments ORDER BY id").all())
    .results as Record<string, unknown>[];
const _short = async () =>
  JSON.stringify((await rows()).map((r) => [r.id, r.client, r.what, r.status, r.due_date, r.private]));
const all = (mails: { text: string; subject?: string }[]): string =>
  mails.map((mail) => `[${mail.subject}] ${mail.text}`).join("\n=====\n");
const week = (id: string, text: string, more: object = {}) =>
  letter({ messageId: `<${id}@n.example>`, subject: "Week two", date: LATER, text, ...more });
const never = async () => (await env.DB.prepare("SELECT email FROM never_mail").all()).results.map((r) => r.email);
function wrap(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => {
      const out: string[] = [];
      let cur = ">";
      for (const word of line.split(" ")) {
        if (`${cur} ${word}`.length > width && cur !== ">") {
          out.push(cur);
          cur = word;
        } else cur = cur === "" ? word : `${cur} ${word}`;
      }
      return [...out, cur].join("\n");
    })
    .join("\n");
}
const LONG =
  "Hi Sam,\n\nI'll send the revised SOW with all of the appendices that legal has asked for by Friday.\nSam will share the logo files by March 20.\n\nDana";
const ATTR = "On Tue, 10 Mar 2026 at 16:30, Dana Okafor via Saydo <recap@saydo.example> wrote:";

describe("replies", () => {
  it("a recap whose quote was wrapped at 76 closes nothing", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<r1@n.example>", text: LONG }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "", {
      minutes: 20,
      text: `Thanks, will look at it.\n\n${ATTR}\n${wrap(to(sam)[0]?.text ?? "", 76)}`,
    } as never);
    await ticks({ minutes: 40 });
    expect((await rows()).map((r) => r.status)).toEqual(["open", "open"]);
  });

  it("nor are words of the recap passed on as the reader's", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<r1b@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "", {
      minutes: 20,
      text: `ok 1\n\n${ATTR}\n${wrap(to(sam)[0]?.text ?? "", 76)}`,
    } as never);
    await ticks({ minutes: 40 });
    expect(all(to(dana).slice(1))).not.toContain("changes; anything else goes");
  });

  for (const text of [
    "Please stop the SOW work until legal is back.",
    "We had to cease production last week, so everything shifts a bit.",
    "Never again! The last venue was awful. Thanks for the list.",
    "We are not interested in this venue any more, sorry.",
    "Please stop sending the old logo to our clients, the new one follows.",
  ]) {
    it(`R2 is no unsubscription: ${text}`, async () => {
      const { receives, replies, ticks, to } = world();
      await receives(letter({ messageId: "<r2@n.example>" }));
      await ticks({ minutes: 10 });
      await replies(sam, to(sam)[0], text, { minutes: 20 });
      await ticks({ minutes: 40 });
      expect(await never()).toEqual([]);
    });
  }

  for (const text of [
    "The printer printed the wrong logo, my mistake. New files follow.",
    "The designer has to undo the last change before I can share the files.",
  ]) {
    it(`R3 takes nothing back: ${text}`, async () => {
      const { receives, replies, ticks, to } = world();
      await receives(letter({ messageId: "<r3@n.example>" }));
      await ticks({ minutes: 10 });
      await replies(sam, to(sam)[0], "2: 2026-03-24", { minutes: 20 });
      await replies(sam, to(sam)[0], text, { minutes: 60 });
      expect((await rows())[1]).toMatchObject({ due_date: "2026-03-24" });
    });
  }

  it("an answer right above the attribution is read", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<r4@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "", {
      minutes: 20,
      text: `done 2\n${ATTR}\n${(to(sam)[0]?.text ?? "").replace(/^/gm, "> ")}`,
    } as never);
    expect((await rows())[1]).toMatchObject({ status: "done" });
  });

  it("nor is prose there lost", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<r4b@n.example>" }));
    await ticks({ minutes: 10 });
    await replies(sam, to(sam)[0], "", {
      minutes: 20,
      text: `Can we talk about the budget tomorrow?\n${ATTR}\n${(to(sam)[0]?.text ?? "").replace(/^/gm, "> ")}`,
    } as never);
    await ticks({ minutes: 40 });
    expect(all(to(dana).slice(1))).toContain("budget");
  });

  it("an empty answer from a phone sends nothing to anybody", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<r5@n.example>" }));
    await ticks({ minutes: 10 });
    const before = to(dana).length;
    await replies(sam, to(sam)[0], "\n\nSent from my iPhone", { minutes: 20 });
    await ticks({ minutes: 40 });
    expect(to(dana)).toHaveLength(before);
  });

  for (const [name, text, more] of [
    [
      "private",
      "Brightside, Sam on the phone.\n\nThe revised SOW went out on Friday.\n",
      { to: "notes+private@in.saydo.example" },
    ],
  ] as const) {
    it(`L14c a question is put where a note brings only questions (${name})`, async () => {
      const { receives, replies, ticks, to } = world();
      await receives(letter({ messageId: "<l14c@n.example>" }));
      await ticks({ minutes: 10 });
      await receives(week("l14d", text), { minutes: WEEK, ...more });
      const doubts = (await env.DB.prepare("SELECT * FROM doubts").all()).results;
      expect(doubts).toHaveLength(1);
      const n = doubts[0]?.number;
      const before = to(sam).length;
      await replies(dana, to(dana).at(-1), `${n} yes`, { minutes: WEEK + 5 });
      await ticks({ minutes: WEEK + 30 });
      expect
        .soft(to(dana).find((m) => m.subject.includes("Week two"))?.text)
        .toContain("Is “send the revised SOW” done?");
      expect.soft(all(to(sam).slice(before))).toContain("SOW");
    });
  }

  it("a private note addressed to the client is held against their ledger", async () => {
    const { receives, ticks } = world();
    await receives(letter({ messageId: "<l18@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(week("l18b", "I'll order the secret audit by Friday.\n"), {
      minutes: WEEK,
      to: "notes+private@in.saydo.example",
    });
    expect((await rows()).at(-1)).toMatchObject({ client: "brightside.example" });
  });

  for (const text of [
    "Hi Dana,\n\nthe venue is booked, and the revised SOW is done on our side.\n\nSam",
    "Hi Dana,\n\nI've sent the revised SOW to our lawyers. We have booked the venue for another event.\n\nSam",
    "Hi Dana,\n\nDone: revised SOW. Forget the venue.\n\nSam",
  ]) {
    it(`L19 what the other side writes does not end ours unseen: ${JSON.stringify(text.slice(11, 60))}`, async () => {
      const { receives, ticks } = world();
      await receives(
        letter({
          messageId: "<l19@n.example>",
          text: "Hi Sam,\n\nI'll send the revised SOW by Friday.\nI'll book the venue by Friday.\nSam will share the logo files by March 20.\n\nDana",
        }),
      );
      await ticks({ minutes: 10 });
      await receives(
        letter({
          messageId: "<l19b@n.example>",
          subject: "Fwd: status",
          date: LATER,
          to: [{ name: "", email: "notes@in.saydo.example" }],
          text: `---------- Forwarded message ---------\nFrom: Sam Reyes <sam@brightside.example>\nDate: Tue, 17 Mar 2026 at 15:00\nSubject: status\nTo: Dana Okafor <dana@northwind.example>\n\n${text}`,
        }),
        { minutes: WEEK },
      );
    });
  }

  it("an answer in between: the colleague who is only on note 2 is not left with what was", async () => {
    let armed = false;
    let between: (() => Promise<unknown>) | null = null;
    const DB = new Proxy(env.DB, {
      get(target, name) {
        if (name === "batch")
          return async (s: D1PreparedStatement[]) => {
            if (armed && s.length > 8) {
              armed = false;
              await between?.();
            }
            return target.batch(s);
          };
        const v: unknown = Reflect.get(target, name);
        return typeof v === "function" ? v.bind(target) : v;
      },
    });
    const { receives, replies, ticks, to } = world({ DB } as Partial<Env>);
    await receives(letter({ messageId: "<l20@n.example>" }));
    await ticks({ minutes: 10 });
    between = () => replies(sam, to(sam)[0], "done 2", { minutes: WEEK });
    armed = true;
    await receives(
      week("l20b", "Hi Sam,\n\nI'll book the photographer by 27 March.\n\nDana", { to: [sam], cc: [priya] }),
      { minutes: WEEK },
    );
    await ticks({ minutes: WEEK + 20 });
    await ticks({ minutes: WEEK + 60 });
    expect(all(to(priya))).toMatch(/logo files \(done/);
  });

  it("hold on note 2 keeps its changes from the page and from echoes of note 1", async () => {
    const { receives, replies, ticks, to, fetch } = world({ PUBLIC_URL: "https://saydo.example" } as Partial<Env>);
    await receives(letter({ messageId: "<l21@n.example>" }));
    await ticks({ minutes: 10 });
    await receives(week("l21b", "Hi Sam,\n\nWe no longer need the revised SOW.\n\nDana"), { minutes: WEEK });
    await replies(dana, to(dana).at(-1), "hold", { minutes: WEEK + 1 });
    const page = (to(sam)[0]?.html ?? "").match(/href="https:\/\/saydo\.example(\/a\/[^"/]+)"/)?.[1] ?? "";
    const shown = await (await fetch(page)).text();
    expect(shown).not.toContain("called off");
  });
  void ledger;
});
