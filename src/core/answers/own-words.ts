import { localDateOf } from "../calendar.ts";
import { layersOf } from "../notes/layers.ts";
import { toLines } from "../notes/lines.ts";
import type { Message } from "../notes/message.ts";
import { isSentFrom } from "../notes/signature.ts";
import { REPLY_MARKERS } from "../words/words.ts";
import { withInlineNumbers } from "./inline-answers.ts";

/**
 * What the writer of an answer typed: above the quoted recap, or under its lines. A recap that is quoted never counts,
 * however a mail program sets it off, and neither does what they forwarded; a line that starts `//` is theirs alone.
 */
export function ownWords(message: Pick<Message, "text" | "from" | "sent">): string {
  const author = message.from[0] ?? { name: "", email: "" };
  const layers = layersOf(toLines(withInlineNumbers(withoutOverhang(aboveMarker(message.text)))), {
    author,
    people: [author],
    subject: "",
    date: message.sent === null ? "1970-01-01" : localDateOf(message.sent),
    answers: true,
    onlyToUs: false,
    level: 0,
  });
  const lines = layers
    .filter(({ kind }) => kind === "body" || kind === "cover" || kind === "answer")
    .flatMap((layer) => layer.lines.map((line) => line.text))
    .filter((line) => !/^\s{0,20}\/\//.test(line) && !isSentFrom(line));
  // The rule that a program draws above what it quotes.
  while (lines.length > 0 && /^[\s_=*–—-]*$/.test(lines.at(-1) ?? "")) {
    lines.pop();
  }
  return lines.join("\n").trim();
}

/** Programs that wrap what they quote leave the rest of a long line without its sign: the recap's words, not the writer's. */
const LONG = 60;

function withoutOverhang(text: string): string {
  const lines = text.split("\n");
  return lines
    .filter((line, i) => {
      const above = lines[i - 1] ?? "";
      return !(above.startsWith(">") && above.length >= LONG && !line.startsWith(">") && line.trim() !== "");
    })
    .join("\n");
}

/** Our mails begin with a line that says so; where a program quotes them without a sign, the answer ends there. */
function aboveMarker(text: string): string {
  const lines = text.split("\n");
  const at = lines.findIndex(
    (line) => !line.startsWith(">") && REPLY_MARKERS.some((marker) => line.toLowerCase().includes(marker)),
  );
  return at < 0 ? text : lines.slice(0, at).join("\n");
}
