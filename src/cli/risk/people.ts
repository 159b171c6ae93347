import type { WorkCalendar } from "../../core/working-days.ts";
import type { Random } from "./random.ts";

/** How somebody works and promises. Chances are of a working day, unless they are said to be shares. */
export interface Traits {
  /** Hours of promised work that come in ÷ hours that there are for it: 1 is a full plate. */
  readonly load: number;
  /** What they believe a thing takes ÷ what it takes. */
  readonly belief: number;
  /** How much they think of what else they owe when they name a day, and the chance that they think of their leave. */
  readonly seesQueue: number;
  /** Working days that they add to what they believe. */
  readonly pad: number;
  /** The chance that a thing goes out of mind. */
  readonly forgets: number;
  /** The chance that they find in their diary what falls due in two days. */
  readonly diary: number;
  /** The chance that they move a day in time when they see that it cannot be held. */
  readonly candour: number;
  /** The chance that they move a day without need. */
  readonly fickle: number;
  /** The share of things that need somebody outside: a supplier, a signature, an authority. */
  readonly outside: number;
  /** The share of things that need what the other side owes. */
  readonly depends: number;
  /** The share of promises with no day. */
  readonly undated: number;
  /** The share of promises with a "perhaps"; more where they have doubts. */
  readonly hedges: number;
  /** The share of recaps that they read and agree to, and so have in mind. */
  readonly agrees: number;
  /** Working days by which they begin before they believe they must. */
  readonly slack: number;
  /** The share of what is done that they tell the same day. */
  readonly tells: number;
  /** The chance that a spell of something more urgent begins. */
  readonly crises: number;
}

/**
 * The steady know what things take, plan, and have room. The optimist promises what they wish for, and begins late. The
 * overloaded is good at it, and has too much of it. The mover moves days early and often. The dependent cannot do much
 * without others. The vague names no day, and forgets.
 */
const KINDS = ["steady", "optimist", "overloaded", "mover", "dependent", "vague"] as const;
export type Kind = (typeof KINDS)[number];

/** The middle of each kind, in their order, and the most that anybody has of it. */
const MIDDLES = `
load       0.6    0.78   0.97   0.8    0.65   0.7     1
belief     1.05   0.45   0.9    0.75   0.9    0.8     2
seesQueue  0.9    0.1    0.5    0.4    0.6    0.3     1
pad        2      0      1      1      2      1      10
forgets    0.004  0.01   0.012  0.008  0.008  0.045   1
diary      0.6    0.35   0.4    0.5    0.5    0.15    1
candour    0.24   0.06   0.12   0.3    0.16   0.06    1
fickle     0.001  0.002  0.002  0.01   0.002  0.002   1
outside    0.1    0.12   0.12   0.12   0.45   0.12    1
depends    0.036  0.036  0.036  0.048  0.15   0.048   1
undated    0.12   0.1    0.15   0.12   0.15   0.5     1
hedges     0.06   0.03   0.1    0.12   0.12   0.3     1
agrees     0.75   0.6    0.45   0.6    0.6    0.25    1
slack      2.5    0.5    1      1      2      1      10
tells      0.85   0.8    0.7    0.8    0.75   0.55    1
crises     0.017  0.028  0.042  0.028  0.021  0.028   1
`;

/** Around the middle: by a quarter, of the load by a tenth. Kinds overlap. */
const SPREAD = 0.25;
const SPREAD_OF_LOAD = 0.1;

export interface Person extends Traits {
  readonly name: string;
  readonly email: string;
  readonly kind: Kind;
  readonly calendar: WorkCalendar;
  /** The day of the ledger from which on they are there. */
  readonly joins: number;
}

/** Traits around those of a kind. */
export function traitsOf(kind: Kind, random: Random): Traits {
  const lines = MIDDLES.trim().split("\n");
  const drawn = lines.map((line): [string, number] => {
    const [name = "", ...numbers] = line.split(/ +/);
    const value = random.around(Number(numbers[KINDS.indexOf(kind)]), name === "load" ? SPREAD_OF_LOAD : SPREAD);
    return [name, Math.min(value, Number(numbers[KINDS.length]))];
  });
  // The table has a line for each.
  return Object.fromEntries(drawn) as unknown as Traits;
}
