import { type ErrorClass, FRI, ife, MON, NEXT_WEEK, nobody, SAT, THU, tomas } from "./rows.ts";

export const PASSIVES: readonly ErrorClass[] = [
  {
    number: "11",
    words: "a passive with its agent",
    cases: [
      {
        text: "The wedding cake is to be iced by Ife before noon on Saturday.",
        rows: [ife("The wedding cake is to be iced by Ife before noon on Saturday", SAT)],
      },
      {
        text: "The harbour forms will be filled in by Tomas by Monday.",
        rows: [tomas("The harbour forms will be filled in by Tomas by Monday", MON)],
      },
    ],
  },
  {
    number: "12",
    words: "a passive without an agent",
    cases: [
      {
        text: "The scaffolding will be taken down next week.",
        fails: "Nora Lindqvist owns it",
        rows: [nobody("The scaffolding will be taken down next week", NEXT_WEEK)],
      },
      {
        text: "The organ pipes are going to be cleaned by the end of November.",
        fails: "Nora Lindqvist owns it",
        rows: [nobody("The organ pipes are going to be cleaned by the end of November", "2026-11-30")],
      },
    ],
  },
  {
    number: "13",
    words: "a passive that obliges",
    cases: [
      {
        text: "The cellar must be emptied by Monday.",
        fails: "nothing is read",
        rows: [nobody("The cellar must be emptied by Monday", MON)],
      },
      {
        text: "The horse boxes have to be hosed out before Friday.",
        fails: "Nora Lindqvist owns it",
        rows: [nobody("The horse boxes have to be hosed out before Friday", [THU, FRI])],
      },
      {
        text: "Actions\n- Boiler certificate must be renewed by 30 October - Tomas",
        rows: [tomas("Boiler certificate must be renewed by 30 October - Tomas", "2026-10-30")],
      },
    ],
  },
];
