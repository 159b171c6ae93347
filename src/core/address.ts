import type { Mailbox } from "./notes/message.ts";

/**
 * Providers where a domain says nothing about a firm. Such an address is a client of its own,
 * and sharing the domain makes nobody a colleague.
 */
const FREEMAIL = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de
  ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.com web.de t-online.de
  freenet.de orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it mail.ru yandex.ru ukr.net qq.com 163.com 126.com
  naver.com daum.net rediffmail.com zoho.com fastmail.com hey.com tutanota.com btinternet.com sky.com comcast.net
  verizon.net att.net bigpond.com shaw.ca rogers.com uol.com.br bol.com.br seznam.cz wp.pl o2.pl onet.pl`.split(/\s+/),
);

/** Lower case of A to Z alone: `toLowerCase` turns the Kelvin sign into a k, and another's address into a member's. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

const ADDRESS = /^[^\s@<>,"]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;

/** True for a bare address as people type it into a setting or a form. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** The part behind the last `@`, lower case; "" where there is none. */
export function domainOf(email: string): string {
  const at = email.lastIndexOf("@");
  return at < 0 ? "" : email.slice(at + 1).toLowerCase();
}

/** The part before the last `@`. */
export function localPartOf(email: string): string {
  const at = email.lastIndexOf("@");
  return at < 0 ? email : email.slice(0, at);
}

/** True for a provider where anybody can have an address. Reserved test names such as `gmail.example` count too. */
export function isFreemail(domain: string): boolean {
  return FREEMAIL.has(domain) || FREEMAIL.has(domain.replace(/\.example$/, ".com"));
}

/** The key of the client whom an address belongs to: its domain, or the whole address on a freemail provider. */
export function clientKeyOf(email: string): string {
  const domain = domainOf(email);
  return isFreemail(domain) ? email.toLowerCase() : domain;
}

/** True where both addresses belong to one firm: the same domain, or one a subdomain of the other, freemail excepted. */
export function sameFirm(a: string, b: string): boolean {
  if (a !== "" && a === b) {
    return true;
  }
  const [left, right] = [domainOf(a), domainOf(b)];
  if (left === "" || right === "" || isFreemail(left) || isFreemail(right)) {
    return false;
  }
  return left === right || left.endsWith(`.${right}`) || right.endsWith(`.${left}`);
}

/** The name that a sentence uses: "Sam" of "Sam Reyes" or "Reyes, Sam"; the local part where no name is known. */
export function shortName(person: Mailbox): string {
  const name = person.name.includes(",") ? (person.name.split(",")[1] ?? "") : person.name;
  const first = name.trim().split(/\s+/)[0] ?? "";
  if (/^(?:dr|mr|mrs|ms|prof|herr|frau|mme|sir)\.?$/i.test(first)) {
    return name.trim();
  }
  return first === "" ? localPartOf(person.email) : first;
}

/** The full name, or the address where there is none. */
export function fullName(person: Mailbox): string {
  return person.name.trim() === "" ? person.email : person.name.trim();
}
