/** A numbered line of a quoted recap: "> 2. You: share the logo files". */
const NUMBERED = /^>[> ]{0,6}(\d{1,3})\.\s/;
/** What belongs to the line above it: its date, its quote, its links. */
const CONTINUED = /^>[> ]{0,3} {2,8}\S/;
const QUOTED = /^>/;
const SAYS_NUMBER = /^\s{0,8}(?:#|no\.?|number|item)?\s{0,2}\d/i;

/**
 * An answer typed under a line of the quoted recap is about that line: it gets its number in front, so that it reads as
 * "2: done". Text below the whole quote, or above it, stays as it is.
 */
export function withInlineNumbers(text: string): string {
  let number: string | null = null;
  return text
    .split("\n")
    .map((line) => {
      const opened = NUMBERED.exec(line)?.[1];
      if (opened !== undefined) {
        number = opened;
        return line;
      }
      if (CONTINUED.test(line) || line.trim() === "" || /^>[> ]*$/.test(line)) {
        return line;
      }
      const about = number;
      number = null;
      return about === null || QUOTED.test(line) || SAYS_NUMBER.test(line) ? line : `\n${about}: ${line.trim()}\n`;
    })
    .join("\n");
}
