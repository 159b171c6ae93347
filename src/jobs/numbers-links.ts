import type { Config } from "../config.ts";
import { signToken } from "../mail/address-token.ts";
import type { Envelope } from "../mail/compose.ts";

/** Where somebody of a client changes how often they get the numbers, or ends them. */
export interface NumbersLinks {
  readonly monthly: string | null;
  readonly stop: string;
  readonly header: NonNullable<Envelope["noMoreMail"]>;
}

export async function numbersLinks(
  config: Pick<Config, "linkSecret" | "mailDomain" | "publicUrl">,
  subscription: number,
): Promise<NumbersLinks> {
  const token = await signToken({ purpose: "s", note: subscription, reader: 0 }, config);
  const page = config.publicUrl === null ? null : `${config.publicUrl}/s/${token}`;
  const mail = `s+${token}@${config.mailDomain}`;
  return {
    monthly: page === null ? null : `${page}/monthly`,
    stop: page ?? `mailto:${mail}`,
    header: { mail, url: page },
  };
}
