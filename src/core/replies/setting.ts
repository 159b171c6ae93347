import type { ReplyContext } from "./context.ts";
import type { LineWords } from "./line-words.ts";
import type { Mention } from "./mention.ts";

/** What a sentence is read with. */
export interface Setting {
  readonly text: string;
  readonly context: ReplyContext;
  readonly lines: readonly LineWords[];
  readonly elsewhere: ReadonlySet<number>;
  /** What the sentence before was about. */
  readonly before: readonly Mention[];
}
