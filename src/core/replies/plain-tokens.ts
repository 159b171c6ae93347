import type { FormToken } from "./form-token.ts";
import { tokensIn } from "./tokens.ts";

/** The words as they are, with people as WHO. */
export function plain(
  text: string,
  { start, end }: { start: number; end: number },
  form: readonly FormToken[],
): FormToken[] {
  const people = form.filter(({ who }) => who !== undefined);
  const found: FormToken[] = [];
  for (const token of tokensIn(text, start, end)) {
    const person = people.find((each) => each.start <= token.start && token.end <= each.end);
    if (person === undefined) {
      found.push(token);
    } else if (found.at(-1) !== person) {
      found.push(person);
    }
  }
  return found;
}
