/** What an answer to a recap may ask for. */
export type Command = "hold" | "send";

/** The words as people write them, by command. A line must be one of them and nothing else: blank beats wrong. */
const WORDS: { readonly [word: string]: Command } = {
  hold: "hold",
  "hold it": "hold",
  "hold on": "hold",
  "on hold": "hold",
  wait: "hold",
  "don't send": "hold",
  "do not send": "hold",
  send: "send",
  "send it": "send",
  "send now": "send",
  "send it now": "send",
  "please send": "send",
  release: "send",
};

/** Only the top of an answer is searched, so that a quoted recap cannot give orders. */
const LINES_READ = 8;

/** The first command in the text above the quote, or null where no line is one. */
export function commandOf(text: string): Command | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  for (const line of lines.slice(0, LINES_READ)) {
    const words = line
      .slice(0, 60)
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/[^a-z' ]+/g, " ")
      .trim()
      .replace(/ +/g, " ");
    const command = Object.hasOwn(WORDS, words) ? WORDS[words] : undefined;
    if (command !== undefined) {
      return command;
    }
  }
  return null;
}
