/** A pattern with \p{L} looks every character up in long tables; nearly all of them are ASCII and need none. */
const ASCII_END = 128;

/** True where a character code is not ASCII, so that only a pattern can tell its class. */
export function isBeyondAscii(code: number): boolean {
  return code >= ASCII_END;
}

/** True for A to Z and a to z. */
export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** True for 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for what separates words in ASCII: a space, a tab, an end of line. */
export function isAsciiSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
