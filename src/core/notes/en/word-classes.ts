import { setOf } from "../words.ts";

/** Classes of words that a labeller may meet for the first time in any mail: what is known of one of them is known of all. */
const CLASSES: readonly (readonly [name: string, words: ReadonlySet<string>])[] = [
  [
    "deliverable",
    setOf(
      `agenda agreement answer application artwork bill booking brief brochure budget calculation calculations certificate certificates chart checklist
      clip clips code comments contract contracts copy costings costs cv data deck design designs details diagram document documents draft drafts drawing
      drawings dates estimate estimates feedback figures file files footage form forms guide headcount images info information inventory invoice invoices
      itinerary key keys label labels layout letter letters licence license link links list lists log login logo logos manual map maps measurements memo menu
      minutes mockup mock names notes number numbers offer order orders outline paperwork password payment permit photo photographs photos pictures plan plans
      po policy poster posters presentation price prices pricing programme program proof proofs proposal quote quotes rates receipt receipts redline report
      reports request response results review rota roster sample samples schedule script scripts settlement shots signature sign-off signoff sizes sketch
      sketches slides sow spec specification specs spreadsheet statement statements summary survey swatches table template templates terms text tickets
      timeline timetable transcript translation update video visuals voucher wording paper papers passes parts pallets crates materials equipment kit`,
    ),
  ],
  [
    "yes",
    setOf(
      "yes yep yeah yup sure ok okay aye yea certainly absolutely willdo roger noted gladly course fine consider ja oui",
    ),
  ],
  [
    "hands over",
    setOf(
      `send sends sending bring brings bringing share shares sharing deliver delivers delivering forward forwards forwarding mail mails mailing email emails
      emailing post posts posting drop drops dropping supply supplies supplying return returns returning submit submits get gets getting give gives giving
      lend lends lending pass passes passing text texts texting ship ships shipping hand hands handing circulate circulates upload uploads provide provides`,
    ),
  ],
  [
    "settles",
    setOf(
      `confirm confirms confirming check checks checking ask asks asking find finds finding call calls calling ring rings ringing chase chases chasing speak
      speaks decide decides deciding sort sorts sorting arrange arranges arranging book books booking order orders ordering organise organises organize
      review reviews reviewing sign signs signing approve approves approving talk talks look looks looking see sees`,
    ),
  ],
  [
    "makes",
    setOf(
      `make makes making prepare prepares preparing draft drafts drafting write writes writing finish finishes finishing fix fixes fixing update updates
      updating draw draws drawing build builds building redo redoes cut cuts cutting paint paints painting set sets setting install installs installing
      fit fits fitting measure measures measuring print prints printing design designs designing clean cleans cleaning move moves moving test tests testing`,
    ),
  ],
  [
    "state",
    setOf(
      `is are was were stays remains holds costs runs lasts ends starts begins opens closes includes covers contains needs wants likes loves thinks knows
      believes feels seems looks says means depends expects hopes wishes would could might may should`,
    ),
  ],
  [
    "past",
    setOf(
      `went came sent got gave took made told said asked met saw found left brought bought paid did had was were wrote rang called arrived finished started
      agreed signed moved changed broke lost sold put ran read thought knew felt heard kept held began won fell`,
    ),
  ],
  ["money", setOf("£ $ € % k usd eur gbp price cost costs fee rate budget total vat")],
  [
    "opinion",
    setOf(
      "nice good great bad lovely pleased happy sorry glad sad worried funny beautiful terrible better worse best worst love hate",
    ),
  ],
  [
    "gift",
    setOf(
      "promised swore word offered undertook agreed volunteered committed pledged vowed guarantee guaranteed assured",
    ),
  ],
];

const CLASS_OF: ReadonlyMap<string, readonly string[]> = classesByWord();

function classesByWord(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, words] of CLASSES) {
    for (const word of words) {
      found.set(word, [...(found.get(word) ?? []), name]);
    }
  }
  return found;
}

const NONE: readonly string[] = [];

/** The classes of a word in lower case. */
export function classesOf(word: string): readonly string[] {
  return CLASS_OF.get(word) ?? NONE;
}
