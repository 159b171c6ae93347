import type { MailView, ViewLine } from "../core/mail-view.ts";
import type { Mailbox } from "../core/notes/message.ts";
import type { TapName } from "../core/words/words.ts";
import { signToken } from "../mail/address-token.ts";
import { compose, type Envelope } from "../mail/compose.ts";
import { signAnswerLink, signPageLink, signSettingsLink } from "../mail/links.ts";
import type { NewOutbox } from "../store/outbox.ts";
import type { Edge } from "./edge.ts";
import type { Found } from "./summary-items.ts";

/** A mail whose lines come from several notes: answers to it go to an address that its bulletin's id signs. */
export async function bulletinMail(
  { config }: Pick<Edge, "config">,
  view: MailView,
  {
    key,
    bulletin,
    to,
    from = config.from,
    reader = "sender",
    noMoreMail = null,
    sendAfter,
    asOf,
  }: {
    key: string;
    bulletin: number;
    to: Mailbox;
    from?: Mailbox;
    /** `sender` for what a member asked for; whoever said that they want no mail gets nothing else. */
    reader?: NewOutbox["reader"];
    noMoreMail?: Envelope["noMoreMail"];
    sendAfter: number;
    asOf: number;
  },
): Promise<NewOutbox> {
  const token = await signToken({ purpose: "b", note: bulletin, reader: 0 }, config);
  const mail = compose(view, {
    key,
    from,
    to,
    replyTo: `b+${token}@${config.mailDomain}`,
    inReplyTo: null,
    thread: `<b.${token}@${config.mailDomain}>`,
    auto: "auto-generated",
    noMoreMail,
  });
  return { key, note: null, reader, to: to.email, state: "pending", sendAfter, mail: JSON.stringify(mail), asOf };
}

/** Signs where a member finds the lines of their bulletins; one signature for each note. */
export function answerPages(config: Edge["config"], now: number) {
  const signed = new Map<string, Promise<string | null>>();
  return async (
    found: Found | null,
    names: readonly TapName[],
    words: { readonly [name in TapName]: string },
  ): Promise<ViewLine["actions"]> => {
    if (found === null) {
      return [];
    }
    const key = `${found.note} ${found.place}`;
    const link = signed.get(key) ?? signAnswerLink(config, found, now);
    signed.set(key, link);
    const page = await link;
    return page === null ? [] : names.map((name) => ({ text: words[name], href: `${page}/${found.number}/${name}` }));
  };
}

/** Small print of a member's own mails: everything open, and their settings. */
export async function memberFooter(
  { config }: Pick<Edge, "config">,
  member: string,
  words: { readonly openPage: string; readonly settings: string },
  now: number,
): Promise<MailView["footer"]> {
  return config.publicUrl === null
    ? []
    : [
        { text: words.openPage, href: await signPageLink(config, member, now) },
        { text: words.settings, href: await signSettingsLink(config, member, now) },
      ];
}
