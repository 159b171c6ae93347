import type { LocalDate } from "../core/calendar.ts";
import type { ViewLine } from "../core/mail-view.ts";
import type { Member } from "../core/member.ts";
import type { SummaryLinks } from "../core/summary/summary-line.ts";
import { type TapName, wordsFor } from "../core/words/words.ts";
import type { WatchedRecord } from "../store/watched.ts";
import { answerPages, memberFooter } from "./bulletin-mail.ts";
import type { Edge } from "./edge.ts";
import { foundIn } from "./summary-items.ts";

const OURS: readonly TapName[] = ["done", "move", "hand", "drop"];
const LATE: readonly TapName[] = ["done", "own", "move", "hand", "drop"];
const THEIRS: readonly TapName[] = ["remind", "done", "move"];

/** What a member can tap in a mail whose lines come from several notes; signed beforehand, since composing does not wait. */
export async function memberLinks(
  edge: Edge,
  member: Pick<Member, "email">,
  { records, lang, today }: { records: readonly WatchedRecord[]; lang: string; today: LocalDate },
  now: number,
): Promise<SummaryLinks> {
  const words = wordsFor(lang);
  const pageOf = answerPages(edge.config, now);
  const actions = new Map<number, ViewLine["actions"]>();
  for (const record of records.filter(({ watcher, status }) => watcher === member.email && status === "open")) {
    const isLate = record.due_date !== null && record.due_date < today;
    const taps = record.side === "theirs" ? THEIRS : isLate ? LATE : OURS;
    actions.set(record.id, await pageOf(foundIn(record), taps, words.actions));
  }
  const footer = await memberFooter(
    edge,
    member.email,
    { openPage: words.openPage, settings: words.nudge.settings },
    now,
  );
  return { actionsFor: (commitment) => actions.get(commitment) ?? [], footer };
}
