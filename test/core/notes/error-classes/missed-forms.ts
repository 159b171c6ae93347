import { type ErrorClass, FRI, ife, MON, nobody, nora, promiseOf, THU, TUE, tomas } from "./rows.ts";

const plumber = promiseOf(["Your plumber", "plumber", "The plumber", "tomas@oakmoor.example"], "theirs");
const bookbinder = promiseOf(["Our bookbinder", "bookbinder", "The bookbinder", "nora@fernhill.example"], "ours");
const zofia = promiseOf(["Zofia", "Zofia from the dairy", "The dairy"], "theirs");

/** What the spike of the reader missed most: forms that do not look like a promise. */
export const MISSED_FORMS: readonly ErrorClass[] = [
  {
    number: "M1",
    words: "a simple present or no verb at all",
    cases: [
      {
        text: "I hand the ledgers to your bookkeeper on Monday.",
        rows: [nora("I hand the ledgers to your bookkeeper on Monday", MON)],
      },
      {
        text: "From us a fresh batch of starter on Friday.",
        fails: "nothing is read",
        rows: [nora("From us a fresh batch of starter on Friday", FRI)],
      },
      {
        text: "Tomas settles the ferry bill on Thursday.",
        rows: [tomas("Tomas settles the ferry bill on Thursday", THU)],
      },
    ],
  },
  {
    number: "M2",
    words: "two promises in one unit",
    cases: [
      {
        text: "Actions\n- Ife: curtains, Tomas: carpets",
        fails: 'one row, Ife\'s; "Tomas: carpets" is not read',
        rows: [ife("Ife: curtains"), tomas("Tomas: carpets")],
      },
      {
        text: "Tomas brings the trestles Thursday and the linen Monday.",
        fails: 'one row for both; "the linen Monday" is not read',
        rows: [tomas("Tomas brings the trestles Thursday", THU), tomas("the linen Monday", MON)],
      },
      {
        text: "I'll glue the spines and Ife will trim the pages.",
        rows: [nora("I'll glue the spines"), ife("Ife will trim the pages")],
      },
      {
        text: "Answers below.\n\n> Who orders the hay?\nI do, by Friday.\n\n> And the salt licks?\nTomas has promised those for Monday.",
        subject: "Re: Stable",
        fails: '"I do, by Friday" is not read',
        rows: [nora("I do, by Friday", FRI), tomas("Tomas has promised those for Monday", MON)],
      },
    ],
  },
  {
    number: "M3",
    words: "a list item without a verb or with a terse one",
    cases: [
      {
        text: "Next steps\n- Second coat, harbour side (Ife)\n- Keys back to the verger, Friday",
        rows: [ife("Second coat, harbour side (Ife)"), nobody("Keys back to the verger, Friday", FRI)],
      },
      {
        text: "To do, Tomas:\n- Lime samples\n- Ring the quarry by Monday",
        rows: [tomas("Lime samples"), tomas("Ring the quarry by Monday", MON)],
      },
    ],
  },
  {
    number: "M4",
    words: "a progressive with a role or a stranger as subject",
    cases: [
      {
        text: "Your plumber is fitting two valves on Friday.",
        rows: [plumber("Your plumber is fitting two valves on Friday", FRI)],
      },
      {
        text: "Our bookbinder is bringing the leather on Monday.",
        rows: [bookbinder("Our bookbinder is bringing the leather on Monday", MON)],
      },
      {
        text: "Zofia from the dairy is sending the culture on Thursday.",
        rows: [zofia("Zofia from the dairy is sending the culture on Thursday", THU)],
      },
    ],
  },
  {
    number: "M5",
    words: "a promise that is reported",
    cases: [
      {
        text: "Tomas gave his word on the tarpaulins for Friday.",
        rows: [tomas("Tomas gave his word on the tarpaulins for Friday", FRI)],
      },
      {
        text: "Ife swore she'd have the labels straight by Monday.",
        rows: [ife("Ife swore she'd have the labels straight by Monday", MON)],
      },
      { text: "Tomas undertook to clear the culvert.", rows: [tomas("Tomas undertook to clear the culvert")] },
    ],
  },
  {
    number: "M6",
    words: "a thing as the subject",
    cases: [
      {
        text: "The fabric swatches reach you from us by Monday.",
        rows: [nora("The fabric swatches reach you from us by Monday", MON)],
      },
      {
        text: "Your copy of the deeds comes from Ife on Friday.",
        fails: "Tomas Bauer owns it, as theirs",
        rows: [ife("Your copy of the deeds comes from Ife on Friday", FRI)],
      },
      {
        text: "The barrels leave our cellar on Tuesday.",
        fails: "nothing is read",
        rows: [nora("The barrels leave our cellar on Tuesday", TUE)],
      },
    ],
  },
];
