import { type ErrorClass, FRI, ife, MON, NEXT_WEEK, nora, promiseOf, SAT, SUN, THU, tomas } from "./rows.ts";

const foundry = promiseOf(["Our foundry", "foundry", "nora@fernhill.example"], "ours");

/** What the spike of the reader missed, too: turns of speech, and states told in words. */
export const MISSED_TURNS: readonly ErrorClass[] = [
  {
    number: "M7",
    words: "called off in prose",
    cases: [
      {
        text: "The second coat that Ife had taken on is scrapped.",
        fails: "nothing is read",
        rows: [ife("The second coat that Ife had taken on is scrapped", null, { status: "dropped" })],
      },
      {
        text: "Tomas needn't bother with the flood certificate after all.",
        rows: [tomas("Tomas needn't bother with the flood certificate after all", null, { status: "dropped" })],
      },
      {
        text: "I was down for the raffle prizes, but we have struck that.",
        fails: "nothing is read",
        rows: [nora("I was down for the raffle prizes, but we have struck that", null, { status: "dropped" })],
      },
    ],
  },
  {
    number: "M8",
    words: "a turn of a chat or a transcript",
    cases: [
      {
        text: "Tomas Bauer: Who mends the net?\nIfe Adeyemi: I'll do it on Thursday.\nTomas Bauer: Good.",
        rows: [ife("I'll do it on Thursday", THU)],
      },
      {
        text: "Nora: can you bring the scales\nTomas: yep, Monday\nNora: and I do the labels by Friday",
        fails: '"Nora: can you bring the scales" is read as Nora\'s promise',
        rows: [
          tomas("can you bring the scales", [null, MON], { optional: true }),
          tomas("yep, Monday", MON),
          nora("I do the labels by Friday", FRI),
        ],
      },
    ],
  },
  {
    number: "M9",
    words: "will after an odd opening",
    cases: [
      {
        text: "Should the tide be wrong, Tomas will come on Monday instead.",
        rows: [tomas("Should the tide be wrong, Tomas will come on Monday instead", MON, { conditional: true })],
      },
      {
        text: "Weather or no weather, I'll pour the footing on Thursday.",
        rows: [nora("I'll pour the footing on Thursday", THU)],
      },
      {
        text: "As to the vestry roof: Ife will patch it before Sunday.",
        rows: [ife("Ife will patch it before Sunday", [SAT, SUN])],
      },
    ],
  },
  {
    number: "M10",
    words: "a passive whose agent comes late or never",
    cases: [
      {
        text: "Actions\n- Asbestos register to be updated by Friday. IA",
        rows: [ife("Asbestos register to be updated by Friday. IA", FRI)],
      },
      {
        text: "The moulds get recast next week, by our foundry.",
        rows: [foundry("The moulds get recast next week, by our foundry", NEXT_WEEK)],
      },
    ],
  },
  {
    number: "M11",
    words: "an idiom",
    cases: [
      { text: "The drains are my headache.", fails: "nothing is read", rows: [nora("The drains are my headache")] },
      {
        text: "The seating chart is down to Tomas.",
        fails: "nothing is read",
        rows: [tomas("The seating chart is down to Tomas")],
      },
      {
        text: "You can leave the parking permits to Ife.",
        fails: "nothing is read",
        rows: [ife("You can leave the parking permits to Ife")],
      },
    ],
  },
  {
    number: "M12",
    words: "done without a tick",
    cases: [
      {
        text: "Action items\n- Tomas: chimney cowl, is up already\n- Ife: fire grate by Monday",
        fails: "status open for the first",
        rows: [
          tomas("Tomas: chimney cowl, is up already", null, { status: "done" }),
          ife("Ife: fire grate by Monday", MON),
        ],
      },
      {
        text: "Actions\n- Ife to oil the turnstile – sorted\n- Tomas to print the tickets",
        rows: [ife("Ife to oil the turnstile – sorted", null, { status: "done" }), tomas("Tomas to print the tickets")],
      },
    ],
  },
  {
    number: "M13",
    words: "is to",
    cases: [
      { text: "Tomas is to bring the anvil on Monday.", rows: [tomas("Tomas is to bring the anvil on Monday", MON)] },
      {
        text: "The choir is to get its hymn sheets from Ife by Thursday.",
        rows: [ife("The choir is to get its hymn sheets from Ife by Thursday", THU)],
      },
    ],
  },
];
