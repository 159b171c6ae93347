import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");
const WRANGLER = join(ROOT, "node_modules/wrangler/bin/wrangler.js");
const READY_MS = 60_000;
const POLL_MS = 100;

/** The Worker on local workerd, with its D1 in `folder`. */
export interface LocalWorker {
  readonly url: string;
  stop(): void;
}

interface Start {
  readonly port: number;
  readonly folder: string;
  readonly vars: { readonly [name: string]: string };
}

/** Applies schema.sql to the embedded D1 under `folder`; it can be applied again and again. */
export async function applySchema(folder: string): Promise<void> {
  const child = run(["d1", "execute", "DB", "--local", "--yes", "--persist-to", folder, "--file", "schema.sql"]);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code !== 0) {
    throw new Error(`the database could not be made:\n${outputOf(child)}`);
  }
}

/** Starts the Worker and waits until it answers; throws with its own words where it does not. */
export async function startWorker({ port, folder, vars }: Start): Promise<LocalWorker> {
  const settings = Object.entries(vars).flatMap(([name, value]) => ["--var", `${name}:${value}`]);
  const child = run([
    "dev",
    "--local",
    "--ip",
    "127.0.0.1",
    "--port",
    `${port}`,
    "--persist-to",
    folder,
    "--show-interactive-dev-session=false",
    ...settings,
  ]);
  const stop = (): void => {
    child.kill("SIGTERM");
  };
  process.once("exit", stop);
  const url = `http://localhost:${port}`;
  const end = Date.now() + READY_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > end) {
      stop();
      throw new Error(`the Worker did not start:\n${outputOf(child)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return { url, stop };
}

/** A port that nobody listens on: the one asked for, or any where 0 is asked. Null where it is taken. */
export function freePort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : null));
    });
  });
}

const outputs = new WeakMap<ChildProcess, string[]>();

function run(args: readonly string[]): ChildProcess {
  // Run by this very node, 24, since wrangler refuses the system's where it is older.
  const child = spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "true", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  outputs.set(child, output);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (data: Buffer) => output.push(data.toString()));
  }
  return child;
}

function outputOf(child: ChildProcess): string {
  return (outputs.get(child) ?? []).join("").trim().slice(-2_000);
}

async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url, { signal: AbortSignal.timeout(5_000) })).text();
    return true;
  } catch {
    return false;
  }
}
