import { type Bands, bandsOf } from "./bands.ts";
import type { Due } from "./due.ts";
import { WEIGHTS } from "./en/weights.ts";
import type { Extraction, FoundCommitment, Question } from "./extraction.ts";
import { marginalsOf, scoresOf } from "./label/chain.ts";
import { type Group, groupsOf } from "./label/groups.ts";
import type { Unit } from "./label/unit.ts";
import type { Weights } from "./label/weights.ts";
import type { Message } from "./message.ts";
import type { Note } from "./note.ts";
import { chooseOwner, type OwnerChoice } from "./owner/choose.ts";
import { type OwnerOption, ownerOptions } from "./owner/options.ts";
import { counterpartOf, type Speech, speechOf } from "./owner/speech.ts";
import type { Candidate } from "./recognise/candidate.ts";
import { refine } from "./refine.ts";
import { sameCommitment } from "./same.ts";
import { type Survey, survey } from "./survey.ts";
import { leastOf, thresholdOf } from "./threshold.ts";
import { unwrap } from "./unwrap.ts";
import { actOf } from "./what.ts";
import type { Word } from "./words.ts";
import { among } from "./words.ts";

export interface ExtractOptions {
  /** Everything at this domain is an inbound address of ours. */
  readonly mailDomain: string;
  /** The route already asked for a recap to the sender alone. */
  readonly private?: boolean;
  /** Other weights than the shipped ones: cross-validation reads with what it has just learnt. */
  readonly weights?: Weights;
}

/** Everything the reader takes out of one message. The same bytes give the same rows; nothing is fetched. */
export function extract(
  message: Message,
  options: ExtractOptions,
): { note: Note; extraction: Extraction; surveyed: Survey } {
  const note = unwrap(message, options);
  const weights = options.weights ?? WEIGHTS;
  const surveyed = survey(note, weights.sides);
  const commitments = rowsOf(surveyed, weights);
  return {
    note,
    surveyed,
    extraction: {
      account: { name: note.account.name, email: note.account.email },
      author: { name: note.author.name, email: note.author.email },
      meetingDate: note.meetingDate,
      lang: "en",
      recapTo: note.private ? [note.account.email] : note.people.map((person) => person.email),
      commitments,
      questions: questionsOf(commitments),
    },
  };
}

/** The commitments of a note in the order in which they stand there. */
export function rowsOf(surveyed: Survey, weights: Weights): FoundCommitment[] {
  return decide(surveyed, weights).decisions.flatMap(({ row, same }) => (same === null ? [row] : []));
}

/** One promise as it was decided: the units that hold it, whom it could be on, and its row. */
export interface Decision {
  readonly group: Group;
  readonly members: readonly Unit[];
  readonly options: readonly OwnerOption[];
  readonly choice: OwnerChoice;
  readonly due: Due | null;
  readonly row: FoundCommitment;
  /** The row before that says the same, for which this one is left out. */
  readonly same: FoundCommitment | null;
}

/** All that was decided about a note: how probable each label is at each unit, what was asked of them, what came out. */
export function decide(
  surveyed: Survey,
  weights: Weights,
): { marginals: readonly Float64Array[]; bands: Bands; decisions: readonly Decision[] } {
  const marginals = marginalsOf(scoresOf(surveyed.units, weights.labels), weights.labels);
  const found: FoundCommitment[] = [];
  const decisions: Decision[] = [];
  const bands = bandsOf(marginals);
  for (const group of groupsOf(marginals, (i) => leastOf(thresholdOf(surveyed.units[i]), bands))) {
    const decision = decisionOf(group, surveyed, { weights, bands });
    if (decision !== null) {
      const same = found.find((other) => sameCommitment(other, decision.row)) ?? null;
      if (same === null) {
        found.push(decision.row);
      }
      decisions.push({ ...decision, same });
    }
  }
  return { marginals, bands, decisions };
}

function decisionOf(
  group: Group,
  surveyed: Survey,
  { weights, bands }: { weights: Weights; bands: Bands },
): Omit<Decision, "same"> | null {
  const { from, to, confidence } = group;
  const { note, roster, units } = surveyed;
  const members = units.slice(from, delivers(units, from, to) ? to + 1 : to);
  const main = mainOf(members);
  if (main === undefined) {
    return null;
  }
  const candidate = main.candidate ?? plainCandidate(main);
  const refined = main.refined ?? refine(candidate, note.text);
  const due = members.find((unit) => unit.due !== null && unit.due.date !== null)?.due ?? main.due;
  const speech = speechIn(main, surveyed);
  const options = ownerOptions(members, main, { speech, roster });
  const choice = chooseOwner(options, roster, {
    ...weights,
    listed: isNamedList(main, units),
    item: main.block.kind === "item",
  });
  const { owner } = choice;
  const { start, end } = spanOf(members, candidate);
  const quote = note.text.slice(start, end);
  const row: FoundCommitment = {
    quote,
    start,
    end,
    what: actOf(candidate, due, note.text, speech),
    owner: owner.person === null ? null : { name: owner.person.name, email: owner.person.email },
    to: counterpartOf(owner, note, roster),
    side: owner.side,
    due: due?.date ?? null,
    dueFrom: due?.from ?? null,
    duePhrase: due === null ? null : note.text.slice(due.start, due.end),
    status: refined.status,
    conditional: refined.conditional,
    hedged: refined.hedged,
    recurring: refined.recurring,
    band: confidence >= bands.sure ? "sure" : "ask",
    confidence: Math.round(confidence * 100) / 100,
    reasons: [
      ...candidate.reasons,
      ...(due === null || due.date === null ? [] : ["date in clause"]),
      ...refined.reasons,
    ],
  };
  return { group, members, options, choice, due, row };
}

/** "Lise is making up the cards and they're on your desk by Friday": the clause behind says when, of what the one before says. */
function delivers(units: readonly Unit[], from: number, to: number): boolean {
  const [last, next] = [units[to - 1], units[to]];
  const words = next?.clause.words.slice(0, 2).map((word) => word.text) ?? [];
  const dated = units.slice(from, to).some((unit) => unit.due !== null && unit.due.date !== null);
  return (
    next?.dated === true &&
    !dated &&
    next.clause.sentence === last?.clause.sentence &&
    (among(words[0], "it they that he she") || (words[0] === "you" && among(words[1], "will 'll")))
  );
}

/** An item of an action list of which another item names its owner. */
function isNamedList({ block }: Unit, units: readonly Unit[]): boolean {
  return (
    block.kind === "item" &&
    block.heading?.kind === "actions" &&
    units.some(
      (other) =>
        other.block !== block && other.block.heading === block.heading && other.candidate?.subject?.kind === "names",
    )
  );
}

/** Who speaks in a unit, and to whom. */
export function speechIn({ block, called }: Unit, { note, roster }: Survey): Speech {
  return speechOf(block, note, { roster, addressed: called });
}

/** Of the units of one promise the one that says who does it: the first that a recogniser knows well, else the first it knows. */
export function mainOf(members: readonly Unit[]): Unit | undefined {
  const clear = members.find((unit) => (unit.refined?.weight ?? 0) >= CLEAR);
  return clear ?? members.find((unit) => unit.candidate !== null) ?? members[0];
}

const CLEAR = 0.45;

/** What no recogniser knows and the labeller still takes: the clause as it stands. */
function plainCandidate(unit: Unit): Candidate {
  return {
    clause: unit.clause,
    subject: unit.subject,
    from: 0,
    act: unit.predicate?.act ?? 0,
    weight: 0,
    reasons: ["reads like one"],
  };
}

/** From the first word that belongs to the promise to the last one, without marks and joints at the ends. */
function spanOf(members: readonly Unit[], candidate: Candidate): { start: number; end: number } {
  const words = members.flatMap((unit) =>
    unit.clause === candidate.clause
      ? unit.clause.words.slice(members.length === 1 ? candidate.from : 0)
      : unit.clause.words,
  );
  const isEdge = (word: Word | undefined): boolean => word?.kind === "mark" && !/^[([@"“*~$£€#]$/.test(word.text);
  let first = 0;
  let last = words.length - 1;
  while (first < last && (isEdge(words[first]) || among(words[first]?.text, "and but so then"))) {
    first += 1;
  }
  while (
    last > first &&
    (words[last]?.kind === "mark" ? !/^[)\]”"%]$/.test(words[last]?.text ?? "") : JOINTS.test(words[last]?.text ?? ""))
  ) {
    last -= 1;
  }
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

const JOINTS = /^(?:and|but|so|then|while|because|which|also|plus)$/;

/** What the sender is asked: whether it is a promise at all, who it is on, which day an event means. */
function questionsOf(commitments: readonly FoundCommitment[]): Question[] {
  return commitments.flatMap((one, i): Question[] => {
    const asks: Question[] = one.band === "ask" ? [{ about: i + 1, ask: "whether" }] : [];
    if (one.owner === null) {
      asks.push({ about: i + 1, ask: "who" });
    }
    if (one.due === null && one.duePhrase !== null && one.status === "open") {
      asks.push({ about: i + 1, ask: "when" });
    }
    return asks;
  });
}
