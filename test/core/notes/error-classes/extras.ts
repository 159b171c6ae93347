import { type ErrorClass, FRI, MON, nora, THU, tomas } from "./rows.ts";

/** What the spike of the reader took too much of. */
export const EXTRAS: readonly ErrorClass[] = [
  {
    number: "X1",
    words: "news of the past",
    cases: [
      { text: "Tomas shipped the mirrors on Monday and they came through unharmed.", rows: [] },
      { text: "Ife fitted the new tap yesterday.", rows: [] },
    ],
  },
  {
    number: "X2",
    words: "a statement in the present",
    cases: [
      { text: "Deliveries come in through the mews.", rows: [] },
      { text: "Tomas keeps his bees on the south slope.", fails: "read as a promise, to be asked", rows: [] },
    ],
  },
  {
    number: "X3",
    words: "a schedule or a fact with a date",
    cases: [
      { text: "The regatta starts on 24 October.", rows: [] },
      { text: "Half-term begins on Monday.", rows: [] },
      { text: "The lease on the forge runs to 31 October.", rows: [] },
    ],
  },
  {
    number: "X4",
    words: "a refusal",
    cases: [
      { text: "We are not lowering the price of the bench.", rows: [] },
      { text: "Ife declined to restring the harp before Friday.", fails: "read as a promise, to be asked", rows: [] },
    ],
  },
  {
    number: "X5",
    words: "a second piece of a promise already read",
    cases: [
      {
        text: "I'll bind the sample book by Friday. Promise.",
        rows: [nora("I'll bind the sample book by Friday", FRI)],
      },
      {
        text: "Tomas will send the lock times on Monday. He really will.",
        rows: [tomas("Tomas will send the lock times on Monday", MON)],
      },
    ],
  },
  {
    number: "X6",
    words: "a wish, an option or an opinion",
    cases: [
      { text: "It would be lovely to have a second oven by Christmas.", rows: [] },
      { text: "Tomas reckons three weeks for the slate.", rows: [] },
      { text: "One option is to close the lane on Friday.", fails: "read as a promise, to be asked", rows: [] },
    ],
  },
  {
    number: "X7",
    words: "a heading, a label or an address",
    cases: [
      { text: "Over at the boatyard:\n\nTomas, thank you for the coffee.", rows: [] },
      {
        text: "For Tomas, before Friday:\n- measure the skylight",
        fails: "nothing is read",
        rows: [tomas("measure the skylight", [THU, FRI])],
      },
      { text: "Ife's corner\n\nNothing new this month.", rows: [] },
    ],
  },
  {
    number: "X8",
    words: "an aside in the first person",
    cases: [
      { text: "I'll be damned if I know where the ladder went.", rows: [] },
      { text: "I'll admit I had doubts about the blue.", rows: [] },
      { text: "I will say this for Tomas: his scones are good.", rows: [] },
    ],
  },
  {
    number: "X9",
    words: "a question or an open request",
    cases: [
      { text: "Who picks up the loom?", rows: [] },
      {
        text: "Please let me have the chapel plans by Friday.",
        rows: [tomas("Please let me have the chapel plans by Friday", FRI, { optional: true })],
      },
      { text: "Does anyone bring the urn on Monday?", rows: [] },
    ],
  },
  {
    number: "X10",
    words: "the text of a contract or a product",
    cases: [
      {
        text: "The Hirer shall return the marquee dry and clean within two days.",
        fails: "read as a promise, to be asked",
        rows: [],
      },
      { text: "The timer turns the sprinklers on at six and will skip wet days.", rows: [] },
    ],
  },
];
