/** What makes a message the same message. */
export interface Fingerprint {
  /** Which of our addresses: the same words to `notes@` and to a reply address are two messages. */
  readonly route: string;
  /** The proved sender is part of it, so that nobody can keep another's note out by using its Message-ID first. */
  readonly sender: string;
  readonly messageId: string | null;
  readonly bytes: Uint8Array;
}

/**
 * A key of 64 hexadecimal digits. With a Message-ID the body alone is digested: a second delivery carries other trace
 * headers over the same body. Without one, everything is.
 */
export async function fingerprint({ route, sender, messageId, bytes }: Fingerprint): Promise<string> {
  const content = messageId === null ? bytes : bytes.subarray(bodyStart(bytes));
  const inner = await digestHex(content);
  return digestHex(new TextEncoder().encode(JSON.stringify([route, sender, messageId, inner])));
}

/** The offset behind the first empty line, or 0 where there is none. */
export function bodyStart(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 10 && (bytes[at + 1] === 10 || (bytes[at + 1] === 13 && bytes[at + 2] === 10))) {
      return at + (bytes[at + 1] === 10 ? 2 : 3);
    }
  }
  return 0;
}

/** SHA-256 of a text in hexadecimal digits. */
export function digestText(text: string): Promise<string> {
  return digestHex(new TextEncoder().encode(text));
}

async function digestHex(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The bytes as gzip: a recorded message takes a third of the room in the database. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream("gzip"));
}

/** What `gzip` was given. Rejects on anything else. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new DecompressionStream("gzip"));
}

async function through(bytes: Uint8Array, transform: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
