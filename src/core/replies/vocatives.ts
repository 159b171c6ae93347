import { TITLES } from "../notes/en/cues.ts";
import type { Mailbox } from "../notes/message.ts";
import { among } from "../notes/words.ts";
import { GREETED, GREETINGS } from "./en/fillers.ts";
import type { Form, FormToken } from "./form-token.ts";

/** Takes out those who are spoken to: "Miriam, could you", "thanks Greg,", "the exports, Odile, are here". */
export function withoutVocatives(form: readonly FormToken[]): Form {
  const addressed: Mailbox[] = [];
  const tokens: FormToken[] = [];
  for (let i = skipGreeting(form, addressed); i < form.length; i += 1) {
    const token = form[i] as FormToken;
    const [before, after] = [tokens.at(-1), form[i + 1]];
    if (token.who !== undefined && isCalled(form, i, before)) {
      addressed.push(token.who);
      i += after?.text === "," && (before === undefined || before.text === ",") ? 1 : 0;
    } else {
      tokens.push(token);
    }
  }
  return { tokens, addressed };
}

function isCalled(form: readonly FormToken[], i: number, before: FormToken | undefined): boolean {
  const after = form[i + 1];
  const ends = after === undefined || among(after.text, ", . ! ; ? - – —");
  const lists = after?.text === "," && form[i + 2]?.who !== undefined;
  if (!ends) {
    return (
      among(before?.text, "thanks thx cheers hi hello hey dear") ||
      (before?.text === "you" && form[i - 2]?.text === "thank")
    );
  }
  if (before === undefined) {
    return after !== undefined && !lists && form[i + 2] !== undefined;
  }
  const verbBefore = form.slice(0, i).length > 2;
  return (
    (before.text === "," && !lists) ||
    among(before.text, "thanks thx cheers hi hello hey dear sorry please you ok yes perfect great again done sent") ||
    (before.text === "ITEM" &&
      verbBefore &&
      !(form[0]?.mention !== undefined && form[0] !== before) &&
      !form.slice(0, i).some(({ text }) => among(text, "to give assign put pass leave hand for make let")))
  );
}

/** "Hi Rosa, 4 by Friday": where the greeting ends. */
function skipGreeting(form: readonly FormToken[], addressed: Mailbox[]): number {
  const first = form[0]?.text ?? "";
  const good = first === "good" && among(form[1]?.text, "morning afternoon evening day");
  if (!GREETINGS.has(first) && !good) {
    return 0;
  }
  let at = good ? 2 : 1;
  while (at < form.length && at < 8) {
    const token = form[at] as FormToken;
    if (token.who !== undefined) {
      addressed.push(token.who);
    } else if (
      !GREETED.has(token.text) &&
      !TITLES.has(token.text) &&
      !(
        token.kind === "word" &&
        at < 4 &&
        /^\p{Lu}/u.test(token.raw) &&
        among(form[at + 1]?.text ?? ",", ", ! . - – :")
      )
    ) {
      break;
    }
    at += 1;
    if (token.text === ",") {
      break;
    }
  }
  while (among(form[at]?.text, ", ! . - – : ;")) {
    at += 1;
  }
  return at;
}
