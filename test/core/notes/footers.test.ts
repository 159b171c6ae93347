import { describe, expect, it } from "vitest";
import { withoutFooters } from "../../../src/core/notes/footers.ts";
import { toLines } from "../../../src/core/notes/lines.ts";

const left = (text: string): string =>
  withoutFooters(toLines(text))
    .map((line) => line.text)
    .join("\n");

describe("withoutFooters", () => {
  it.each([
    "AI-generated content may be inaccurate or misleading. Always check for accuracy.",
    "Was this recap useful? Rate it here.",
    "CAUTION: This email originated from outside of the organization.",
    "This message is confidential and intended only for the person it is addressed to.",
    "Sent by Fathom. Unsubscribe",
    "Microsoft Teams: Click here to join the meeting".slice(17),
    "Ask Fred anything about this meeting. Upgrade by December 31 and get 20% off.",
    "Notes by Fireflies\nUpgrade by December 31 and get 20% off.",
  ])("drops: %s", (line) => {
    expect(left(`Ben will pay.\n${line}`)).toBe("Ben will pay.");
  });

  it.each([
    "I will send the confidential price list by Friday.",
    "Ana will upgrade the server.\n1\n2\n3\n4\n5\n6\n7\n8",
    "View from the terrace stays open.",
    "Ben to join the call on Monday.",
  ])("keeps: %s", (text) => {
    expect(left(text)).toBe(text);
  });

  it("drops the transcript below a tool's notes, and keeps a transcript that stands alone", () => {
    expect(left("Next steps\n- Ben will pay\n\nTranscript\nBen: I will sing")).toBe("Next steps\n- Ben will pay\n");
    expect(left("Transcript\nBen: I will sing")).toBe("Transcript\nBen: I will sing");
  });
});

it("keeps what people share, upgrade and sell, where no tool wrote the note", () => {
  const kept = [
    "Theresa's boss approves the upgrade by Friday.",
    "Asked could I knock 10% off the second lift, I'll put that on paper",
    "Share the report with Priya by Monday.",
    "Upgrade the boiler: Tom, next Friday",
    "View the flat on Tuesday",
    "Ask the council about the meeting room",
  ];
  expect(withoutFooters(toLines(kept.join("\n"))).map((line) => line.text)).toEqual(kept);
});
