import { describe, expect, it } from "vitest";
import { rowsIn, surveyOf } from "../../../support/reading.ts";

/** What the recognisers and refiners say of a text's first clause that they know; the slice that holds it. */
function seen(text: string) {
  const { note, units } = surveyOf(text);
  const unit = units.find(({ candidate }) => candidate !== null);
  const words = unit?.clause.words ?? [];
  return unit === undefined
    ? null
    : {
        span: note.text.slice(words[unit.candidate?.from ?? 0]?.start, words.at(-1)?.end),
        reason: unit.candidate?.reasons.join() ?? "",
        ...unit.refined,
      };
}

describe("cue words count where they should, and a near miss does not", () => {
  const pairs: [table: string, counts: string, miss: string][] = [
    ["ACT_VERBS", "Will restock the bar.", "Will Rosalind come?"],
    ["ACT_GERUNDS", "- Restocking the bar on Friday", "- Rainfall at the bar on Friday"],
    ["ACT_THIRD", "Sam restocks the bar on Friday.", "Restocks were due on Friday."],
    ["NO_GERUNDS", "I'm engraving the cup on Friday.", "I'm wondering about the cup on Friday."],
    ["STATES", "I'll survey the cup.", "I'll miss the cup."],
    ["STATES_WITH_OBJECT", "I'll have the cup ready.", "I'll have to."],
    ["ADVERBS", "I'll meanwhile paint the cup.", "I'll not paint the cup."],
    ["NEGATIONS", "I'll paint nothing blue.", "Nobody will paint the cup."],
    ["PROMISED", "Sam volunteered the van.", "Sam mentioned the van."],
    ["SAID", "Sam reckons he'll bring the van.", "Sam doubts he'd bring the van."],
    ["OBJECT_OPENERS", "Sam rehangs the bar on Friday.", "Sam rehangs Friday."],
    ["ROLE_NOUNS", "Your upholsterer will call us on Friday.", "Your umbrella will help us on Friday."],
    ["WAS_GOING", "I'm going to redo the sign.", "I was going to redo the sign."],
  ];
  it.each(pairs)("%s: %j, not %j", (_table, counts, miss) => {
    expect(seen(counts)?.span).toBe(counts.replace(/^- /, ""));
    expect(seen(miss)).toBeNull();
  });

  it.each([
    ["HEDGES", "Maybe I'll paint the cup.", "I'll paint the maypole."],
    ["HEDGES", "I'll attempt to paint the cup.", "I'll paint the third attempt."],
  ])("%s: a doubt in %j, none in %j", (_table, counts, miss) => {
    expect(seen(counts)).toMatchObject({ span: counts, hedged: true });
    expect(seen(miss)).toMatchObject({ span: miss, hedged: false });
  });

  it.each([
    ["Provided it is dry, I'll paint the cup.", "I'll paint the cup that Sam provides."],
    ["Assuming it is dry, I'll paint the cup.", "I'll paint the cup at once."],
    ["I'll paint the cup once it is dry.", "I'll paint the cup on one side."],
  ])("CONDITIONS: one in %j, none in %j", (counts, miss) => {
    expect(seen(counts)).toMatchObject({ span: counts, conditional: true });
    expect(seen(miss)).toMatchObject({ span: miss, conditional: false });
  });

  it.each([
    ["I'll paint what I bought yesterday.", "I'll paint what comes next."],
    ["I'll paint what I bought previously.", "I'll paint the preview."],
  ])("PAST_CUES: %j, not %j", (counts, miss) => {
    expect(seen(counts)?.reasons).toContain("told as past");
    expect(seen(miss)?.reasons).not.toContain("told as past");
  });

  it.each([
    ["cup – delivered", "done"],
    ["cup – resolved", "done"],
    ["cup – undelivered", "open"],
    ["cup – shelved", "dropped"],
    ["cup – nixed", "dropped"],
    ["cup – shelves", "open"],
  ])("DONE_WORDS and DROPPED_WORDS in a status cell: %s is %s", (cells, status) => {
    const [what = "", state = ""] = cells.split(" – ");
    const row = seen(`| Who | What | Status |\n| Sam | ${what} | ${state} |`);
    expect(row).toMatchObject({ span: `Sam | ${what} | ${state}`, status });
  });

  it.each([
    ["stand down", "Stand down on that."],
    ["no need to", "There is no need to now."],
    ["never mind", "Never mind."],
    ["scratch that", "Scratch that."],
    ["isn't happening", "It isn't happening then."],
    ["pulled the pin", "They pulled the pin."],
  ])("CALLED_OFF by what follows: %s", (_phrase, after) => {
    expect(seen(`I'll paint the cup. ${after}`)).toMatchObject({ span: "I'll paint the cup.", status: "dropped" });
  });

  it.each([
    "Stand up.",
    "There is a need to.",
    "Mind the step.",
    "Scratch cards too.",
    "It happens.",
    "They pulled a cart.",
  ])("CALLED_OFF is not read into %j", (after) => {
    expect(seen(`I'll paint the cup. ${after}`)).toMatchObject({ span: "I'll paint the cup.", status: "open" });
  });

  it.each([
    ["LABELS", "- Budget: paint forty cups", "- Bridget: paint forty cups"],
    ["NOT_NAMES", "- Invoice: paint forty cups", "- Imelda: paint forty cups"],
    ["COMMON_NAMES", "- mark: forty cups by Friday", "- Mark will bring forty cups by Friday"],
    ["TITLES", "St. Webb sat at the fair.", "Dr. Webb sat at the fair."],
  ])("%s: %j names nobody, %j does", (_table, nobody, somebody) => {
    const named = (text: string): string[] =>
      surveyOf(text)
        .roster.people.slice(2)
        .map(({ name }) => name);
    expect(named(nobody)).toEqual([]);
    expect(named(somebody)).toHaveLength(1);
    expect(somebody).toContain(named(somebody)[0]);
  });

  it.each([
    ["I'll bring you your cup by Friday.", "bring Sam Sam's cup"],
    ["You'll get us our cup by Friday.", "get Dana Dana's cup"],
    ["I'll bring the US cup by Friday.", "bring the US cup"],
  ])("PRONOUNS and POSSESSIVES are said by name: %j", (text, what) => {
    expect(rowsIn(text)).toMatchObject([{ span: text.slice(0, -1), what }]);
  });
});

it.each(["Dr Webb sat at the fair.", "Dr. Webb was at the fair."])("TITLES: one proves a name in %j too", (text) => {
  expect(surveyOf(text).roster.people).toHaveLength(3);
});
