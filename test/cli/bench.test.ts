import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const BENCH = join(import.meta.dirname, "../../src/cli/bench.ts");

describe("npm run bench", () => {
  it("measures a mail in workerd, whole and by stage, beside chrono-node, and prints it as JSON", async () => {
    const { stdout } = await run(process.execPath, [BENCH, "--json", "--quick", "--only", "1 KB"]);
    const report = JSON.parse(stdout) as {
      cases: Record<string, unknown>[];
      startup_ms: number;
      bundle_gzip_kb: number;
    };
    expect(report.cases).toHaveLength(1);
    const [one] = report.cases;
    expect(one).toMatchObject({ name: "1 KB note", bytes: expect.any(Number) });
    for (const key of ["cold_ms", "warm_ms", "p95_ms", "chrono_ms", "ratio"]) {
      expect(one?.[key], key).toEqual(expect.any(Number));
    }
    expect(one?.stages).toMatchObject({ parse: expect.any(Number), unwrap: expect.any(Number) });
    expect(report.startup_ms).toEqual(expect.any(Number));
    expect(report.bundle_gzip_kb).toBeGreaterThan(50);
  });

  it("names its mails where none is called so", async () => {
    const failed = await run(process.execPath, [BENCH, "--only", "3 MB"]).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining("5 KB note") });
  });
});
