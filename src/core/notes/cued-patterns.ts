/** A kind of line, by a pattern that is only tried where one of its cues begins a word. */
interface Cued {
  /** In lower case, three letters or more. */
  readonly cues: readonly string[];
  readonly pattern: RegExp;
}

const KEY = 3;
const WORDS = /[\p{L}\p{M}]{3,}/gu;

/** Many patterns over many lines: a line without a cue costs one look-up a word. */
export class CuedPatterns {
  readonly #byStart = new Map<string, { readonly cue: string; readonly pattern: RegExp }[]>();

  constructor(kinds: readonly Cued[]) {
    for (const { cues, pattern } of kinds) {
      for (const cue of cues) {
        const key = cue.slice(0, KEY);
        this.#byStart.set(key, [...(this.#byStart.get(key) ?? []), { cue, pattern }]);
      }
    }
  }

  /** True where the line is of one of the kinds. */
  match(line: string): boolean {
    const folded = line.toLowerCase();
    for (const { index } of folded.matchAll(WORDS)) {
      const cued = this.#byStart.get(folded.slice(index, index + KEY));
      if (cued?.some(({ cue, pattern }) => folded.startsWith(cue, index) && pattern.test(line)) === true) {
        return true;
      }
    }
    return false;
  }
}
