import { wallClock } from "../core/local-time.ts";
import { calendarOf, type Member } from "../core/member.ts";
import { addresseeOf } from "../core/nudge/addressee.ts";
import { ownedMiss, reminderText } from "../core/nudge/draft.ts";
import { wordsFor } from "../core/words/words.ts";
import { addWorkDays } from "../core/working-days.ts";
import { type Client, selectClients } from "../store/clients.ts";
import { type OtherHearer, selectOtherHearers } from "../store/hearers.ts";
import type { Edge } from "./edge.ts";
import type { Staged } from "./staged.ts";

/** A text to somebody of the other side, ready to be sent in the member's name. */
export interface Drafted {
  readonly hearer: OtherHearer;
  readonly name: string;
  readonly text: string;
  /** Of a note that owns a miss: the day that it names. */
  readonly newDue: string;
  readonly reminders: Client["reminders"];
}

/** A new day for what was missed, so many working days ahead. */
const NEW_DAY = 2;

/** By commitment: the text that could go out because of it; none where nobody of the other side has had it. One round trip. */
export async function draftsFor(
  { db, config }: Edge,
  member: Member,
  staged: readonly Pick<Staged, "record" | "item">[],
  { zone, lang }: { zone: string; lang: string },
  now: number,
): Promise<Map<number, Drafted>> {
  const words = wordsFor(lang);
  const today = wallClock(now, zone).date;
  const [clients, hearers] = await db.batch([
    selectClients(db, [...new Set(staged.flatMap(({ item }) => item.client ?? []))]),
    selectOtherHearers(
      db,
      staged.map(({ item }) => item.id),
      now,
    ),
  ]);
  const byKey = new Map(((clients?.results ?? []) as Client[]).map((client) => [client.key, client]));
  const all = (hearers?.results ?? []) as OtherHearer[];
  const newDue = addWorkDays(today, NEW_DAY, calendarOf(member, config.timeZone));
  const from = { name: member.name, email: member.email };
  return new Map(
    staged.flatMap(({ record, item }): [number, Drafted][] => {
      const hearer = addresseeOf(item, item.private ? [] : all.filter((one) => one.commitment === item.id));
      if (hearer === null) {
        return [];
      }
      const client = byKey.get(item.client ?? "");
      const to = { name: hearer.name, email: hearer.email };
      const one = { from, to, tone: client?.tone ?? "warm", what: item.what, due: item.due, today } as const;
      const text =
        item.side === "theirs"
          ? reminderText({ ...one, quote: hearer.quoted === 1 ? record.quote : null }, words)
          : ownedMiss({ ...one, newDue }, words);
      return [[item.id, { hearer, name: to.name || to.email, text, newDue, reminders: client?.reminders ?? "ask" }]];
    }),
  );
}
