import { BASE_OF } from "../../notes/en/cues.ts";
import { setOf } from "../../notes/words.ts";

/** What kind of act a verb is. Two promises about one thing are told apart by it: who sends an invoice and who pays it. */
export type Act =
  | "pass"
  | "pay"
  | "make"
  | "ask"
  | "visit"
  | "book"
  | "sign"
  | "read"
  | "mount"
  | "mend"
  | "clean"
  | "remove"
  | "choose"
  | "hire"
  | "train";

/** Every form that counts, in the base form or as irregular; -ing and -s are led back, -ed as well. */
const VERBS: Readonly<Record<Act, string>> = {
  pass: `send sent share forward mail email post ship deliver bring brought drop provide supply submit return hand give gave given
    circulate upload fetch collect receive arrive come came land reach pass issue get got gets have fetches let go goes went follow courier carry pick picked`,
  pay: "pay paid settle wire refund remit reimburse",
  make: "write wrote written draft prepare produce make made build built draw drew drawn finish complete redo rewrite update revise amend compile splice bake cook put",
  ask: "ask call ring rang phone speak spoke talk chase enquire inquire contact find reply answer",
  visit: "visit swing measure inspect survey walk attend stop view tour",
  book: "book order reserve arrange organise organize schedule",
  sign: "sign countersign approve authorise authorize initial",
  read: "review check read proofread verify comment test",
  mount: "install fit mount hang hung lay laid erect assemble plaster tile",
  mend: "repair fix mend service replace",
  clean: "clean wash sweep tidy polish paint decorate",
  remove: "remove strip unstep dismantle unload clear lift cancel return",
  choose: "choose chose chosen pick decide select",
  hire: "hire recruit employ appoint",
  train: "train teach taught brief",
};

const CLASSES = new Map<string, Act[]>();
for (const act of Object.keys(VERBS) as Act[]) {
  for (const verb of setOf(VERBS[act])) {
    CLASSES.set(verb, [...(CLASSES.get(verb) ?? []), act]);
  }
}

/** The kinds of act a word can tell; none for a word that is no such verb. */
export function actsOf(word: string): readonly Act[] {
  return CLASSES.get(word) ?? CLASSES.get(BASE_OF.get(word) ?? "") ?? CLASSES.get(baseOfPast(word)) ?? [];
}

function baseOfPast(word: string): string {
  if (!word.endsWith("ed") || word.length < 5) {
    return "";
  }
  const cut = word.slice(0, -2);
  const ways = [
    cut,
    `${cut}e`,
    /([bdgmnprt])\1$/.test(cut) ? cut.slice(0, -1) : "",
    cut.endsWith("i") ? `${cut.slice(0, -1)}y` : "",
  ];
  return ways.find((way) => way !== "" && CLASSES.has(way)) ?? "";
}

/** Kinds that follow from one another, so that they speak of one promise: what is made is then sent. */
const GO_TOGETHER: readonly (readonly [Act, Act])[] = [
  ["pass", "make"],
  ["make", "read"],
  ["mend", "mount"],
  ["mend", "remove"],
  ["book", "hire"],
  ["book", "pass"],
  ["book", "choose"],
  ["visit", "read"],
  ["clean", "make"],
];

/** True where two acts can be one promise said in two ways; nothing said forbids nothing. */
export function agree(left: ReadonlySet<Act>, right: ReadonlySet<Act>): "same" | "near" | "apart" | "unknown" {
  if (left.size === 0 || right.size === 0) {
    return "unknown";
  }
  const pairs = [...left].flatMap((one) => [...right].map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => one === other)) {
    return "same";
  }
  const near = pairs.some(([one, other]) =>
    GO_TOGETHER.some(([a, b]) => (a === one && b === other) || (a === other && b === one)),
  );
  return near ? "near" : "apart";
}

/** Verbs that are things as well: they tell an act only where a verb can stand. */
export const THINGS_TOO = setOf(
  "mail email post ship share return hand land pass issue draft update call phone visit survey walk stop view tour book order schedule initial review check read test fit service tile brief follow train pick lift strip measure",
);
