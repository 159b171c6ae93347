import { domainOf, localPartOf, sameFirm } from "../address.ts";
import type { Mailbox } from "./message.ts";
import type { Party } from "./note.ts";

/** Meeting tools, by a label of their domain (`fathom.video`, `mail.otter.ai`, `zoom.us`) or by the name they write from. */
const TOOLS = new Set(
  `fathom fireflies otter granola gemini zoom zoommeet readai tldv avoma grain krisp meetgeek sembly supernormal fellow airgram jamie
  notetaker copilot teams meet gong chorus circleback tactiq notion onenote loom calendly calendar docusign fathomnotes zoomgov
  firefliesnotes otternotes notta laxis spinach bluedot hyprnote superwhisper plaud`.split(/\s+/),
);

/** Names that tools give themselves: "Fred from Fireflies", "Otter.ai", "Read AI", "Zoom AI Companion", "Meeting Notes". */
const TOOL_NAME =
  /\b(?:fathom|fireflies|otter|granola|gemini|zoom|read\.?\s?ai|tl;dv|avoma|notetaker|note taker|meetgeek|sembly|copilot|microsoft teams|google (?:meet|calendar|workspace)|no-?reply)\b/i;

/** Mailboxes that no person reads. */
const ROBOT =
  /^(?:no-?_?reply|do-?not-?reply|donotreply|noreply|mailer-daemon|postmaster|bounces?|notifications?|notify|notices?|newsletters?|news|updates?|alerts?|digest|recaps?|summary|summaries|automated|auto-confirm|calendar-notification|meeting-?notes|notes?|bot|notetaker|transcripts?|receipts?|meetings-noreply|gemini-notes|invitations?)(?:[+._-].{0,60})?$/i;

/** Addresses that reach many: a copy to them reaches people whom nobody named. */
const LIST =
  /^(?:all|everyone|everybody|all-?staff|staff|list|lists|announce|announcements|newsletter|undisclosed-recipients|group|members|mailing-?list|distribution|.{1,40}-(?:list|all|announce|group|members|users|discuss)|(?:list|all|group|team)-.{1,40})$/i;

/** Mailboxes of an office; a person may still sign them. */
const ROLE =
  /^(?:info|office|hello|hi|contact|sales|orders?|accounts?|billing|invoices?|events?|support|help|helpdesk|service|team|admin|enquir(?:y|ies)|inquiries|reception|shop|store|hr|press|marketing|bookings?|reservations?|studio|secretary|post|mail|office-?.{0,20}|.{1,24}-office|kontakt|buero|contacto|contabilidad)$/i;

export interface Roster {
  /** Adds who is a person, or fills in the name of one who is already there. The first way an address came is kept. */
  add(boxes: readonly Mailbox[], via: Party["via"]): void;
  readonly people: readonly Party[];
}

/** Collects everybody whose address a message gives; the account stays first. */
export function rosterFor(account: Mailbox, mailDomain: string): Roster {
  const byEmail = new Map<string, Party>([[account.email, { ...account, via: "account" }]]);
  return {
    add(boxes, via) {
      for (const box of boxes) {
        const known = byEmail.get(box.email);
        if (known !== undefined) {
          byEmail.set(box.email, known.name === "" ? { ...known, name: box.name } : known);
        } else if (isPerson(box, mailDomain) || (isReader(box, mailDomain) && isAddressedOffice(box, via, account))) {
          byEmail.set(box.email, { name: box.name, email: box.email, via });
        }
      }
    },
    get people() {
      return [...byEmail.values()].filter((party) => party.email !== "");
    },
  };
}

/** A client who is written to at `info@` has no other address; the own firm's office is no party, and one in a forward nobody chose. */
function isAddressedOffice(box: Mailbox, via: Party["via"], account: Mailbox): boolean {
  return via === "addressed" && !sameFirm(box.email, account.email);
}

/** False for our own addresses, tools, robots, lists and offices. */
export function isPerson(box: Mailbox, mailDomain: string): boolean {
  return isReader(box, mailDomain) && !isOffice(box);
}

function isReader(box: Mailbox, mailDomain: string): boolean {
  return (
    box.email.includes("@") && !isOurs(box.email, mailDomain) && !isRobot(box) && !LIST.test(localPartOf(box.email))
  );
}

/** `sales@` under a firm's name or none, though not "Sabine Kroll <events@…>". */
function isOffice(box: Mailbox): boolean {
  const name = box.name.slice(0, 60).trim().toLowerCase();
  const first = name.match(/[\p{L}\p{N}]+/u)?.[0] ?? "";
  const firm = domainOf(box.email).replaceAll("-", "");
  return ROLE.test(localPartOf(box.email)) && (first.length < 3 || firm.includes(first) || !name.includes(" "));
}

/** True where a program wrote the mail, so that its words are nobody's own. */
function isRobot(box: Mailbox): boolean {
  return ROBOT.test(localPartOf(box.email)) || isMeetingTool(box);
}

/** True for the notetakers: what they mail is of the day of the meeting. */
export function isMeetingTool(box: Mailbox): boolean {
  const name = box.name.slice(0, 60);
  const ownName = name.replace(/\b(?:ai|from|notes?|meetings?|assistant)\b/gi, "#");
  return (
    domainOf(box.email)
      .split(/[.-]/)
      .some((label) => TOOLS.has(label)) ||
    // "Otter Jansen" is a person.
    (TOOL_NAME.test(name) && !/^[\p{L}'’-]+ [\p{L}'’-]+$/u.test(ownName))
  );
}

/** True for an address at which this Saydo takes mail. */
export function isOurs(email: string, mailDomain: string): boolean {
  return domainOf(email) === mailDomain.toLowerCase();
}
