import { describe, expect, it } from "vitest";
import { toLines } from "../../../src/core/notes/lines.ts";
import { statedMeetingDate } from "../../../src/core/notes/meeting-date.ts";

// 2026-06-15 is a Monday.
const dateOf = (text: string, subject = ""): string | null => statedMeetingDate(toLines(text), subject, "2026-06-15");

describe("statedMeetingDate", () => {
  it.each([
    ["Date: Friday 12 June 2026, 18:30"],
    ["BOARD MEETING, FRIDAY 12 JUNE 2026"],
    ["Minutes of a special meeting held on Friday, June 12,\n2026, at seven o'clock"],
    ["Fri, Jun 12 2026, 4:02 PM · 38 mins"],
    ["12 Jun 2026. Alison Wray, Yusuf"],
    ["Notes, 12 June"],
    ["Following Friday's call (12 Jun), the list:"],
    ["The list from our meeting on Friday 12 June."],
    ["Here are the notes from last Friday."],
    ["6/12/26, 9:02 PM - Otis: stage is clear"],
  ])("reads %s", (text) => {
    expect(dateOf(text)).toBe("2026-06-12");
  });

  it("counts yesterday's meeting from the day of writing", () => {
    expect(dateOf("Draft minutes of yesterday's meeting are below.")).toBe("2026-06-14");
  });

  it("reads the subject", () => {
    expect(dateOf("Hi,", "Willowbank, 12 June meeting")).toBe("2026-06-12");
    expect(dateOf("Hi,", "Friday's walkabout")).toBe("2026-06-12");
  });

  it.each([
    ["- Ana to send the plan by 12 June"],
    ["The contract ended on 12 June."],
    ["Please reply by Friday's review."],
    ["Open house, 20 June 2026"],
    ["Fee invoice, stage 1           Nathan          12 June"],
  ])("finds no meeting in %s", (text) => {
    expect(dateOf(text)).toBeNull();
  });
});
