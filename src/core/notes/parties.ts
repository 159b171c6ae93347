import { domainOf, localPartOf } from "../address.ts";
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
  /^(?:no-?_?reply|do-?not-?reply|donotreply|noreply|mailer-daemon|postmaster|bounces?|notifications?|notify|notices?|newsletters?|news|updates?|alerts?|digest|recaps?|summary|summaries|automated|auto-confirm|calendar-notification|meeting-?notes|meetings-noreply|gemini-notes|invitations?)(?:[+._-].{0,60})?$/i;

/** Addresses that reach many: a copy to them reaches people whom nobody named. */
const LIST =
  /^(?:all|everyone|everybody|all-?staff|staff|list|lists|announce|announcements|newsletter|undisclosed-recipients|group|members|mailing-?list|distribution|.{1,40}-(?:list|all|announce|group|members|users|discuss)|(?:list|all|group|team)-.{1,40})$/i;

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
        } else if (isPerson(box, mailDomain)) {
          byEmail.set(box.email, { name: box.name, email: box.email, via });
        }
      }
    },
    get people() {
      return [...byEmail.values()].filter((party) => party.email !== "");
    },
  };
}

/** False for our own addresses, tools, robots and lists. */
export function isPerson(box: Mailbox, mailDomain: string): boolean {
  const local = localPartOf(box.email);
  return (
    box.email.includes("@") && !isOurs(box.email, mailDomain) && !isTool(box) && !ROBOT.test(local) && !LIST.test(local)
  );
}

/** True where a program wrote the mail, so that its words are nobody's own. */
export function isTool(box: Mailbox): boolean {
  const domain = domainOf(box.email);
  const labels = domain.split(/[.-]/);
  const robot = ROBOT.test(localPartOf(box.email));
  const named = box.name.length < 60 && TOOL_NAME.test(box.name);
  return (
    robot ||
    labels.some((label) => TOOLS.has(label)) ||
    (named && !/^[\p{L}'’-]+ [\p{L}'’-]+$/u.test(box.name.replace(/\b(?:ai|from|notes?|meetings?|assistant)\b/gi, "#")))
  );
}

/** True for an address at which this Saydo takes mail. */
export function isOurs(email: string, mailDomain: string): boolean {
  return domainOf(email) === mailDomain.toLowerCase();
}
