import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { freePort } from "../demo/local-worker.ts";

const ROOT = join(import.meta.dirname, "../../..");
const POLL_MS = 5;

/** A script bundled as wrangler bundles a Worker: one minified module. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
  });
  return outputFiles[0]?.text ?? "";
}

export function gzippedKb(code: string): number {
  return gzipSync(code, { level: 9 }).length / 1024;
}

/** A process of workerd with one Worker: an isolate that has run nothing yet. */
export interface Isolate {
  /** From the start of the process to its first answer, in milliseconds. */
  readonly startedMs: number;
  /** Posts the bytes and gives the time until the answer, in milliseconds. The Worker's own clock stands still. */
  call(query: string, bytes: Uint8Array): Promise<number>;
  stop(): Promise<void>;
}

/** Starts workerd itself with the script; throws where it does not answer. */
export async function isolateOf(code: string): Promise<Isolate> {
  const folder = await mkdtemp(join(tmpdir(), "saydo-bench-"));
  const port = await freePort(0);
  await writeFile(join(folder, "worker.js"), code);
  await writeFile(join(folder, "config.capnp"), configOf(port ?? 0, await compatibilityDate()));
  const started = performance.now();
  const child = spawn(workerdPath(), ["serve", join(folder, "config.capnp")], { stdio: ["ignore", "ignore", "pipe"] });
  const errors: string[] = [];
  child.stderr?.on("data", (data: Buffer) => errors.push(data.toString()));
  const url = `http://127.0.0.1:${port}/`;
  const call = async (query: string, bytes: Uint8Array): Promise<number> => {
    const start = performance.now();
    const response = await fetch(`${url}?${query}`, { method: "POST", body: Buffer.from(bytes) });
    const text = await response.text();
    const took = performance.now() - start;
    if (!response.ok) {
      throw new Error(`the bench Worker answered ${response.status}: ${text.slice(0, 300)}`);
    }
    return took;
  };
  await untilAnswers(child, () => call("stage=nothing", new Uint8Array()), errors);
  return {
    startedMs: performance.now() - started,
    call,
    async stop() {
      child.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(
  child: ChildProcess,
  call: () => Promise<number>,
  errors: readonly string[],
): Promise<void> {
  for (;;) {
    try {
      await call();
      return;
    } catch (error) {
      if (child.exitCode !== null) {
        throw new Error(`workerd ended: ${errors.join("").slice(-2_000)}`);
      }
      if (error instanceof Error && error.message.startsWith("the bench Worker")) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

function configOf(port: number, date: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "${date}",
);
`;
}

/** The Worker's own, so that the bench runs what is deployed. */
async function compatibilityDate(): Promise<string> {
  const toml = await readFile(join(ROOT, "wrangler.toml"), "utf8");
  return /^compatibility_date = "([\d-]+)"/m.exec(toml)?.[1] ?? "2026-11-01";
}

function workerdPath(): string {
  const require = createRequire(import.meta.url);
  const exported = require("workerd") as { readonly default: string };
  return exported.default;
}
