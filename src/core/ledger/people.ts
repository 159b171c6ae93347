import type { Mailbox } from "../notes/message.ts";
import type { Survey } from "../notes/survey.ts";
import { among, type Word } from "../notes/words.ts";
import type { Skip } from "./terms.ts";

/** People of the note and owners in the ledger are no things that a promise is about. */
export function peopleSkipper(
  { roster }: Survey,
  of: readonly { readonly owner: Mailbox | null; readonly quotes?: readonly string[] }[],
): Skip {
  const names = new Set(
    of.flatMap(({ owner }) => (owner === null ? [] : (owner.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))),
  );
  const things = new Set(of.flatMap(({ quotes = [] }) => smallWords(quotes)));
  return (words: readonly Word[], i: number): number => {
    const known = roster.at(words, i);
    const isThing = known?.person.email === "" && known.next === i + 1 && things.has(words[i]?.text ?? "");
    if (known !== null && !isThing && !(known.person.email === "" && isPlace(words, known.next))) {
      return known.next;
    }
    return names.has(words[i]?.text ?? "") && words[i]?.raw !== words[i]?.text ? i + 1 : i;
  };
}

/** "Oak Lane", "Elm Elementary": what a place is called tells it apart. */
function isPlace(words: readonly Word[], next: number): boolean {
  return [words[next - 1], words[next]].some((word) => among(word?.text, PLACES) && word?.raw !== word?.text);
}

const PLACES =
  "street st road rd lane avenue ave square court house hall yard park school elementary middle high primary college church hotel inn site mill bridge quay wharf tower centre center estate farm branch";

/** Words that the ledger writes small are things, whatever capital they have now: "Furler: …". */
function smallWords(quotes: readonly string[]): string[] {
  return quotes.flatMap((quote) => quote.match(/(?<![\p{L}'’])\p{Ll}{3,}/gu) ?? []);
}
