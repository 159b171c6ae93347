import { AUTOMATIC, AWAY, COMES_BACK } from "./en/away.ts";

/** Only the top of a reply is looked at: an out-of-office text says so at once. */
const MAX_LOOKED_AT = 600;

/**
 * "automatic" for what no hand wrote, whatever it says; "away" for what is built like it: somebody is not there, and will
 * answer later or names another. That one may still order something: "I'm on leave next week, so 2 moves to Friday".
 */
export function awayText(text: string): "automatic" | "away" | null {
  const top = text.slice(0, MAX_LOOKED_AT).toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
  if (AUTOMATIC.some((phrase) => top.includes(phrase))) {
    return "automatic";
  }
  return AWAY.test(top) && COMES_BACK.test(top) && !top.includes("?") ? "away" : null;
}
