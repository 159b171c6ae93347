import { fullName } from "../core/address.ts";
import { type EchoFacts, echoView } from "../core/answers/echo-view.ts";
import type { Remark } from "../core/answers/remark.ts";
import { isShared } from "../core/readers.ts";
import { compose } from "../mail/compose.ts";
import {
  claimEcho,
  type DueEcho,
  endEcho,
  postponeEcho,
  selectToldElsewhere,
  type ToldElsewhere,
} from "../store/echoes.ts";
import { type EventRecord, eventOf, selectEventsSince } from "../store/events.ts";
import { insertOutbox } from "../store/outbox.ts";
import { readerOf } from "../store/readers.ts";
import { markTold, selectUntold } from "../store/remarks.ts";
import { echoGap } from "./echo-waits.ts";
import type { Edge } from "./edge.ts";
import { readerAddresses } from "./reader-addresses.ts";
import { asKnownTo, copyOf, hasLeft, loadThread, peopleOf, type Thread } from "./thread.ts";

const MINUTE = 60_000;
/** A copy of the recap that is on its way is waited for: what changed is told behind it, not before. */
const WAIT = 5 * MINUTE;

/** Tells one reader of one thread everything that they have not heard; false where nobody waits. */
export async function echoOne(edge: Edge, now: number): Promise<boolean> {
  const { db } = edge;
  const echo = await claimEcho(db, now);
  if (echo === null) {
    return false;
  }
  const thread = await loadThread(db, echo.note, now);
  const reader = thread?.readers.find((one) => one.email === echo.email);
  if (thread === null || reader === undefined) {
    await endEcho(db, echo, { upTo: echo.toldEvent, told: false, gap: echoGap(edge.config) }, now).run();
    return true;
  }
  const copy = copyOf(thread, reader.place);
  if (reader.role !== "sender" && (copy === undefined || !hasLeft(copy))) {
    // Their copy says it all when it leaves, if it does.
    await endEcho(db, echo, { upTo: copy?.asOf ?? echo.toldEvent, told: false, gap: echoGap(edge.config) }, now).run();
  } else if (copy !== undefined && copy.state !== "sent" && copy.state !== "dead") {
    await postponeEcho(db, echo, now + WAIT).run();
  } else {
    await tell(edge, thread, { echo, place: reader.place, knows: Math.max(echo.toldEvent, copy?.asOf ?? 0) }, now);
  }
  return true;
}

interface Telling {
  readonly echo: DueEcho;
  readonly place: number;
  /** The last event that the reader knows of. */
  readonly knows: number;
}

async function tell(edge: Edge, thread: Thread, { echo, place, knows }: Telling, now: number): Promise<void> {
  const { db, config } = edge;
  const { note } = thread;
  const row = thread.readers.find((reader) => reader.place === place);
  if (row === undefined) {
    return;
  }
  const reader = readerOf(row);
  const { email } = reader.mailbox;
  const [happened, untold, elsewhere] = await db.batch([
    selectEventsSince(db, note.id, knows),
    selectUntold(db, note.id, email),
    selectToldElsewhere(db, note.id, email),
  ]);
  const told = new Map(((elsewhere?.results ?? []) as ToldElsewhere[]).map((one) => [one.commitment, one.told]));
  const since = ((happened?.results ?? []) as EventRecord[]).map(eventOf);
  const all = since.filter(
    (event) =>
      event.id > (told.get(event.commitment) ?? 0) &&
      // What a later note changed is told by its own recap, to those on it.
      (reader.role !== "other" || !event.act.startsWith("note:") || event.act === `note:${note.id}`),
  );
  // What the reader is to see only later waits, and with it all that came behind.
  const withheld = all.find((event) => thread.later.get(event.commitment)?.has(reader.mailbox.email));
  const again =
    withheld === undefined ? null : (thread.later.get(withheld.commitment)?.get(reader.mailbox.email) ?? null);
  const events = withheld === undefined ? all : all.filter((event) => event.id < withheld.id);
  const remarks = (untold?.results ?? []) as { id: number; remark: string }[];
  const addresses = await readerAddresses(config, { note: note.id, place });
  const people = peopleOf(thread);
  const account = people[0] ?? { name: "", email: note.member };
  const facts: EchoFacts = {
    note: { account, people, subject: note.subject, meetingDate: note.meetingDate, private: note.private === 1 },
    lang: note.lang,
    reader,
    lines: thread.rows
      .filter(
        (line) =>
          reader.role === "sender" ||
          (isShared(line) && thread.audience.get(line.id)?.has(reader.mailbox.email) === true),
      )
      .map((line) => ({
        row: reader.role === "other" ? asKnownTo(thread, line, email) : line,
        events: events.filter((event) => event.commitment === line.id),
        quoted: reader.role === "sender" || thread.audience.get(line.id)?.get(reader.mailbox.email) === true,
      }))
      .filter((line) => line.events.length > 0),
    remarks: remarks.map(({ remark }) => JSON.parse(remark) as Remark),
    copies: thread.readers
      .filter((one) => one.role !== "sender")
      .flatMap((one) => copyStateOf(thread, one.place).map((state) => ({ mailbox: readerOf(one).mailbox, state }))),
    noMoreMail: reader.role === "other" ? addresses.noMoreMail.mail : null,
  };
  const view = echoView(facts);
  const upTo = (withheld === undefined ? since.at(-1)?.id : events.at(-1)?.id) ?? knows;
  const key = `echo:${note.id}:${place}:${upTo}:${remarks.at(-1)?.id ?? 0}`;
  const mail =
    view === null
      ? null
      : compose(view, {
          key,
          from:
            reader.role === "sender"
              ? config.from
              : { name: `${fullName(account)} via Saydo`, email: config.from.email },
          to: reader.mailbox,
          replyTo: addresses.reply,
          inReplyTo: copyOf(thread, place)?.messageId ?? null,
          thread: addresses.thread,
          auto: "auto-generated",
          noMoreMail: reader.role === "other" ? addresses.noMoreMail : null,
        });
  await db.batch([
    ...(mail === null
      ? []
      : [
          ...insertOutbox(
            db,
            [
              {
                key,
                note: note.id,
                reader: reader.role,
                to: reader.mailbox.email,
                state: "pending",
                sendAfter: now,
                mail: JSON.stringify(mail),
              },
            ],
            now,
          ),
        ]),
    ...(remarks.length === 0
      ? []
      : [
          markTold(
            db,
            remarks.map(({ id }) => id),
          ),
        ]),
    endEcho(db, echo, { upTo, told: mail !== null, again, gap: echoGap(config) }, now),
  ]);
}

function copyStateOf(thread: Thread, place: number): ("held" | "leaving" | "left")[] {
  const copy = copyOf(thread, place);
  if (copy === undefined || copy.state === "dead" || copy.state === "cancelled") {
    return [];
  }
  return [copy.state === "held" ? "held" : copy.state === "sent" ? "left" : "leaving"];
}
