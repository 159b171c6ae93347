import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { Message } from "../core/notes/message.ts";
import { parseMessage } from "../mail/parse.ts";
import { skim } from "../mail/skim.ts";

/** A message read from a file the way the Worker reads one that arrives, or the reason why it cannot be. */
export type ReadMail =
  | { readonly kind: "mail"; readonly raw: Uint8Array; readonly message: Message }
  | { readonly kind: "refused"; readonly why: string };

/** Reads and parses a file, or standard input for `-`. Never throws. */
export async function readMail(path: string): Promise<ReadMail> {
  let raw: Uint8Array;
  try {
    raw = path === "-" ? await buffer(process.stdin) : await readFile(path);
  } catch (error) {
    return { kind: "refused", why: error instanceof Error ? error.message : String(error) };
  }
  const skimmed = await skim(raw);
  if (skimmed.kind === "too-large") {
    return { kind: "refused", why: skimmed.why };
  }
  const parsed = await parseMessage(skimmed.bytes);
  return parsed.kind === "message"
    ? { kind: "mail", raw, message: parsed.message }
    : { kind: "refused", why: parsed.why };
}
