import type { Mailbox } from "../notes/message.ts";

/** True where two ways to name somebody can be one person: the same address, or one name inside the other ("Sam", "Sam Reyes"). */
export function samePerson(one: Mailbox, other: Mailbox): boolean {
  if (one.email !== "" && one.email === other.email) {
    return true;
  }
  const [left, right] = [namesOf(one), namesOf(other)];
  if (left.length > 0 && right.length > 0) {
    const [short, long] = left.length <= right.length ? [left, right] : [right, left];
    return short.every((name) => long.includes(name));
  }
  return left.length > 0 ? isLocal(other, left) : right.length > 0 && isLocal(one, right);
}

const NAMES = new WeakMap<Mailbox, string[]>();

/** The parts of a name; read once, since everybody is held against everybody. */
export function namesOf(one: Mailbox): string[] {
  const known = NAMES.get(one);
  if (known !== undefined) {
    return known;
  }
  const names = (one.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((part) => !SMALL.has(part));
  NAMES.set(one, names);
  return names;
}

const SMALL = new Set("mr mrs ms dr the your our my their his her of and".split(" "));

/** "jude" and jude@…, whose name nobody gave. */
function isLocal({ email }: Mailbox, names: readonly string[]): boolean {
  const parts =
    email
      .split("@")[0]
      ?.toLowerCase()
      .split(/[._+-]/) ?? [];
  return names.some((name) => name.length > 2 && parts.includes(name));
}
