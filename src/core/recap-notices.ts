import type { Reader } from "./readers.ts";
import type { RecapFacts } from "./recap-facts.ts";
import type { Words } from "./words/words.ts";

/** How many lines a short mail leaves out. */
export function unshown({ moreOpen }: RecapFacts, words: Words): string[] {
  return moreOpen === 0 ? [] : [words.moreOpen(moreOpen)];
}

/** Who gets a copy and when, who gets none, and what only the sender sees. */
export function noticesOf(facts: RecapFacts, words: Words): string[] {
  if (facts.note.private) {
    return [words.privateNote];
  }
  const others = facts.readers.filter((reader) => reader.role !== "sender");
  if (others.length === 0) {
    return [words.nobodyElse];
  }
  const seesSomething = (reader: Reader): boolean => facts.lines.some((one) => facts.sees(reader, one));
  const served = others.filter(seesSomething);
  const names = (readers: readonly Reader[]): string => words.list(readers.map(nameAndAddress));
  const leaving = served.filter((reader) => reader.release !== "send");
  const waiting = served.filter((reader) => reader.release === "send");
  const unserved = others.filter((reader) => !seesSomething(reader));
  const hidden = facts.lines
    .filter((one) => !served.some((reader) => facts.sees(reader, one)))
    .map((one) => `${one.number}`);
  const { minutes, atMs, zone } = facts.release;
  return [
    ...(leaving.length === 0
      ? []
      : [
          minutes === 0
            ? words.copyNow(names(leaving))
            : words.copyLater(names(leaving), minutes, words.time(atMs, zone)),
        ]),
    ...(waiting.length === 0 ? [] : [words.copyWaits(names(waiting))]),
    ...(unserved.length === 0 ? [] : [words.nothingForThem(names(unserved))]),
    ...(hidden.length === 0 || served.length === 0 ? [] : [words.onlyYouSee(words.list(hidden), hidden.length)]),
  ];
}

function nameAndAddress(reader: Reader): string {
  const { name, email } = reader.mailbox;
  return name === "" ? email : `${name} (${email})`;
}
