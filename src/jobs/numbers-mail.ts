import { shortName } from "../core/address.ts";
import { addDays, addMonths, firstMonday, type LocalDate } from "../core/calendar.ts";
import { wallClock } from "../core/local-time.ts";
import type { NumberedMail, ViewLine } from "../core/mail-view.ts";
import type { Member } from "../core/member.ts";
import { clientSummaryView } from "../core/relationship/client-summary.ts";
import type { RatedItem } from "../core/summary/rates.ts";
import { wordsFor } from "../core/words/words.ts";
import { answerPages } from "./bulletin-mail.ts";
import { type ClientReader, shownItem } from "./client-readers.ts";
import type { Edge } from "./edge.ts";
import { numbersLinks } from "./numbers-links.ts";

const LANG = "en";
const DAYS = 7;

interface Numbers {
  readonly member: Member;
  readonly reader: ClientReader;
  readonly rated: readonly RatedItem[] | null;
  readonly monday: LocalDate;
  readonly zone: string;
  /** Whether it asks the month's question. */
  readonly pulse: boolean;
}

/** One person's copy of the weekly or monthly numbers; null where it has nothing to say. */
export async function numbersMail(
  { config }: Edge,
  { member, reader, rated, monday, zone, pulse }: Numbers,
  now: number,
): Promise<NumberedMail | null> {
  const words = wordsFor(LANG);
  const every = reader.rhythm === "monthly" ? "month" : "week";
  // A week's copy tells of the week before; a month's of all since the month's copy before it.
  const since = every === "week" ? addDays(monday, -DAYS) : firstMonday(addMonths(monday, -1));
  const next = every === "week" ? addDays(monday, DAYS) : firstMonday(addMonths(monday, 1));
  const pageOf = answerPages(config, now);
  const actions = new Map<number, ViewLine["actions"]>();
  for (const { id, side, status, reader_note, reader_place, reader_number } of reader.shown) {
    if (status === "open") {
      const found = { note: reader_note, place: reader_place, number: reader_number };
      const taps = side === "ours" ? (["done", "move"] as const) : (["done", "move", "not-mine"] as const);
      actions.set(id, await pageOf(found, taps, words.actions));
    }
  }
  const links = await numbersLinks(config, reader.subscription);
  return clientSummaryView(
    {
      lang: LANG,
      reader: reader.mailbox,
      member: { name: member.name, email: member.email },
      us: shortName(member),
      every,
      since,
      today: wallClock(now, zone).date,
      until: addDays(next, -1),
      items: reader.shown.map((record) => shownItem(record, zone)),
      rated,
      pulse,
    },
    {
      actionsFor: (commitment) => actions.get(commitment) ?? [],
      monthly: every === "month" ? null : links.monthly,
      stop: links.stop,
    },
  );
}
