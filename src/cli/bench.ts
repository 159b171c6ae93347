/**
 * `npm run bench [-- --json] [--only NAME] [--quick]`: what reading a mail costs in workerd, whole and by stage, beside
 * chrono-node over the same text. `--only` takes the mails whose name holds NAME; `--quick` measures a few times only.
 */
import { parseArgs } from "node:util";
import { benchMails } from "./bench/mails.ts";
import { bundle, gzippedKb, type Isolate, isolateOf } from "./bench/workerd.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    quick: { type: "boolean", default: false },
  },
});
const STAGES = ["parse", "unwrap", "survey", "rows"] as const;
const COLD_STARTS = values.quick ? 1 : 7;
const BATCHES = values.quick ? 3 : 15;
const SINGLES = values.quick ? 20 : 150;
/** A batch runs as often as takes about this long. */
const BATCH_MS = values.quick ? 5 : 40;

const code = await bundle("src/cli/bench/worker.ts");
const mails = (await benchMails()).filter(({ name }) => name.includes(values.only));
if (mails.length === 0) {
  console.error(`no mail is called "${values.only}": ${(await benchMails()).map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
const cases: Case[] = [];
for (const { name, bytes } of mails) {
  process.stderr.write(`${name} …\n`);
  const cold: number[] = [];
  for (let i = 0; i < COLD_STARTS; i += 1) {
    cold.push(await coldMs(bytes));
  }
  const isolate = await isolateOf(code);
  const digest = await warmMs(isolate, "digest", bytes);
  const stages: Record<string, number> = {};
  for (const stage of STAGES) {
    stages[stage] = await warmMs(isolate, stage, bytes);
  }
  const chrono = await warmMs(isolate, "chrono", bytes);
  const p95 = await p95Ms(isolate, bytes);
  await isolate.stop();
  cases.push({ name, bytes: bytes.length, cold: median(cold), warm: digest, p95, chrono, stages });
}
const startup = await startupMs();
const worker = gzippedKb(await bundle("src/index.ts"));

if (values.json) {
  console.log(
    JSON.stringify({
      cases: cases.map((one) => ({
        name: one.name,
        bytes: one.bytes,
        cold_ms: round(one.cold),
        warm_ms: round(one.warm),
        p95_ms: round(one.p95),
        chrono_ms: round(one.chrono),
        ratio: round(one.warm / one.chrono),
        stages: Object.fromEntries(Object.entries(one.stages).map(([stage, ms]) => [stage, round(ms)])),
      })),
      startup_ms: round(startup),
      bundle_gzip_kb: round(worker),
    }),
  );
} else {
  const head = ["mail", "bytes", "cold ms", "warm ms", "p95 ms", ...STAGES, "chrono ms", "ratio"];
  const rows = cases.map((one) => [
    one.name,
    String(one.bytes),
    ...[
      one.cold,
      one.warm,
      one.p95,
      ...STAGES.map((stage) => one.stages[stage] ?? 0),
      one.chrono,
      one.warm / one.chrono,
    ].map((each) => each.toFixed(2)),
  ]);
  const widths = head.map((title, k) => Math.max(title.length, ...rows.map((row) => row[k]?.length ?? 0)));
  for (const row of [head, ...rows]) {
    console.log(
      row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0))).join("  "),
    );
  }
  console.log(`start-up ${startup.toFixed(0)} ms, Worker ${worker.toFixed(0)} KB gzipped`);
}

interface Case {
  readonly name: string;
  readonly bytes: number;
  readonly cold: number;
  readonly warm: number;
  readonly p95: number;
  readonly chrono: number;
  readonly stages: Readonly<Record<string, number>>;
}

/** The first message of an isolate, less a call that does nothing. */
async function coldMs(bytes: Uint8Array): Promise<number> {
  const isolate = await isolateOf(code);
  const empty = await emptyMs(isolate, bytes);
  const took = await isolate.call("stage=digest", bytes);
  await isolate.stop();
  return Math.max(0, took - empty);
}

/** The median of batches, each less an empty call and divided by its runs. */
async function warmMs(isolate: Isolate, stage: string, bytes: Uint8Array): Promise<number> {
  for (let i = 0; i < 3; i += 1) {
    await isolate.call(`stage=${stage}&times=20`, bytes);
  }
  const empty = await emptyMs(isolate, bytes);
  const first = Math.max(0.05, (await isolate.call(`stage=${stage}&times=5`, bytes)) - empty) / 5;
  const times = Math.max(1, Math.min(400, Math.round(BATCH_MS / first)));
  const batches: number[] = [];
  // What a stage prepares before it runs is not its own: two sizes of batch, and their difference.
  for (let i = 0; i < BATCHES; i += 1) {
    const long = await isolate.call(`stage=${stage}&times=${2 * times}`, bytes);
    const short = await isolate.call(`stage=${stage}&times=${times}`, bytes);
    batches.push(Math.max(0, long - short) / times);
  }
  return median(batches);
}

/** 95 of 100 single messages cost no more. */
async function p95Ms(isolate: Isolate, bytes: Uint8Array): Promise<number> {
  const empty = await emptyMs(isolate, bytes);
  const singles: number[] = [];
  for (let i = 0; i < SINGLES; i += 1) {
    singles.push(Math.max(0, (await isolate.call("stage=digest", bytes)) - empty));
  }
  return singles.sort((a, b) => a - b)[Math.floor(SINGLES * 0.95)] ?? 0;
}

async function emptyMs(isolate: Isolate, bytes: Uint8Array): Promise<number> {
  const calls: number[] = [];
  for (let i = 0; i < 21; i += 1) {
    calls.push(await isolate.call("stage=nothing", bytes));
  }
  return median(calls);
}

/** What evaluating the Worker's module adds to the start of a process with an empty one. */
async function startupMs(): Promise<number> {
  const differences: number[] = [];
  for (let i = 0; i < COLD_STARTS; i += 1) {
    const empty = await isolateOf("export default { fetch() { return new Response('done'); } };");
    await empty.stop();
    const full = await isolateOf(code);
    await full.stop();
    differences.push(full.startedMs - empty.startedMs);
  }
  return Math.max(0, median(differences));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
