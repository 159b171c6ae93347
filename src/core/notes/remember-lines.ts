import { HANGS } from "./blocks/wrapping.ts";
import { isItem, type Line } from "./lines.ts";

/** Bounds of what is kept: a line of notes, not a letter, and so many of a note. */
const MAX_SAID = 500;
const MAX_REMEMBERED = 20;

/** What the writer keeps for the next meeting, for themselves alone: "remember: ask about the new CFO", without that word. */
export function remembered(lines: readonly Line[]): string[] {
  return runsOf(lines)
    .slice(0, MAX_REMEMBERED)
    .map(({ said }) => said.slice(0, MAX_SAID).trim());
}

/** The lines that are notes. */
export function withoutRemembered(lines: readonly Line[]): Line[] {
  const taken = rememberedLines(lines);
  return taken.size === 0 ? [...lines] : lines.filter((line) => !taken.has(line));
}

/** The lines that are none, those that a mail program broke among them. */
export function rememberedLines(lines: readonly Line[]): Set<Line> {
  return new Set(runsOf(lines).flatMap((run) => run.lines));
}

/** "- Remember: …", "// remember: …", "**remember:** …"; nothing behind the colon makes a heading. */
const REMEMBER =
  /^\s{0,20}(?:\/\/(?!\/)\s{0,4})?(?:(?:[-*•–—·◦▪+]|\d{1,2}[.)]|\[[ xX]?\])\s{1,4}){0,2}[*_]{0,2}remember\s?[*_]{0,2}\s?[:：][*_]{0,2}\s{0,4}(?=\S)/i;
const MAX_LEAD = 80;

/** True for a line that the writer keeps for themselves. */
export function isRemembered(line: Line): boolean {
  return line.depth === 0 && REMEMBER.test(line.text.slice(0, MAX_LEAD));
}

interface Run {
  readonly said: string;
  readonly lines: readonly Line[];
}

function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line !== undefined && isRemembered(line)) {
      const next = behindBroken(lines, i);
      const said = lines.slice(i, next).map(({ text }) => text.trim());
      const lead = REMEMBER.exec(line.text.slice(0, MAX_LEAD))?.[0].trim().length ?? 0;
      runs.push({ said: said.join(" ").slice(lead).trim(), lines: lines.slice(i, next) });
      i = next - 1;
    }
  }
  return runs;
}

/** A line shorter than this was ended by its writer. */
const FULL = 50;
const MAX_BROKEN = 6;

/** The first line behind one that a mail program broke: the rest goes on in lower case, or behind "the", "of". */
function behindBroken(lines: readonly Line[], at: number): number {
  let next = at + 1;
  while (next < lines.length && next < at + MAX_BROKEN) {
    const [before, line] = [lines[next - 1]?.text ?? "", lines[next]];
    const goesOn =
      line !== undefined &&
      line.depth === 0 &&
      line.text !== "" &&
      before.length >= FULL &&
      !isItem(line.text) &&
      !isRemembered(line) &&
      (/^\s{0,20}\p{Ll}/u.test(line.text.slice(0, 24)) || HANGS.test(before.slice(-12)));
    if (!goesOn) {
      break;
    }
    next += 1;
  }
  return next;
}
