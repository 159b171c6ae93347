import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Two projects: what the Worker runs is tested in workerd, the commands of the laptop in Node. */
export default defineConfig(async () => ({
  test: {
    // Vitest leaves one core free; a file's Worker waits for its database half the time, so two cores take two files.
    maxWorkers: "100%",
    projects: [
      {
        assetsInclude: ["**/*.eml"],
        plugins: [
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                LINK_SECRET: "test-secret-of-thirty-two-characters",
                TEST_SCHEMA: await readD1Migrations("."),
              },
            },
          }),
        ],
        test: {
          name: "workerd",
          // Some read 50 KB of hostile text, which takes seconds where the other core is busy as well.
          testTimeout: 30_000,
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/cli/**"],
          setupFiles: ["./test/setup.ts"],
        },
      },
      { test: { name: "node", include: ["test/cli/**/*.test.ts"], testTimeout: 120_000 } },
    ],
  },
}));
