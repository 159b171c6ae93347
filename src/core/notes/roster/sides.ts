import { ACT_THIRD, ACT_VERBS, TITLES, VERB_MARKS } from "../en/cues.ts";
import { ACROSS_WORDS, BESIDE_WORDS, FIRM_WORDS, HEARD_WORDS, KIN, MEETING_WORDS } from "../en/side-words.ts";
import type { Side } from "../extraction.ts";
import { type Linear, sumOf } from "../label/linear.ts";
import { isGerund } from "../predicate.ts";
import { type Word, wordsIn } from "../words.ts";
import type { Place } from "./discover.ts";

/** The side of somebody whose address is known, or of a firm; null where no address proves it. */
export type SideAt = (words: readonly Word[], i: number) => Side | null;

/** What is known of the note before its names are. */
export interface Setting {
  /** The side of whoever speaks most of the words. */
  readonly speaker: "ours" | "theirs";
  /** Somebody of the other side has an address. */
  readonly across: boolean;
  readonly sideAt: SideAt;
}

/** What the other names of a note are proven to be: who is on no list of theirs is mostly of ours. */
export interface Proven {
  readonly beside: boolean;
  readonly across: boolean;
}

const PROOF_BESIDE = new Set([
  "bracket beside",
  "bracket firm beside",
  "label beside",
  "label firm beside",
  "side beside",
  "with me",
  "of firm beside",
  "under beside",
  "of our",
  "of my",
]);
const PROOF_ACROSS = new Set([
  "bracket across",
  "bracket firm across",
  "bracket capital",
  "label across",
  "label firm across",
  "side across",
  "with you",
  "of firm across",
  "of some firm",
  "under across",
  "of your",
  "of their",
  "does us",
  "heard",
]);

/** What the evidence proves by itself. */
export function proofOf(evidence: readonly string[]): Proven {
  return {
    beside: evidence.some((each) => PROOF_BESIDE.has(each)),
    across: evidence.some((each) => PROOF_ACROSS.has(each)),
  };
}

/** The evidence of one name with what the others of the note say of it. */
export function besideOthers(evidence: readonly string[], others: Proven, setting: Setting): string[] {
  const own = proofOf(evidence);
  const proof = own.beside ? (own.across ? "both" : "beside") : own.across ? "across" : "none";
  const rest = others.across ? (others.beside ? "both" : "across") : others.beside ? "beside" : "none";
  return [
    ...evidence,
    `proof ${proof}`,
    `proof ${proof} others ${rest}`,
    `proof ${proof} others ${rest} across known ${setting.across}`,
  ];
}

/** `ours` or `theirs` by what stands beside the name wherever it stands, weighed as `npm run train` has learnt it. */
export function sideFrom(evidence: readonly string[], speaker: "ours" | "theirs", sides: Linear): "ours" | "theirs" {
  const beside = sumOf(evidence, sides) > 0;
  return beside === (speaker === "ours") ? "ours" : "theirs";
}

/** What speaks for a person standing beside the speaker or across, by name. Holds no name itself. */
export function evidenceOf(places: readonly Place[], setting: Setting): string[] {
  const found = new Set<string>(["any", `across known ${setting.across}`, `speaker ${setting.speaker}`]);
  for (const place of places) {
    const view = new PlaceView(place, setting);
    for (const each of [...view.hung(), ...view.listed(), ...view.acting(), ...view.around()]) {
      found.add(each);
    }
  }
  return [...found];
}

/** "Mr Breen", "Allard Grounds", "Kev", "KJ": whether it reads like a stranger, a firm, or somebody one knows. */
export function nameShape(name: string, { across }: Setting): string[] {
  const words = name.split(/[\s]+/);
  const titled = TITLES.has((words[0] ?? "").toLowerCase().replace(".", ""));
  const shape = titled
    ? "titled"
    : /^(?:\p{Lu}\.?){2,4}$/u.test(name)
      ? "initials"
      : words.some((word) => FIRM_WORDS.has(word.toLowerCase()))
        ? "firm"
        : words.length > 1
          ? "long"
          : "short";
  return [`shape ${shape}`, `shape ${shape} across known ${across}`];
}

const MAX_LABEL = 7;
const MAX_CHAIN = 30;

/** One place where a name stands, read for what it says of the side. */
class PlaceView {
  readonly #place: Place;
  readonly #setting: Setting;
  /** The first word of the sentence, list item or cell that holds the name. */
  readonly #start: number;

  constructor(place: Place, setting: Setting) {
    this.#place = place;
    this.#setting = setting;
    let start = place.from;
    while (start > 0 && !this.#ends(start - 1)) {
      start -= 1;
    }
    this.#start = start;
  }

  /** What hangs on the name itself: "(client)", "(Brightside)", "from Medilift", "our Kev", "Sam's engineer". */
  hung(): string[] {
    const { from, next } = this.#place;
    const found: string[] = [];
    if (this.#text(next) === "(") {
      const firm = this.#isCapital(next + 1) && this.#setting.sideAt(this.#place.words, next + 1) === null;
      found.push(
        "bracket",
        ...(firm ? ["bracket capital"] : []),
        ...this.#said(next + 1, this.#close(next), "bracket"),
      );
    }
    if (/^(?:from|at|of|in)$/.test(this.#text(next)) && /^(?:our|my|your|their)$/.test(this.#text(next + 1))) {
      found.push(`of ${this.#text(next + 1)}`);
    } else if (/^(?:from|at|of)$/.test(this.#text(next))) {
      const side = this.#setting.sideAt(this.#place.words, next + 1);
      found.push(side === null ? (this.#isCapital(next + 1) ? "of some firm" : "of") : `of firm ${this.#beside(side)}`);
    }
    if (this.#text(next) === "," && /^(?:our|my|your|their|his|her|the)$/.test(this.#text(next + 1))) {
      found.push(`apposed ${this.#text(next + 1)}`);
    }
    for (let i = from; i < next; i += 1) {
      if (KIN.has(this.#text(i))) {
        found.push("kin", `kin speaker ${this.#setting.speaker}`);
      }
    }
    for (let i = from - 1; i >= Math.max(this.#start, from - 4); i -= 1) {
      if (KIN.has(this.#text(i))) {
        found.push("kin", `kin speaker ${this.#setting.speaker}`);
      }
      if (/^(?:our|my|your|their|his|her)$/.test(this.#text(i))) {
        found.push(`${i === from - 1 ? "of" : "role of"} ${this.#text(i)}`);
        break;
      }
      if (this.#text(i) === "'s" || this.#place.words[i]?.kind !== "word") {
        break;
      }
    }
    if (this.#text(from - 1) === "'s") {
      const side = this.#setting.sideAt(this.#place.words, from - 2);
      found.push(side === null ? "somebody's" : `somebody's ${this.#beside(side)}`);
    }
    return found;
  }

  /** The list it stands in: what leads it ("On our side", "Them:", "call with"), and whether "me" is in it. */
  listed(): string[] {
    const found: string[] = [];
    const colon = this.#label();
    if (colon > 0) {
      found.push(...this.#said(this.#start, colon, "label"));
      if (this.#has(colon, this.#place.from, /^(?:me|myself|i)$/)) {
        found.push("label list has me");
      }
    }
    let joined = false;
    for (let i = this.#place.from - 1, steps = 0; i >= this.#start && steps < MAX_CHAIN; i -= 1, steps += 1) {
      const text = this.#text(i);
      if (text === ")") {
        i = Math.max(this.#start, this.#open(i));
        joined = true;
      } else if (/^(?:,|and|&|\+|\/|plus)$/.test(text)) {
        joined = true;
      } else if (/^(?:me|myself|i|us)$/.test(text) && joined) {
        found.push("with me");
      } else if (/^(?:you|yourself)$/.test(text) && joined) {
        found.push("with you");
      } else if (text === "(") {
        const [before, whose] = [this.#text(i - 1), this.#text(i - 2)];
        if (/^(?:side|end|team|people)$/.test(before)) {
          const side = this.#setting.sideAt(this.#place.words, i - 2);
          found.push(...(side === null ? this.#sideWord(whose, "side") : [`side ${this.#beside(side)}`]));
          if (side === null && this.#isCapital(i - 2)) {
            found.push("bracket capital");
          }
        }
        break;
      } else if (!this.#isCapital(i) && !/^(?:his|her|their|mr|mrs|ms|dr|\.)$/.test(text)) {
        found.push(...this.#anchor(i, joined));
        break;
      } else {
        const side = this.#setting.sideAt(this.#place.words, i);
        if (side !== null && joined) {
          found.push(`with somebody ${this.#beside(side)}`);
        }
      }
    }
    if (
      this.#text(this.#place.next) !== "(" &&
      this.#has(this.#place.from - 8, this.#place.next + 12, /^[()]$/) &&
      /^(?:,|and)$/.test(this.#text(this.#place.next))
    ) {
      found.push("bare among brackets");
    }
    const [one, two] = [this.#text(this.#place.next), this.#text(this.#place.next + 1)];
    if (/^(?:and|,|&|\+)$/.test(one) && /^(?:me|myself|i)$/.test(two)) {
      found.push("with me");
    }
    if (/^(?:and|&|\+)$/.test(one) && this.#setting.sideAt(this.#place.words, this.#place.next + 1) !== null) {
      found.push(
        `with somebody ${this.#beside(this.#setting.sideAt(this.#place.words, this.#place.next + 1) ?? "ours")}`,
      );
    }
    for (const lead of this.#place.block.under.slice(0, 2)) {
      const led = wordsIn(lead);
      const side = this.#setting.sideAt(led, 0);
      found.push(...(side === null ? [] : [`under ${this.#beside(side)}`]));
      found.push(...led.slice(0, MAX_LABEL).flatMap((word) => this.#sideWord(word.text, "under")));
    }
    return found;
  }

  /** What they do, and to whom: "will send us", "is copying you", "asked me". */
  acting(): string[] {
    const { next, words } = this.#place;
    const after = this.#text(next);
    const acts = VERB_MARKS.has(after) || ACT_THIRD.has(after) || ACT_VERBS.has(after) || isGerund(words[next]);
    const found = HEARD_WORDS.has(after) ? ["heard"] : [];
    if (!acts && found.length === 0) {
      return found;
    }
    const done = new Set<string>();
    for (let i = next; i < Math.min(next + 16, words.length) && !this.#ends(i); i += 1) {
      const text = this.#text(i);
      if (/^(?:us|me|our|my|you|your|them|him|her|their)$/.test(text)) {
        done.add(`does ${text === "my" ? "our" : text}`);
      }
      const side = this.#setting.sideAt(words, i);
      if (side !== null) {
        done.add(`does for ${this.#beside(side)}`);
      }
    }
    return [...found, "acts", ...done];
  }

  /** "ask Raj", "tell Ivan": somebody acts on them. */
  around(): string[] {
    return ACT_VERBS.has(this.#text(this.#place.from - 1)) ? ["acted on"] : [];
  }

  /** Side words and firms of a stretch. */
  #said(from: number, to: number, what: string): string[] {
    const found: string[] = [];
    for (let i = from; i < to && i < from + MAX_LABEL + 3; i += 1) {
      found.push(...this.#sideWord(this.#text(i), what));
      const side = this.#setting.sideAt(this.#place.words, i);
      if (side !== null) {
        found.push(`${what} firm ${this.#beside(side)}`);
      }
      if (MEETING_WORDS.has(this.#text(i))) {
        found.push(`${what} ${this.#text(i)}`);
      }
    }
    return found;
  }

  #sideWord(text: string, what: string): string[] {
    return BESIDE_WORDS.has(text) ? [`${what} beside`] : ACROSS_WORDS.has(text) ? [`${what} across`] : [];
  }

  #anchor(i: number, joined: boolean): string[] {
    const [text, before] = [this.#text(i), this.#text(i - 1)];
    const found: string[] = [];
    if (/^(?:side|end|team|part)$/.test(text)) {
      found.push(...this.#sideWord(before, "side"));
    }
    if (MEETING_WORDS.has(text)) {
      found.push(`led by ${text}`, `led by ${text} ${joined ? "in a list" : "alone"}`);
    }
    return found;
  }

  /** The colon or sign behind the label of the list that holds the name; 0 where none leads. */
  #label(): number {
    for (let i = this.#start; i < Math.min(this.#place.from, this.#start + MAX_LABEL); i += 1) {
      if (/^[:=]$/.test(this.#text(i))) {
        return i;
      }
    }
    return 0;
  }

  #ends(i: number): boolean {
    const text = this.#text(i);
    return (
      /^[;!?|]$/.test(text) ||
      (text === "." && !TITLES.has(this.#text(i - 1)) && (this.#place.words[i - 1]?.raw.length ?? 0) > 1)
    );
  }

  #close(i: number): number {
    const { words } = this.#place;
    let at = i;
    while (at < words.length && at < i + 10 && words[at]?.text !== ")") {
      at += 1;
    }
    return at;
  }

  #open(i: number): number {
    let at = i;
    while (at > this.#start && i - at < 12 && this.#text(at) !== "(") {
      at -= 1;
    }
    return at;
  }

  #has(from: number, to: number, what: RegExp): boolean {
    return this.#place.words.slice(Math.max(0, from), to).some((word) => what.test(word.text));
  }

  #isCapital(i: number): boolean {
    return /^\p{Lu}/u.test(this.#place.words[i]?.raw ?? "");
  }

  #text(i: number): string {
    return this.#place.words[i]?.text ?? "";
  }

  #beside(side: Side): string {
    return side === this.#setting.speaker ? "beside" : "across";
  }
}
