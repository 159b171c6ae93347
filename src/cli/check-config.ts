/** `npm run deploy` starts with this: a setting that is missing or odd stops with one line, before anything is uploaded. */
import { readConfig } from "../config.ts";
import { ConfigError } from "../core/errors.ts";
import { readVars } from "./vars.ts";

const LAPTOP_ONLY = ["LOCAL_MAIL", "KNOWN"];

try {
  const vars = readVars();
  const stray = LAPTOP_ONLY.find((name) => name in vars);
  if (stray !== undefined) {
    throw new ConfigError(`${stray} is for the laptop only: take it out of [vars] in wrangler.toml`);
  }
  // The secret lives with Cloudflare; wrangler itself warns where it is not set.
  readConfig({ ...vars, LINK_SECRET: "not-the-real-one-but-long-enough" });
} catch (error) {
  console.error(error instanceof ConfigError ? `wrangler.toml: ${error.message}` : error);
  process.exit(1);
}
