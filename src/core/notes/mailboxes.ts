import { head } from "./lines.ts";
import type { Mailbox } from "./message.ts";

/** An address as people write it in a text. Bounded repeats: RFC 5321 4.5.3.1. */
const ADDRESS = /[\p{L}\p{N}._%+'&-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const FIRST_ADDRESS = new RegExp(ADDRESS.source, "u");

/** The mailboxes of a From, To or Cc value in a forwarded header block: `Ana Diaz <ana@x>; Ben [mailto:ben@y]`. */
export function mailboxesOf(value: string): Mailbox[] {
  const found: Mailbox[] = [];
  for (const piece of pieces(head(value))) {
    const addresses = addressesIn(piece);
    const email = addresses.at(-1) ?? "";
    const name = nameOf(email === "" ? piece : piece.slice(0, piece.search(FIRST_ADDRESS)));
    if (email !== "" || name !== "") {
      found.push({ name, email });
    }
  }
  return found;
}

/** Every address in a line, lower case, in order. */
export function addressesIn(text: string): string[] {
  const line = head(text);
  return line.includes("@")
    ? Array.from(line.matchAll(ADDRESS), ([address]) => address.toLowerCase().replace(/[.-]$/, ""))
    : [];
}

/** Cuts at `;` and at `,` outside quotation marks and brackets; "Reyes, Sam <sam@x>" stays one. */
function pieces(value: string): string[] {
  const out: string[] = [];
  let from = 0;
  let quoted = false;
  let angled = false;
  for (let i = 0; i < value.length; i += 1) {
    const char = value[i];
    if (char === '"') {
      quoted = !quoted;
    } else if (char === "<" || char === ">") {
      angled = char === "<";
    } else if (
      !quoted &&
      !angled &&
      (char === ";" || (char === "," && endsMailbox(value.slice(from, i), value.slice(i + 1))))
    ) {
      out.push(value.slice(from, i));
      from = i + 1;
    }
  }
  out.push(value.slice(from));
  return out;
}

/** A comma ends a mailbox where an address stood before it, or where no address stands before the next comma: a list of names. */
function endsMailbox(before: string, after: string): boolean {
  if (before.includes("@")) {
    return true;
  }
  const next = after.split(/[,;]/, 1)[0] ?? "";
  return !next.includes("@");
}

function nameOf(text: string): string {
  return text
    .replace(/\[?mailto:.{0,200}$/i, "")
    .replace(/["<>()[\]*]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'|'$/g, "");
}
