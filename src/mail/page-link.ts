/** What a page link is made with. */
interface LinkKeys {
  readonly linkSecret: string;
  readonly previousLinkSecret: string | null;
  readonly publicUrl: string | null;
}

const DAY = 24 * 60 * 60_000;
const LINK_DAYS = 30;

/** A link to a member's open commitments, good for thirty days. It shows and changes nothing. */
export async function signPageLink(config: LinkKeys, member: string, now: number): Promise<string> {
  const claim = base64url(new TextEncoder().encode(JSON.stringify([member, now + LINK_DAYS * DAY])));
  return `${config.publicUrl ?? ""}/open/${claim}.${base64url(await mac(claim, config.linkSecret))}`;
}

/** The member whose link it is, or null where it is not ours, has been altered, or has expired. */
export async function verifyPageLink(config: LinkKeys, token: string, now: number): Promise<string | null> {
  const [claim = "", signature = ""] = token.split(".", 2);
  const secrets = [config.linkSecret, ...(config.previousLinkSecret === null ? [] : [config.previousLinkSecret])];
  for (const secret of secrets) {
    const key = await keyOf(secret);
    const signed = unbase64url(signature);
    // subtle.verify takes the same time wherever the signatures differ.
    if (
      signed !== null &&
      (await crypto.subtle.verify("HMAC", key, signed, new TextEncoder().encode(`saydo:page:${claim}`)))
    ) {
      const [member, expires] = JSON.parse(new TextDecoder().decode(unbase64url(claim) ?? new Uint8Array())) as [
        string,
        number,
      ];
      return expires > now ? member : null;
    }
  }
  return null;
}

async function mac(claim: string, secret: string): Promise<Uint8Array> {
  return new Uint8Array(
    await crypto.subtle.sign("HMAC", await keyOf(secret), new TextEncoder().encode(`saydo:page:${claim}`)),
  );
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

function unbase64url(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
