/**
 * The signed local part of an address of ours: `r+TOKEN@` for an answer to a recap, `u+TOKEN@` for "no more mail",
 * `a+TOKEN@` for taking somebody else's answer as one's own, `b+TOKEN@` for an answer to a bulletin, `s+TOKEN@` for
 * an end to the weekly numbers.
 * 20 bytes: key id 1, row id 7, reader 2, truncated HMAC-SHA-256 10; base32 in lower case (RFC 4648 section 6),
 * since mail systems on the way lower-case local parts.
 */
export interface AddressToken {
  readonly purpose: TokenPurpose;
  /** The note; for `a` the message that somebody else sent, for `b` the bulletin, for `s` the subscription. */
  readonly note: number;
  /** The reader's place in the note's list of readers; 0 is the sender. */
  readonly reader: number;
}

export type TokenPurpose = "r" | "u" | "a" | "b" | "s";

/** A token that was verified: by the present key, or by the one before it, which is accepted for a time only. */
export interface VerifiedToken extends AddressToken {
  readonly key: "present" | "previous";
}

interface Keys {
  readonly linkSecret: string;
  readonly previousLinkSecret: string | null;
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const PAYLOAD_BYTES = 10;
const MAC_BYTES = 10;
const TOKEN_CHARS = 32;

/** The 32 characters that go behind the plus sign. */
export async function signToken(token: AddressToken, { linkSecret }: Pick<Keys, "linkSecret">): Promise<string> {
  const payload = new Uint8Array(PAYLOAD_BYTES);
  const view = new DataView(payload.buffer);
  view.setBigUint64(0, BigInt(token.note));
  payload[0] = await keyId(linkSecret);
  view.setUint16(8, token.reader);
  const bytes = new Uint8Array(PAYLOAD_BYTES + MAC_BYTES);
  bytes.set(payload);
  bytes.set(await mac(token.purpose, payload, linkSecret), PAYLOAD_BYTES);
  return base32(bytes);
}

/** What a token says, or null where neither key of ours signed it. Takes the same time wherever it differs. */
export async function verifyToken(purpose: TokenPurpose, text: string, keys: Keys): Promise<VerifiedToken | null> {
  const bytes = unbase32(text.toLowerCase());
  if (bytes === null) {
    return null;
  }
  const payload = bytes.slice(0, PAYLOAD_BYTES);
  const secrets = [
    { key: "present", secret: keys.linkSecret },
    ...(keys.previousLinkSecret === null ? [] : [{ key: "previous", secret: keys.previousLinkSecret } as const]),
  ] as const;
  for (const { key, secret } of secrets) {
    if (payload[0] !== (await keyId(secret))) {
      continue;
    }
    const expected = await mac(purpose, payload, secret);
    let difference = 0;
    for (let index = 0; index < MAC_BYTES; index++) {
      difference |= (expected[index] ?? 0) ^ (bytes[PAYLOAD_BYTES + index] ?? 0);
    }
    if (difference === 0) {
      const view = new DataView(payload.buffer);
      payload[0] = 0;
      return { purpose, note: Number(view.getBigUint64(0)), reader: view.getUint16(8), key };
    }
  }
  return null;
}

/** One byte that tells a secret from the one before it, and nothing of what it is. */
export async function keyId(secret: string): Promise<number> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`saydo:key:${secret}`));
  return new Uint8Array(digest)[0] ?? 0;
}

async function mac(purpose: string, payload: Uint8Array, secret: string): Promise<Uint8Array> {
  const encode = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", encode.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  const message = new Uint8Array([...encode.encode(`saydo:${purpose}:`), ...payload]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, message)).slice(0, MAC_BYTES);
}

function base32(bytes: Uint8Array): string {
  let text = "";
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(buffer >> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return text;
}

function unbase32(text: string): Uint8Array | null {
  if (text.length !== TOKEN_CHARS) {
    return null;
  }
  const bytes = new Uint8Array(PAYLOAD_BYTES + MAC_BYTES);
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (const char of text) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) {
      return null;
    }
    buffer = (buffer << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (buffer >> bits) & 255;
      buffer &= (1 << bits) - 1;
    }
  }
  return bytes;
}
