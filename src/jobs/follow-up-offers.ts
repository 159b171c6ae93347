import type { MailView } from "../core/mail-view.ts";
import type { Member } from "../core/member.ts";
import { followUpDay } from "../core/relationship/follow-up.ts";
import type { SummaryFacts } from "../core/summary/facts.ts";
import { wordsFor } from "../core/words/words.ts";
import { signFollowUpLink } from "../mail/links.ts";
import type { Client } from "../store/clients.ts";
import type { Edge } from "./edge.ts";

/** Links to ask clients how it went whose last commitment ended a month ago; those who get the numbers are asked by themselves. */
export async function followUpOffers(
  { config }: Pick<Edge, "config">,
  member: Pick<Member, "email">,
  { facts, clients }: { facts: SummaryFacts; clients: readonly Client[] },
  now: number,
): Promise<MailView["footer"]> {
  if (config.publicUrl === null) {
    return [];
  }
  const { settings } = wordsFor(facts.lang);
  const offers: { text: string; href: string }[] = [];
  for (const { key, name, summaryBy } of clients) {
    // What colleagues have open with the client the tap itself looks at.
    const items = facts.items.filter(({ client }) => client === key);
    if (summaryBy === null && items.length > 0 && followUpDay(items, facts.today) !== null) {
      const href = await signFollowUpLink(config, { member: member.email, client: key }, now);
      offers.push({ text: settings.followUpOffer(name), href });
    }
  }
  return offers;
}
