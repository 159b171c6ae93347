import {
  APRIL,
  april,
  type ErrorClass,
  FRI,
  ife,
  JUNE,
  june,
  MON,
  NOVEMBER,
  nora,
  promiseOf,
  THU,
  TUE,
  tomas,
  WED,
} from "./rows.ts";

const may = promiseOf(["May Tanaka", "May"], null);

export const DATES: readonly ErrorClass[] = [
  {
    number: "29",
    words: "several promises in a sentence",
    cases: [
      {
        text: "I'll cut the stencils today and Tomas will return them by Friday.",
        rows: [nora("I'll cut the stencils today", WED), tomas("Tomas will return them by Friday", FRI)],
      },
      {
        text: "Ife takes the minutes to the notary on Monday, and I pay the fee by Thursday.",
        rows: [ife("Ife takes the minutes to the notary on Monday", MON), nora("I pay the fee by Thursday", THU)],
      },
      {
        text: "Tomas will book the ferry tomorrow, and the crew list will come from me on Tuesday.",
        rows: [
          tomas("Tomas will book the ferry tomorrow", THU),
          nora("the crew list will come from me on Tuesday", TUE),
        ],
      },
    ],
  },
  {
    number: "30",
    words: "a date that belongs to a thing",
    cases: [
      {
        text: "I'll type up the notes from Monday's tasting.",
        rows: [nora("I'll type up the notes from Monday's tasting")],
      },
      { text: "Ife will scan Friday's delivery slips.", rows: [ife("Ife will scan Friday's delivery slips")] },
    ],
  },
  {
    number: "31",
    words: "a date in a relative clause",
    cases: [
      {
        text: "I'll go through the lease that runs out on 31 December.",
        fails: "due 2026-12-31",
        rows: [nora("I'll go through the lease that runs out on 31 December")],
      },
      {
        text: "Tomas will return the loan cello, which is insured until 20 October.",
        fails: "due 2026-10-20",
        rows: [tomas("Tomas will return the loan cello, which is insured until 20 October")],
      },
    ],
  },
  {
    number: "32",
    words: "a date of the telling",
    cases: [
      {
        text: "We settled on Monday that Ife will run the box office.",
        fails: "due 2026-10-19",
        rows: [ife("We settled on Monday that Ife will run the box office")],
      },
      {
        text: "Tomas confirmed on Tuesday that he will cover the towage.",
        rows: [tomas("Tomas confirmed on Tuesday that he will cover the towage")],
      },
    ],
  },
  {
    number: "40",
    words: "a name that is a month",
    cases: [
      {
        text: "June will return the harness in November.",
        cc: [JUNE],
        rows: [june("June will return the harness in November", NOVEMBER)],
      },
      {
        text: "April will tune the harpsichord on Monday.",
        cc: [APRIL],
        rows: [april("April will tune the harpsichord on Monday", MON)],
      },
      {
        text: "The painter is May Tanaka. May is going to price the murals by Friday.",
        fails: "Nora Lindqvist owns it",
        rows: [may("May is going to price the murals by Friday", FRI)],
      },
    ],
  },
  {
    number: "41",
    words: "two verbs, the second one promises",
    cases: [
      {
        text: "I collected the kiln shelves and will wash them tonight.",
        rows: [nora("I collected the kiln shelves and will wash them tonight", WED)],
      },
      {
        text: "Tomas has read the survey and is going to answer the neighbours by Friday.",
        rows: [tomas("Tomas has read the survey and is going to answer the neighbours by Friday", FRI)],
      },
    ],
  },
];
