import type { OwnerHistory, RiskFacts, RiskItem } from "../../src/core/risk/facts.ts";

/** Tuesday; 2026 has no public holiday in Britain between the new year and 3 April. */
export const TODAY = "2026-03-10";

/** A commitment of which nothing speaks against it but what a test gives. */
export function factsOf({
  item = {},
  owner = {},
  ...facts
}: Partial<Omit<RiskFacts, "item" | "owner">> & {
  readonly item?: Partial<RiskItem>;
  readonly owner?: Partial<OwnerHistory> | null;
} = {}): RiskFacts {
  return {
    today: TODAY,
    calendar: { workingDays: [1, 2, 3, 4, 5], country: "GB" },
    blocker: null,
    client: { lastWordOn: TODAY, usualGap: 14 },
    ...facts,
    item: {
      side: "ours",
      due: "2026-06-01",
      notedOn: "2026-03-09",
      heardOn: "2026-03-09",
      hedged: false,
      conditional: false,
      moved: 0,
      agreed: true,
      disputed: false,
      said: 1,
      ...item,
    },
    owner:
      owner === null
        ? null
        : {
            withClient: { fellDue: 0, kept: 0 },
            overall: { fellDue: 40, kept: 40 },
            firm: { fellDue: 400, kept: 320 },
            usualLead: 6,
            mostKeptInAWeek: 4,
            dueThatWeek: 1,
            lateNow: 0,
            ...owner,
          },
  };
}
