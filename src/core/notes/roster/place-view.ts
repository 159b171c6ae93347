import { ACT_THIRD, ACT_VERBS, BASE_OF, TITLES, VERB_MARKS } from "../en/cues.ts";
import { ACROSS_WORDS, BESIDE_WORDS, HEARD_WORDS, KIN, MEETING_WORDS } from "../en/side-words.ts";
import type { Side } from "../extraction.ts";
import { isGerund } from "../predicate.ts";
import { among, startsWithCapital, wordsIn } from "../words.ts";
import type { Place } from "./discover.ts";
import type { Setting } from "./sides.ts";

const MAX_LABEL = 7;
const MAX_CHAIN = 30;

/** One place where a name stands, read for what it says of the side. */
export class PlaceView {
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
    if (among(this.#text(next), "from at of in") && among(this.#text(next + 1), "our my your their")) {
      found.push(`of ${this.#text(next + 1)}`);
    } else if (among(this.#text(next), "from at of")) {
      const side = this.#setting.sideAt(this.#place.words, next + 1);
      found.push(side === null ? (this.#isCapital(next + 1) ? "of some firm" : "of") : `of firm ${this.#beside(side)}`);
    }
    if (this.#text(next) === "," && among(this.#text(next + 1), "our my your their his her the")) {
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
      if (among(this.#text(i), "our my your their his her")) {
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
      } else if (among(text, "me myself i us") && joined) {
        found.push("with me");
      } else if (among(text, "you yourself") && joined) {
        found.push("with you");
      } else if (text === "(") {
        const [before, whose] = [this.#text(i - 1), this.#text(i - 2)];
        if (among(before, "side end team people")) {
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
      among(this.#text(this.#place.next), ", and")
    ) {
      found.push("bare among brackets");
    }
    const [one, two] = [this.#text(this.#place.next), this.#text(this.#place.next + 1)];
    if (/^(?:and|,|&|\+)$/.test(one) && among(two, "me myself i")) {
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
      if (among(text, "us me our my you your them him her their")) {
        done.add(`does ${text === "my" ? "our" : text}`);
      }
      const side = this.#setting.sideAt(words, i);
      if (side !== null) {
        done.add(`does for ${this.#beside(side)}`);
      }
    }
    return [...found, "acts", ...done, ...this.#verb()];
  }

  /** What they do, by its verb: clients approve and provide, suppliers quote and deliver. */
  #verb(): string[] {
    const { next, words } = this.#place;
    for (let i = next; i < next + 4; i += 1) {
      const text = this.#text(i);
      const verb = ACT_VERBS.has(text) ? text : (BASE_OF.get(text) ?? "");
      if (verb !== "" && words[i]?.kind === "word") {
        return [`verb ${verb}`];
      }
    }
    return [];
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
    if (among(text, "side end team part")) {
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
    return startsWithCapital(this.#place.words[i]?.raw ?? "");
  }

  #text(i: number): string {
    return this.#place.words[i]?.text ?? "";
  }

  #beside(side: Side): string {
    return side === this.#setting.speaker ? "beside" : "across";
  }
}
