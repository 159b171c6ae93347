import { domainOf, localPartOf } from "../core/address.ts";
import type { Mailbox } from "../core/notes/message.ts";

/** What an envelope recipient of ours is for. */
export type Route =
  | { readonly kind: "notes"; readonly private: boolean }
  /** The token is empty where the plus address got lost. */
  | { readonly kind: "reply"; readonly token: string }
  | { readonly kind: "unsubscribe"; readonly token: string }
  | { readonly kind: "accept"; readonly token: string }
  | { readonly kind: "bulletin"; readonly token: string }
  | { readonly kind: "end-numbers"; readonly token: string }
  | { readonly kind: "unknown" };

/**
 * Reads the envelope recipient, never a header: in a Bcc the header does not name us at all.
 * `notes+private@` asks for a recap to the sender alone; any other `notes+…@` is the member's own label.
 */
export function routeOf(
  recipient: string,
  { mailDomain, from }: { readonly mailDomain: string; readonly from: Mailbox },
): Route {
  const [box = "", detail = ""] = localPartOf(recipient).toLowerCase().split("+", 2);
  if (domainOf(recipient) !== mailDomain) {
    return { kind: "unknown" };
  }
  switch (box) {
    case "notes":
      return { kind: "notes", private: detail === "private" };
    case "r":
      return { kind: "reply", token: detail };
    case "u":
      return { kind: "unsubscribe", token: detail };
    case "a":
      return { kind: "accept", token: detail };
    case "b":
      return { kind: "bulletin", token: detail };
    case "s":
      return { kind: "end-numbers", token: detail };
    default:
      // Some programs answer the From, whatever Reply-To says.
      return recipient.toLowerCase() === from.email ? { kind: "reply", token: "" } : { kind: "unknown" };
  }
}
