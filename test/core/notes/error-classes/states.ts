import { type ErrorClass, FRI, ife, MON, nora, THU, tomas } from "./rows.ts";

export const STATES: readonly ErrorClass[] = [
  {
    number: "7",
    words: "a report of what is done",
    cases: [
      { text: "Ife delivered the repaired clock last Friday.", rows: [] },
      {
        text: "Tomas countersigned the mooring agreement on Monday.",
        fails: "read as a promise, to be asked",
        rows: [],
      },
    ],
  },
  {
    number: "8",
    words: "done within the item",
    cases: [
      {
        text: "Action items\n- Tomas to return the trestles - DONE\n- Ife to order the veneer",
        rows: [tomas("Tomas to return the trestles - DONE", null, { status: "done" }), ife("Ife to order the veneer")],
      },
      {
        text: "To do\n- Nora: prime the window frames (done)\n- Tomas: choose the handles by Friday",
        rows: [
          nora("Nora: prime the window frames (done)", null, { status: "done" }),
          tomas("Tomas: choose the handles by Friday", FRI),
        ],
      },
      {
        text: "Actions\n- Ife: book the crane ✔\n- Tomas: clear the yard by Monday",
        rows: [ife("Ife: book the crane ✔", null, { status: "done" }), tomas("Tomas: clear the yard by Monday", MON)],
      },
    ],
  },
  {
    number: "9",
    words: "a report of another's promise",
    cases: [
      {
        text: "Tomas says he'll release the deposit by the 23rd.",
        rows: [tomas("Tomas says he'll release the deposit by the 23rd", "2026-10-23")],
      },
      {
        text: "Ife tells me she will regrind the blades before Friday.",
        rows: [ife("Ife tells me she will regrind the blades before Friday", [THU, FRI])],
      },
    ],
  },
  {
    number: "10",
    words: "a refusal that is reported",
    cases: [
      { text: "Tomas says he won't pass the mosaic before November.", rows: [] },
      { text: "Ife isn't going to fit a second oven this year.", rows: [] },
      { text: "We will not be taking the old greenhouse down.", rows: [] },
    ],
  },
  {
    number: "24",
    words: "an old promise that is quoted",
    cases: [
      {
        text: "Thanks, the plums arrived.\n\nOn Tue, 6 Oct 2026 at 09:12, Tomas Bauer <tomas@oakmoor.example> wrote:\n> I'll bring the other crates by Friday.\n",
        subject: "Re: Plums",
        rows: [],
      },
      {
        text: "Perfect. I'll weigh them on Thursday.\n\nFrom: Tomas Bauer <tomas@oakmoor.example>\nSent: Tuesday, 6 October 2026 09:12\nTo: Nora Lindqvist <nora@fernhill.example>\nSubject: Plums\n\nI'll bring the other crates by Friday.\n",
        subject: "Re: Plums",
        rows: [nora("I'll weigh them on Thursday", THU)],
      },
    ],
  },
  {
    number: "28",
    words: "a promise that repeats",
    cases: [
      {
        text: "I'll send you the hive weights every Friday.",
        rows: [nora("I'll send you the hive weights every Friday", [null, FRI], { recurring: true })],
      },
      {
        text: "Tomas will read the meters on the first Monday of each month.",
        fails: "due 2026-10-19",
        rows: [
          tomas("Tomas will read the meters on the first Monday of each month", [null, "2026-11-02"], {
            recurring: true,
          }),
        ],
      },
      {
        text: "Each week Ife will turn the cheeses.",
        rows: [ife("Each week Ife will turn the cheeses", null, { recurring: true })],
      },
    ],
  },
  {
    number: "34",
    words: "a release",
    cases: [
      {
        text: "Tomas no longer needs to fetch the marquee poles.",
        fails: "nothing is read",
        rows: [tomas("Tomas no longer needs to fetch the marquee poles", null, { status: "dropped" })],
      },
      {
        text: "Ife was to count the stock on Friday; that is not needed any more.",
        rows: [ife("Ife was to count the stock on Friday; that is not needed any more", FRI, { status: "dropped" })],
      },
    ],
  },
  {
    number: "35",
    words: "a promise that changes hands",
    cases: [
      {
        text: "Ife will take over the lift inspection from Nora.",
        rows: [ife("Ife will take over the lift inspection from Nora")],
      },
      {
        text: "The choir robes move from Ife to Tomas, who will have them washed by Monday.",
        fails: "Ife Adeyemi owns it, as ours",
        rows: [tomas("The choir robes move from Ife to Tomas, who will have them washed by Monday", MON)],
      },
    ],
  },
  {
    number: "36",
    words: "when somebody is away",
    cases: [
      { text: "I'll be on the island until Thursday.", fails: "read as a promise, sure", rows: [] },
      { text: "Ife is on leave next week.", rows: [] },
      { text: "Tomas will be at the trade fair on Monday and Tuesday.", fails: "read as a promise, sure", rows: [] },
    ],
  },
  {
    number: "37",
    words: "politeness",
    cases: [
      { text: "I'll look forward to seeing the glasshouse on Monday.", fails: "read as a promise, sure", rows: [] },
      {
        text: "We will be keeping our fingers crossed for you on Saturday.",
        fails: "read as a promise, sure",
        rows: [],
      },
    ],
  },
  {
    number: "38",
    words: "what a product does",
    cases: [
      { text: "The thermostat will switch the fans off at 28 degrees.", rows: [] },
      { text: "The booking page will show a warning after three failed payments.", rows: [] },
    ],
  },
  {
    number: "43",
    words: "contract prose",
    cases: [
      {
        text: "The Tenant shall keep the guttering in good repair and shall make good any damage within 14 days.",
        rows: [],
      },
      { text: "Each Haulier shall carry insurance of not less than two million.", rows: [] },
    ],
  },
  {
    number: "44",
    words: "a prediction",
    cases: [
      { text: "The new bypass will bring another 400 cars past the bakery.", rows: [] },
      { text: "Cork prices will rise by a tenth next year.", rows: [] },
    ],
  },
  {
    number: "45",
    words: "a bare infinitive that is no act",
    cases: [
      { text: "Good to have the bell founders on board.", rows: [] },
      { text: "The aim is to have every stall let by Christmas.", rows: [] },
      {
        text: "Ability to move the stage at short notice is a plus.",
        fails: "a promise of Ability's, to be asked",
        rows: [],
      },
    ],
  },
];
