import type { Member } from "../core/member.ts";
import type { Mailbox } from "../core/notes/message.ts";
import { type NudgeItem, nudgeView } from "../core/nudge/nudge-view.ts";
import type { SummaryItem } from "../core/summary/facts.ts";
import { type TapName, wordsFor } from "../core/words/words.ts";
import type { NewOutbox } from "../store/outbox.ts";
import { answerPages, bulletinMail, memberFooter } from "./bulletin-mail.ts";
import { type Drafted, draftsFor } from "./drafts.ts";
import type { Edge } from "./edge.ts";
import type { Staged } from "./staged.ts";
import { foundIn } from "./summary-items.ts";

interface Nudge {
  readonly key: string;
  readonly bulletin: number;
  readonly staged: readonly Staged[];
  readonly zone: string;
  /** The last event that the rows know of. */
  readonly asOf: number;
  /** Numbers that were given before, by commitment. */
  readonly numbers?: ReadonlyMap<number, number>;
}

interface Made {
  readonly row: NewOutbox;
  readonly lines: readonly { readonly number: number; readonly commitment: number }[];
}

const LANG = "en";

/** The nudge as a mail that waits to leave, and what its numbers mean; null where it has nothing to say. */
export async function nudgeMail(
  edge: Edge,
  member: Member,
  { key, bulletin, staged, zone, asOf, numbers }: Nudge,
  now: number,
): Promise<Made | null> {
  const words = wordsFor(LANG);
  const reader: Mailbox = { name: member.name, email: member.email };
  const drafts = await draftsFor(edge, member, staged, { zone, lang: LANG }, now);
  const pageOf = answerPages(edge.config, now);
  const items: NudgeItem[] = [];
  for (const [index, { record, item, stage }] of staged.entries()) {
    const draft = drafts.get(item.id) ?? null;
    items.push({
      number: numbers?.get(item.id) ?? index + 1,
      item,
      stage,
      reminded: item.side === "theirs" && draft?.reminders === "auto",
      draft:
        draft === null || !isDue(stage, item) || (item.side === "theirs" && draft.reminders === "auto")
          ? null
          : { to: draft.name, text: draft.text },
      actions: await pageOf(foundIn(record), tapsFor(item, stage, draft), words.actions),
    });
  }
  const footer = await memberFooter(
    edge,
    member.email,
    { openPage: words.openPage, settings: words.nudge.settings },
    now,
  );
  const people = items.flatMap(({ item }) => [item.owner, item.to]).filter((person) => person !== null);
  const view = nudgeView({ lang: LANG, reader, people, items, footer });
  return view === null
    ? null
    : {
        row: await bulletinMail(edge, view, { key, bulletin, to: reader, reader: "colleague", sendAfter: now, asOf }),
        lines: items.map(({ number, item }) => ({ number, commitment: item.id })),
      };
}

/** A text to send stands in the mail where it is time: ours is late, or theirs is near or late. */
function isDue(stage: Staged["stage"], { side }: SummaryItem): boolean {
  return side === "theirs" || stage.startsWith("late-");
}

/** The ways out of a line. */
function tapsFor({ side }: SummaryItem, stage: Staged["stage"], draft: Drafted | null): readonly TapName[] {
  if (side === "theirs") {
    return draft === null ? ["done", "move"] : ["remind", "done", "move"];
  }
  return stage.startsWith("late-") && draft !== null
    ? ["done", "own", "move", "hand", "drop"]
    : ["done", "move", "hand", "drop"];
}
