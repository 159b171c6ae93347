import { isAsciiLetter, isBeyondAscii } from "../letters.ts";

/** What a text writes from a capital on, up to the end of the word. */
export function capitalsIn(text: string): string[] {
  const found: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (isCapitalAt(text, i)) {
      const from = i;
      while (i < text.length && isFirmLetter(text, i)) {
        i += 1;
      }
      found.push(text.slice(from, i));
    }
  }
  return found;
}

function isCapitalAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return isBeyondAscii(code) ? /\p{Lu}/u.test(text.charAt(i)) : code >= 65 && code <= 90;
}

function isFirmLetter(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return isBeyondAscii(code) ? /[\p{L}\p{M}]/u.test(text.charAt(i)) : isAsciiLetter(code) || text.charAt(i) === "&";
}

/** The firm as the text writes it: "Pym Hadley" for `pymhadley.example`. */
export function firmNames(text: string, words: readonly string[], label: string): Set<string> {
  const found = new Set<string>();
  const plain = label.replaceAll("-", "");
  for (let i = 0; i < words.length && found.size < 4; i += 1) {
    let joined = "";
    for (let k = 1; k <= 3 && i + k <= words.length; k += 1) {
      joined += (words[i + k - 1] ?? "").toLowerCase();
      if (joined === plain || (joined.length >= 5 && k < 3 && plain.startsWith(joined) && k === 1)) {
        const name = words.slice(i, i + k).join(" ");
        if (text.includes(name)) {
          found.add(name);
        }
      }
    }
  }
  return found;
}
