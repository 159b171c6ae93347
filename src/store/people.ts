/** SQL about `members`, `clients`, `contacts`, `acquaintances` and `never_mail`: who is who, and who may be written to. */
import { clientKeyOf, domainOf, isFreemail } from "../core/address.ts";
import type { Mailbox } from "../core/notes/message.ts";

/** Which of these addresses the member has written to before: one row of `email` each. */
export function selectKnown(db: D1Database, member: string, emails: readonly string[]): D1PreparedStatement {
  return db
    .prepare("SELECT email FROM acquaintances WHERE member = ?1 AND email IN (SELECT value FROM json_each(?2))")
    .bind(member, JSON.stringify(emails));
}

/** Which of these addresses asked for no mail: one row of `email` each. */
export function selectNeverMail(db: D1Database, emails: readonly string[]): D1PreparedStatement {
  return db
    .prepare("SELECT email FROM never_mail WHERE email IN (SELECT value FROM json_each(?1))")
    .bind(JSON.stringify(emails));
}

/** Contacts of the clients whom a member has written notes about: how notes without an address name them. */
export async function contactsOfMember(
  db: D1Database,
  member: string,
): Promise<{ email: string; name: string; client: string }[]> {
  const { results } = await db
    .prepare(
      `SELECT email, name, client FROM contacts
       WHERE client IN (SELECT DISTINCT client FROM notes WHERE member = ?1 AND client IS NOT NULL) LIMIT 1000`,
    )
    .bind(member)
    .all<{ email: string; name: string; client: string }>();
  return results;
}

/** Makes rows for contacts and the clients they belong to; a name once known stays. Two statements, in this order. */
export function upsertContacts(db: D1Database, people: readonly Mailbox[], now: number): D1PreparedStatement[] {
  const rows = JSON.stringify(
    people.map((person) => ({
      email: person.email,
      name: person.name,
      client: clientKeyOf(person.email),
      title: clientTitle(person),
    })),
  );
  return [
    db
      .prepare(
        `INSERT INTO clients (key, name, since_at)
         SELECT value ->> 'client', value ->> 'title', ?2 FROM json_each(?1) WHERE true
         ON CONFLICT (key) DO NOTHING`,
      )
      .bind(rows, now),
    db
      .prepare(
        `INSERT INTO contacts (email, name, client, since_at)
         SELECT value ->> 'email', value ->> 'name', value ->> 'client', ?2 FROM json_each(?1) WHERE true
         ON CONFLICT (email) DO UPDATE SET name = excluded.name WHERE name = '' AND excluded.name <> ''`,
      )
      .bind(rows, now),
  ];
}

/** From now on the member's recaps go to these addresses without being asked. */
export function acquaint(db: D1Database, member: string, emails: readonly string[], now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO acquaintances (member, email, since_at)
       SELECT ?1, value, ?3 FROM json_each(?2) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(member, JSON.stringify(emails), now);
}

/** An address wants no more mail, whatever note it comes from. */
export function neverMail(db: D1Database, email: string, now: number): D1PreparedStatement {
  return db.prepare("INSERT INTO never_mail (email, since_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING").bind(email, now);
}

/** An address that asked for no more mail takes it back. */
export function mailAgain(db: D1Database, email: string): D1PreparedStatement {
  return db.prepare("DELETE FROM never_mail WHERE email = ?1").bind(email);
}

/** "brightside.example" of an organisation; the person's own name where the address is a freemail one. */
function clientTitle(person: Mailbox): string {
  const domain = domainOf(person.email);
  return isFreemail(domain) && person.name !== "" ? person.name : clientKeyOf(person.email);
}
