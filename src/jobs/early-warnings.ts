import type { Commitment } from "../core/commitment.ts";
import { wallClock } from "../core/local-time.ts";
import { calendarOf } from "../core/member.ts";
import { earlyWarnings } from "../core/risk/before-it-leaves.ts";
import { warningWords } from "../core/risk/warning-words.ts";
import { wordsFor } from "../core/words/words.ts";
import { type PastRecord, selectPast } from "../store/checks.ts";
import type { Edge } from "./edge.ts";
import { memberAs } from "./new-member.ts";
import { pastSince } from "./past.ts";
import { pastItem } from "./risk-facts.ts";

/** What the sender of a note is told privately of their own new commitments, before the other side's copy leaves. */
export async function earlyWarningsFor(
  { db, config }: Edge,
  { email, client, lang }: { email: string; client: string | null; lang: string },
  commitments: readonly Commitment[],
  now: number,
): Promise<string[]> {
  const own = commitments.flatMap(({ number, owner, due, status, side }) =>
    owner?.email === email && due !== null && status === "open" && side !== "theirs"
      ? [{ number, owner: email, due }]
      : [],
  );
  if (own.length === 0) {
    return [];
  }
  const member = await memberAs({ db, config }, { name: "", email }, now);
  const zone = member.zone ?? config.timeZone;
  const { results } = await selectPast(db, email, pastSince(now)).all<PastRecord>();
  const known = {
    client,
    today: wallClock(now, zone).date,
    calendar: calendarOf(member, config.timeZone),
    past: results.map((record) => pastItem(record, zone)),
  };
  return earlyWarnings(own, known).map((warning) => warningWords(warning, wordsFor(lang)));
}
