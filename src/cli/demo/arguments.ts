import { parseArgs } from "node:util";

/** What the command line of `npm run demo` asks for. */
export interface DemoArguments {
  readonly once: boolean;
  readonly json: boolean;
  /** How many days of ticks to run through after the files. */
  readonly days: number;
  readonly port: number;
  readonly smtpPort: number;
  readonly members: readonly string[];
  readonly files: readonly string[];
}

export const USAGE = `npm run demo                                  start Saydo on this laptop and stay up
npm run demo -- --once [--json] [FILE.eml …]  one pass over the samples or the files named, then exit
  --days N             with --once: go through so many days, and print the nudges and summaries that come
  --member ADDRESS     count this address as a member too (may be repeated)
  --port N             pages, 8787 unless given
  --smtp-port N        the SMTP listener, 2525 unless given`;

const MAX_DAYS = 60;

/** Reads the arguments; throws an Error whose message names the one that is wrong. */
export function demoArguments(argv: readonly string[]): DemoArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      once: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      days: { type: "string", default: "0" },
      port: { type: "string", default: "8787" },
      "smtp-port": { type: "string", default: "2525" },
      member: { type: "string", multiple: true, default: [] },
    },
  });
  const alone = values.json ? "--json" : values.days === "0" ? positionals[0] : "--days";
  if (!values.once && alone !== undefined) {
    throw new Error(`${alone} goes with --once`);
  }
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 0 || days > MAX_DAYS) {
    throw new Error(`--days is "${values.days}": it must be a whole number from 0 to ${MAX_DAYS}`);
  }
  return {
    once: values.once,
    json: values.json,
    days,
    port: portOf(values.port, "--port"),
    smtpPort: portOf(values["smtp-port"], "--smtp-port"),
    members: values.member,
    files: positionals,
  };
}

function portOf(text: string, name: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${name} is "${text}": it must be a port from 1 to 65535`);
  }
  return port;
}
