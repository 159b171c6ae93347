import type { Config } from "../config.ts";
import { signToken } from "../mail/address-token.ts";

/** The signed addresses that are one reader's in one recap's thread. */
export interface ReaderAddresses {
  /** Where an answer goes. */
  readonly reply: string;
  /** A message id of ours that stands in References: it finds the recap again where the plus address got lost. */
  readonly thread: string;
  readonly noMoreMail: { readonly mail: string; readonly url: string | null };
}

export async function readerAddresses(
  config: Config,
  { note, place }: { note: number; place: number },
): Promise<ReaderAddresses> {
  const reply = await signToken({ purpose: "r", note, reader: place }, config);
  const stop = await signToken({ purpose: "u", note, reader: place }, config);
  return {
    reply: `r+${reply}@${config.mailDomain}`,
    thread: `<r.${reply}@${config.mailDomain}>`,
    noMoreMail: {
      mail: `u+${stop}@${config.mailDomain}`,
      url: config.publicUrl === null ? null : `${config.publicUrl}/u/${stop}`,
    },
  };
}
