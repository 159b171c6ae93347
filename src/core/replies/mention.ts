/** What words of a reply can mean: lines of the recap by number, by what they promise, or as a group. */
export interface Mention {
  readonly kind: "numbers" | "words" | "mine" | "both" | "all" | "rest" | "vague" | "either";
  /** The lines that fit: those written as numbers, or the best by words. Empty for a group, which is counted later. */
  readonly numbers: readonly number[];
  /** "two invoices", "both invoices": so many of them are meant. */
  readonly many: number | null;
  /** The words fit only in what many texts say: "the list", "the notes". */
  readonly weak: boolean;
  /** Weak only because they say what the thing is for: "the influencers" of quotes from influencers. */
  readonly part: boolean;
  /** "the second invoice", where no line is called so. */
  readonly nth?: number | undefined;
}

/** Where a mention stands among the tokens. */
export interface PlacedMention extends Mention {
  readonly at: number;
  readonly next: number;
}

/** Lines that are written as numbers. */
export function numbersMention(numbers: readonly number[]): Mention {
  return { kind: "numbers", numbers: [...new Set(numbers)], many: null, weak: false, part: false };
}

/** A group that is counted once the whole reply is known. */
export function groupMention(kind: Mention["kind"], numbers: readonly number[] = []): Mention {
  return { kind, numbers, many: null, weak: false, part: false };
}
