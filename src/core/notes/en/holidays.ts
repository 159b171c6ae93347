/** How a holiday's day is found in a year. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  /** Days from Easter Sunday of the western churches. */
  | { readonly easter: number }
  /** The n-th such weekday of a month (Sunday is 0), the last for -1, moved by some days. */
  | { readonly month: number; readonly nth: number; readonly weekday: number; readonly plus?: number };

/** A holiday by the words that name it; in `countries` only, where what the name means differs. */
export interface Holiday {
  readonly words: string;
  readonly rule: HolidayRule;
  readonly countries?: string;
  /** It lies in the year after the one spoken of: "new year" said in autumn. */
  readonly nextYear?: true;
}

const fixed = (words: string, month: number, day: number, countries?: string): Holiday => ({
  words,
  rule: { month, day },
  ...(countries === undefined ? {} : { countries }),
});
const easter = (words: string, days: number): Holiday => ({ words, rule: { easter: days } });
const nth = (words: string, [month, weekday, n, plus]: readonly number[], countries?: string): Holiday => ({
  words,
  rule: { month: month ?? 1, weekday: weekday ?? 0, nth: n ?? 1, ...(plus === undefined ? {} : { plus }) },
  ...(countries === undefined ? {} : { countries }),
});

/** The longer name comes first. An apostrophe is a word of its own, as `wordsIn` cuts it. */
export const HOLIDAYS: readonly Holiday[] = [
  fixed("christmas eve", 12, 24),
  fixed("christmas day", 12, 25),
  fixed("christmas", 12, 25),
  fixed("xmas", 12, 25),
  fixed("boxing day", 12, 26),
  fixed("st stephen 's day", 12, 26),
  fixed("holidays", 12, 23),
  fixed("new year 's eve", 12, 31),
  fixed("hogmanay", 12, 31),
  { ...fixed("new year", 1, 1), nextYear: true },
  fixed("epiphany", 1, 6),
  fixed("burns night", 1, 25),
  fixed("candlemas", 2, 2),
  fixed("valentine 's", 2, 14),
  fixed("st david 's day", 3, 1),
  fixed("st patrick 's day", 3, 17),
  fixed("st patrick 's", 3, 17),
  fixed("paddy 's day", 3, 17),
  fixed("lady day", 3, 25),
  fixed("st george 's day", 4, 23),
  fixed("may day", 5, 1),
  fixed("st john 's eve", 6, 23),
  fixed("midsummer day", 6, 24),
  fixed("assumption", 8, 15),
  fixed("michaelmas", 9, 29),
  fixed("halloween", 10, 31),
  fixed("all saints ' day", 11, 1),
  fixed("all saints", 11, 1),
  fixed("all souls", 11, 2),
  fixed("bonfire night", 11, 5),
  fixed("guy fawkes", 11, 5),
  fixed("armistice day", 11, 11),
  fixed("martinmas", 11, 11),
  fixed("st andrew 's day", 11, 30),
  fixed("st nicholas", 12, 6),
  easter("shrove tuesday", -47),
  easter("pancake day", -47),
  easter("ash wednesday", -46),
  easter("palm sunday", -7),
  easter("maundy thursday", -3),
  easter("good friday", -2),
  easter("easter saturday", -1),
  easter("easter monday", 1),
  easter("easter sunday", 0),
  easter("easter", 0),
  easter("ascension day", 39),
  easter("ascension", 39),
  easter("whit sunday", 49),
  easter("pentecost", 49),
  easter("whit monday", 50),
  easter("whit friday", 54),
  easter("corpus christi", 60),
  nth("thanksgiving", [10, 1, 2], "CA"),
  nth("thanksgiving", [11, 4, 4]),
  nth("remembrance sunday", [11, 0, 2]),
  nth("advent sunday", [12, 0, 1]),
  nth("mother 's day", [5, 0, 2], "US CA AU NZ DE AT CH IT NL BE IN ZA SG"),
  nth("father 's day", [6, 0, 3], "US CA GB IE FR NL IN ZA SG"),
  nth("labor day", [9, 1, 1]),
  nth("labour day", [9, 1, 1], "CA"),
  nth("labour day", [10, 1, 4], "NZ"),
  fixed("labour day", 5, 1, "DE AT FR IT ES PT BE IN SG ZA KE NG"),
  nth("mlk day", [1, 1, 3], "US"),
  nth("presidents ' day", [2, 1, 3], "US"),
  nth("presidents day", [2, 1, 3], "US"),
  nth("memorial day", [5, 1, -1], "US"),
  fixed("juneteenth", 6, 19),
  fixed("independence day", 7, 4, "US"),
  fixed("independence day", 8, 15, "IN"),
  fixed("independence day", 10, 1, "NG"),
  fixed("republic day", 1, 26, "IN"),
  nth("columbus day", [10, 1, 2]),
  fixed("veterans day", 11, 11, "US"),
  fixed("canada day", 7, 1),
  nth("victoria day", [5, 1, -1], "CA"),
  fixed("australia day", 1, 26),
  fixed("anzac day", 4, 25),
  fixed("waitangi day", 2, 6),
  fixed("freedom day", 4, 27, "ZA"),
  fixed("youth day", 6, 16, "ZA"),
  fixed("women 's day", 8, 9, "ZA"),
  fixed("heritage day", 9, 24, "ZA"),
  fixed("bastille day", 7, 14),
  fixed("king 's day", 4, 27),
  fixed("reformation day", 10, 31),
  fixed("national day", 8, 1, "CH"),
  fixed("national day", 8, 9, "SG"),
  fixed("national day", 10, 26, "AT"),
  nth("early may bank holiday", [5, 1, 1], "GB IE"),
  nth("may bank holiday", [5, 1, 1], "GB IE"),
  nth("spring bank holiday", [5, 1, -1], "GB"),
  nth("august bank holiday", [8, 1, -1], "GB"),
  nth("august bank holiday", [8, 1, 1], "IE"),
];

/** What a holiday's name may begin with. */
export const HOLIDAY_OPENERS: ReadonlySet<string> = new Set(HOLIDAYS.map((each) => each.words.split(" ", 1)[0] ?? ""));
