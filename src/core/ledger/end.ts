/** How a sentence says that something is done. */
export interface End {
  /** `plain`: whatever it was; `act`: only what was to be done so ("measured"); `came`: told by whoever got it; `holds`: somebody has it; `there`: it stands somewhere; `judged`: it was good, so it came. */
  readonly how: "plain" | "act" | "came" | "holds" | "there" | "judged";
  readonly at: number;
  readonly word: string;
}
