import { numbered, setOf } from "../../notes/words.ts";

/** Nouns before a number that make it one of the list: "item 2". */
export const ITEM_NOUNS = setOf(
  "item items no nos number numbers nr nrs num line lines point points task tasks promise promises entry entries action actions bullet bullets question questions q pt pts",
);
/** Behind an ordinal: "the third line". */
export const ITEM_NOUNS_BEHIND = setOf("item line point task promise entry action bullet question thing one");
export const COUNTED = numbered(
  "one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve",
  1,
);
export const ORDINAL_ITEMS = numbered(
  "first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth",
  1,
);

/** A bare number before one of these can be an item: what is said of a line, never what is counted. */
export const SAID_OF_ITEMS = setOf(
  `is are was were will would should shall can could may might must has have had do does needs need isn 's not never no yes ok fine good complete
  received arrived ready going goes moves slips stays stay stands belongs looks sounds seems and or to by on in until till for from before after at
  with now already just still also both all correct right wrong incorrect drop cancel scrap delete remove skip kill move push delay postpone reopen
  close reassign tomorrow today tonight next this end eow eom eod tues weds thur thurs mid early late please i we you he she it they that my me mine
  us who nobody someone somebody another any as off out over up sorry comes falls fell landed tbc tbd maybe probably unfortunately actually finally
  hopefully a an the two three four five six one few keep hold dispute deny accept agree undo ditto same too then instead later sooner earlier works
  suits pls becomes became due be says reads states lists wait follow follows arrives come back forward along down into slipping sits left gets takes
  thanks cheers`,
);

/** Before a bare number, these make it an item: "drop 6", "done with 3", "for 2". */
export const ASKS_FOR_ITEMS = setOf(
  `done did do doing finish finished complete completed close closed drop dropped cancel cancelled delete deleted remove removed skip scrap strike kill forget
  move moved push pushed does has got gets own owns handles pick delay postpone reopen reschedule shift extend bump reassign assign give pass hand confirm accept agree dispute deny decline
  with for about re regarding on of to and also except but keep mark tick off sent send paid signed booked resolved
  sorted handled handle take took taking started start starting finishing completing make get put change swap mean meant meaning then not only just
  see ready cross add need promised promise withdraw bin axe shelve nix park void bump decline bar besides excluding wrote until consider call treat count takes think thought believe say said guess that approve approved reject own cover covering ditch remember wrong reading review reviewed neither nor either manage managing tackle waiting against under beside`,
);

/** Before a number, these make it something else: "at 2", "invoice 4", "phase 2". */
export const OTHER_NUMBERS = setOf(
  `at around version v phase room floor page chapter unit flat building level stage step week day table gate platform option plan part track scene volume
  version vol invoice order ticket job ref po quote lot plot door bay dock box case room slot size grade class tier q kw h £ $ € x about approximately roughly
  over under than nearly almost least`,
);
