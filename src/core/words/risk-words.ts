import type { LocalDate } from "../calendar.ts";
import type { Level } from "../risk/facts.ts";

/** Why a commitment may slip, each with its fact. `who` is its owner; null is the reader. Days and months are local. */
export interface RiskWords {
  readonly levels: { readonly [level in Level]: string };
  readonly overdue: (days: number) => string;
  /** Working days; `usual` null where nothing is known of how long the owner needs. */
  readonly shortNotice: (left: number, usual: number | null, who: string | null) => string;
  readonly moved: (times: number) => string;
  readonly hedged: string;
  readonly disputed: string;
  /** `from` owes it; null where nobody is named. `late`: its day has passed. */
  readonly waits: (parts: {
    readonly what: string;
    readonly from: string | null;
    readonly due: LocalDate | null;
    readonly late: boolean;
  }) => string;
  readonly conditional: string;
  readonly undated: (days: number) => string;
  readonly undatedTwice: (times: number) => string;
  readonly sayDo: (
    parts: { readonly kept: number; readonly fellDue: number; readonly of: "client" | "all" },
    who: string | null,
  ) => string;
  readonly overload: (
    parts: { readonly due: number; readonly late: number; readonly most: number },
    who: string | null,
  ) => string;
  readonly noWord: (days: number) => string;
  readonly clientQuiet: (days: number) => string;
  readonly dayOff: (due: LocalDate, holiday: boolean) => string;
  readonly notAgreed: string;
}
