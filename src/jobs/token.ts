import { keyId, type TokenPurpose, type VerifiedToken, verifyToken } from "../mail/address-token.ts";
import { acceptsPrevious } from "../store/signing-keys.ts";
import type { Edge } from "./edge.ts";

/** What a signed address says, or null where it is not ours or its key is out of use for more than sixty days. */
export async function tokenIn(
  { db, config }: Pick<Edge, "db" | "config">,
  purpose: TokenPurpose,
  text: string,
  now: number,
): Promise<VerifiedToken | null> {
  const token = await verifyToken(purpose, text, config);
  if (token === null || token.key === "present") {
    return token;
  }
  return (await acceptsPrevious(db, await keyId(config.linkSecret), now)) ? token : null;
}
