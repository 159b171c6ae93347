import { setOf } from "../words.ts";

/** In a label, a bracket or beside a name these say that somebody stands on the side of whoever writes. */
export const BESIDE_WORDS = setOf("us our ours we internal inhouse me my myself mine ourselves");
/** And these that they stand across. */
export const ACROSS_WORDS = setOf(
  `them their theirs they client clients customer customers supplier suppliers vendor contractor haulier subcontractor landlord tenant
  you your yours buyer guest guests funder donor council external agency`,
);
/** Words behind which the people met are told: "call with Gerald and Mei Fen", "met Brent", "spoke to Pam". */
export const MEETING_WORDS = setOf(
  "with met to from spoke saw visited between rang called phoned meeting call at by for and",
);
/** What people of the other side do in notes: colleagues are told of, the others are heard. */
export const HEARD_WORDS = setOf(
  "says said asked asks agreed agrees wants wanted told promised confirmed offered thinks reckons mentioned swore insists hopes wondered",
);
/** A name with one of these is a firm or an office. */
export const FIRM_WORDS = setOf(
  `ltd limited inc llc gmbh bv plc co company group partners consulting grounds lettings lifts systems solutions services foundation trust
  council bank school university college hospital hotel theatre department ministry trustees board committee associates studio studios
  works labs lab agency team office side legal finance accounts qc it hr ops church county city town district authority airport port`,
);
/** Family and friends belong to nobody's firm. */
export const KIN = setOf(
  "wife husband brother sister son daughter mother father mum mom dad cousin nephew niece uncle aunt auntie friend mate neighbour neighbor",
);
