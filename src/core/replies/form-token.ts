import type { Mailbox } from "../notes/message.ts";
import type { Mention } from "./mention.ts";
import type { SaidDate } from "./said-date.ts";
import type { Token } from "./tokens.ts";

/** A token, or a phrase that stands for one: its text is then ITEM, DATE or WHO. */
export interface FormToken extends Token {
  readonly mention?: readonly Mention[];
  readonly date?: SaidDate;
  readonly who?: Mailbox;
}

/** A sentence as its recognisers see it. */
export interface Form {
  readonly tokens: readonly FormToken[];
  /** Whom the sentence speaks to by name. */
  readonly addressed: readonly Mailbox[];
}
