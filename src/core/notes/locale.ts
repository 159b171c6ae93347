/** Where a writer writes from, as far as their mail tells. */
export interface Locale {
  /** ISO 3166 alpha-2, or null where nothing tells. */
  readonly country: string | null;
  /** How they write 3/4; null where it may be either. */
  readonly order: "dmy" | "mdy" | null;
}

/** Countries that write the month first; their English neighbours do not. */
const MONTH_FIRST = new Set(["US", "PH"]);

/** Top-level domains that are no country's code, or are used as if they were none. */
const NO_COUNTRY = new Set(["io", "ai", "co", "me", "tv", "cc", "fm", "ly", "to", "gg", "sh", "la", "vc", "ws", "eu"]);

/** What is paid in one country only; a pattern is tried where one of its signs stands, which is found much faster. */
const CURRENCIES: readonly (readonly [signs: readonly string[], pattern: RegExp, country: string])[] = [
  [["£", "quid", "GBP"], /£\s?\d|\d\s?(?:quid|GBP)\b/, "GB"],
  [["₹", "Rs"], /₹\s?\d|\bRs\.?\s?\d/, "IN"],
  [["US"], /\bUSD?\s?\$?\d|\bUS\$/, "US"],
  [["A$", "AUD"], /\bA\$\s?\d|\bAUD\b/, "AU"],
  [["NZ"], /\bNZ\$\s?\d|\bNZD\b/, "NZ"],
  [["C$", "CAD"], /\bC\$\s?\d|\bCAD\b/, "CA"],
  [["CHF"], /\bCHF\s?\d/, "CH"],
  [["₦", "NGN"], /₦\s?\d|\bNGN\b/, "NG"],
  [["k", "K"], /\bKSh\s?\d|\bKES\b/i, "KE"],
  [["ZAR"], /\bZAR\b/, "ZA"],
  [["S$", "SGD"], /\bS\$\s?\d|\bSGD\b/, "SG"],
];

/** Offsets from UTC, in minutes, that only one country with much English has. */
const OFFSETS: ReadonlyMap<number, string> = new Map([
  [330, "IN"],
  [570, "AU"],
  [600, "AU"],
  [630, "AU"],
  [660, "AU"],
  [720, "NZ"],
  [780, "NZ"],
]);
/** From Atlantic daylight time to Hawaii. */
const AMERICAS = { from: -600, to: -240 };

/**
 * The locale of whoever wrote the notes: by the country of their address, what they pay in, and the offset of their
 * clock (RFC 5322, 3.3), in this order. `offset` in minutes, null where the words came in another's mail.
 */
export function localeOf(email: string, offset: number | null, text: string): Locale {
  const country = countryOfAddress(email) ?? paidIn(text) ?? (offset === null ? null : (OFFSETS.get(offset) ?? null));
  if (country !== null) {
    return { country, order: MONTH_FIRST.has(country) ? "mdy" : "dmy" };
  }
  if (offset === null) {
    return { country: null, order: null };
  }
  const west = offset >= AMERICAS.from && offset <= AMERICAS.to;
  // UTC itself is a server's clock as often as a writer's.
  return west ? { country: "US", order: "mdy" } : { country: null, order: offset === 0 ? null : "dmy" };
}

/** The country of an address by its domain's ending, as an ISO 3166 code; null for one that is no country's, or is used by all. */
export function countryOfAddress(email: string): string | null {
  const top = email.slice(email.lastIndexOf(".") + 1).toLowerCase();
  return top.length !== 2 || NO_COUNTRY.has(top) ? null : top === "uk" ? "GB" : top.toUpperCase();
}

const MAX_TEXT = 20_000;

function paidIn(text: string): string | null {
  const read = text.slice(0, MAX_TEXT);
  const found = CURRENCIES.filter(
    ([signs, pattern]) => signs.some((sign) => read.includes(sign)) && pattern.test(read),
  );
  return found.length === 1 ? (found[0]?.[2] ?? null) : null;
}
