import ICAL from "ical.js";
import type { Invitation, Mailbox, SentAt } from "../core/notes/message.ts";

const MAX_ICS = 200_000;
const MAX_ATTENDEES = 100;

/** What an .ics part says of its first event, or null where it cannot be read: ical.js throws on values it dislikes. */
export function readInvitation(text: string): Invitation | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.slice(0, MAX_ICS)) as unknown[]);
    const event = calendar.getFirstSubcomponent("vevent");
    if (event === null) {
      return null;
    }
    const organizer = event.getFirstProperty("organizer");
    return {
      summary: stringOf(event.getFirstPropertyValue("summary")),
      description: stringOf(event.getFirstPropertyValue("description")),
      start: startOf(event.getFirstPropertyValue("dtstart")),
      organizer: organizer === null ? null : personOf(organizer),
      attendees: event.getAllProperties("attendee").slice(0, MAX_ATTENDEES).map(personOf),
    };
  } catch {
    return null;
  }
}

function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function personOf(property: ICAL.Property): Mailbox {
  const address = stringOf(property.getFirstValue())
    .replace(/^mailto:/i, "")
    .trim()
    .toLowerCase();
  const name = property.getParameter("cn");
  return {
    name: typeof name === "string" ? name.replace(/^"|"$/g, "").trim() : "",
    email: address.includes("@") ? address : "",
  };
}

/** The wall clock of the invitation stands in for an instant: only its day is used. */
function startOf(value: unknown): SentAt | null {
  if (!(value instanceof ICAL.Time)) {
    return null;
  }
  return { ms: Date.UTC(value.year, value.month - 1, value.day, value.hour, value.minute), offset: 0 };
}
