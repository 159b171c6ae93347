/** What claims are signed with. */
export interface ClaimKeys {
  readonly linkSecret: string;
  readonly previousLinkSecret: string | null;
}

/** What a link lets its holder do; a claim for one purpose is nothing for another. */
export type ClaimPurpose = "page" | "answer" | "accept" | "settings" | "follow-up";

type Value = string | number;

/** A claim that a link carries: values and the moment (UTC milliseconds) at which it expires, signed with HMAC-SHA-256. */
export async function signClaim(
  keys: ClaimKeys,
  purpose: ClaimPurpose,
  values: readonly Value[],
  expires: number,
): Promise<string> {
  const claim = base64url(new TextEncoder().encode(JSON.stringify([...values, expires])));
  const signature = await crypto.subtle.sign("HMAC", await keyOf(keys.linkSecret), signedBytes(purpose, claim));
  return `${claim}.${base64url(new Uint8Array(signature))}`;
}

/** The values of a claim, or null where it is not ours, has been altered, or has expired. */
export async function verifyClaim(
  keys: ClaimKeys,
  purpose: ClaimPurpose,
  token: string,
  now: number,
): Promise<Value[] | null> {
  const [claim = "", signature = ""] = token.split(".", 2);
  const signed = unbase64url(signature);
  for (const secret of [keys.linkSecret, ...(keys.previousLinkSecret === null ? [] : [keys.previousLinkSecret])]) {
    // subtle.verify takes the same time wherever the signatures differ.
    const isOurs =
      signed !== null && (await crypto.subtle.verify("HMAC", await keyOf(secret), signed, signedBytes(purpose, claim)));
    if (isOurs) {
      const values = JSON.parse(new TextDecoder().decode(unbase64url(claim) ?? new Uint8Array())) as Value[];
      return Number(values.at(-1)) > now ? values.slice(0, -1) : null;
    }
  }
  return null;
}

function signedBytes(purpose: ClaimPurpose, claim: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`saydo:${purpose}:${claim}`) as Uint8Array<ArrayBuffer>;
}

function keyOf(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", new TextEncoder().encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function unbase64url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
