import type { OwnerCandidate, RowPath } from "../../core/notes/explain/row.ts";
import { entry, named, probability, prose, quoted, strongest } from "./page.ts";
import { sideLines } from "./side.ts";

const CANDIDATES = 4;
const SHOWN = 4;

/** How a row came by its owner and its side. */
export function rowLines({ row, best, share, least, candidates, side }: RowPath, speaker: "ours" | "theirs"): string[] {
  const marks = [
    row.conditional ? "on a condition" : null,
    row.hedged ? "hedged" : null,
    row.recurring === null ? null : `recurring ${quoted(row.recurring)}`,
  ].filter((mark) => mark !== null);
  const has = `${probability(share)} of the choice`;
  const rest = candidates.slice(CANDIDATES);
  return [
    ...entry("row", [quoted(row.what, 60), row.status, ...marks, `reasons: ${row.reasons.join("; ")}`], ", "),
    ...prose(
      "owner",
      best === null || row.owner !== null
        ? `${named(row.owner)}: ${has}, ${probability(least)} is asked`
        : `nobody, for ${named(best)} has ${has}, and ${probability(least)} is asked`,
    ),
    ...candidates.slice(0, CANDIDATES).flatMap(candidateLines),
    ...(rest.length === 0
      ? []
      : prose("", `${probability(rest.reduce((sum, one) => sum + one.share, 0))} ${rest.length} more`)),
    ...sideLines("side", side, { speaker }),
  ];
}

function candidateLines({ person, share, ways }: OwnerCandidate): string[] {
  const [way] = ways;
  const several = way !== undefined && ways.length > 1;
  return entry("", [
    `${probability(share)} ${named(person)}`,
    ...(several ? [`(${probability(way.share)} by the likeliest of ${ways.length} ways)`] : []),
    ...strongest(way?.features ?? [], SHOWN),
  ]);
}
