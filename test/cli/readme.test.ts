import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { riskMarkdown } from "../../src/cli/risk/table.ts";

it("the README prints every threshold and weight of the flags as they are", async () => {
  expect(await readFile("README.md", "utf8")).toContain(riskMarkdown());
});
