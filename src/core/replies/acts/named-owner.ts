import { sameFirm } from "../../address.ts";
import type { Mailbox } from "../../notes/message.ts";
import { among } from "../../notes/words.ts";
import { GIVE, IS_OF } from "../en/owners.ts";
import type { FormToken } from "../form-token.ts";
import { isNumbered, type Scene } from "../intent.ts";
import { find, nextBehind } from "../pattern.ts";
import { unknownName } from "../unknown-name.ts";
import { pastOf } from "../verbs.ts";
import { isDoer } from "./doer.ts";

/** Whom a clause names as the one who does it; null for nobody. */
export function namedOwner(scene: Scene): Mailbox | null {
  const { tokens, mentions } = scene;
  for (const [i, token] of tokens.entries()) {
    const known = token.who === undefined ? null : { who: token.who, next: i + 1 };
    const person = known ?? unknownName(tokens, i);
    if (
      person !== null &&
      !isDenied(tokens, i) &&
      (isAgent(scene, i) || isHolder(scene, i) || isDoer(scene, i, person.next) || isGiven(scene, i))
    ) {
      return person.who;
    }
  }
  // "8: Ahmed bakes it"
  const [first, second] = tokens;
  if (
    isNumbered(scene) &&
    first?.mention !== undefined &&
    second?.who !== undefined &&
    !tokens.slice(2, 5).some(({ text }) => pastOf(text) !== null || among(text, "not never is was wants needs"))
  ) {
    return second.who;
  }
  const only = tokens.filter(({ text }) => !among(text, ": - – — → > = for to 's job task please me and , @ ? ( )"));
  const [who] = only.filter((token) => token.who !== undefined);
  return only.length === 2 &&
    mentions.length > 0 &&
    who?.who !== undefined &&
    only.some(({ mention }) => mention !== undefined)
    ? who.who
    : null;
}

/** "7 is better done by Odile", "3 to be handled by Raj" */
function isAgent({ tokens, mentions }: Scene, i: number): boolean {
  return (
    mentions.length > 0 &&
    tokens[i - 1]?.text === "by" &&
    tokens.slice(Math.max(0, i - 4), i - 1).some(({ text }) => among(text, "better best be"))
  );
}

/** "not Paul" */
function isDenied(tokens: readonly FormToken[], i: number): boolean {
  return among(tokens[i - 1]?.text, "not");
}

/** "6 is Hannah's", "3 goes to Raj", "that one is with Kofi", "3 is Paul's to approve". */
function isHolder(scene: Scene, i: number): boolean {
  const { tokens, mentions } = scene;
  let at = i - 1;
  while (at >= 0 && nextBehind([tokens[at] as FormToken], IS_OF, 0) !== null) {
    at -= 1;
  }
  // "6 goes to our IT lead Sven Holt"
  const role = tokens.slice(Math.max(0, i - 5), i).findLastIndex(({ text }) => among(text, "our my the"));
  if (role >= 0 && at === i - 1) {
    at = Math.max(0, i - 5) + role - 1;
    while (at >= 0 && nextBehind([tokens[at] as FormToken], IS_OF, 0) !== null) {
      at -= 1;
    }
  }
  const subject = tokens[at];
  const links = tokens.slice(at + 1, i).map(({ text }) => text);
  const whose = tokens[i + 1]?.text === "'s";
  // "The quote's with Ines": what is with the other side has been handed over.
  if ((links.includes("with") || links.includes("to")) && isAcross(scene, i)) {
    return false;
  }
  // "coming from Lyon"
  if (links.includes("from") && tokens[i]?.who === undefined) {
    return false;
  }
  const firm =
    links.some((text) =>
      among(text, "is are was should must needs has goes go belongs sits lies falls = under with down be"),
    ) ||
    whose ||
    links.includes("from") ||
    links.includes("over");
  return (
    links.length > 0 &&
    firm &&
    (subject?.mention !== undefined ||
      (among(subject?.text, "it that this one") &&
        (whose || links.length >= 2 || (links[0] === "is" && mentions.length > 0 && i === tokens.length - 1)))) &&
    !links.some((text) => among(text, "sent"))
  );
}

/** "our bookkeeper" before a name. */
function isRole(words: readonly FormToken[]): boolean {
  return words.length <= 4 && words.every(({ mention, date }) => mention === undefined && date === undefined);
}

function isAcross({ mentions, tokens, context }: Scene, i: number): boolean {
  const who = tokens[i]?.who;
  const numbers = mentions.flatMap((mention) => mention.numbers);
  const owners = context.lines
    .filter(({ number }) => numbers.includes(number))
    .flatMap(({ owner }) => (owner === null ? [] : [owner]));
  return who !== undefined && owners.length > 0 && owners.every(({ email }) => !sameFirm(email, who.email));
}

/** "put Bettina down for it", "leaving it to Tomasz", "assign 3 to Raj". */
function isGiven(scene: Scene, i: number): boolean {
  const { tokens, mentions } = scene;
  const given = find(tokens, GIVE);
  if (given === null || given.at > i || mentions.length === 0) {
    return false;
  }
  // "I gave the key to Bram" hands over the thing, not the task.
  if (pastOf(tokens[given.at]?.text ?? "") !== null && isAcross(scene, i)) {
    return false;
  }
  const before = tokens[i - 1]?.text;
  const down = tokens.slice(i + 1, i + 5).some(({ text }) => among(text, "down for on as in"));
  return (
    among(before, "to with over for under on down as") ||
    (given.at === i - 1 &&
      (down ||
        tokens[i + 1]?.mention !== undefined ||
        (among(tokens[i + 1]?.text, "have do take handle") && tokens[i + 2]?.mention !== undefined))) ||
    (down && isRole(tokens.slice(given.next, i)))
  );
}
