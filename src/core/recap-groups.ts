import { sameFirm, shortName } from "./address.ts";
import { netChange } from "./answers/net-change.ts";
import { dueWords, toReader, whoFor } from "./line-words.ts";
import type { MailView, ViewLine } from "./mail-view.ts";
import type { Reader } from "./readers.ts";
import type { RecapFacts } from "./recap-facts.ts";
import type { RecapLine } from "./recap-line.ts";
import { standingMarks } from "./standing.ts";
import type { Words } from "./words/words.ts";

/** The lines of a copy by group: what is new by sides, then what the note changed, closed and left open. */
export function groupsFor(
  reader: Reader,
  all: readonly RecapLine[],
  facts: RecapFacts,
  words: Words,
): MailView["groups"] {
  const mine = reader.role === "other" ? "theirs" : "ours";
  const isMine = (one: RecapLine): boolean =>
    one.side === mine &&
    (reader.role !== "other" ||
      one.owner === null ||
      one.owner.email === "" ||
      sameFirm(one.owner.email, reader.mailbox.email));
  const lines = all.filter((one) => one.part === "new" && one.status !== "merged");
  const groups = [
    { heading: words.yourSide, lines: lines.filter(isMine) },
    {
      heading: reader.role === "other" ? words.sideOf(shortName(facts.note.account)) : words.theirSide,
      lines: lines.filter((one) => one.side === (mine === "ours" ? "theirs" : "ours")),
    },
    { heading: words.bothSides, lines: lines.filter((one) => one.side === "both") },
    {
      heading: words.otherSides,
      lines: lines.filter((one) => one.side === mine && !isMine(one)),
    },
    { heading: words.partChanged, lines: all.filter((one) => one.part === "changed" && !hasEnded(one)) },
    {
      heading: words.partClosed,
      lines: all.filter((one) => one.part !== "new" && (hasEnded(one) || one.part === "closed")),
    },
    { heading: words.partOpen, lines: all.filter((one) => one.part === "open" && !hasEnded(one)) },
  ];
  return groups
    .filter((group) => group.lines.length > 0)
    .map((group) => ({ heading: group.heading, lines: group.lines.map((one) => lineFor(reader, one, facts, words)) }));
}

function lineFor(reader: Reader, one: RecapLine, facts: RecapFacts, words: Words): ViewLine {
  return {
    number: one.number,
    who: whoFor(reader.mailbox, one, facts.note.people, words),
    what: toReader(one.what, reader.mailbox, facts.note.people, words),
    when: changeWords(reader, one, facts, words) ?? dueWords(one, words),
    marks: [
      ...(one.status === "done" ? [words.markDone] : []),
      ...(one.status === "dropped" ? [words.markDropped] : []),
      ...(one.conditional ? [words.markConditional] : []),
      ...(one.hedged ? [words.markHedged] : []),
      ...(one.recurring === null ? [] : [words.markRecurring(one.recurring)]),
      ...standingMarks(one, words),
    ],
    quote: one.part === "new" && facts.quotes(reader, one) ? one.quote : null,
    ended: one.status === "done" || one.status === "dropped",
    actions: actionsFor(reader, one, facts, words),
  };
}

/** What the note made of a line from before, as its sender's doing. */
function changeWords(reader: Reader, one: RecapLine, facts: RecapFacts, words: Words): string | null {
  if (one.was === null) {
    return null;
  }
  const { account } = facts.note;
  const told = { kind: "restated", actor: account.email, name: account.name, set: one.was, was: one.was };
  return netChange(one, [{ ...told, reason: null, timing: null }], reader.mailbox, words);
}

/** Own lines can be done, moved, refused; the others' agreed to or confirmed as done. What has ended takes no tap. */
function actionsFor(reader: Reader, one: RecapLine, facts: RecapFacts, words: Words): ViewLine["actions"] {
  const page = facts.answerPage(reader);
  if (page === null || one.status !== "open") {
    return [];
  }
  const mine = reader.role === "other" ? "theirs" : "ours";
  const agrees = reader.role === "sender" || one.agreed?.by === reader.mailbox.email ? [] : (["agree"] as const);
  const names =
    one.side === mine || one.side === "both"
      ? (["done", "move", "not-mine", ...agrees] as const)
      : (["done", "move", ...agrees] as const);
  return names.map((name) => ({ text: words.actions[name], href: `${page}/${one.number}/${name}` }));
}

/** A line that was open when the recap was made may have ended by the time it leaves. */
function hasEnded({ status }: RecapLine): boolean {
  return status === "done" || status === "dropped";
}
