import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The string values under `[vars]` in wrangler.toml, which holds them one a line. */
export function readVars(file = join(import.meta.dirname, "../../wrangler.toml")): Record<string, string> {
  const vars: Record<string, string> = {};
  let section = "";
  for (const line of readFileSync(file, "utf8").split("\n")) {
    section = /^\s*\[([^[\]]+)\]\s*$/.exec(line)?.[1] ?? (line.trimStart().startsWith("[[") ? "" : section);
    const [, name, value] = /^\s*([A-Z_]+)\s*=\s*"([^"]*)"/.exec(line) ?? [];
    if (section === "vars" && name !== undefined && value !== undefined) {
      vars[name] = value;
    }
  }
  return vars;
}
