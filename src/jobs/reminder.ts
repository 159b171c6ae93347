import { fullName, shortName } from "../core/address.ts";
import { dueWords, whoFor } from "../core/line-words.ts";
import type { Member } from "../core/member.ts";
import { wordsWithLine } from "../core/nudge/reminder-view.ts";
import type { SummaryItem } from "../core/summary/facts.ts";
import { wordsFor } from "../core/words/words.ts";
import { compose } from "../mail/compose.ts";
import { signAnswerLink } from "../mail/links.ts";
import { insertBulletinLines, openBulletins } from "../store/bulletins.ts";
import { keysThere, type NewOutbox, rewriteOutbox } from "../store/outbox.ts";
import { type Drafted, draftsFor } from "./drafts.ts";
import type { Edge } from "./edge.ts";
import { readerAddresses } from "./reader-addresses.ts";
import type { Staged } from "./staged.ts";

interface Word {
  readonly kind: "reminder" | "owned-miss";
  readonly member: Pick<Member, "name" | "email">;
  readonly item: Pick<SummaryItem, "id" | "what" | "side" | "owner" | "due" | "dueFrom" | "duePhrase">;
  readonly hearer: Drafted["hearer"];
  readonly text: string;
  readonly lang: string;
  readonly asOf: number;
}

const MAX_WHAT = 120;

/** What makes a reminder unique: it never goes twice for one due date. */
export function reminderKey({ id, due }: { id: number; due: string | null }): string {
  return `reminder:${id}:${due ?? ""}`;
}

/** A mail in a member's words to somebody of the other side about one line; answers to it go into the line's thread. */
export async function wordMail(
  { config }: Pick<Edge, "config">,
  key: string,
  { kind, member, item, hearer, text, lang, asOf }: Word,
  now: number,
): Promise<NewOutbox> {
  const words = wordsFor(lang);
  const to = { name: hearer.name, email: hearer.email };
  const addresses = await readerAddresses(config, hearer);
  const page = await signAnswerLink(config, hearer, now);
  const names = item.side === "theirs" ? (["done", "move"] as const) : (["agree"] as const);
  const view = wordsWithLine({
    kind,
    lang,
    what: item.what.slice(0, MAX_WHAT),
    sender: shortName(member),
    text,
    line: {
      number: hearer.number,
      who: whoFor(to, item, [], words),
      what: item.what,
      when: dueWords(item, words),
      marks: [],
      quote: null,
      ended: false,
      actions:
        page === null
          ? []
          : names.map((name) => ({ text: words.actions[name], href: `${page}/${hearer.number}/${name}` })),
    },
    noMoreMail: addresses.noMoreMail.mail,
  });
  const mail = compose(view, {
    key,
    from: { name: `${fullName(member)} via Saydo`, email: config.from.email },
    to,
    replyTo: addresses.reply,
    inReplyTo: null,
    thread: addresses.thread,
    auto: "auto-generated",
    noMoreMail: addresses.noMoreMail,
  });
  return {
    key,
    note: hearer.note,
    reader: "other",
    to: hearer.email,
    state: "pending",
    sendAfter: now,
    mail: JSON.stringify(mail),
    asOf,
  };
}

/** Reminders that go by themselves, where the member wants that for the client: as statements of the nudge's own batch. */
export async function remindByThemselves(
  edge: Edge,
  member: Member,
  staged: readonly Staged[],
  { zone, asOf }: { zone: string; asOf: number },
  now: number,
): Promise<D1PreparedStatement[]> {
  // What is disputed, or hangs on something of ours, is for a person to judge.
  const all = staged.filter(({ item }) => item.side === "theirs" && !item.disputed && !item.conditional);
  const gone =
    all.length === 0
      ? new Set<string>()
      : await keysThere(
          edge.db,
          all.map(({ item }) => reminderKey(item)),
        );
  const theirs = all.filter(({ item }) => !gone.has(reminderKey(item)));
  if (theirs.length === 0) {
    return [];
  }
  const drafts = await draftsFor(edge, member, theirs, { zone, lang: "en" }, now);
  const rows: { key: string; id: number; row: NewOutbox }[] = [];
  for (const { item } of theirs) {
    const draft = drafts.get(item.id);
    if (draft?.reminders === "auto") {
      const key = reminderKey(item);
      const word = { kind: "reminder", member, item, ...draft, lang: "en", asOf } as const;
      rows.push({ key, id: item.id, row: await wordMail(edge, key, word, now) });
    }
  }
  return rows.length === 0 ? [] : keptReminders(edge, rows, now);
}

/** The mails with what they are about, so that it is looked at again when they leave. */
export async function keptReminders(
  { db }: Edge,
  rows: readonly { readonly key: string; readonly id: number; readonly row: NewOutbox }[],
  now: number,
): Promise<D1PreparedStatement[]> {
  const ids = await openBulletins(
    db,
    rows.map(({ key, row }) => ({ key, email: row.to, name: "", client: null, member: null })),
    now,
  );
  return [
    insertBulletinLines(
      db,
      rows.flatMap(({ key, id }) => {
        const bulletin = ids.get(key);
        return bulletin === undefined ? [] : [{ bulletin, number: 1, commitment: id }];
      }),
    ),
    // One that was called off before it left, since its line had ended, comes back.
    ...rewriteOutbox(
      db,
      rows.map(({ row }) => row),
      now,
    ),
  ];
}
