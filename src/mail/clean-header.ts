/** Longer than any name or subject that a person reads. */
const DEFAULT_MAX = 200;

/**
 * What would end a header line, hide in it, or turn its reading direction: C0 and C1 controls (CR, LF and NUL among
 * them), the line and paragraph separators, bidirectional controls, zero-width characters, lone surrogates.
 */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]+|\p{Surrogate}+/gu;

/**
 * The one guard of everything that reaches a header: one line, NFC, at most `max` code points.
 * Adversary: notes whose subject or names carry `\r\nBcc: …`.
 */
export function cleanHeader(value: string, max = DEFAULT_MAX): string {
  const line = value
    .slice(0, max * 4)
    .replace(UNSAFE, " ")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
  const points = [...line];
  return points.length <= max
    ? line
    : `${points
        .slice(0, max - 1)
        .join("")
        .trimEnd()}…`;
}

const ADDRESS = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.){1,10}[a-z0-9-]{2,63}$/i;

/**
 * An address as it may stand in an envelope (RFC 5321 section 4.1.2, the plain form only), or null: no quotes,
 * comments or routes, since servers read those differently.
 */
export function cleanAddress(email: string): string | null {
  const plain =
    email.length <= 254 &&
    ADDRESS.test(email) &&
    !email.includes("..") &&
    !email.startsWith(".") &&
    !email.includes(".@");
  return plain ? email : null;
}
