import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { OLD_BULLETINS } from "../../src/store/bulletins.ts";
import { CLIENT_DAYS, DUE_CHECKS, FIRM_TALLY, OPEN_OTHERS, PAST } from "../../src/store/checks.ts";
import { CLIENT_ANSWERS, DUE_COPIES } from "../../src/store/clients.ts";
import { KEPT } from "../../src/store/commitments.ts";
import { WHAT_IS_DUE } from "../../src/store/due.ts";
import { CLAIM_ECHO } from "../../src/store/echoes.ts";
import { FLAGS_OF } from "../../src/store/flags.ts";
import { CLAIM_INBOUND, FORGET_INBOUND } from "../../src/store/inbound.ts";
import { DUE_NUDGES, DUE_SUMMARIES } from "../../src/store/members.ts";
import { OPEN_DATED, OPEN_UNDATED } from "../../src/store/open-commitments.ts";
import { FORGET_OUTBOX } from "../../src/store/outbox.ts";
import { CLAIM_OUTBOX } from "../../src/store/sending.ts";
import { SHOWN } from "../../src/store/shown.ts";
import { LAST_TURN } from "../../src/store/turns.ts";
import { WATCHED_ENDED, WATCHED_OPEN } from "../../src/store/watched.ts";

const planOf = async (sql: string): Promise<string[]> => {
  const parameters = [...sql.matchAll(/\?(\d)/g)].map((match) => Number(match[1]));
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...Array.from({ length: Math.max(...parameters) }, () => 1))
    .all<{ detail: string }>();
  return results.map((row) => row.detail);
};

describe("what runs on a timer or for every page", () => {
  it.each([
    ["claiming a message", CLAIM_INBOUND, "inbound_to_digest"],
    ["claiming a mail", CLAIM_OUTBOX, "outbox_due"],
    ["claiming an echo", CLAIM_ECHO, "echoes_due"],
    ["what a client's note is held against", KEPT, "commitments_of_client"],
    ["forgetting messages", FORGET_INBOUND, "inbound_to_forget"],
    ["forgetting mail", FORGET_OUTBOX, "outbox_to_forget"],
    ["commitments to look at", DUE_CHECKS, "commitments_to_check"],
    ["summaries that are due", DUE_SUMMARIES, "members_to_summarise"],
    ["nudges that are due", DUE_NUDGES, "members_to_nudge"],
    ["numbers for clients that are due", DUE_COPIES, "clients_to_copy"],
    ["what numbers meant long ago", OLD_BULLETINS, "bulletins_by_age"],
    ["open commitments with a day", OPEN_DATED, "commitments_open"],
    ["open commitments without one", OPEN_UNDATED, "commitments_open"],
  ])("goes by an index and scans no table: %s", async (_what, sql, index) => {
    const plan = await planOf(sql);
    expect(plan.join("\n")).toContain(`INDEX ${index}`);
    expect(
      plan.filter(
        (step) => /\bSCAN (?:inbound|outbox|commitments|c|notes|n|echoes)\b/.test(step) && !step.includes("USING"),
      ),
    ).toEqual([]);
    expect(plan.filter((step) => step.includes("TEMP B-TREE"))).toEqual([]);
  });

  it("finds out by indexes alone what a tick has to do", async () => {
    const plan = await planOf(WHAT_IS_DUE);
    expect(
      plan
        .filter((step) => /^S(?:CAN|EARCH) (?!CONSTANT)/.test(step))
        .every((step) => step.includes("USING COVERING INDEX")),
    ).toBe(true);
  });

  it.each([
    ["an owner's past", PAST, "commitments_of_owner"],
    ["the firm's latest", FIRM_TALLY, "commitments_ended"],
    ["the days of clients", CLIENT_DAYS, "notes_of_client"],
    ["what is open with clients", OPEN_OTHERS, "commitments_of_client"],
    ["when clients answered", CLIENT_ANSWERS, "notes_of_client"],
    ["the flags of members", FLAGS_OF, "flags_of_watcher"],
    ["what members answer for", WATCHED_OPEN, "commitments_watched"],
    ["what of it has ended", WATCHED_ENDED, "commitments_watched"],
    ["what a client's people have had", SHOWN, "commitments_of_client"],
    ["where somebody answered last", LAST_TURN, "turns_by_writer"],
  ])("reads only rows that it is about: %s", async (_what, sql, index) => {
    const plan = await planOf(sql);
    expect(plan.join("\n")).toContain(`INDEX ${index}`);
    expect(
      plan.filter((step) => /\bSCAN (?!j\b|x\b|json_each|\(subquery)/.test(step) && !step.includes("VIRTUAL")),
    ).toEqual([]);
  });
});
