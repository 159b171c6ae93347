import type { LocalDate } from "../calendar.ts";
import type { Unit } from "../notes/label/unit.ts";
import { sideOf } from "../notes/roster.ts";
import type { Survey } from "../notes/survey.ts";
import type { Word } from "../notes/words.ts";
import { type Act, actsOf } from "./en/acts.ts";
import { DONE_FORMS } from "./en/news-words.ts";
import { CLASSES } from "./en/told-words.ts";
import type { End } from "./end.ts";
import type { Evidence } from "./evidence.ts";
import { isHis } from "./evidence-owner.ts";
import { isLive } from "./is-live.ts";
import { liveEnd } from "./live-end.ts";
import type { Mention } from "./mention.ts";
import type { Tone } from "./news.ts";
import { stemOf } from "./stem.ts";
import type { Terms } from "./terms.ts";

/** How a piece of a clause tells what it tells, whatever it is about. */
export interface Telling {
  readonly end: End | null;
  readonly features: readonly string[];
}

/** Reads how a piece tells: its end, its verbs, its moods, its place. */
export function tellingOf(words: readonly Word[], unit: Unit, tone: Tone, today: LocalDate): Telling {
  const end = liveEnd(words);
  const features = new Set<string>([`told: ${end?.how ?? "nothing"}`, `in ${unit.block.kind}`]);
  const { asks, chased, partly } = tone;
  const due = unit.due?.date ?? null;
  const first = words.find(({ kind }) => kind === "word");
  const told: readonly (readonly [string, boolean])[] = [
    ["asks", asks],
    ["chased", chased],
    ["partly", partly],
    ["ticked", unit.block.box === "done"],
    ["to be ticked", unit.block.box === "open"],
    ["dated ahead", due !== null && due > today],
    ["dated behind", due !== null && due <= today],
    ["put off", end === null && words.some(({ text }, i) => DONE_FORMS.has(text) && !isLive(words, i))],
    ["is to be done", words.some(({ text }, i) => text === "be" && words[i - 1]?.text === "to")],
    ["opens with a condition", CLASSES.get(words[0]?.text ?? "")?.includes("condition") === true],
    ["in a condition", CLASSES.get(unit.clause.words[0]?.text ?? "")?.includes("condition") === true],
    ["short", words.length <= 4],
    ["long", words.length > 12],
    ["not the first piece", words[0] !== unit.clause.words[0]],
    ["a promise's form", unit.candidate !== null],
  ];
  for (const [name, is] of told) {
    if (is) {
      features.add(name);
    }
  }
  let verbs = 0;
  for (const { text, kind } of words) {
    for (const name of CLASSES.get(text) ?? []) {
      features.add(name);
    }
    verbs += kind === "word" && isVerb(text) ? 1 : 0;
    if (kind === "word" && /.{2}ed$/.test(text)) {
      features.add("-ed");
    }
  }
  if (verbs === 0) {
    features.add("no verb");
  }
  for (const name of CLASSES.get(first?.text ?? "") ?? []) {
    features.add(`opens: ${name}`);
  }
  return { end, features: [...features] };
}

const isVerb = (text: string): boolean =>
  actsOf(text).length > 0 || CLASSES.get(text)?.includes("a verb") === true || /.{2}ed$/.test(text);

const THINGS: ReadonlySet<Act> = new Set(["pass", "make", "mount", "mend", "clean", "read", "train", "ask"]);

/** What is praised was made or given; a foyer is lovely though nobody measured it. */
export function canBePraised({ acts }: Terms): boolean {
  return acts.size === 0 || [...acts].some((act) => THINGS.has(act));
}

/** Evidence of what it is about that says something of its end as well. */
const OF_ITS_END: ReadonlySet<string> = new Set([
  "was due",
  "not due yet",
  "the same day",
  "its day beside another",
  "earlier",
  "days later",
  "weeks later",
  "act: same",
  "act: apart",
  "act: near",
  "act: unknown",
  "only by what stands before",
  "only by what its sentence opens with",
  "said again",
  "open",
  "closed",
  "neither dated",
  "a first day",
]);

/** What of it depends on the kept commitment: who says so, and whether it is what was to be done. */
export function tellingOfRow(
  { end }: Telling,
  { row, shared, features }: Evidence,
  mention: Mention,
  unit: Unit,
  { note }: Survey,
): string[] {
  const { kept, terms } = row;
  const speaker = sideOf(unit.block.zone.author.email, note.account.email);
  const from = kept.side === speaker ? "of one's own side" : "of the other side";
  const found = [...features.filter((name) => OF_ITS_END.has(name)), from, `${end?.how ?? "nothing"} ${from}`];
  const texts = new Set(mention.words.map(({ text }) => text));
  if (kept.side !== speaker && (texts.has("your") || texts.has("you"))) {
    found.push("your, and theirs");
  }
  if (kept.side === speaker && ["i", "we", "my", "our"].some((text) => texts.has(text))) {
    found.push("my, and ours");
  }
  if (kept.side === speaker && (texts.has("your") || texts.has("you"))) {
    found.push("your, and ours");
  }
  if (isHis(mention, row)) {
    found.push("names its owner", `${end?.how ?? "nothing"} by its owner`);
  }
  const opening = mention.words.findIndex(({ text }) => shared.includes(stemOf(text)));
  if (opening >= 0 && opening < 3) {
    found.push("it opens with the thing");
  }
  if (end !== null) {
    const own = stemOf(end.word);
    const its = actsOf(end.word).some((act) => terms.acts.has(act)) || terms.words.has(own);
    found.push(`${end.how}: ${its ? "its own act" : "another act"}`);
    if (shared.every((stem) => stem === own)) {
      found.push("only the act is shared");
    }
  } else if (mention.own.acts.size > 0 && [...mention.own.acts].some((act) => terms.acts.has(act))) {
    found.push("its own act, not ended");
  }
  return found;
}
