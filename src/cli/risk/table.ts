import { POINTS, type Setting, THRESHOLDS } from "../../core/risk/thresholds.ts";

/** The thresholds and points as the README prints them. */
export function riskMarkdown(): string {
  return `${rows("from where on", THRESHOLDS)}\n\n${rows("points", POINTS)}`;
}

function rows(heading: string, settings: { readonly [name: string]: Setting }): string {
  return [
    `| ${heading} | | why |`,
    "|---|---|---|",
    ...Object.entries(settings).map(([name, { is, why }]) => `| \`${name}\` | ${is} | ${why} |`),
  ].join("\n");
}
