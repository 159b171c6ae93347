import type { Side } from "../extraction.ts";
import { type Linear, sumOf } from "../label/linear.ts";
import type { Mailbox } from "../message.ts";
import type { Owner } from "../owner/speech.ts";
import type { Roster } from "../roster.ts";
import { type Weighed, weighedBy } from "./weighed.ts";

/** What settles a side: an address, the firm that an address names, words that name both sides, what stands beside a name; or nobody is meant whose side it were. */
export interface SideProof {
  readonly side: Side;
  readonly by: "address" | "firm" | "both" | "nobody" | "evidence";
  /** Above 0 together, the name stands beside the speaker of the note; else across. */
  readonly evidence: readonly Weighed[];
  readonly sum: number;
}

export interface PersonProof extends SideProof {
  readonly name: string;
  readonly email: string;
}

/** Everybody of the roster, with what settles their side. */
export function personProofs({ people }: Roster, sides: Linear): PersonProof[] {
  return people.map((person) => ({
    name: person.name,
    email: person.email,
    ...sideProof({ person, side: person.side, evidence: person.evidence }, sides),
  }));
}

/** What settles the side of an owner. */
export function sideProof({ person, side, evidence }: Owner, sides: Linear): SideProof {
  if (evidence !== undefined && side !== "both") {
    return { side, by: "evidence", evidence: weighedBy(sides, evidence), sum: sumOf(evidence, sides) };
  }
  return { side, by: settledBy(person, side), evidence: [], sum: 0 };
}

function settledBy(person: Mailbox | null, side: Side): Exclude<SideProof["by"], "evidence"> {
  if (side === "both") {
    return "both";
  }
  return person === null ? "nobody" : person.email === "" ? "firm" : "address";
}
