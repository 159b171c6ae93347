/** Contractions that people type without their apostrophe, and how many letters come before it. Never those that are words too ("well", "were", "id"). */
export const CONTRACTED: ReadonlyMap<string, number> = new Map([
  ["im", 1],
  ["ive", 1],
  ["youre", 3],
  ["youll", 3],
  ["youve", 3],
  ["hes", 2],
  ["shes", 3],
  ["weve", 2],
  ["theyre", 4],
  ["theyll", 4],
  ["theyve", 4],
  ["itll", 2],
  ["thats", 4],
]);
