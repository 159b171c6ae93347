import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { world } from "../../support/world.ts";

const DAY = 86_400_000;
const NOW = Date.parse("2026-03-10T16:20:05Z");

/** Dana kept one promise a week for ten weeks, each a week after it was made, and missed six that left her a day. */
async function past(): Promise<void> {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const rows = [
    ...Array.from({ length: 10 }, (_one, week) => ({ ended: NOW - (7 * week + 8) * DAY, lead: 7, late: 0 })),
    ...Array.from({ length: 6 }, (_one, week) => ({ ended: NOW - (7 * week + 8) * DAY, lead: 1, late: 1 })),
  ].map(({ ended, lead, late }) => ({
    ended,
    late,
    due: day(ended - late * DAY),
    noted: day(ended - (lead + late) * DAY),
  }));
  await env.DB.batch([
    env.DB.prepare("INSERT INTO members (email, name, since_at) VALUES (?1, 'Dana Okafor', 0)").bind(dana.email),
    ...rows.flatMap(({ ended, late, due, noted }, index) => [
      env.DB.prepare(
        "INSERT INTO inbound (id, key, status, route, subject, received_at) VALUES (?1, ?2, 'digested', 'notes', '', 0)",
      ).bind(1000 + index, `past-${index}`),
      env.DB.prepare(
        `INSERT INTO notes (id, member, author, subject, meeting_date, text, lang, private, created_at)
         VALUES (?1, ?2, ?2, '', ?3, '…', 'en', 0, 0)`,
      ).bind(1000 + index, dana.email, noted),
      env.DB.prepare(
        `INSERT INTO commitments (note, number, member, watcher, side, owner_email, owner_name, what, quote, quote_start, quote_end, due_date,
           status, conditional, hedged, private, confidence, reasons, late, ended_at, created_at, heard_at)
         VALUES (?1, 1, ?2, ?2, 'ours', ?2, 'Dana', 'x', 'x', 0, 1, ?3, 'done', 0, 0, 0, 0.9, '[]', ?4, ?5, 0, 0)`,
      ).bind(1000 + index, dana.email, due, late, ended),
    ]),
  ]);
}

it("tells the sender alone when a new promise leaves less time than they need, with a later day that one answer takes", async () => {
  await past();
  const told = world();
  await told.receives(letter({ text: "Hi Sam,\n\nI'll send the revised SOW tomorrow.\n\nDana" }));
  const recap = told.to(dana)[0];
  expect(recap?.text).toContain("1 leaves 1 working day; you usually need 5.");
  expect(recap?.text).toContain("You kept 0 of 6 with under 2 working days’ notice.");
  const later = /answer (“1: [^”]+”)/.exec(recap?.text ?? "")?.[1] ?? "";
  await told.replies(dana, recap, later.replace(/[“”]/g, ""), { minutes: 2 });
  expect(await env.DB.prepare("SELECT due_date FROM commitments WHERE quote LIKE '%SOW%'").first("due_date")).toBe(
    "2026-03-17",
  );
  await told.ticks({ minutes: 12 });
  const copy = told.to(sam)[0];
  expect(`${copy?.text}${copy?.html}`).not.toMatch(/usually need|notice/);
  expect(copy?.text).toContain("Tuesday 17 March");
});
