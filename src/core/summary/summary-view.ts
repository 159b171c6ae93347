import type { MailView, NumberedMail } from "../mail-view.ts";
import { wordsFor } from "../words/words.ts";
import type { SummaryFacts } from "./facts.ts";
import { isLastWeek, weekOf } from "./parts.ts";
import { speechFor } from "./speech.ts";
import { numberedGroups, numberedLines } from "./summary-groups.ts";
import type { SummaryLinks } from "./summary-line.ts";
import { summaryTexts } from "./summary-texts.ts";

/**
 * One member's weekly mail, or null where there is nothing to say: nothing is open and nothing ended last week.
 * `lines` gives the commitment behind each number.
 */
export function summaryView(facts: SummaryFacts, links: SummaryLinks): NumberedMail | null {
  const week = weekOf(facts);
  const open = facts.items.filter((one) => one.status === "open");
  const ended = facts.items.filter(
    (one) => one.status !== "open" && one.endedOn !== null && isLastWeek(one.endedOn, week),
  );
  if (open.length === 0 && ended.length === 0) {
    return null;
  }
  const words = wordsFor(facts.lang);
  const { summary } = words;
  const speech = speechFor(facts.reader, facts.items, words);
  const clientNames = new Map(facts.clients.map(({ key, name }) => [key, name]));
  const { groups, numbers, counts } = numberedGroups(facts.items, { week, speech, clientNames, links, words });
  const unshownOpen = open.filter(({ id }) => !numbers.has(id)).length;
  const unshownEnded = ended.filter(({ id }) => !numbers.has(id)).length;
  const view: MailView = {
    lang: facts.lang,
    subject: summary.subject(counts),
    replyAbove: words.replyAbove,
    greeting: null,
    intro: [summary.weekOf(facts.monday)],
    quoted: null,
    questions: null,
    groups: [...groups, ...summaryTexts({ facts, open, numbers, speech, words })],
    notices: [
      ...(unshownOpen === 0 ? [] : [summary.moreOpen(unshownOpen, { listed: numbers.size, page: hasPage(links) })]),
      ...(unshownEnded === 0 ? [] : [summary.moreEnded(unshownEnded)]),
      ...(numbers.size === 0 ? [] : [summary.howToAnswer]),
    ],
    footer: links.footer,
  };
  return { view, lines: numberedLines(numbers) };
}

/** The page of everything open, where the pages have an address. */
function hasPage({ footer }: SummaryLinks): boolean {
  return footer.some(({ href }) => href?.startsWith("http") === true);
}
