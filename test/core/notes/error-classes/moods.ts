import { type ErrorClass, FRI, ife, MON, nora, noraOrTomas, SUN, THU, TUE, tomas } from "./rows.ts";

export const MOODS: readonly ErrorClass[] = [
  {
    number: "1",
    words: "a hedge that promises nothing",
    cases: [
      {
        text: "I might be able to drop the glaze samples off at yours on Friday.",
        fails: "read as a promise, sure",
        rows: [],
      },
      { text: "We may get round to repainting the toll gate before Monday.", rows: [] },
      { text: "Possibly I could look in on the beehives on Saturday.", rows: [] },
    ],
  },
  {
    number: "2",
    words: "a weak promise",
    cases: [
      {
        text: "I'll try to have the roof survey with you by Thursday.",
        rows: [nora("I'll try to have the roof survey with you by Thursday", THU, { hedged: true })],
      },
      {
        text: "Tomas hopes to get the soil tests back to us by Monday.",
        rows: [tomas("Tomas hopes to get the soil tests back to us by Monday", MON, { hedged: true })],
      },
      {
        text: "We should be able to deliver the second pallet on Tuesday.",
        rows: [nora("We should be able to deliver the second pallet on Tuesday", TUE, { hedged: true })],
      },
    ],
  },
  {
    number: "3",
    words: "an intent that is past",
    cases: [
      { text: "I had hoped to show you the spare bobbins tomorrow.", fails: "read as a promise, sure", rows: [] },
      {
        text: "I was going to ring the foundry on Friday about the bells.",
        fails: "read as a promise, sure",
        rows: [],
      },
      {
        text: "Tomas was thinking of coming by the orchard on Saturday.",
        rows: [],
      },
    ],
  },
  {
    number: "4",
    words: "a question that asks the other",
    cases: [
      {
        text: "Will you have the barrels washed out by Friday?",
        rows: [tomas("Will you have the barrels washed out by Friday", FRI, { optional: true })],
      },
      {
        text: "Can you ask your signwriter for a price before Monday?",
        rows: [tomas("Can you ask your signwriter for a price before Monday", [SUN, MON], { optional: true })],
      },
      { text: "Will Ife paint the fascia herself, or does she hire somebody?", rows: [] },
    ],
  },
  {
    number: "5",
    words: "a polite question about oneself",
    cases: [
      {
        text: "Can I come back to you about the kiln price on Thursday?",
        rows: [nora("Can I come back to you about the kiln price on Thursday", THU, { optional: true })],
      },
      {
        text: "May I send you the revised seating plan on Monday?",
        rows: [nora("May I send you the revised seating plan on Monday", MON, { optional: true })],
      },
    ],
  },
  {
    number: "6",
    words: "a promise that is past",
    cases: [
      {
        text: "Back in August I said I would repoint the chimney, and on Monday I did.",
        fails: "read as a promise, to be asked",
        rows: [],
      },
      {
        text: "Last week I told Tomas I'd oil the hinges on Monday, which I did.",
        fails: "read as a promise, sure",
        rows: [],
      },
      {
        text: "In spring I promised you the loom drawings by the Friday, and you had them that day.",
        fails: "read as a promise, sure",
        rows: [],
      },
    ],
  },
  {
    number: "21",
    words: "a condition",
    cases: [
      {
        text: "If the council agrees, I'll order the paving on Friday.",
        rows: [nora("If the council agrees, I'll order the paving on Friday", FRI, { conditional: true })],
      },
      {
        text: "Provided the frost holds off, Tomas will plant the hedge on Monday.",
        rows: [tomas("Provided the frost holds off, Tomas will plant the hedge on Monday", MON, { conditional: true })],
      },
    ],
  },
  {
    number: "22",
    words: "a deadline that hangs on an event",
    cases: [
      {
        text: "I'll post the christening gown once the lace has dried.",
        rows: [nora("I'll post the christening gown once the lace has dried", null, { conditional: true })],
      },
      {
        text: "Ife starts on the mural as soon as the plaster is dry.",
        rows: [ife("Ife starts on the mural as soon as the plaster is dry", null, { conditional: true })],
      },
      {
        text: "Tomas will settle up after the auction.",
        rows: [tomas("Tomas will settle up after the auction")],
      },
    ],
  },
  {
    number: "23",
    words: "what would have been",
    cases: [
      { text: "I would have hung the doors on Monday if the hinges had come.", rows: [] },
      { text: "Had you asked, Ife would have mended the sail by Friday.", rows: [] },
    ],
  },
  {
    number: "25",
    words: "sarcasm",
    cases: [
      {
        text: "Oh sure, I'll just rebuild the entire windmill by tomorrow, shall I?",
        fails: "read as a promise, sure",
        rows: [],
      },
      {
        text: "Of course, and I'll carry the grand piano up the tower single-handed before lunch, no trouble at all.",
        fails: "read as a promise, sure",
        rows: [],
      },
    ],
  },
  {
    number: "26",
    words: "let's",
    cases: [
      {
        text: "Let's meet at the quarry on Thursday to choose the slab.",
        rows: [noraOrTomas("Let's meet at the quarry on Thursday to choose the slab", THU, { optional: true })],
      },
      { text: "Let's think about a bigger marquee for the spring.", rows: [] },
    ],
  },
  {
    number: "27",
    words: "what should be done",
    cases: [
      { text: "We should rewire the barn before the harvest supper.", rows: [] },
      { text: "Somebody ought to grease the lock gates this week.", rows: [] },
      { text: "You should really get that chimney swept before winter.", rows: [] },
    ],
  },
  {
    number: "33",
    words: "a double negative",
    cases: [
      {
        text: "I won't forget to water the bonsai on Friday.",
        rows: [nora("I won't forget to water the bonsai on Friday", FRI)],
      },
      {
        text: "Tomas will not fail to bring the deeds on Monday.",
        rows: [tomas("Tomas will not fail to bring the deeds on Monday", MON)],
      },
    ],
  },
];
