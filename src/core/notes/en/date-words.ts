import { numbered, setOf } from "../words.ts";
import { HOLIDAY_OPENERS } from "./holidays.ts";

/** English words of dates, as data. Weekdays count from Sunday 0, months from January 1. */
export const WEEKDAYS = numbered(
  "sunday sun | monday mon mo | tuesday tue tues | wednesday wed weds | thursday thu thur thurs | friday fri | saturday sat",
  0,
);

export const MONTHS = numbered(
  `january jan | february feb febr | march mar | april apr | may | june jun | july jul | august aug |
  september sep sept | october oct | november nov | december dec`,
  1,
);

/** Words that are a name, a verb or a star as well: they need a number, a capital or a preposition beside them. */
export const AMBIGUOUS_MONTHS = setOf("may march mar jan april june sept jun");
export const AMBIGUOUS_WEEKDAYS = setOf("sun sat mon mo tu wed");

export const NUMBERS = numbered(
  "a an one | two couple | three few | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen",
  1,
)
  .set("twenty", 20)
  .set("thirty", 30);

export const ORDINALS = numbered(
  `first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth | thirteenth |
  fourteenth | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth`,
  1,
).set("thirtieth", 30);

export type DayUnit = "minute" | "hour" | "day" | "week" | "fortnight" | "month" | "quarter" | "year";

const UNIT_WORDS: Readonly<Record<DayUnit, string>> = {
  minute: "min mins minute minutes",
  hour: "hour hours hrs hr",
  day: "day days night nights",
  week: "week weeks wk wks",
  fortnight: "fortnight fortnights",
  month: "month months",
  quarter: "quarter quarters",
  year: "year years",
};
export const UNITS: ReadonlyMap<string, DayUnit> = new Map(
  (Object.keys(UNIT_WORDS) as DayUnit[]).flatMap((unit) => UNIT_WORDS[unit].split(" ").map((word) => [word, unit])),
);

export const TODAY = setOf("today tonight tonite 2day eod cob cop eob");
export const TOMORROW = setOf("tomorrow tmrw tmr tmw tomoz tomo 2moro 2mrw tommorow tomorow");
export const ENDS = setOf("end close");
export const STARTS = setOf("start beginning early");
export const DAY_PARTS = setOf(
  "morning afternoon evening noon midday lunch lunchtime night am pm eod cob close arvo teatime midnight",
);
/** "by Friday": what follows is the day a thing is due. */
export const DEADLINE = setOf(
  "by before until till til til' due latest deadline for no later than nlt on in within around from this next over during come coming",
);
export const STRONG_DEADLINE = setOf("by before until till til due latest deadline than nlt within");
/** "Monday's call", "last week": no deadline. */
export const PAST = setOf("last past previous since ago yesterday earlier");
/** What a deadline may hang on, and where such a phrase ends. */
export const EVENTS = setOf(
  "meeting call launch opening show event holidays holiday wedding visit review workshop deadline audit release kickoff demo pitch board handover move trip conference fair",
);
/** What was done when somebody said so. */
export const TOLD = setOf(
  "said told agreed promised confirmed settled decided swore mentioned undertook offered volunteered assured announced wrote rang called asked",
);
/** "Friday's van" goes on Friday; "Friday's call" is a call. */
export const CARRIERS = setOf(
  "van lorry truck boat ferry train bus flight plane post mail courier round run delivery shipment pallet collection pickup tide sailing tram coach",
);
export const JOINTS = setOf("and or so but if then to with for because while when");
/** Without one of these or a number no words say a date, so that most clauses need not be asked by every recogniser. */
export const DATE_CUES: ReadonlySet<string> = new Set([
  ...WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...ORDINALS.keys(),
  ...UNITS.keys(),
  ...TODAY,
  ...TOMORROW,
  ...DAY_PARTS,
  ...HOLIDAY_OPENERS,
  ...setOf(
    `then same now eow eom eoq eoy weekend wkend weekends kw wc w h q tu following immediately asap workday workdays working business today's half mid ultimo inst instant prox`,
  ),
]);
/** What a date phrase may begin with beside its cues. */
export const DATE_OPENERS: ReadonlySet<string> = new Set([
  ...DATE_CUES,
  ...NUMBERS.keys(),
  ...ENDS,
  ...STARTS,
  ...DEADLINE,
  ...setOf(
    "the that a an next this last in inside within late back middle mid over less no not between either each every any of q's",
  ),
]);
