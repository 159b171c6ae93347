import type { Mailbox } from "../notes/message.ts";
import type { Clause } from "./clauses.ts";
import type { Wanted } from "./command.ts";
import type { ReplyContext } from "./context.ts";
import type { FormToken } from "./form-token.ts";
import type { Mention } from "./mention.ts";
import type { Mood } from "./mood.ts";
import type { SaidDate } from "./said-date.ts";

/** Who speaks for its being done: the doer, nobody in particular, or whoever received it. */
export type Way = "own" | "passive" | "receipt";

/** What a clause wants, before it is settled which lines it means. */
export interface Intent {
  readonly do: Wanted;
  /** Empty where the clause names no line. */
  readonly mentions: readonly Mention[];
  readonly date: SaidDate | null;
  readonly who: Mailbox | null;
  /** The verb that was said to be done: "sent" is send; null for "done". */
  readonly verb: string | null;
  readonly way: Way;
  /** Only what is done can be reopened by "not done", and only what is asked confirmed by "we'll do it". */
  readonly only: "done" | "asked" | "open" | null;
  /** What cannot be known from the words alone; then it is asked. */
  readonly doubt: "which" | "when" | "who" | null;
  /** Clear enough to ask back which line is meant where the clause names none. */
  readonly asks: boolean;
  /** What a thing is for names it well enough: "forget about the influencers". */
  readonly part: boolean;
  /** Wished for rather than promised, so that it may be another's line. */
  readonly requests: boolean;
  /** A promise in prose: of a day that is the line's already, it says nothing. */
  readonly told: boolean;
}

/** A clause with what is around it. */
export interface Scene {
  readonly clause: Clause;
  readonly tokens: readonly FormToken[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly SaidDate[];
  readonly mood: Mood;
  readonly context: ReplyContext;
  readonly addressed: readonly Mailbox[];
  readonly text: string;
  /** A single word behind a line that the same sentence names: "118 guests, confirmed". */
  readonly inSentence: boolean;
  /** A clause before it in the sentence names a line. */
  readonly goesOn: boolean;
}

/** Reads one effect out of a clause: the ways in which it can be meant, likeliest first; null where it is not there. */
export type Act = (scene: Scene) => Intent | readonly Intent[] | null;

/** An intent with what most have. */
export function intent(wanted: Wanted, { mentions, mood }: Scene, more: Partial<Intent> = {}): Intent {
  return {
    do: wanted,
    mentions,
    date: null,
    who: null,
    verb: null,
    way: "passive",
    only: null,
    doubt: null,
    asks: false,
    told: false,
    part: false,
    requests: mood.requests,
    ...more,
  };
}

/** True where one of the mentions is written as a number, so that little else need be said. */
export function isNumbered({ mentions }: Scene): boolean {
  return mentions.some(({ kind }) => kind === "numbers" || kind === "either");
}
