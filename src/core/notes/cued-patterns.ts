import { isAsciiLetter, isBeyondAscii } from "./letters.ts";

/** A kind of line, by a pattern that is only tried where one of its cues begins a word. */
interface Cued {
  /** In lower case, three letters or more. */
  readonly cues: readonly string[];
  readonly pattern: RegExp;
}

interface Cue<Group> {
  readonly cue: string;
  readonly pattern: RegExp;
  readonly group: Group;
}

/** A line that holds cues, or none: what it is is asked group by group. */
export interface CuedLine<Group> {
  is(group: Group): boolean;
}

const NOTHING: CuedLine<unknown> = { is: () => false };

const KEY = 3;
const LETTER = /[\p{L}\p{M}]/u;

/** Many patterns in groups over many lines: a line without a cue costs one look-up a word. */
export class CuedPatterns<Group extends string> {
  readonly #byStart = new Map<number, Cue<Group>[]>();

  constructor(groups: Readonly<Record<Group, readonly Cued[]>>) {
    for (const group of Object.keys(groups) as Group[]) {
      for (const { cues, pattern } of groups[group]) {
        for (const cue of cues) {
          const key = keyAt(cue, 0);
          this.#byStart.set(key, [...(this.#byStart.get(key) ?? []), { cue, pattern, group }]);
        }
      }
    }
  }

  /** Finds the cues of a line. */
  cued(line: string): CuedLine<Group> {
    const folded = line.toLowerCase();
    const found: Cue<Group>[] = [];
    let inWord = false;
    for (let i = 0; i < folded.length; i += 1) {
      const isLetter = isLetterAt(folded, i);
      if (isLetter && !inWord) {
        for (const cue of this.#byStart.get(keyAt(folded, i)) ?? []) {
          if (folded.startsWith(cue.cue, i) && isLetterAt(folded, i + 1) && isLetterAt(folded, i + 2)) {
            found.push(cue);
          }
        }
      }
      inWord = isLetter;
    }
    return found.length === 0
      ? NOTHING
      : { is: (group) => found.some((cue) => cue.group === group && cue.pattern.test(line)) };
  }
}

function isLetterAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return isBeyondAscii(code) ? LETTER.test(text.charAt(i)) : isAsciiLetter(code);
}

/** The three letters at a place as one number. */
function keyAt(text: string, at: number): number {
  let key = 0;
  for (let i = at; i < at + KEY; i += 1) {
    key = key * 1024 + Math.min(text.charCodeAt(i) || 0, 1023);
  }
  return key;
}
