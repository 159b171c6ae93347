import { type ErrorClass, FRI, ife, joint, MON, nora, noraAndIfe, promiseOf, SUN, THU, tomas } from "./rows.ts";

const handle = promiseOf(["rvk77", "@rvk77"], null);
const mrsPetrov = promiseOf(["Old Mrs Petrov", "Mrs Petrov", "Petrov"], null);
const kwame = promiseOf(["Kwame Asante", "Kwame"], "ours");
const msIlic = promiseOf(["Ms Ilic", "Ilic"], "theirs");

export const OWNERS: readonly ErrorClass[] = [
  {
    number: "14",
    words: "a thing after its owner",
    cases: [
      { text: "Action: Tomas – paint chart, Mon", rows: [tomas("Tomas – paint chart, Mon", MON)] },
      {
        text: "Actions\n- Ife – fire extinguishers, Thu\n- Tomas – floor keys",
        rows: [ife("Ife – fire extinguishers, Thu", THU), tomas("Tomas – floor keys")],
      },
    ],
  },
  {
    number: "15",
    words: "a thing before its owner",
    cases: [
      { text: "Next steps\n- Bell rope - Ife - 30/10", rows: [ife("Bell rope - Ife - 30/10", "2026-10-30")] },
      { text: "Seed order - Tomas - 23/10", rows: [tomas("Seed order - Tomas - 23/10", "2026-10-23")] },
    ],
  },
  {
    number: "16",
    words: "a row of a table",
    cases: [
      {
        text: "| Who | What | When | Status |\n|---|---|---|---|\n| Tomas | Harbour licence | Oct 23 | Open |\n| Ife | Anchor chain | Oct 30 | Done |",
        rows: [
          tomas("Tomas | Harbour licence | Oct 23 | Open", "2026-10-23"),
          ife("Ife | Anchor chain | Oct 30 | Done", "2026-10-30", { status: "done" }),
        ],
      },
      {
        text: "Task | Owner | Due\nRe-thatch the porch | Ife | 30 Oct\nChoose the ridge pattern | Tomas | 21 Oct",
        rows: [
          ife("Re-thatch the porch | Ife | 30 Oct", "2026-10-30"),
          tomas("Choose the ridge pattern | Tomas | 21 Oct", "2026-10-21"),
        ],
      },
      {
        text: "| Ife | Oak boards, kiln dried | Oct 23 | Open |\n| Tomas | Delivery address | Oct 16 | Open |",
        rows: [
          ife("Ife | Oak boards, kiln dried | Oct 23 | Open", "2026-10-23"),
          tomas("Tomas | Delivery address | Oct 16 | Open", FRI),
        ],
      },
    ],
  },
  {
    number: "17",
    words: "two owners with a slash",
    cases: [
      {
        text: "Actions\n- Tomas/Nora to walk the boundary by COB Friday",
        rows: [joint("Tomas/Nora to walk the boundary by COB Friday", FRI)],
      },
      {
        text: "Ife/Nora to stretch the canvases by Monday",
        rows: [noraAndIfe("Ife/Nora to stretch the canvases by Monday", MON)],
      },
    ],
  },
  {
    number: "18",
    words: "a handle as the owner",
    cases: [
      {
        text: "Action items\n- rvk77 to read the tide tables before Monday",
        fails: "Nora Lindqvist owns it",
        rows: [handle("rvk77 to read the tide tables before Monday", [SUN, MON])],
      },
      {
        text: "Notes from the allotment\n\n@ife to label the fuse box by Friday",
        rows: [ife("@ife to label the fuse box by Friday", FRI)],
      },
    ],
  },
  {
    number: "19",
    words: "a name, a colon and a verb",
    cases: [
      {
        text: "Next steps\n- Ife: Sharpen the mower blades by Thursday\n- Tomas: Measure the orchard gate",
        rows: [ife("Ife: Sharpen the mower blades by Thursday", THU), tomas("Tomas: Measure the orchard gate")],
      },
      {
        text: "Tomas: Measure the dormer windows before Friday",
        rows: [tomas("Tomas: Measure the dormer windows before Friday", [THU, FRI])],
      },
    ],
  },
  {
    number: "20",
    words: "a pronoun",
    cases: [
      {
        text: "Ife liked the loft. She will send the beam sizes on Monday.",
        rows: [ife("She will send the beam sizes on Monday", MON)],
      },
      {
        text: "Tomas rang about the hen house. He's going to treat the timber by Friday.",
        rows: [tomas("He's going to treat the timber by Friday", FRI)],
      },
      {
        text: "Old Mrs Petrov keeps the chapel key. She will open up for the tuners on Thursday.",
        rows: [mrsPetrov("She will open up for the tuners on Thursday", THU)],
      },
    ],
  },
  {
    number: "39",
    words: "no subject",
    cases: [
      { text: "Will ring the vet Thu about the mare", rows: [nora("Will ring the vet Thu about the mare", THU)] },
      {
        text: "Posting the proof prints tomorrow.",
        rows: [nora("Posting the proof prints tomorrow", THU)],
      },
    ],
  },
  {
    number: "42",
    words: "a subject in apposition",
    cases: [
      {
        text: "My apprentice, Kwame Asante, will call you on Thursday about the gutters.",
        fails: "side theirs",
        rows: [kwame("My apprentice, Kwame Asante, will call you on Thursday about the gutters", THU)],
      },
      {
        text: "Your surveyor, Ms Ilic, will send the levels by Monday.",
        rows: [msIlic("Your surveyor, Ms Ilic, will send the levels by Monday", MON)],
      },
    ],
  },
];
