import type { Config } from "../config.ts";
import { addDays } from "../core/calendar.ts";
import { isoWeekOf, mondayOfIsoWeek, nextSummary } from "../core/local-time.ts";
import { DEFAULTS, type Member } from "../core/member.ts";
import type { Mailbox } from "../core/notes/message.ts";
import { memberByEmail } from "../store/members.ts";
import type { Edge } from "./edge.ts";

/** A member as kept, or as everybody begins. */
export async function memberAs(
  { db, config }: Pick<Edge, "db" | "config">,
  mailbox: Mailbox,
  now: number,
): Promise<Member> {
  return (await memberByEmail(db, mailbox.email)) ?? newMember(config, mailbox, now);
}

/** A member of whom nothing is kept yet, with the settings that everybody begins with. */
export function newMember({ timeZone }: Pick<Config, "timeZone">, { name, email }: Mailbox, now: number): Member {
  const { at, week } = nextSummary(
    { weekday: DEFAULTS.summaryDay, minutes: DEFAULTS.summaryMinutes, zone: timeZone },
    null,
    now,
  );
  return {
    ...DEFAULTS,
    email,
    name,
    away: null,
    awayLater: [],
    // The first week counts as made: the first summary is of the week after it.
    summaryWeek: isoWeekOf(addDays(mondayOfIsoWeek(week), -7)),
    summaryAfter: at,
    nudgedAt: null,
    nudgeAfter: null,
  };
}
