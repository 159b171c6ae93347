import type { SideProof } from "../../core/notes/explain/sides.ts";
import { entry, prose, signed, strongest } from "./page.ts";

const SHOWN = 8;

/** A side and what settles it. */
export function sideLines(label: string, proof: SideProof, { of, speaker }: Told): string[] {
  const { side, by, evidence, sum } = proof;
  const said = (why: string): string[] => prose(label, `${of === undefined ? "" : `${of}: `}${side}, ${why}`);
  switch (by) {
    case "address":
      return said("the address settles it");
    case "firm":
      return said("it names the firm of an address");
    case "both":
      return said("the words name both sides");
    case "nobody":
      return said("nobody is named");
    case "evidence": {
      const beside = sum > 0 ? "beside" : "across from";
      const why = `${signed(sum)} puts it ${beside} the note's author, who is ${speaker}`;
      return [...said(why), ...entry("", strongest(evidence, SHOWN))];
    }
    default:
      return by satisfies never;
  }
}

interface Told {
  /** Whose side it is, where that is not said beside it. */
  readonly of?: string;
  /** The side of the note's author. */
  readonly speaker: "ours" | "theirs";
}
