import type { Command, Span } from "./command.ts";
import { REASON_LEAD, STOP, UNDO } from "./en/plain-orders.ts";

/** What ends all mail or takes back an answer must be said in so many words: "stop the work" is about the work. */
export function isMisread(command: Command, text: string): boolean {
  const words = text.slice(command.start, command.end);
  return (command.do === "stop" && !STOP.test(words)) || (command.do === "undo" && !UNDO.test(words));
}

/** A dispute is shown as it was written; a reason without the word that leads it in. */
export function inOwnWords(command: Command, text: string): Command {
  if (command.do === "dispute") {
    return { ...command, reason: sentenceFrom(text, command) };
  }
  return "reason" in command && command.reason !== null
    ? { ...command, reason: command.reason.replace(REASON_LEAD, "") }
    : command;
}

/** The words of a command to the end of their sentence. */
function sentenceFrom(text: string, { start, end }: Span): string {
  const behind = /^[^.!?\n]*/.exec(text.slice(end))?.[0] ?? "";
  return (text.slice(start, end) + behind).trim();
}
