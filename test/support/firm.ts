import { env } from "cloudflare:workers";
import { newMember } from "../../src/jobs/new-member.ts";
import { record } from "../../src/store/inbound.ts";
import { upsertMembers } from "../../src/store/members.ts";

/** So many members with one open commitment each, in these zones in turn; nobody is nudged. `now`: when they joined. */
export async function firmOf(size: number, zones: readonly string[], now: number): Promise<string[]> {
  const emails = Array.from({ length: size }, (_one, index) => `m${index}@northwind.example`);
  const members = emails.map((email, index) => ({
    ...newMember({ timeZone: zones[index % zones.length] ?? "UTC" }, { name: `M${index}`, email }, now),
    zone: zones[index % zones.length] ?? null,
  }));
  const inbound = await record(
    env.DB,
    {
      key: "firm",
      status: "ignored",
      reason: "it stands for a note",
      route: "notes",
      token: null,
      sender: emails[0] ?? "",
      proof: "pass",
      subject: "Kickoff",
      raw: null,
    },
    now,
  );
  await env.DB.batch([
    upsertMembers(env.DB, members, now),
    env.DB.prepare(
      "UPDATE members SET nudge_days = NULL, zone = j.value ->> 'zone' FROM json_each(?1) j WHERE members.email = j.value ->> 'email'",
    ).bind(JSON.stringify(members.map(({ email, zone }) => ({ email, zone })))),
    env.DB.prepare(
      `INSERT INTO notes (id, member, author, client, subject, meeting_date, text, lang, private, created_at)
       VALUES (?1, ?2, ?2, NULL, 'Kickoff', '2025-01-01', '…', 'en', 0, ?3)`,
    ).bind(inbound, emails[0] ?? "", now),
    env.DB.prepare(
      `INSERT INTO commitments (note, number, member, watcher, side, owner_email, owner_name, what, quote, quote_start, quote_end,
         status, conditional, hedged, private, confidence, reasons, created_at, heard_at)
       SELECT ?1, key + 1, value, value, 'ours', value, 'M' || key, 'send the report', 'I will send the report', 0, 1,
         'open', 0, 0, 0, 0.9, '[]', ?3, ?3 FROM json_each(?2)`,
    ).bind(inbound, JSON.stringify(emails), now),
  ]);
  return emails;
}
