import { spawn } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the project in a process of its own, as npm would, and gives what it printed. */
export function run(command: readonly string[], input = ""): Promise<Ran> {
  const [program = "", ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, FORCE_COLOR: "0", CI: "1" } });
    const printed = { out: "", err: "" };
    child.stdout.on("data", (chunk: Buffer) => {
      printed.out += chunk;
    });
    child.stderr.on("data", (chunk: Buffer) => {
      printed.err += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...printed }));
    child.stdin.end(input);
  });
}

/** One of `src/cli`, on the Node that runs the tests. */
export function cli(name: string, args: readonly string[], input?: string): Promise<Ran> {
  return run([process.execPath, `src/cli/${name}.ts`, ...args], input);
}
