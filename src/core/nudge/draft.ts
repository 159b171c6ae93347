import { fullName, shortName } from "../address.ts";
import type { LocalDate } from "../calendar.ts";
import type { Mailbox } from "../notes/message.ts";
import type { Tone } from "../tone.ts";
import type { Words } from "../words/words.ts";

interface Written {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly tone: Tone;
  readonly what: string;
  readonly due: LocalDate | null;
  readonly today: LocalDate;
}

/** A reminder of the other side's promise in the member's name, ready to be sent. `quote`: null where the reader has not seen the words. */
export function reminderText(
  { from, to, tone, ...one }: Written & { readonly quote: string | null },
  words: Words,
): string {
  return words.nudge.reminder[tone]({
    ...namesOf({ from, to }),
    ...one,
    late: one.due !== null && one.due < one.today,
  });
}

/** A short note that owns a miss of ours and names the new day, ready to be edited and sent. */
export function ownedMiss({ from, to, tone, ...one }: Written & { readonly newDue: LocalDate }, words: Words): string {
  return words.nudge.ownedMiss[tone]({ ...namesOf({ from, to }), ...one });
}

function namesOf({ from, to }: { from: Mailbox; to: Mailbox }) {
  return { short: shortName(to), full: fullName(to), sender: shortName(from), fullSender: fullName(from) };
}
