import { among } from "../notes/words.ts";
import type { FormToken } from "./form-token.ts";
import type { Mention } from "./mention.ts";
import { pastOf } from "./verbs.ts";

/** "2, 3 and the deck" is one mention; "number 2 (the deck)" says the same line twice. */
export function joined(form: readonly FormToken[]): FormToken[] {
  const found: FormToken[] = [];
  for (const [i, token] of form.entries()) {
    const [joint, first] = [found.at(-1), found.at(-2)];
    const merged =
      first?.mention !== undefined && token.mention !== undefined && joint !== undefined
        ? mergedOf(first, joint, token, {
            after: form[i + 1],
            opened: found.slice(0, -2).some(({ text }) => pastOf(text) !== null),
          })
        : null;
    const direct =
      joint?.mention !== undefined && token.mention !== undefined && !among(token.raw, "both")
        ? sameTwice(joint, token)
        : null;
    if (merged !== null) {
      found.splice(-2, 2, merged);
    } else if (direct !== null) {
      found.splice(-1, 1, direct);
    } else {
      found.push(token);
    }
  }
  return found;
}

function mergedOf(
  first: FormToken,
  joint: FormToken,
  second: FormToken,
  { after, opened }: { after: FormToken | undefined; opened: boolean },
): FormToken | null {
  const twice = among(joint.text, "( , : - – —") ? sameTwice(first, second) : null;
  if (twice !== null) {
    return twice;
  }
  const pair =
    first.mention?.length === 1 && first.mention[0]?.kind === "words" && second.mention?.[0]?.kind === "both";
  if (pair && among(joint.text, ", ( -")) {
    return { ...first, end: second.end, mention: [{ ...(first.mention?.[0] as Mention), many: 2 }] };
  }
  const kinds = [first, second].flatMap(({ mention = [] }) => mention.map(({ kind }) => kind));
  const plain = kinds.every((kind) => kind === "numbers" || kind === "words");
  // "the list, the deck is late": a comma alone joins only what goes on as a list.
  // "I've sent the samples and the desk is coming on Monday" says two things.
  if (
    opened &&
    among(after?.text, "is are was were will has have can should needs goes comes moves follows slips gets")
  ) {
    return null;
  }
  const lists = among(joint.text, "and & + plus") || (joint.text === "," && among(after?.text, "and & ,") && plain);
  return lists && plain
    ? { ...first, end: second.end, mention: [...(first.mention ?? []), ...(second.mention ?? [])] }
    : null;
}

function sameTwice(first: FormToken, second: FormToken): FormToken | null {
  const [a, b] = [first.mention?.[0], second.mention?.[0]];
  if (a === undefined || b === undefined || a.kind === b.kind) {
    return null;
  }
  const [number, words] = a.kind === "numbers" ? [a, b] : [b, a];
  const same =
    number.kind === "numbers" && words.kind === "words" && number.numbers.every((each) => words.numbers.includes(each));
  return same ? { ...first, end: second.end, mention: [number] } : null;
}
