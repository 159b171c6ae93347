import type { LocalDate } from "../core/calendar.ts";
import { wallClock } from "../core/local-time.ts";
import { absencesOf, type Member } from "../core/member.ts";
import { localeOf } from "../core/notes/locale.ts";
import { awayText } from "../core/replies/away.ts";
import type { AwayOrder } from "../core/replies/away-order.ts";
import { memberOrder } from "../core/replies/member-orders.ts";
import { endInbound, type Recorded } from "../store/inbound.ts";
import { endOpenAbsence, memberByEmail } from "../store/members.ts";
import { agendaFor } from "./agenda.ts";
import { comeBack, goAway, noteAbsence } from "./away.ts";
import type { Edge } from "./edge.ts";
import { newMember } from "./new-member.ts";
import { mailedToday, settingsMail, summaryNow } from "./on-demand.ts";

/**
 * Carries out what a member wants for themselves: an agenda, days off, the summary now, their settings. False where the
 * text is none of that; then it is an answer or a note, and a member who writes is back from where nobody knew the end.
 */
export async function orderOf(
  edge: Edge,
  { recorded, text }: { recorded: Recorded; text: string },
  now: number,
): Promise<boolean> {
  const { db, config } = edge;
  if (!config.isMember(recorded.sender) || recorded.proof !== "pass") {
    return false;
  }
  if (awayText(text) === "automatic") {
    await noteAbsence(edge, recorded.sender, text, now);
    await endInbound(db, recorded.id, "ignored", "it is an out-of-office answer").run();
    return true;
  }
  const { order: dayOrder, country } = localeOf(recorded.sender, null, text);
  const known = await memberByEmail(db, recorded.sender);
  const member = known ?? newMember(config, { name: "", email: recorded.sender }, now);
  const zone = member.zone ?? config.timeZone;
  const today = wallClock(recorded.receivedAt, zone).date;
  const order = memberOrder(text, { today, order: dayOrder, country });
  if (order === null) {
    if (member.away?.open === true) {
      await endOpenAbsence(db, member.email).run();
    }
    return false;
  }
  const asked = { member, zone, inbound: recorded.id, ending: endInbound(db, recorded.id, "digested", null) };
  switch (order.do) {
    case "agenda":
      await agendaFor(edge, { ...asked, client: order.client }, now);
      return true;
    case "away":
      if (isKnown(order, member, today) && (await mailedToday(edge, "away", member.email, now)) > 0) {
        // An out-of-office program answers the confirmation with the same words: to confirm that again has no end.
        await asked.ending.run();
        return true;
      }
      await goAway(edge, { ...asked, from: order.from, until: order.until }, now);
      return true;
    case "back":
      await comeBack(edge, asked, now);
      return true;
    case "settings":
      await settingsMail(edge, asked, now);
      return true;
    case "summary":
      await summaryNow(edge, asked, now);
      return true;
    default:
      return order satisfies never;
  }
}

/** Whether an absence is kept already; its beginning counts only while it is ahead. */
function isKnown({ from, until }: AwayOrder, member: Member, today: LocalDate): boolean {
  return absencesOf(member).some(
    (one) => !one.open && one.until === until && (one.from === from || (one.from <= today && from <= today)),
  );
}
