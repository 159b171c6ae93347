import { FORWARD_PREFIXES, REPLY_PREFIXES } from "./header-words.ts";

/** Prefixes are short; what stands before a later colon is the subject's own. */
const MAX_PREFIX = 14;

/** True for "Fwd: Kick-off", "[EXT] WG: Angebot", "TR : devis". */
export function isForwardSubject(subject: string): boolean {
  return FORWARD_PREFIXES.has(prefixOf(subject));
}

/** True for "Re: Kick-off", "AW: Angebot". */
export function isReplySubject(subject: string): boolean {
  return REPLY_PREFIXES.has(prefixOf(subject));
}

/** The word before the first colon in lower case, a gateway's "[EXTERNAL]" left out; "" where none stands. */
function prefixOf(subject: string): string {
  const bare = subject
    .slice(0, 200)
    .replace(/^\s*\[[^\]]{1,20}\]/, "")
    .trimStart();
  const colon = bare.slice(0, MAX_PREFIX).search(/[:：]/);
  return colon < 1
    ? ""
    : bare
        .slice(0, colon)
        .replace(/\[\d+\]|\(\d+\)/, "")
        .trim()
        .toLowerCase();
}
