import { MONTHS, WEEKDAYS } from "../../notes/en/date-words.ts";
import { setOf } from "../../notes/words.ts";

/** Words that say nothing about which line is meant. */
export const EMPTY = setOf(
  `a an the this that these those my our your his her its their i we you he she it they me us him them and or but of for to in on at by with from into
  about as up out off over back down is are was were be been being am 's not no do does did have has had will would can could should shall may might must
  whether if when where how what who which there here all both each some any every one ones more most other another same than then so also just only
  please thanks thank ok yes yet still already now soon again own via per re`,
);

/** Adjectives and the like that may stand before a noun and change nothing. */
export const NEUTRAL = setOf(
  `new old latest last final full complete whole entire actual said whole short long quick little big small good great lovely nice proper promised agreed updated
  corrected signed finished missing remaining outstanding attached original current usual two three four both all some your our my their his her its the a an this
  that these those which following above below mentioned requested rest whole other wonderful excellent helpful very really brilliant super detailed thorough
  first second third next extra separate relevant necessary previous prior dear beautiful useful finally`,
);

/** Nouns that go along with what a line is about: "the lift line", "the tagline thing". */
export const HEADS = setOf(
  "thing things item items line lines one ones bit part job task point promise stuff side front version copy edition business entry matter piece question action work issue paper papers paperwork doc docs document documents file pdf thingy job visit appointment sheet",
);

/** These name no line without another word of it. */
export const TRIVIAL = setOf(
  "last first second third next new final this year date time day week month number hour hours two three full one current old minute minutes night morning evening afternoon weekend today tomorrow yesterday",
);

/** What the recap and the mails around it are called themselves: alone they name no line. */
export const OWN_WORDS = setOf(
  `list note recap summary mail email message minutes minute number date time day week month year hour call meeting work part info detail details room first second third last next new
  final copy office team thing update report item line file end question answer space work page order`,
);

const NOUNLIKE = setOf("its their whether one ones most other another same own re");

/** Words that can follow a noun without being its head. */
export const FOLLOWS = new Set([
  ...[...EMPTY].filter((word) => !NOUNLIKE.has(word)),
  ...WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...setOf(
    `today tomorrow tonight yesterday next last before after until till since because though although while unless once instead rather too very really
  finally actually definitely certainly safely well fine good great wrong right correct ready late early sooner later earlier done never ever always
  either neither without within needs need needed wants want looks seems stays stay stands goes go going belongs comes slips moves works remains gets
  got takes took morning afternoon evening received arrived landed came attached enclosed cheers sorry however unfortunately hopefully probably maybe
  perhaps apparently let lets behind anymore longer mine yours ours theirs hers nobody somebody someone everyone anybody everything nothing something
  except besides plus between during through across left fell falls isn ain minus eod eow eom quickly shortly promptly week month ago safe sound
  happy glad pleased straight immediately completely entirely gladly kindly himself herself itself themselves myself yourself ourselves alone
  personally altogether sits sitting pending waiting overdue open hence regardless otherwise meanwhile`,
  ),
]);
