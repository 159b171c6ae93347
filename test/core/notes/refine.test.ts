import { describe, expect, it } from "vitest";
import { refinedIn } from "../../support/reading.ts";

const PLAIN = { status: "open", conditional: false, hedged: false, recurring: null, reasons: [] } as const;

describe("a plain promise", () => {
  it.each([
    "I'll paint the door by Friday.",
    "Sam will return the keys.",
    "We're printing the menus on Friday.",
    "I'll try it on before Friday.",
    "I'll check if the key fits.",
  ])("is left as it is: %s", (text) => {
    const found = refinedIn(text);
    expect(found?.span).toBe(text);
    expect(found?.refined).toEqual({ ...PLAIN, weight: found?.weight });
  });
});

describe("done", () => {
  it.each([
    ["- [x] Sam: guest list", "Sam: guest list"],
    ["- Sam: guest list ✔", "Sam: guest list ✔"],
    ["- Sam: guest list – done", "Sam: guest list – done"],
    ["- Sam: guest list, already sent.", "Sam: guest list, already sent."],
    ["Done last week\n- Sam: guest list", "Sam: guest list"],
    ["| Who | What | Status |\n| Sam | guest list | done |", "Sam | guest list | done"],
    ["| Who | What | Status |\n| Sam | guest list | Sent 5 March |", "Sam | guest list | Sent 5 March"],
  ])("is read in %j", (text, span) => {
    expect(refinedIn(text)).toMatchObject({ span, refined: { status: "done" } });
  });

  it.each([
    ["- [ ] Sam: guest list", "Sam: guest list"],
    ["- Sam: say when it is done by noon", "Sam: say when it is done by noon"],
    ["I'll tell you when the guest list is done.", "I'll tell you when the guest list is done."],
    ["| Who | What | Status |\n| Sam | guest list | open |", "Sam | guest list | open"],
    [
      "| Who | What |\n| Sam | a list of what was signed and paid for |",
      "Sam | a list of what was signed and paid for",
    ],
  ])("is not read in %j", (text, span) => {
    expect(refinedIn(text)).toMatchObject({ span, refined: { status: "open" } });
  });
});

describe("called off", () => {
  it.each([
    ["Next steps\n- ~~Sam: guest list~~", "~~Sam: guest list~~"],
    ["- Sam: guest list – cancelled", "Sam: guest list – cancelled"],
    ["- Sam: guest list, no longer needed", "Sam: guest list, no longer needed"],
    ["- Sam: scrap that guest list", "Sam: scrap that guest list"],
    ["| Who | What | Status |\n| Sam | guest list | Dropped |", "Sam | guest list | Dropped"],
    ["I'll paint the door. Don't bother with it, I hear.", "I'll paint the door."],
    ["I'll paint the door. Forget it.", "I'll paint the door."],
    ["I'll paint the door on Friday is cancelled.", "I'll paint the door on Friday is cancelled."],
  ])("is read in %j", (text, span) => {
    expect(refinedIn(text)).toMatchObject({ span, refined: { status: "dropped" } });
  });

  it.each([
    ["I'll call you on Friday.", "I'll call you on Friday."],
    ["I'll send the call log.", "I'll send the call log."],
    ["I'll write the cancellation terms.", "I'll write the cancellation terms."],
    ["- Sam: crates dropped at the gate by Friday", "Sam: crates dropped at the gate by Friday"],
    ["I'll paint the door. It rained for days and nobody came. Forget it.", "I'll paint the door."],
    ["I'll bin the old flyers.", "I'll bin the old flyers."],
    ["I'll scrap the old van on Friday.", "I'll scrap the old van on Friday."],
  ])("is not read in %j", (text, span) => {
    expect(refinedIn(text)).toMatchObject({ span, refined: { status: "open" } });
  });
});

describe("what binds nobody", () => {
  it.each([
    ["refused", "I won't paint the door."],
    ["refused for good", "We will never paint the door."],
    ["wished", "We'd like to paint the door."],
    ["wished of others", "It would be good if Sam painted the door."],
    ["possible", "I could paint the door."],
    ["past", "I painted the door on Monday."],
    ["intended once", "I was going to paint the door."],
  ])("is no candidate where it is %s", (_why, text) => {
    expect(refinedIn(text)).toBeNull();
  });

  it.each([
    ["Will I paint the door by Friday?", "question"],
    ["I'll paint the door by Friday?", "question"],
    ["Sam will paint the door?", "question"],
    ["You will please get us the key.", "request"],
    ["We'll speak again on Tuesday.", "news"],
    ["I'll be on holiday until Monday.", "news"],
  ])("is weighed down where it is asked or told as news: %j", (text, reason) => {
    const found = refinedIn(text);
    expect(found?.span).toBe(text);
    expect(found?.refined.reasons).toContain(reason);
    expect(found?.refined.weight).toBeLessThan((found?.weight ?? 0) - 0.2);
  });

  it.each([
    ["I'm painting the door already.", true],
    ["Sam's to bring the key, as said earlier.", true],
    ["I'll paint the door last.", false],
  ])("is weighed down where it is told as past: %j", (text, past) => {
    const found = refinedIn(text);
    expect(found?.span).toBe(text);
    expect(found?.refined.reasons.includes("told as past")).toBe(past);
  });
});
