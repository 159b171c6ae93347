import { LETTER } from "./turns.ts";

/** What every form with a time of day needs; cheaper to look for than the forms themselves. */
export const HAS_CLOCK = /\d[:.]\d\d/;
/** "8/6/26, 9:06 PM - Otis Steelworks: …", "[10:11] Ana: …", "Ana (10:11): …" */
export const STAMPED = new RegExp(
  String.raw`^\[?[\d./-]{0,10},?\s{0,2}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[aApP][mM])?\]?\s{0,2}[-–]?\s{0,2}(?:From\s)?(?<name>[${LETTER}][${LETTER} .'’-]{0,40}?)(?:\sto\sEveryone)?:\s`,
  "u",
);
/** "Kip  10:07 AM" alone on a line: the speaker of what follows. */
export const SPEAKER_LINE = new RegExp(
  String.raw`^(?<name>\p{Lu}[${LETTER}.'’-]{0,30}(?: [${LETTER}][${LETTER}.'’-]{0,30}){0,2})\s{1,4}\[?\(?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[aApP][mM])?\)?\]?$`,
  "u",
);

/** "Mick Farrell: I'll count them": only who speaks says "I" behind a name. "Mick: count them" is an item of a list. */
export const SAID = new RegExp(
  String.raw`^(?<name>\p{Lu}[${LETTER}.'’-]{1,30}(?: [${LETTER}][${LETTER}.'’-]{0,30}){0,2}):\s(?:.{0,30}\s)?(?:I|we|We|I['’](?:ll|m|ve|d)|we['’](?:ll|re|ve|d))\s`,
  "u",
);

/** "Petra 2:21 PM: I'm measuring it", "Sunita Devi, 15:10 I'm doing that", "Ana (10:11): …": a name and a time before what is said. */
export const TIMED = new RegExp(
  String.raw`^(?<name>\p{Lu}[${LETTER}.'’-]{0,30}(?: \p{Lu}[${LETTER}.'’-]{0,30}){0,2})(?: \([^)]{1,30}\))?,? {1,2}[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[aApP][mM])?[\])]?:? +(?=\S)`,
  "u",
);

export const TIMES = [STAMPED, TIMED, SPEAKER_LINE];
