import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, run } from "./run.ts";

/** The free plan takes 3 MB compressed. What is far below that is a guard against growth by accident. */
const MAX_GZIP_KB = 400;

describe("npm run deploy", () => {
  it("checks the settings first", async () => {
    expect(await cli("check-config", [])).toEqual({ code: 0, out: "", err: "" });
  });

  it("bundles one Worker that fits the free plan, with the parts it needs and no laptop's", async () => {
    const folder = await mkdtemp(join(tmpdir(), "saydo-deploy-"));
    const { code, out, err } = await run(["node_modules/.bin/wrangler", "deploy", "--dry-run", "--outdir", folder]);
    expect(code, err).toBe(0);
    expect(out).toContain("env.DB");
    expect(out).toContain("env.EMAIL");
    expect(Number(/gzip: ([\d.]+) KiB/.exec(out)?.[1])).toBeLessThan(MAX_GZIP_KB);
    const bundle = await readFile(join(folder, "index.js"), "utf8");
    expect(bundle).not.toMatch(/smtp-server|node:fs|node:net/);
  });
});
