import { among, setOf } from "../words.ts";

/** Acts that people put on lists, in the base form. The other forms are derived. */
const ACTS = `go send share forward mail email text post ship deliver bring drop take get give provide supply submit file return
  draft write prepare produce create build make design draw sketch print cut edit redo rewrite rework revise update amend change fix
  repair correct replace swap refit install fit set check confirm verify review read approve sign countersign test try run rerun
  measure price quote cost calculate compute count list compile collect gather pull dig find look research investigate ask call ring
  phone speak talk chase follow contact book order buy reserve arrange organise organize schedule plan move push raise log upload
  download publish launch release deploy migrate move transfer wire pay refund credit invoice bill issue settle close open clear clean
  remove delete cancel renew extend start finish complete wrap hand pass introduce invite present circulate distribute add attach
  include link document translate proof proofread record photograph scan copy report tell let notify inform advise brief train show
  walk visit meet attend join host pick choose select decide sort handle manage lead own cover keep hold put pack load unload mount
  hang paint weld cut order source restock inspect assess analyse analyze investigate escalate resolve answer reply respond come
  swing fetch carry lend loan store save back restore reset rebuild repeat repeat turn bump flag mark tag number name register
  enter apply request recommend suggest propose offer outline summarise summarize sum note map mock prototype shoot film mix
  master tune adjust align level seal courier dispatch disconnect connect switch wait feed water plant trim mow prune bake cook
  taste pour cast wash iron sew stitch sharpen polish retie recut reissue resend redraw reprice requote countercheck cross draw
  fill gather hire hunt knock nail nudge obtain offer oversee phone pilot plug print probe promise put quantify rearrange
  rebook redesign refresh release rename reschedule rewire ring roll rotate route service shift sign solve speak split sponsor
  stamp stand stick stop strip survey swap tackle tell tidy tie track trial upgrade validate wire work write`;

export const ACT_VERBS = setOf(ACTS);
export const ACT_GERUNDS: ReadonlySet<string> = new Set([...ACT_VERBS].flatMap(gerundsOf));
/** "sends" and "sending" as "send". */
export const BASE_OF: ReadonlyMap<string, string> = new Map(
  [...ACT_VERBS].flatMap((verb) => [...gerundsOf(verb), thirdOf(verb)].map((form): [string, string] => [form, verb])),
);
export const ACT_THIRD: ReadonlySet<string> = new Set([...ACT_VERBS].map(thirdOf));

/** Words in -ing that no one is at work with. */
export const NO_GERUNDS = setOf(
  `nothing something anything everything thing evening morning during being looking waiting hoping going thinking wondering willing
  interesting boring amazing missing outstanding pending morning spring string king ring sing bring wing ceiling feeling meeting
  wedding building missing according including regarding following seeming lacking dying living sitting standing leaving losing loving
  enjoying wanting needing having`,
);

/** "cancel" → "canceling", "cancelling": both spellings, and what a stressed ending doubles. */
function gerundsOf(verb: string): string[] {
  return /(?:[aeiou]l|[^e]fer|fit|set)$/.test(verb) ? [gerundOf(verb), `${verb}${verb.at(-1)}ing`] : [gerundOf(verb)];
}

/** "send" → "sending", "make" → "making", "get" → "getting". */
function gerundOf(verb: string): string {
  if (/[^aeiouy][aeiou][bdgmnprt]$/.test(verb) && !/(?:er|en|it|or|ow|on|et)$/.test(verb.slice(1))) {
    return `${verb}${verb.at(-1)}ing`;
  }
  if (among(verb, "get let set put cut hit run sit fit submit commit plan book")) {
    return verb === "book" ? "booking" : `${verb}${verb.at(-1)}ing`;
  }
  return verb.endsWith("ie")
    ? `${verb.slice(0, -2)}ying`
    : verb.endsWith("e") && !verb.endsWith("ee")
      ? `${verb.slice(0, -1)}ing`
      : `${verb}ing`;
}

function thirdOf(verb: string): string {
  if (/(?:s|x|ch|sh|o|z)$/.test(verb)) {
    return `${verb}es`;
  }
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** Irregular past forms that are no base form as well. */
export const PAST_FORMS = setOf(
  `sent gave took brought made got paid rang wrote went came saw met bought found left kept built sold lent lost ran drove flew spoke
  chose broke forgot grew held heard knew led meant rode rose sang sat shook shot slept stood stole swam taught thought threw told
  woke won wore did had was were dropt dealt drew ate fell felt fought hid hung laid lit sank spent spun stuck struck swept tore wound`,
);

/** Behind "will" these tell a state or a forecast, not an act. */
export const STATES = setOf(
  `need want like love know cost happen depend remain stay see expect appreciate hope wish seem mean have be matter last
  continue become feel believe think understand agree get forget miss enjoy suit never rise fall increase decrease end
  expire receive admit confess bet guess imagine assume suppose suspect doubt regret dream probably hear notice recall remember require contain include affect exceed survive`,
);
/** Of these, the ones that are acts where an object follows: "I'll have the draft ready", "you'll get us the numbers". */
export const STATES_WITH_OBJECT = setOf("have get");
export const ADVERBS = setOf(
  `also then just now please still only then definitely certainly gladly happily personally quickly kindly both each all
  either actually simply first again soon finally therefore hereby duly separately meanwhile shortly gonna in addition turn`,
);
export const NEGATIONS = setOf(
  "not 't never no nor neither cannot cant wont dont shan won nobody unable refuses refused declined instead hardly",
);
export const PROMISED = setOf(
  `agreed promised committed undertook volunteered offered swore vowed pledged promises agrees commits undertakes volunteers
  offers undertaken promise pledge guaranteed guarantees accepted`,
);
export const SAID = setOf("said says swore told reckons reckoned promised confirmed thinks assured mentioned says sez");
export const HEDGES = setOf(
  "try hopefully hope hopes hoping probably maybe perhaps might aim aiming possibly ideally attempt should reckon reckons thinks tentatively roughly trying",
);
export const CONDITIONS = setOf("if once unless provided assuming when until till");
export const PAST_CUES = setOf("yesterday ago already earlier previously last");
/** Thing-words a list item may begin with before a colon: labels, not people. */
export const LABELS = setOf(
  `note notes nb ps re subject date time where when what why cost costs total price budget venue place location attendees present
  summary decision decisions agenda status update risk risks question questions idea ideas background context topic fyi link links
  phone tel email fax address web option options version ref project client meeting call next`,
);
/** First names that are words as well. */
export const COMMON_NAMES = setOf(
  `will mark may grant rich art bill pat rob drew sue guy joy hope faith grace dale dom gene ray ken bo al an ed max rose lily
  june april august summer jack frank chase hunter miles cliff dean rusty sandy ruby amber pearl penny robin jay ivy dawn eve
  heath glen lane reed forest brook kit bud chuck tab tom art nick wade ward page paige gale gail sky star angel earl duke king
  stone wells banks brooks rivers woods fields hill bush park green brown white black gray grey young long short small day bell
  cook baker mason carter porter potter turner cooper smith miller sky bay so do go in on at us me it we he she they you i or to
  office team finance legal accounts marketing sales ops lou win mo val`,
);
/** Words that begin sentences and lists in capitals and are never names. */
export const NOT_NAMES = setOf(
  `i the a an this that these those we you he she it they our your my his her their its who what when where why how which there here
  if once as and but or so then also next after before until since while because though although please thanks thank hi hello hey dear
  morning afternoon evening regards cheers best yes no ok okay monday tuesday wednesday thursday friday saturday sunday mon tue wed thu
  fri sat sun weds january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec today tomorrow tonight yesterday action actions todo to do for from with by on in at of all both each every
  some any one two three four five six seven eight nine ten first second third last new old final draft re fw fwd cc bcc subject date
  time note notes meeting call agenda item items summary decision decisions done open closed pending dropped cancelled yours mine ours
  everyone everybody nobody somebody someone anybody not still just maybe perhaps hopefully finally however meanwhile otherwise
  let lets us me will would could should can may might must shall is are was were has have had be been being
  send share confirm check review update call ask provide prepare book order get make add set follow finish fix draft write email
  plan budget price cost team group company client customer project contract invoice report list order data website design
  good great sorry right well now even only another same other such more most less few many much both either neither
  phase week month quarter year day end start q zoom teams meet google microsoft pdf usb dns url app api faq sow nda vat gst
  status owner due what whose aim void dri told according nah yep yeah yup aye hm mm consider search per via vs incl excl nothing insurance eod cob eow eom asap tbd tbc na fyi ps nb attn`,
);
export const DONE_WORDS = setOf(
  "done sent complete completed finished delivered shipped signed paid closed received arrived sorted resolved",
);
export const DROPPED_WORDS = setOf(
  "dropped cancelled canceled scrapped shelved withdrawn cut void obsolete abandoned nixed scratched",
);
/** What an object begins with: a word in -s before one of these is a verb, "Lewis rehangs the bar". */
export const OBJECT_OPENERS = setOf(
  `the a an his her our your their my its us me you it them him this that these those both all two three four five six seven eight ten everything everyone everybody half
  whatever what whichever another some any each every no back`,
);
/** What may follow a subject. */
export const VERB_MARKS = setOf(
  `will 'll is 's are 're am has have shall can to agreed promised said says swore owes takes gets does would should could might must
  going gonna undertook offered volunteered sends brings was were had do 'd wants needs`,
);
/** Words that mean whoever speaks, or whoever is spoken to. */
export const PRONOUNS: ReadonlyMap<string, "speaker" | "listener"> = new Map([
  ["me", "speaker"],
  ["us", "speaker"],
  ["you", "listener"],
  ["ye", "listener"],
]);
export const POSSESSIVES: ReadonlyMap<string, "speaker" | "listener"> = new Map([
  ["my", "speaker"],
  ["our", "speaker"],
  ["your", "listener"],
]);
/** What stands before a surname. */
export const TITLES = setOf(
  `mr mrs ms dr miss herr frau mme madame monsieur sir dame principal captain uncle aunt auntie councillor cllr judge pastor father brother
  sister mother rev reverend prof professor père pere pater fr deacon bishop rabbi imam sheikh lord lady mayor sergeant sgt constable inspector
  commodore bosun coach nurse matron canon dean abbot prior chief colonel col major lieutenant lt cpt capt don doña señor señora signor signora`,
);
/** Ways to call an act off, as words in a row; `|` between alternatives of one place. */
export const CALLED_OFF: readonly (readonly ReadonlySet<string>[])[] = [
  "no longer needed|needs|required|necessary|to|wanted|has",
  "call|called|calling off",
  "not|isn|longer needed",
  "isn 't happening then",
  "forget it|that|about",
  "don|dont|no 't|bother|need bother|to",
  "dont bother",
  "no need to",
  "scrap this|that|it",
  "strike this|that|it",
  "scratch this|that|it",
  "dropping this|that|it",
  "kill this|that|it",
  "leave it|that now|there|be",
  "never mind",
  "skipping that|this|it",
  "pulled the pin",
  "we stopped that",
  "stand|stood down",
  "that|this|it 's|is off",
  "released from",
  "let off",
  "descoped",
  "rip",
  "bin|binned it|that",
  "struck off",
  "parked until|for",
  "consider it|that dropped|cancelled",
  "won|wont 't|now now",
].map((phrase) => phrase.split(" ").map((place) => new Set(place.split("|"))));
/** The ways to call off by their first word. */
export const CALLED_OFF_BY_HEAD: ReadonlyMap<string, typeof CALLED_OFF> = new Map(
  [...new Set(CALLED_OFF.flatMap(([first]) => [...(first ?? [])]))].map((head) => [
    head,
    CALLED_OFF.filter(([first]) => first?.has(head)),
  ]),
);
/** "I was going to redo it, but …": an intention told as past, and what turns it. */
export const WAS_GOING = setOf("going gonna to fixing meant supposed planning down");
export const TURNS = setOf("but so");
