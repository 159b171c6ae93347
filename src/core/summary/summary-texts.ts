import type { ViewGroup } from "../mail-view.ts";
import { healthOf } from "../relationship/health.ts";
import { healthWords } from "../relationship/health-words.ts";
import type { Words } from "../words/words.ts";
import type { SummaryFacts, SummaryItem } from "./facts.ts";
import { flagRecord } from "./flag-record.ts";
import { quietTexts } from "./quiet-clients.ts";
import { ratesOf, ratioWords } from "./rates.ts";
import type { Speech } from "./speech.ts";

interface TextSetting {
  readonly facts: SummaryFacts;
  /** What is open. */
  readonly open: readonly SummaryItem[];
  readonly numbers: ReadonlyMap<number, number>;
  readonly speech: Speech;
  readonly words: Words;
}

/** What the weekly mail says in sentences: of each client, and of how right its flags were. */
export function summaryTexts({ facts, open, numbers, speech, words }: TextSetting): ViewGroup[] {
  const { summary } = words;
  return [
    ...textGroup(summary.onTime, ratesTexts(facts, words)),
    ...textGroup(summary.howItStands, healthTexts(facts, open, words)),
    ...textGroup(summary.quiet, quietTexts({ ...facts, open, numbers, speech, words })),
    ...textGroup(summary.flags, flagTexts(facts, words)),
  ];
}

/** Each client's two sides. Private lines count in no copy, so that both sides read the same numbers. */
function ratesTexts({ clients, items, today }: SummaryFacts, { summary }: Words): string[] {
  return clients.flatMap(({ key, name, rated }) => {
    const { ours, theirs } = ratesOf(rated ?? items.filter((one) => one.client === key && !one.private), today);
    const sides = [ratioWords(summary.you, ours), ratioWords(summary.they, theirs)].filter((side) => side !== null);
    return sides.length === 0 ? [] : [summary.ratios(name, sides)];
  });
}

function healthTexts({ clients, items, today }: SummaryFacts, open: readonly SummaryItem[], words: Words): string[] {
  return clients.flatMap((client) =>
    open.some((one) => one.client === client.key)
      ? [healthWords(client.name, healthOf(client, items, today), words)]
      : [],
  );
}

function flagTexts(facts: SummaryFacts, { summary }: Words): string[] {
  const record = flagRecord(facts);
  return record === null ? [] : [summary.flagsRight(record)];
}

function textGroup(heading: string, texts: readonly string[]): ViewGroup[] {
  return texts.length === 0 ? [] : [{ heading, lines: [], texts }];
}
