import { describe, expect, it } from "vitest";
import { readInvitation } from "../../src/mail/invitation.ts";

const event = (...lines: string[]): string =>
  [
    "BEGIN:VCALENDAR",
    "BEGIN:VTIMEZONE",
    "DTSTART:16010101T000000",
    "END:VTIMEZONE",
    "BEGIN:VEVENT",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");

describe("an invitation", () => {
  it("gives its event's title, words, day and people, unfolded and unescaped", () => {
    const text = event(
      "SUMMARY:Kick",
      " off\\, with Sam",
      "DESCRIPTION:One\\nTwo\\; three \\\\ four",
      "DTSTART;TZID=Europe/London:20260310T160000",
      'ORGANIZER;CN="Okafor: Dana":MAILTO:Dana@northwind.example',
      "ATTENDEE;ROLE=REQ-PARTICIPANT;CN=Sam Reyes;RSVP=TRUE:mailto:sam@brightside.example",
      "ATTENDEE:urn:room-4",
    );
    expect(readInvitation(text)).toEqual({
      summary: "Kickoff, with Sam",
      description: "One\nTwo; three \\ four",
      start: { ms: Date.UTC(2026, 2, 10, 16), offset: 0 },
      organizer: { name: "Okafor: Dana", email: "dana@northwind.example" },
      attendees: [
        { name: "Sam Reyes", email: "sam@brightside.example" },
        { name: "", email: "" },
      ],
    });
  });

  it("takes a whole day, and nothing from the event's alarm", () => {
    const text = event("DTSTART;VALUE=DATE:20260310", "BEGIN:VALARM", "SUMMARY:Wake up", "END:VALARM", "SUMMARY:Fair");
    expect(readInvitation(text)).toMatchObject({ summary: "Fair", start: { ms: Date.UTC(2026, 2, 10) } });
  });

  it.each(["", "BEGIN:VCALENDAR\nEND:VCALENDAR", "BEGIN:VEVENT\nSUMMARY:cut off", "no calendar"])(
    "is none in %j",
    (text) => {
      expect(readInvitation(text)).toBeNull();
    },
  );
});
