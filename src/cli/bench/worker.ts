import { casual } from "chrono-node/en";
import { readConfig } from "../../config.ts";
import { updateLedger } from "../../core/ledger/update-ledger.ts";
import { WEIGHTS } from "../../core/notes/en/weights.ts";
import { extract, rowsOf } from "../../core/notes/extract.ts";
import { survey } from "../../core/notes/survey.ts";
import { unwrap } from "../../core/notes/unwrap.ts";
import { readersOf } from "../../core/readers.ts";
import type { Edge } from "../../jobs/edge.ts";
import { factsOf } from "../../jobs/note-facts.ts";
import { partyCopies, senderCopy } from "../../jobs/recaps.ts";
import { warmUp } from "../../jobs/warm-up.ts";
import { parseMessage } from "../../mail/parse.ts";
import { skim } from "../../mail/skim.ts";

// As src/index.ts does.
await warmUp();

const CONFIG = readConfig({
  MEMBERS: "@bench.example",
  MAIL_DOMAIN: "in.saydo.example",
  FROM: "Saydo <recap@saydo.example>",
  TIME_ZONE: "Europe/London",
  UNDO_MINUTES: "10",
  LINK_SECRET: "bench-secret-of-thirty-two-characters",
});
const OPTIONS = { mailDomain: CONFIG.mailDomain };
/** The composing of mails touches neither the ledger nor the transport. */
const EDGE = { config: CONFIG } as unknown as Edge;
const NOW = Date.UTC(2026, 2, 10, 12);

async function messageOf(bytes: Uint8Array) {
  const skimmed = await skim(bytes);
  const parsed = skimmed.kind === "too-large" ? skimmed : await parseMessage(skimmed.bytes);
  if (parsed.kind !== "message") {
    throw new Error(parsed.why);
  }
  return parsed.message;
}

/** Bytes to outbox rows: everything a message costs but the database. */
async function digest(bytes: Uint8Array): Promise<number> {
  const message = await messageOf(bytes);
  const { note, extraction, surveyed } = extract(message, OPTIONS);
  const readers = readersOf(note, { isMember: () => false, known: new Set() });
  const read = { note, surveyed, found: extraction.commitments, readers, today: "2026-03-10", clients: [] };
  const ledger = updateLedger([], read, NOW);
  const facts = factsOf(EDGE, { id: 1, note, message, extraction, ledger, readers }, NOW);
  const copies = await partyCopies(EDGE, facts, { sendAfter: NOW }, NOW);
  return [await senderCopy(EDGE, facts, NOW), ...copies].length;
}

type Run = () => unknown;

/** What is measured by name: prepared once, then run as often as asked. */
const STAGES: Readonly<Record<string, (bytes: Uint8Array) => Promise<Run> | Run>> = {
  nothing: () => () => null,
  digest: (bytes) => () => digest(bytes),
  parse: (bytes) => () => messageOf(bytes),
  unwrap: async (bytes) => {
    const message = await messageOf(bytes);
    return () => unwrap(message, OPTIONS);
  },
  survey: async (bytes) => {
    const note = unwrap(await messageOf(bytes), OPTIONS);
    return () => survey(note, WEIGHTS.sides);
  },
  rows: async (bytes) => {
    const surveyed = survey(unwrap(await messageOf(bytes), OPTIONS), WEIGHTS.sides);
    return () => rowsOf(surveyed, WEIGHTS);
  },
  chrono: async (bytes) => {
    const { text } = unwrap(await messageOf(bytes), OPTIONS);
    return () => casual.parse(text, new Date(NOW));
  },
};

export default {
  async fetch(request: Request): Promise<Response> {
    const query = new URL(request.url).searchParams;
    const stage = STAGES[query.get("stage") ?? "nothing"];
    if (stage === undefined) {
      return new Response("no such stage", { status: 404 });
    }
    const run = await stage(new Uint8Array(await request.arrayBuffer()));
    for (let i = 0; i < Number(query.get("times") ?? 1); i += 1) {
      await run();
    }
    return new Response("done");
  },
};
