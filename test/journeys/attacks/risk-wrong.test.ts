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

const tess = { name: "Tess Ito", email: "tess@brightside.example" };
const people = ["Ann Alba", "Bob Bell", "Cyd Cole"].map((name, index) => ({
  name,
  email: `${name.split(" ")[0]?.toLowerCase()}@client${index}.example`,
}));

async function at(told: Told, ...moments: string[]) {
  for (const moment of moments) {
    await told.ticks({ minutes: minutesTo(moment) });
  }
}

const withoutSummary = () => env.DB.prepare("UPDATE members SET summary_after = NULL").run();
const numbersOn = () => env.DB.prepare("UPDATE clients SET summary_by = ?1").bind(dana.email).run();

function pathIn(mail: OutgoingMail | undefined, end: string): string {
  return new RegExp(`href="https://saydo\\.example(/[^"]*${end})"`).exec(mail?.html ?? "")?.[1] ?? "";
}

async function post(told: Told, moment: string, path: string, fields: { [name: string]: string }): Promise<Response> {
  vi.setSystemTime(Date.parse(moment));
  return told.fetch(path, PAGES, { method: "POST", body: new URLSearchParams(fields) });
}

/** One promise of Dana's by Friday to each of three clients, in a note each; her nudge of Friday has them all. */
async function threeNotes(whats: readonly string[]) {
  const told = world(PAGES);
  for (const [index, what] of whats.entries()) {
    const to = people[index] ?? sam;
    const text = `Hi ${to.name.split(" ")[0]},\n\n${what}\n\nDana`;
    await told.receives(letter({ to: [to], messageId: `<n${index}@northwind.example>`, text }));
  }
  await told.ticks({ minutes: 11 });
  await at(told, "2026-03-13T08:01:00Z");
  return { told, nudge: told.bulletins(dana, "nudge").at(-1) };
}

async function statuses(): Promise<unknown[]> {
  const { results } = await env.DB.prepare("SELECT what, status FROM commitments ORDER BY id").all<{
    what: string;
    status: string;
  }>();
  return results.map(({ what, status }) => `${what}: ${status}`);
}

async function minuteByMinute(told: Told, from: string, count: number) {
  for (let minute = 1; minute <= count; minute++) {
    await told.ticks({ minutes: minutesTo(from) + minute });
  }
}

describe("an answer about several notes", () => {
  const WHATS = [
    "I'll send the invoice by Friday.",
    "I'll book the studio by Friday.",
    "I'll pay the invoice by Friday.",
  ];

  it("is not read anew behind its first part: what that closed no longer draws the words", async () => {
    const { told, nudge } = await threeNotes(WHATS);
    await told.replies(dana, nudge, "I sent the invoice. The studio is booked.", {
      minutes: minutesTo("2026-03-13T09:00:00Z"),
    });
    await minuteByMinute(told, "2026-03-13T09:00:00Z", 8);
    expect(await statuses()).toEqual(["send the invoice: done", "book the studio: done", "pay the invoice: open"]);
  });

  it("(the same about one note leaves the third line alone)", async () => {
    const told = world(PAGES);
    await told.receives(letter({ text: `Hi Sam,\n\n${WHATS.join("\n")}\n\nDana` }));
    await told.ticks({ minutes: 11 });
    await at(told, "2026-03-13T08:01:00Z");
    await told.replies(dana, told.bulletins(dana, "nudge").at(-1), "I sent the invoice. The studio is booked.", {
      minutes: minutesTo("2026-03-13T09:00:00Z"),
    });
    await minuteByMinute(told, "2026-03-13T09:00:00Z", 8);
    expect(await statuses()).toEqual(["send the invoice: done", "book the studio: done", "pay the invoice: open"]);
  });

  it("is taken back whole by undo", async () => {
    const { told, nudge } = await threeNotes([
      "I'll send the invoice by Friday.",
      "I'll book the studio by Friday.",
      "I'll pay the deposit by Friday.",
    ]);
    await told.replies(dana, nudge, "done 1, 2, 3", { minutes: minutesTo("2026-03-13T09:00:00Z") });
    await minuteByMinute(told, "2026-03-13T09:00:00Z", 8);
    expect(await statuses()).toEqual(["send the invoice: done", "book the studio: done", "pay the deposit: done"]);
    await told.replies(dana, nudge, "undo", { minutes: minutesTo("2026-03-13T09:20:00Z") });
    await minuteByMinute(told, "2026-03-13T09:20:00Z", 8);
    expect(await statuses()).toEqual(["send the invoice: open", "book the studio: open", "pay the deposit: open"]);
  });

  it("says what of it was not understood", async () => {
    const { told, nudge } = await threeNotes(WHATS);
    const before = told.sent.length;
    await told.replies(dana, nudge, "done 1\n\nThe traffic was terrible this morning.", {
      minutes: minutesTo("2026-03-13T09:00:00Z"),
    });
    await minuteByMinute(told, "2026-03-13T09:00:00Z", 8);
    const after = told.sent.slice(before).filter((mail) => mail.to.email === dana.email);
    expect(after.some(({ text }) => /not understand|stays with you/i.test(text))).toBe(true);
  });

  it("survives a tick that fails in between", async () => {
    const { told, nudge } = await threeNotes([
      "I'll send the invoice by Friday.",
      "I'll book the studio by Friday.",
      "I'll pay the deposit by Friday.",
    ]);
    await told.replies(dana, nudge, "done 1, 2, 3", { minutes: minutesTo("2026-03-13T09:00:00Z") });
    await env.DB.prepare("UPDATE inbound SET attempts = 4 WHERE route = 'bulletin'").run();
    await minuteByMinute(told, "2026-03-13T09:00:00Z", 8);
    expect(await statuses()).toEqual(["send the invoice: done", "book the studio: done", "pay the deposit: done"]);
  });
});

describe("the numbers", () => {
  it("are the same on both sides, as they say", async () => {
    const told = world(PAGES);
    const text = "Hi Sam,\n\nI'll send the revised SOW by Friday.\nPriya will book the studio by Friday.\n\nDana";
    await told.receives(letter({ cc: [priya], text }));
    await told.ticks({ minutes: 11 });
    await told.replies(dana, told.to(dana)[0], "done 1", { minutes: 60 });
    await numbersOn();
    await at(told, "2026-03-16T08:00:00Z", "2026-03-16T08:02:00Z");
    const ratio = (mail: OutgoingMail | undefined) => /(?:Dana|you) (\d+ of \d+) on time/.exec(mail?.text ?? "")?.[1];
    const [copy] = told.bulletins(sam, "numbers");
    expect(copy?.text).toContain("Dana reads the same numbers");
    expect(ratio(told.bulletins(dana, "summary")[0])).toBe(ratio(copy));
  });
});

describe("an answer to the numbers", () => {
  async function heldLater() {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await numbersOn();
    await told.receives(
      letter({
        messageId: "<n2@northwind.example>",
        date: "Fri, 13 Mar 2026 10:00:00 +0000",
        text: "Hi Sam,\n\nI'll book the studio by March 27.\n\nDana",
      }),
      { minutes: minutesTo("2026-03-13T10:00:00Z") },
    );
    await told.replies(dana, told.to(dana).at(-1), "hold", { minutes: minutesTo("2026-03-13T10:02:00Z") });
    await at(told, "2026-03-13T10:30:00Z", "2026-03-16T08:00:00Z");
    const copy = told.bulletins(sam, "numbers").at(-1);
    expect(copy?.text).not.toContain("studio");
    return { told, copy, number: /(\d+)\. You: share the logo files/.exec(copy?.text ?? "")?.[1] };
  }

  it("is confirmed to its writer, though a later recap with the line is held", async () => {
    const { told, copy, number } = await heldLater();
    const before = told.to(sam).length;
    await told.replies(sam, copy, `done ${number}`, { minutes: minutesTo("2026-03-16T09:00:00Z") });
    await at(told, "2026-03-16T09:10:00Z", "2026-03-16T10:10:00Z");
    expect(told.to(sam)).toHaveLength(before + 1);
  });
});

describe("the numbers of a mail", () => {
  it("mean nothing any more when it is forgotten, and never another mail's lines", async () => {
    const told = world(PAGES);
    await told.receives(letter({ text: "Hi Sam,\n\nI'll send the revised SOW by Friday.\n\nDana" }));
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await at(told, "2026-03-11T08:01:00Z");
    const old = told.bulletins(dana, "nudge").at(-1);
    await told.replies(dana, told.to(dana)[0], "done 1", { minutes: minutesTo("2026-03-11T09:00:00Z") });
    await at(told, "2026-03-11T09:30:00Z", "2026-07-06T08:00:00Z", "2026-07-06T08:01:00Z", "2026-07-06T08:02:00Z");
    expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM bulletins").first("n")).toBe(0);
    await told.receives(
      letter({
        messageId: "<july@northwind.example>",
        date: "Mon, 06 Jul 2026 09:00:00 +0000",
        text: "Hi Sam,\n\nI'll wire the deposit by Wednesday.\n\nDana",
      }),
      { minutes: minutesTo("2026-07-06T09:00:00Z") },
    );
    await at(told, "2026-07-06T09:15:00Z", "2026-07-07T09:15:00Z", "2026-07-08T09:15:00Z");
    await told.replies(dana, old, "done 1", { minutes: minutesTo("2026-07-08T10:00:00Z") });
    expect(await env.DB.prepare("SELECT status FROM commitments WHERE what LIKE '%deposit%'").first("status")).toBe(
      "open",
    );
  });

  it.each(["recap", "nudge"] as const)(
    "are found where a mail program answers the From instead of the Reply-To: %s",
    async (kind) => {
      const told = world({ ...PAGES, FROM: "Saydo <recap@in.saydo.example>" } as Partial<Env>);
      await told.receives(letter());
      await told.ticks({ minutes: 11 });
      await at(told, "2026-03-11T08:01:00Z");
      const mail = kind === "nudge" ? told.bulletins(dana, "nudge").at(-1) : told.to(dana)[0];
      const id = told.messageIds.get(mail);
      await told.replies(dana, mail, "done 1", {
        to: "recap@in.saydo.example",
        headers: [`In-Reply-To: ${id}`, `References: ${mail?.headers.References ?? ""} ${id}`],
        minutes: minutesTo("2026-03-11T09:00:00Z"),
      });
      await at(told, "2026-03-11T09:03:00Z");
      expect((await line(1)).status).toBe("done");
    },
  );
});

describe("a form that was opened before something changed", () => {
  async function remindForm() {
    const told = world(PAGES);
    await told.receives(letter({ to: [sam, tess] }));
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await at(told, "2026-03-18T08:01:00Z");
    const path = pathIn(told.bulletins(dana, "nudge").at(-1), "/remind");
    vi.setSystemTime(Date.parse("2026-03-18T08:05:00Z"));
    const form = await (await told.fetch(path, PAGES)).text();
    expect(form).toContain("Send to Sam Reyes");
    const turn = /name="turn" value="(\d+)"/.exec(form)?.[1] ?? "";
    const text = /<textarea[^>]*>([^<]*)</.exec(form)?.[1] ?? "";
    return { told, path, turn, text };
  }

  it("reminds nobody else where the line changed hands meanwhile", async () => {
    const { told, path, turn } = await remindForm();
    await told.replies(sam, told.to(sam)[0], "2 is Tess's", { minutes: minutesTo("2026-03-18T08:06:00Z") });
    expect((await line(2)).owner).toEqual(tess);
    await post(told, "2026-03-18T08:10:00Z", path, { text: "Hi Sam, between us: you are late again.", turn });
    await at(told, "2026-03-18T08:11:00Z");
    expect(told.bulletins(tess, "reminder").map(({ text }) => text)).toEqual([]);
  });

  it("reminds of no day that has been moved meanwhile", async () => {
    const { told, path, turn } = await remindForm();
    await told.replies(sam, told.to(sam)[0], "2: 27 March", { minutes: minutesTo("2026-03-18T08:06:00Z") });
    expect((await line(2)).due).toBe("2026-03-27");
    await post(told, "2026-03-18T08:10:00Z", path, {
      text: "Hi Sam, the logo files are due on Friday 20 March.",
      turn,
    });
    await at(told, "2026-03-18T08:11:00Z");
    expect(told.bulletins(sam, "reminder").map(({ subject }) => subject)).toEqual([]);
  });

  it("says that a reminder went before, where it does not go again", async () => {
    const { told, path, turn } = await remindForm();
    expect(await (await post(told, "2026-03-18T08:06:00Z", path, { text: "First.", turn })).text()).toContain(
      "Sam Reyes",
    );
    await at(told, "2026-03-18T08:07:00Z");
    const again = await (
      await post(told, "2026-03-19T08:06:00Z", path, { text: "Second, and more urgent.", turn })
    ).text();
    await at(told, "2026-03-19T08:07:00Z");
    expect(told.bulletins(sam, "reminder")).toHaveLength(1);
    expect(again).not.toMatch(/[Ss]ent to|On its way/);
  });

  it("reminds after all, where the first reminder was called off before it left", async () => {
    const { told, path, turn } = await remindForm();
    await post(told, "2026-03-18T08:06:00Z", path, { text: "First.", turn });
    told.strict.failNext("E_DELIVERY_FAILED", 1);
    await at(told, "2026-03-18T08:06:10Z");
    await told.replies(sam, told.to(sam)[0], "done 2", { minutes: minutesTo("2026-03-18T08:06:30Z") });
    await at(told, "2026-03-18T08:10:00Z");
    expect(told.bulletins(sam, "reminder")).toEqual([]);
    await told.replies(sam, told.to(sam)[0], "undo", { minutes: minutesTo("2026-03-18T08:20:00Z") });
    expect((await line(2)).status).toBe("open");
    await at(told, "2026-03-18T08:30:00Z");
    const answer = await (
      await post(told, "2026-03-18T09:00:00Z", path, { text: "Hi Sam, still open?", turn: "2" })
    ).text();
    await at(told, "2026-03-18T09:01:00Z");
    expect({ said: /Sam Reyes/.test(answer), sent: told.bulletins(sam, "reminder").length }).toEqual({
      said: true,
      sent: 1,
    });
  });
});

describe("a note that owns a miss", () => {
  async function ownForm() {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await at(told, "2026-03-16T08:05:00Z");
    return { told, path: pathIn(told.bulletins(dana, "nudge").at(-1), "/own") };
  }
  const toSam = (told: Told) => told.sent.filter((mail) => mail.headers["X-Saydo-Kind"] === "owned-miss");

  it("names a day that is still ahead", async () => {
    const { told, path } = await ownForm();
    const response = await post(told, "2026-03-16T08:06:00Z", path, { text: "Sorry.", due: "2026-03-02", turn: "0" });
    await at(told, "2026-03-16T08:07:00Z");
    expect(response.status).toBe(400);
    expect((await line(1)).due).toBe("2026-03-13");
    expect(toSam(told)).toEqual([]);
  });

  it("is for what is late, and not for what is due on Friday", async () => {
    const told = world(PAGES);
    await told.receives(letter());
    await told.ticks({ minutes: 11 });
    await at(told, "2026-03-11T08:01:00Z");
    const path = pathIn(told.bulletins(dana, "nudge").at(-1), "/done").replace(/done$/, "own");
    vi.setSystemTime(Date.parse("2026-03-11T08:05:00Z"));
    const page = await (await told.fetch(path, PAGES)).text();
    expect(page).not.toContain("and I did not");
  });

  it("goes out once for one miss, whoever of us presses", async () => {
    const told = world(PAGES);
    await told.receives(letter({ cc: [priya] }));
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await at(told, "2026-03-16T08:05:00Z");
    const own = pathIn(told.bulletins(dana, "nudge").at(-1), "/own");
    const hers = `${/href="https:\/\/saydo\.example(\/a\/[^"/]+)/.exec(told.to(priya)[0]?.html ?? "")?.[1]}/1/own`;
    await post(told, "2026-03-16T08:06:00Z", own, { text: "Sorry, Wednesday.", due: "2026-03-18", turn: "0" });
    await post(told, "2026-03-16T08:06:20Z", hers, { text: "Sorry, Thursday.", due: "2026-03-19", turn: "0" });
    await at(told, "2026-03-16T08:07:00Z", "2026-03-16T08:30:00Z");
    expect(toSam(told).map(({ text }) => /Sorry, (\w+)/.exec(text)?.[1])).toEqual(["Wednesday"]);
  });

  it("goes out only where the line moves: the same day is no new one", async () => {
    const { told, path } = await ownForm();
    await post(told, "2026-03-16T08:06:00Z", path, { text: "Sorry.", due: "2026-03-13", turn: "0" });
    await at(told, "2026-03-16T08:07:00Z");
    expect(toSam(told)).toEqual([]);
  });
});

describe("the month's question", () => {
  async function asked() {
    const told = world(PAGES);
    await told.receives(
      letter({
        text: "Hi Sam,\n\nI'll send the revised SOW by May 29.\nSam will share the logo files by May 29.\n\nDana",
      }),
    );
    await told.ticks({ minutes: 11 });
    await numbersOn();
    await at(
      told,
      "2026-03-16T08:00:00Z",
      "2026-03-23T08:00:00Z",
      "2026-03-30T08:00:00Z",
      "2026-04-06T08:00:00Z",
      "2026-04-06T08:02:00Z",
    );
    const copies = told.bulletins(sam, "numbers");
    expect(copies.filter(({ text }) => /do differently/.test(text))).toHaveLength(1);
    return { told, asks: copies.at(-1) };
  }
  const answers = async () =>
    (await env.DB.prepare("SELECT text FROM pulses WHERE text IS NOT NULL").all<{ text: string }>()).results.map(
      ({ text }) => text,
    );

  it("is not answered by what somebody writes to another mail", async () => {
    const { told } = await asked();
    await at(told, "2026-04-13T08:00:00Z", "2026-04-13T08:02:00Z");
    const next = told.bulletins(sam, "numbers").at(-1);
    expect(next?.text).not.toMatch(/do differently/);
    await told.replies(sam, next, "Thanks, talk to you on Thursday at the usual time.", {
      minutes: minutesTo("2026-04-13T10:00:00Z"),
    });
    expect(await answers()).toEqual([]);
  });

  it("is not answered by an out-of-office text", async () => {
    const { told, asks } = await asked();
    await told.replies(
      sam,
      asks,
      "I am out of the office until 20 April and have no access to my mail. In urgent cases please contact Tess.",
      {
        minutes: minutesTo("2026-04-06T08:05:00Z"),
      },
    );
    expect(await answers()).toEqual([]);
  });

  it("is answered without the commands that stand beside it", async () => {
    const { told, asks } = await asked();
    const number = /(\d+)\. You: share the logo files/.exec(asks?.text ?? "")?.[1];
    await told.replies(sam, asks, `done ${number}\n\nA bit more warning when dates move would help us.`, {
      minutes: minutesTo("2026-04-06T10:00:00Z"),
    });
    expect(await answers()).toEqual(["A bit more warning when dates move would help us."]);
  });
});

describe("a reminder that goes by itself", () => {
  async function auto(text: string) {
    const told = world(PAGES);
    await told.receives(letter({ text }));
    await told.ticks({ minutes: 11 });
    await withoutSummary();
    await env.DB.prepare("UPDATE clients SET reminders = 'auto'").run();
    return told;
  }

  it("does not go about a line that its owner disputes", async () => {
    const told = await auto("Hi Sam,\n\nSam will share the logo files by March 20.\n\nDana");
    await told.replies(sam, told.to(sam)[0], "1 is wrong, we never agreed to that", { minutes: 60 });
    expect((await line(1)).disputed).not.toBeNull();
    await at(told, "2026-03-18T08:01:00Z", "2026-03-19T08:01:00Z", "2026-03-23T08:01:00Z");
    expect(told.bulletins(sam, "reminder").map(({ subject }) => subject)).toEqual([]);
  });

  it("does not go about what waits for us", async () => {
    const told = await auto(
      "Hi Sam,\n\nI'll send the site plans by March 27.\nOnce I have sent the site plans, Sam will prepare the permit drawings by March 20.\n\nDana",
    );
    const risk = await env.DB.prepare("SELECT risk FROM commitments WHERE conditional = 1").first<string>("risk");
    expect(risk).toContain('"code":"waits"');
    await at(told, "2026-03-18T08:01:00Z", "2026-03-19T08:01:00Z", "2026-03-23T08:01:00Z");
    expect(told.bulletins(sam, "reminder").map(({ subject }) => subject)).toEqual([]);
  });
});

describe("the question how it went", () => {
  async function finished(change: Parameters<typeof letter>[0] = {}) {
    const told = world(PAGES);
    await told.receives(letter(change));
    await told.ticks({ minutes: 11 });
    return told;
  }
  const MONDAYS = ["03-16", "03-23", "03-30", "04-06", "04-13"].map((day) => `2026-${day}T08:00:00Z`);

  it("is asked once, whichever member's zone the day is counted in", async () => {
    const told = await finished({
      cc: [priya],
      text: "Hi Sam,\n\nI'll send the revised SOW by Friday.\nPriya will book the studio by Friday.\n\nDana",
    });
    await env.DB.prepare("UPDATE members SET zone = 'Pacific/Auckland' WHERE email = ?1").bind(priya.email).run();
    // It ended on Thursday in London, on Friday in Auckland.
    await told.replies(dana, told.to(dana)[0], "done 1 and 2", { minutes: minutesTo("2026-03-12T20:00:00Z") });
    await at(told, "2026-03-12T20:10:00Z", ...MONDAYS, "2026-04-13T08:05:00Z");
    for (const member of [dana, priya]) {
      const ask = /href="https:\/\/saydo\.example(\/follow-up\/[^"]+)"/.exec(
        told.bulletins(member, "summary").at(-1)?.html ?? "",
      )?.[1];
      expect(ask).toBeDefined();
      await post(told, "2026-04-14T09:00:00Z", ask ?? "", {});
      await at(told, "2026-04-14T09:01:00Z");
    }
    expect(told.bulletins(sam, "follow-up")).toHaveLength(1);
  });

  it("is not asked while something of the client's is open", async () => {
    const told = await finished({ to: [sam] });
    await told.replies(dana, told.to(dana)[0], "done 1 and 2", { minutes: 60 });
    const text = "Hi Tess,\n\nI'll send the floor plan by May 29.\n\nDana";
    await told.receives(letter({ to: [tess], messageId: "<tess@northwind.example>", text }), { minutes: 90 });
    await numbersOn();
    await at(
      told,
      "2026-03-10T18:10:00Z",
      ...MONDAYS,
      "2026-04-13T08:05:00Z",
      "2026-04-20T08:00:00Z",
      "2026-04-20T08:05:00Z",
    );
    expect(told.bulletins(sam, "follow-up").map(({ text: said }) => /nothing is open/.test(said))).toEqual([]);
  });

  it("changes nothing when its page is only opened", async () => {
    const told = await finished();
    await told.replies(dana, told.to(dana)[0], "done 1 and 2", { minutes: 60 });
    await at(told, ...MONDAYS, "2026-04-13T08:05:00Z");
    const ask =
      /href="https:\/\/saydo\.example(\/follow-up\/[^"]+)"/.exec(
        told.bulletins(dana, "summary").at(-1)?.html ?? "",
      )?.[1] ?? "";
    const rows = () =>
      env.DB.prepare(
        "SELECT (SELECT COUNT(*) FROM subscriptions) + (SELECT COUNT(*) FROM bulletins) + (SELECT COUNT(*) FROM outbox) AS n",
      ).first("n");
    const before = await rows();
    vi.setSystemTime(Date.parse("2026-04-13T09:00:00Z"));
    expect((await told.fetch(ask, PAGES)).status).toBe(200);
    expect(await rows()).toBe(before);
  });
});

describe("an agenda", () => {
  it("has the lines of a member who only stood on a colleague's note", async () => {
    const told = world(PAGES);
    await told.receives(letter({ cc: [priya], text: "Hi Sam,\n\nPriya will book the studio by Friday.\n\nDana" }));
    await told.ticks({ minutes: 11 });
    await told.replies(priya, told.to(priya)[0], "agenda", { minutes: 30 });
    const agenda = told.sent.findLast((mail) => mail.headers["X-Saydo-Kind"] === "agenda");
    expect(agenda?.to.email).toBe(priya.email);
    expect(agenda?.text).toContain("book the studio");
  });
});
