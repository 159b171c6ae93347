import { COMMON_NAMES, NOT_NAMES } from "../notes/en/cues.ts";
import type { Mailbox } from "../notes/message.ts";
import { isUnknown } from "../notes/unknown-word.ts";
import { among, isCapitalised } from "../notes/words.ts";
import type { FormToken } from "./form-token.ts";

const MAX_PARTS = 3;

/** A name in capitals that is nobody's on the list: "our accounts person Beatrix Ahl". Its address is "". */
export function unknownName(tokens: readonly FormToken[], i: number): { who: Mailbox; next: number } | null {
  const parts: string[] = [];
  let next = i;
  while (parts.length < MAX_PARTS && (isNamePart(tokens[next]) || (parts.length > 0 && isFamilyName(tokens[next])))) {
    parts.push(tokens[next]?.raw ?? "");
    next += 1;
  }
  // A capital at the very beginning may be the sentence's own.
  const certain = i > 0 || parts.length > 1 || !COMMON_NAMES.has(tokens[i]?.text ?? "");
  const before = tokens[i - 1];
  return parts.length === 0 || !certain || isNamePart(before)
    ? null
    : { who: { name: parts.join(" "), email: "" }, next };
}

/** Behind a first name a capital is enough: "Colin Frost". */
function isFamilyName(token: FormToken | undefined): boolean {
  return (
    token?.kind === "word" &&
    token.mention === undefined &&
    token.date === undefined &&
    isCapitalised(token.raw) &&
    !NOT_NAMES.has(token.text)
  );
}

function isNamePart(token: FormToken | undefined): boolean {
  return (
    token?.kind === "word" &&
    token.mention === undefined &&
    token.who === undefined &&
    token.date === undefined &&
    isCapitalised(token.raw) &&
    isUnknown(token) &&
    !among(token.text, "i")
  );
}
