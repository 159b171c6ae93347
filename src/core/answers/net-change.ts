import { shortName } from "../address.ts";
import type { Terms, Timing } from "../ledger-row.ts";
import type { Mailbox } from "../notes/message.ts";
import type { EchoWords } from "../words/echo-words.ts";
import type { Words } from "../words/words.ts";

/** A line as it stands, as far as telling of it needs; what is not known of it did not change. */
export type Standing = Pick<Terms, "status" | "due" | "duePhrase" | "owner"> &
  Partial<Pick<Terms, "agreed" | "disputed" | "requested" | "late">>;

/** An event of one line, as far as telling of it needs. */
export interface Told {
  readonly kind: string;
  readonly actor: string;
  readonly name: string;
  readonly set: Partial<Terms>;
  readonly was: Partial<Terms>;
  readonly reason: string | null;
  readonly timing: Timing | null;
}

/**
 * What several events made of one line, as the reader has not heard of it yet: "Fri 13 Mar → Tue 17 Mar, at Sam’s
 * request: legal is slow". Null where the line is in the end as it was and nothing was taken back.
 */
export function netChange(line: Standing, events: readonly Told[], reader: Mailbox, words: Words): string | null {
  const { echo } = words;
  const row = { agreed: null, disputed: null, requested: null, late: false, ...line };
  const by = (name: keyof Terms): string | null => {
    const last = events.findLast((event) => name in event.set);
    return last === undefined || last.actor === reader.email ? null : shortName({ name: last.name, email: last.actor });
  };
  const first = events[0];
  if (first?.kind === "noted") {
    // What was taken back before anybody heard of it was never there.
    if (row.status === "dropped" || row.status === "merged") {
      return null;
    }
    return echo.added(first.actor === reader.email ? null : shortName({ name: first.name, email: first.actor }));
  }
  const before = <Name extends keyof Known>(name: Name): Known[Name] => {
    const event = events.find((one) => name in one.was);
    return event === undefined ? row[name] : (event.was[name] as Known[Name]);
  };
  // Of what has ended only the end is news.
  const ended =
    row.status !== "open" && row.status !== "asked" ? statusChange(row, before("status"), by("status"), echo) : null;
  const parts =
    ended !== null
      ? [ended]
      : [
          statusChange(row, before("status"), by("status"), echo),
          dueChange(row, { due: before("due"), duePhrase: before("duePhrase") }, by("due"), words),
          ownerChange(row, before("owner"), by("owner"), words),
          requestChange(row, before("requested"), by("requested"), words),
          disputeChange(row, before("disputed"), by("disputed"), echo),
        ].filter((part) => part !== null);
  if (parts.length === 0 && row.agreed !== null && row.agreed.by !== before("agreed")?.by) {
    parts.push(echo.agreed(by("agreed")));
  }
  const sinceUndo = events.slice(events.findLastIndex((event) => event.kind === "undone") + 1);
  const reason = sinceUndo.findLast((event) => event.reason !== null && event.kind !== "disputed")?.reason ?? null;
  const undone = events.at(-1)?.kind === "undone";
  if (parts.length === 0) {
    return undone ? echo.restored(by("status") ?? by("due") ?? by("owner")) : null;
  }
  return parts.join("; ") + (reason === null || undone ? "" : echo.because(reason));
}

type Known = Required<Standing>;

function statusChange(row: Known, before: Terms["status"], by: string | null, echo: EchoWords): string | null {
  if (row.status === before) {
    return null;
  }
  switch (row.status) {
    case "done":
      return echo.done(by, row.late);
    case "dropped":
    case "merged":
      return echo.dropped(by);
    case "open":
      return before === "asked" ? echo.added(by) : echo.reopened(by);
    case "asked":
      return null;
    default:
      return row.status satisfies never;
  }
}

function dueChange(
  row: Known,
  before: Pick<Terms, "due" | "duePhrase">,
  by: string | null,
  words: Words,
): string | null {
  const withYear = row.due?.slice(0, 4) !== before.due?.slice(0, 4) && row.due !== null && before.due !== null;
  const said = ({ due, duePhrase }: Pick<Terms, "due" | "duePhrase">): string =>
    due !== null
      ? words.shortDate(due, withYear)
      : duePhrase !== null && duePhrase !== ""
        ? `“${duePhrase}”`
        : words.noDate;
  const [from, to] = [said(before), said(row)];
  return row.due === before.due && (row.due !== null || from === to) ? null : words.echo.moved(from, to, by);
}

function ownerChange(row: Known, before: Terms["owner"], by: string | null, words: Words): string | null {
  const name = (owner: Mailbox | null): string => (owner === null ? words.nobodyNamed : shortName(owner));
  return name(before) === name(row.owner) ? null : words.echo.handed(name(before), name(row.owner), by);
}

function requestChange(row: Known, before: Terms["requested"], by: string | null, words: Words): string | null {
  const { requested } = row;
  if (requested === null || requested.at === before?.at) {
    return null;
  }
  const { echo } = words;
  const what =
    requested.status === "dropped"
      ? echo.asksDrop
      : requested.status === "open"
        ? echo.asksReopen
        : requested.owner !== undefined
          ? echo.asksOwner(shortName(requested.owner))
          : echo.asksDate(
              requested.due === undefined ? `“${requested.duePhrase ?? ""}”` : words.shortDate(requested.due),
            );
  return echo.requested(by, what);
}

function disputeChange(row: Known, before: Terms["disputed"], by: string | null, echo: EchoWords): string | null {
  if (row.disputed !== null) {
    return row.disputed.at === before?.at ? null : echo.disputed(by, row.disputed.words);
  }
  return before === null ? null : echo.settled(by);
}
