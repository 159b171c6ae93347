import type { Command } from "./command.ts";
import { isCourtesy, isNews } from "./courtesies.ts";
import { REASONED } from "./en/effects.ts";
import type { ReadSentence } from "./units.ts";

/** A statement longer than this is no reason any more. */
const MAX_REASON = 45;

const MAX_REASONS = 2;

/** The commands that a sentence gives. */
export function ordersIn({ sentence }: ReadSentence, commands: readonly Command[]): Command[] {
  return commands.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
}

/** True for a sentence that tells something and wants nothing of the human who reads it. */
export function isStatement({ form, sentence, units }: ReadSentence): boolean {
  return (
    !sentence.asks &&
    form.length <= MAX_REASON &&
    !isNews(
      form,
      units.some(({ asks }) => asks),
    ) &&
    !isCourtesy(form)
  );
}

/** The command beside a statement that people give reasons for: before it, or right behind it in the paragraph. */
export function reasonOf(i: number, sentences: readonly ReadSentence[], commands: readonly Command[]): Command | null {
  const here = sentences[i];
  if (here === undefined) {
    return null;
  }
  for (let back = 1; back <= MAX_REASONS; back += 1) {
    const before = sentences[i - back];
    const reasoned = before === undefined ? undefined : ordersIn(before, commands).find(isReasoned);
    if (before !== undefined && reasoned !== undefined && here.sentence.paragraph - before.sentence.paragraph <= 1) {
      return reasoned;
    }
    if (before === undefined || !isStatement(before)) {
      break;
    }
  }
  for (let ahead = 1; ahead <= MAX_REASONS; ahead += 1) {
    const after = sentences[i + ahead];
    const reasoned = after === undefined ? undefined : ordersIn(after, commands).find(isReasoned);
    if (after !== undefined && reasoned !== undefined && after.sentence.paragraph === here.sentence.paragraph) {
      return reasoned;
    }
  }
  return null;
}

function isReasoned(command: Command): boolean {
  return REASONED.has(command.do === "ask" ? command.wants : command.do);
}

/** "… because legal is slow", "…, budget's gone": the clause behind the command's own. */
export function clauseReason(text: string, command: Command, sentences: readonly ReadSentence[]): string | null {
  const here = sentences.find(({ sentence }) => sentence.start <= command.start && command.end <= sentence.end);
  const at = here?.units.findIndex(({ clause }) => clause.start === command.start) ?? -1;
  const next = at < 0 ? undefined : here?.units[at + 1];
  return next === undefined || next.outcomes.length > 0
    ? null
    : text.slice(next.clause.start, here?.sentence.end ?? next.clause.end).replace(/[\s.!]{1,4}$/, "");
}
