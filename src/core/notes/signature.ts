import { ACT_VERBS } from "./en/cues.ts";
import { SENT_FROM } from "./header-words.ts";
import { bareWords, hasWords, head, isBlank, isItem, type Line } from "./lines.ts";
import type { Mailbox } from "./message.ts";
import { among, wordsIn } from "./words.ts";

/** A signature stands within so many lines with words from the end. */
const MAX_TAIL = 18;
/** A name without a sign-off in front opens a signature of so many lines. */
const MAX_CARD = 8;
/** What follows a sign-off and is longer than this is text, not a name, a firm or a slogan. */
const MAX_CLOSING = 60;

/** Words that close a mail, alone on their line. */
const CLOSINGS = new Set(
  `regards|best|best regards|kind regards|kindest regards|warm regards|warmest regards|warmly|many thanks|thanks|thank you|thanks again|thx|cheers|ta
  |with thanks|thanks and regards|thanks & regards|thanks all|thanks both|best wishes|all the best|all best|yours sincerely|yours faithfully
  |yours truly|sincerely|sincerely yours|respectfully|cordially|with best wishes|with kind regards|with best regards|kind wishes|talk soon|speak soon
  |take care|br|kr|rgds|bw|mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|viele grüße|liebe grüße|beste grüße|herzliche grüße
  |mfg|vg|lg|grüße|schöne grüße|gruß|cordialement|bien cordialement|bien à vous|salutations|meilleures salutations|amicalement|cdlt|merci
  |saludos|un saludo|saludos cordiales|atentamente|un abrazo|gracias|cordiali saluti|distinti saluti|saluti|un saluto|grazie|groet|groeten|groetjes
  |met vriendelijke groet|met vriendelijke groeten|mvg|atenciosamente|cumprimentos|com os melhores cumprimentos|abraço|abraços|obrigado|obrigada
  |vänliga hälsningar|med vänlig hälsning|hälsningar|mvh|hilsen|venlig hilsen|med venlig hilsen|vennlig hilsen|med vennlig hilsen|bedste hilsner
  |terveisin|ystävällisin terveisin|pozdrawiam|z poważaniem|s pozdravem|üdvözlettel|cu stima|cu stimă|с уважением|з повагою|saygılarımla|敬具|よろしくお願いいたします
  |此致|ngā mihi|nga mihi|nāku noa|mahalo|slán|le meas|is mise le meas|hwyl|cofion`
    .split("|")
    .map((each) => each.trim()),
);

/** The lines without the signature at their end. A postscript below it stays. */
export function withoutSignature(lines: readonly Line[], author: Mailbox): Line[] {
  const from = signatureStart(lines, author);
  if (from === null) {
    return lines.filter((line) => !isSentFrom(line.text));
  }
  const postscript = lines.findIndex((line, i) => i > from && isPostscript(line.text));
  const rest = postscript < 0 ? [] : withoutSignature(lines.slice(postscript), author);
  return [...lines.slice(0, fareWell(lines, from)).filter((line) => !isSentFrom(line.text)), ...rest];
}

/** Takes the farewell in front of the name along: "Yours, with sore feet,", "Teddy". */
function fareWell(lines: readonly Line[], from: number): number {
  let start = from;
  for (let steps = 0; steps < 2; steps += 1) {
    let at = start - 1;
    while (at > 0 && !hasWords(lines[at]?.text ?? "")) {
      at -= 1;
    }
    const text = lines[at]?.text ?? "";
    if (at <= 0 || !/^(?:[\p{L}'’ &]{2,44}(?:, [\p{L}'’ ]{2,30})?,|\p{Lu}[\p{L}'’]{1,14})$/u.test(text)) {
      break;
    }
    start = at;
  }
  return start;
}

const SENT_BY_LETTER: ReadonlyMap<string, readonly string[]> = Map.groupBy(SENT_FROM, (opening) => opening.charAt(0));

/** "Sent from my iPhone", "Get Outlook for iOS", in the languages that phones speak. */
export function isSentFrom(text: string): boolean {
  if (text.length > 120 || text === "") {
    return false;
  }
  const words = bareWords(text);
  const openings = SENT_BY_LETTER.get(words.charAt(0));
  return openings?.some((opening) => words.startsWith(opening)) === true && !/[!?]\s*$/.test(text);
}

function signatureStart(lines: readonly Line[], author: Mailbox): number | null {
  const tail = tailFrom(lines, MAX_TAIL);
  // The author's name within the notes, in a column of a table say, signs nothing; nor does it open them.
  const bare = Math.max(1, tailFrom(lines, MAX_CARD));
  const names = namesOf(author);
  for (let i = tail; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? "";
    const closes = isDelimiter(text) || isSentFrom(text) || isClosing(text);
    const signs = !closes && i >= bare && isNameLine(text, names);
    if (
      (closes || signs) &&
      (isDelimiter(text) || opensCard(lines, i + 1)) &&
      looksLikeSignature(lines, i + 1, names) &&
      (closes || !headsTasks(lines, i))
    ) {
      return i;
    }
  }
  return null;
}

/** "Linnea Strand" above her tasks, where another name stands above others: a list by person, no signature. */
function headsTasks(lines: readonly Line[], i: number): boolean {
  const heads = (at: number): boolean =>
    (at === 0 || isBlank(lines[at - 1])) &&
    LONE_NAME.test(lines[at]?.text ?? "") &&
    !isClosing(lines[at]?.text ?? "") &&
    ACT_VERBS.has(wordsIn(head(lines[at + 1]?.text ?? ""))[0]?.text ?? "");
  return heads(i) && lines.some((_, at) => at !== i && heads(at));
}

const LONE_NAME = /^[*_]{0,2}\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){0,2}[*_]{0,2}$/u;
/** The first words below a closing are a name, a firm, a number: short. Below "Thanks" may also stand the next paragraph. */
function opensCard(lines: readonly Line[], from: number): boolean {
  const next = lines.slice(from, from + 6).find((line) => hasWords(line.text))?.text ?? "";
  return (
    next === "" ||
    next.length <= MAX_CLOSING ||
    isContact(next) ||
    isPostscript(next) ||
    lines.slice(from).filter((line) => hasWords(line.text)).length <= 1
  );
}

/** The index from which at most `most` lines with words follow. */
function tailFrom(lines: readonly Line[], most: number): number {
  let words = 0;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    words += hasWords(lines[i]?.text ?? "") ? 1 : 0;
    if (words > most) {
      return i + 1;
    }
  }
  return 0;
}

/** RFC 3676 4.3: dash dash space; clients and people drop the space. */
function isDelimiter(text: string): boolean {
  return among(text.trim(), "-- — __");
}

/** "Kind regards,", "groetjes, M.", "With thanks for a good long day," */
function isClosing(text: string): boolean {
  if (text.length > MAX_CLOSING) {
    return false;
  }
  const words = bareWords(text).replace(/[,!;]+$/, "");
  const [closing = "", name] = words.split(/,\s?/, 2);
  return (
    CLOSINGS.has(words) ||
    (name !== undefined && name.split(" ").length <= 3 && CLOSINGS.has(closing)) ||
    OPENS_CLOSING.test(text)
  );
}

/** A closing of the writer's own making ends in a comma, as a letter's does. */
const OPENS_CLOSING =
  /^(?:yours|with|best|kind|kindest|warm|warmest|many thanks|thanks|thank you|cheers|regards|all the best|sincerely|mit|viele|liebe|bien|un|met)\b[^.!?:]{0,50},$/i;

/** The author's name alone, or in full with what a card says behind it: "Noor Haddad, RCM", "Prof. Hamish Oduya FRSB". */
function isNameLine(text: string, names: readonly string[]): boolean {
  if (text.length > 100 || names.length === 0 || text.startsWith("\t")) {
    return false;
  }
  const bare = text.trim().replace(/^[*_~–—-]+\s?|[*_]+/gu, "");
  const [own, rest] = cutName(bare.toLowerCase(), names);
  if (own === 0) {
    return isInitials(bare, names) || isCardName(bare, names);
  }
  const tail = rest.trim();
  return (
    tail === "" ||
    /^(?:[.!]|x{1,3}|\([\p{L}/ ]{2,20}\))$/u.test(tail) ||
    (own >= 2 && /^[,|/·•–—(-]/u.test(tail)) ||
    isCardName(bare, names)
  );
}

/** Up to five capitalised words, the family name among them, then nothing or a card's mark: "K. Strand", "Teddy Ruiz | Manager". */
function isCardName(text: string, names: readonly string[]): boolean {
  const [card = "", more] = text.split(/\s?[,|/·•(]/, 2);
  const parts = card.trim().split(" ");
  const family = names.at(-1) ?? "";
  return (
    names.length > 1 &&
    parts.length <= 5 &&
    parts.length + (more === undefined ? 0 : 1) > 1 &&
    parts.some((part) => part.toLowerCase() === family) &&
    parts.every((part) => /^(?:\p{Lu}[\p{L}.'’-]*|\p{Ll}{1,3}\.?)$/u.test(part))
  );
}

/** How many of the author's names open the line, and what follows them. */
function cutName(line: string, names: readonly string[]): [number, string] {
  let rest = line;
  let count = 0;
  for (;;) {
    const name = names.find((each) => rest.startsWith(each) && !/[\p{L}\p{N}]/u.test(rest[each.length] ?? ""));
    if (name === undefined || count >= 5) {
      return [count, rest];
    }
    count += 1;
    rest = rest.slice(name.length).replace(/^[.\s]{1,3}/, "");
  }
}

function isInitials(text: string, names: readonly string[]): boolean {
  const letters = text.replace(/[.\s]/g, "");
  if (letters.length === 0 || letters.length > 4 || letters !== letters.toUpperCase() || text.length > 8) {
    return false;
  }
  const initials = names.map((name) => name[0]?.toUpperCase() ?? "").join("");
  return initials.startsWith(letters) || letters === (initials[0] ?? "") + (initials.at(-1) ?? "");
}

function namesOf(author: Mailbox): string[] {
  return author.name
    .slice(0, 100)
    .toLowerCase()
    .split(/[\s,"'()]+/)
    .filter((name) => name.length > 1);
}

/** No list and no further paragraph: names, titles, numbers, slogans, disclaimers, or a postscript. */
function looksLikeSignature(lines: readonly Line[], from: number, names: readonly string[]): boolean {
  const family = names.at(-1);
  for (let i = from; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? "";
    if (isPostscript(text)) {
      return true;
    }
    // "i. A. Jörg Wettstein" is no item (i).
    const named = family !== undefined && text.toLowerCase().includes(family);
    if (isItem(text) && !isContact(text) && !named) {
      return false;
    }
  }
  return true;
}

function isContact(text: string): boolean {
  return /@|www\.|https?:|\d[\d\s().-]{6,}\d|[|·]/.test(head(text));
}

function isPostscript(text: string): boolean {
  return (
    /^\s*(?:P\.?\s?(?:P\.?\s?)?S\.?|N\.?B\.?|Edit|PPS)(?:[\s:.,–—-]|$)/iu.test(text.slice(0, 20)) &&
    text.trim().length > 3
  );
}
