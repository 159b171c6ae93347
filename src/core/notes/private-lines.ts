import { hasWords, type Line } from "./lines.ts";
import { isRemembered } from "./remember-lines.ts";

/** A run of lines that may, or may not, be shown to the other side. */
export interface Run {
  readonly private: boolean;
  readonly lines: readonly Line[];
}

/** The first line with words is `private`: the recap stays with the sender. What they keep for themselves is no line of it. */
export function opensPrivate(lines: readonly Line[]): boolean {
  const first = lines[firstOf(lines)];
  return first !== undefined && /^\W{0,3}private\W{0,3}$/i.test(first.text.trim().slice(0, 20));
}

/** The same lines without that first line. */
export function withoutPrivateMark(lines: readonly Line[]): Line[] {
  const at = firstOf(lines);
  return lines.filter((_line, i) => i !== at);
}

function firstOf(lines: readonly Line[]): number {
  return lines.findIndex((line) => hasWords(line.text) && !isRemembered(line));
}

/** Cuts lines into runs: a line starting `//` is private, and everything below `--- private`. */
export function privateRuns(lines: readonly Line[]): Run[] {
  const runs: { private: boolean; lines: Line[] }[] = [];
  let below = false;
  for (const line of lines) {
    if (/^\s{0,20}-{2,5}\s{0,4}private\s{0,4}-{0,5}\s{0,4}$/i.test(line.text.slice(0, 60))) {
      below = true;
    } else {
      const comment = /^\s{0,20}\/\/(?!\/)/.test(line.text.slice(0, 24));
      const hidden = below || comment;
      const text = comment ? line.text.replace(/^\s*\/\/\s?/, "") : line.text;
      const run = runs.at(-1);
      if (run?.private === hidden) {
        run.lines.push({ ...line, text });
      } else {
        runs.push({ private: hidden, lines: [{ ...line, text }] });
      }
    }
  }
  return runs;
}
