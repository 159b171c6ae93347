import { among } from "../notes/words.ts";
import { isOwn, isOwnSide, isSame, type ReplyContext, type ReplyLine } from "./context.ts";
import type { Intent } from "./intent.ts";
import { keyOf, type LineWords } from "./line-words.ts";
import { isLike, pastOf } from "./verbs.ts";

/** What is made for another reaches them. */
const MADE = "record photograph compose translate print scan transcribe take sign renew make";

/** What resolving needs to know of the rest of the reply. */
export interface Known {
  readonly context: ReplyContext;
  readonly lines: readonly LineWords[];
  /** Names said in the clause. */
  readonly names: readonly string[];
  /** Verbs said in the clause, in their base form. */
  readonly verbs: ReadonlySet<string>;
  /** Lines that other words of the reply mean for certain. */
  readonly elsewhere: ReadonlySet<number>;
  /** Days that no longer hold: "the 21st rather than Friday" is about what was due on Friday. */
  readonly given: ReadonlySet<string>;
}

/** True where the act can be meant of the line: only what is open is done, only what is done reopened. */
export function isPossible({ line, verb, keys }: LineWords, intent: Intent): boolean {
  if (intent.only !== null) {
    return line.status === intent.only;
  }
  if (line.status === "asked") {
    return intent.do === "owner" || intent.do === "drop" || intent.do === "dispute";
  }
  if (intent.do === "reopen") {
    return line.status === "done";
  }
  if (intent.do === "done") {
    return (
      line.status === "open" &&
      (intent.verb === null ||
        isLike(intent.verb, verb) ||
        verb === null ||
        isAsked(line, intent.verb) ||
        keys.has(keyOf(intent.verb)))
    );
  }
  return intent.do === "agree" || intent.do === "dispute" || line.status === "open";
}

/** "send the signed agreement" is done by signing as well. */
function isAsked({ what }: ReplyLine, verb: string): boolean {
  return what
    .toLowerCase()
    .split(" ")
    .slice(1)
    .some((word) => pastOf(word) === verb);
}

/** Narrowed by whose line it is, by the names in the clause, and by what the rest of the reply means. */
export function preferred(lines: readonly LineWords[], intent: Intent, known: Known): readonly LineWords[] {
  const { context, names, verbs, elsewhere } = known;
  let left = lines;
  if (intent.do === "done" && intent.way === "receipt") {
    const handed = (verb: string | null): boolean =>
      intent.verb !== null ||
      isLike("send", verb) ||
      isLike("write", verb) ||
      isLike("buy", verb) ||
      isLike("film", verb) ||
      among(verb ?? "", MADE) ||
      isLike("approve", verb);
    const others = left.filter(({ line, verb }) => !isOwn(line, context) && handed(verb));
    const across = others.filter(({ line }) => !isOwnSide(line, context));
    left = across.length > 0 ? across : others;
  } else if (intent.do === "done" && intent.way === "own") {
    const side = left.filter(({ line }) => isOwnSide(line, context));
    const own = side.filter(({ line }) => isOwn(line, context));
    left = own.length > 0 ? own : side;
  } else if (intent.do === "not-me" || (intent.do === "move" && !intent.requests)) {
    const own = left.filter(({ line }) => isOwn(line, context));
    left = own.length > 0 ? own : left;
  } else if (intent.do === "owner" && intent.who !== null) {
    const { who } = intent;
    left = left.filter(({ line }) => line.owner === null || !isSame(line.owner, who));
  }
  const exact = left.filter(({ verb }) => verb !== null && verbs.has(verb));
  left = exact.length > 0 && left.length > 1 ? exact : left;
  // "Certificate sent": one's own sooner than another's.
  const mine = intent.do === "done" && intent.way === "passive" ? left.filter(({ line }) => isOwn(line, context)) : [];
  left = mine.length > 0 && left.length > 1 ? mine : left;
  const byName = left.filter(({ line }) => names.some((name) => line.what.toLowerCase().split(/\W+/).includes(name)));
  left = byName.length > 0 ? byName : left;
  const dated = left.filter(({ line }) => line.due !== null && known.given.has(line.due));
  left = dated.length > 0 ? dated : left;
  const free = left.filter(({ line }) => !elsewhere.has(line.number));
  return left.length > 1 && free.length > 0 && free.length < left.length ? free : left;
}
