import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { signSettingsLink } from "../../src/mail/links.ts";
import { memberByEmail } from "../../src/store/members.ts";
import { letter } from "../support/arriving.ts";
import { minutesTo } from "../support/calendar.ts";
import { dana, priya, sam } from "../support/people.ts";
import { world } from "../support/world.ts";

const KEYS = {
  linkSecret: "test-secret-of-thirty-two-characters",
  previousLinkSecret: null,
  publicUrl: "https://saydo.example",
};
const NOW = Date.parse("2026-03-10T16:20:05Z");

const FORM = {
  zone: "",
  days: ["1", "2", "3", "4", "5"],
  "quiet-from": "18:00",
  "quiet-until": "08:00",
  "nudge-days": "2",
  "summary-day": "1",
  "summary-time": "08:00",
};

async function opened(member = dana) {
  const told = world({ PUBLIC_URL: "https://saydo.example" } as Partial<Env>);
  await told.receives(letter());
  const path = new URL(await signSettingsLink(KEYS, member.email, NOW)).pathname;
  const post = (change: { [name: string]: string | string[] } = {}, at = NOW) => {
    vi.setSystemTime(at);
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries({ ...FORM, ...change })) {
      for (const value of [values].flat()) {
        body.append(name, value);
      }
    }
    return told.fetch(path, {}, { method: "POST", body });
  };
  return { told, path, post };
}

describe("the settings page", () => {
  it("shows what is set, changes nothing by being opened, and needs a link of ours", async () => {
    const { told, path } = await opened();
    const before = await memberByEmail(env.DB, dana.email);
    const page = await (await told.fetch(path)).text();
    expect(page).toContain('value="18:00"');
    expect(page).toContain("brightside.example");
    expect(await memberByEmail(env.DB, dana.email)).toEqual(before);
    expect((await told.fetch(`${path}x`)).status).toBe(404);
    expect((await told.fetch(path.replace("/settings/", "/open/"))).status).toBe(403);
  });

  it("keeps what is chosen, with the moments that follow from it", async () => {
    const { post } = await opened();
    const answer = await post({
      zone: "Pacific/Auckland",
      days: ["0", "1", "2"],
      "nudge-days": "4",
      "summary-day": "5",
      "summary-time": "16:30",
    });
    expect(await answer.text()).toContain("Saved.");
    expect(await memberByEmail(env.DB, dana.email)).toMatchObject({
      zone: "Pacific/Auckland",
      workingDays: [0, 1, 2],
      nudgeDays: 4,
      summaryDay: 5,
      summaryMinutes: 990,
      // Friday 20 March: this week counts as made for whoever came in its middle.
      summaryAfter: Date.parse("2026-03-20T03:30:00Z"),
    });
  });

  it.each([
    ["an unknown zone", { zone: "Mars/Olympus" }, "zone"],
    ["no working day", { days: [] }, "days"],
    ["a weekday that there is none", { days: ["7"] }, "days"],
    ["an hour that there is none", { "quiet-from": "25:00" }, "quiet-from"],
    ["words for a time", { "summary-time": "eightish" }, "summary-time"],
    ["a hundred days", { "nudge-days": "100" }, "nudge-days"],
    ["a weekday by name", { "summary-day": "Monday" }, "summary-day"],
  ])("refuses %s by the field's name, and changes nothing", async (_what, change, field) => {
    const { post } = await opened();
    const before = await memberByEmail(env.DB, dana.email);
    const answer = await post(change);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(field);
    expect(await memberByEmail(env.DB, dana.email)).toEqual(before);
  });

  it("changes how a client is written to, by its key and not by its place", async () => {
    const { post } = await opened();
    await post({ "client-0": "brightside.example", "tone-0": "formal", "reminders-0": "auto", "numbers-0": "on" });
    const client = () => env.DB.prepare("SELECT tone, reminders, summary_by FROM clients").first();
    expect(await client()).toEqual({ tone: "formal", reminders: "auto", summary_by: dana.email });
    await post({ "client-0": "harbour.example", "tone-0": "plain", "reminders-0": "ask" });
    expect(await client()).toEqual({ tone: "formal", reminders: "auto", summary_by: dana.email });
  });

  it("does not let a colleague end what another member turned on", async () => {
    const { told, post } = await opened(priya);
    await told.receives(letter({ from: priya, to: [sam], messageId: "<priya@northwind.example>" }), {
      from: priya.email,
    });
    await env.DB.prepare("UPDATE clients SET summary_by = ?1").bind(dana.email).run();
    await post({ "client-0": "brightside.example", "tone-0": "plain", "reminders-0": "ask" });
    expect(await env.DB.prepare("SELECT tone, summary_by FROM clients").first()).toEqual({
      tone: "plain",
      summary_by: dana.email,
    });
  });

  it("sends a member who changes zone on Sunday night one summary, and loses none", async () => {
    const { told, post } = await opened();
    const sundayNight = Date.parse("2026-03-15T22:00:00Z");
    // In Auckland it is Monday, eleven in the morning: eight has passed, and that week's summary has not been made.
    await post({ zone: "Pacific/Auckland" }, sundayNight);
    for (const moment of ["2026-03-15T22:01:00Z", "2026-03-16T08:00:00Z", "2026-03-16T15:00:00Z"]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    expect(told.bulletins(dana, "summary")).toHaveLength(1);
    // And back west on the next Sunday, after the summary of that week in the east.
    await told.ticks({ minutes: minutesTo("2026-03-22T19:30:00Z") });
    expect(told.bulletins(dana, "summary")).toHaveLength(2);
    await post({ zone: "America/New_York" }, Date.parse("2026-03-22T20:00:00Z"));
    for (const moment of ["2026-03-23T12:30:00Z", "2026-03-24T12:30:00Z"]) {
      await told.ticks({ minutes: minutesTo(moment) });
    }
    expect(told.bulletins(dana, "summary")).toHaveLength(2);
    await told.ticks({ minutes: minutesTo("2026-03-30T12:30:00Z") });
    expect(told.bulletins(dana, "summary")).toHaveLength(3);
  });
});
