import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { KEPT } from "../../src/store/commitments.ts";
import { CLAIM_ECHO } from "../../src/store/echoes.ts";
import { CLAIM_INBOUND, FORGET_INBOUND } from "../../src/store/inbound.ts";
import { OPEN_DATED, OPEN_UNDATED } from "../../src/store/open-commitments.ts";
import { CLAIM_OUTBOX, FORGET_OUTBOX } from "../../src/store/outbox.ts";

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
});
