import { fullName } from "../core/address.ts";
import type { Remark } from "../core/answers/remark.ts";
import { remarkWords } from "../core/answers/remark-words.ts";
import { wallClock } from "../core/local-time.ts";
import { aboutAnswer, passedOnFrom } from "../core/notices.ts";
import { wordsFor } from "../core/words/words.ts";
import { compose } from "../mail/compose.ts";
import { digestText } from "../mail/fingerprint.ts";
import type { Bulletin } from "../store/bulletins.ts";
import { answerPulse } from "../store/clients.ts";
import type { Recorded } from "../store/inbound.ts";
import { countByKey, insertOutbox, type NewOutbox } from "../store/outbox.ts";
import { neverMail } from "../store/people.ts";
import { bulletinMail } from "./bulletin-mail.ts";
import type { Edge } from "./edge.ts";
import type { ReadAnswer } from "./read-answer.ts";

interface Answered extends ReadAnswer {
  readonly recorded: Recorded;
  readonly bulletin: Bulletin;
  /** The notes whose lines it says something of. */
  readonly threads: readonly unknown[];
}

/** So many answers of one reader to one bulletin go on in a day. */
const A_DAY = 10;
const DAY = 86_400_000;
const MAX_TEXT = 20_000;
const LANG = "en";

/** What an answer to a bulletin says beside its lines: words for the human, what was not understood, an end to all mail. */
export async function bulletinRest(edge: Edge, answered: Answered, now: number): Promise<D1PreparedStatement[]> {
  const { db, config } = edge;
  const { bulletin, commands, recorded, prose } = answered;
  const isOurs = config.isMember(bulletin.email);
  const stops = !isOurs && commands.some((command) => command.do === "stop");
  const passed = isOurs || stops || recorded.proof !== "pass" ? null : await wordsForMember(edge, answered, now);
  const remarks = remarksOn(answered, { isOurs, isPassed: passed !== null });
  const mails = [...(passed === null ? [] : [passed]), ...(await aboutIt(edge, answered, remarks, now))];
  return [
    ...(stops ? [neverMail(db, bulletin.email, now)] : []),
    ...(passed === null
      ? []
      : [answerPulse(db, { bulletin: bulletin.key, email: bulletin.email, text: prose.slice(0, MAX_TEXT) }, now)]),
    ...(mails.length === 0 ? [] : insertOutbox(db, mails, now)),
  ];
}

function remarksOn(
  { commands, prose, threads, bulletin }: Answered,
  { isOurs, isPassed }: { isOurs: boolean; isPassed: boolean },
): Remark[] {
  const remarks = commands.flatMap((command): Remark[] => {
    switch (command.do) {
      case "ask":
        return command.why === "which"
          ? [{ code: "which", candidates: command.candidates }]
          : [{ code: command.why, number: command.item }];
      case "help":
        return [{ code: "help" }];
      case "stop":
        return isOurs ? [{ code: "cannot-stop" }] : [];
      case "hold":
      case "send":
      case "private":
      case "add":
        // These are of one note's recap; here it would be a guess which.
        return [{ code: "not-understood" }];
      default:
        return [];
    }
  });
  if (isPassed) {
    return [...remarks, { code: "passed-on", name: bulletin.memberName ?? "" }];
  }
  const idle =
    threads.length === 0 && remarks.length === 0 && commands.every(({ do: wanted }) => wanted !== "agree-all");
  if (!isOurs || (prose === "" && commands.length > 0)) {
    return remarks;
  }
  return idle ? [{ code: "not-understood" }] : prose === "" ? remarks : [...remarks, { code: "kept" }];
}

/** Words of somebody of a client go to the member in whose name the mail was; null where there are none, or too many today. */
async function wordsForMember(
  { db, config }: Edge,
  { bulletin, prose, text }: Answered,
  now: number,
): Promise<NewOutbox | null> {
  const prefix = `pass:b${bulletin.id}:`;
  if (
    prose === "" ||
    bulletin.member === null ||
    !config.isMember(bulletin.member) ||
    (await countByKey(db, prefix, now - DAY)) >= A_DAY
  ) {
    return null;
  }
  const key = `${prefix}${await digestText(text)}`;
  const from = fullName({ name: bulletin.name, email: bulletin.email });
  const mail = compose(passedOnFrom(from, text.slice(0, MAX_TEXT), LANG), {
    key,
    from: { name: `${from} via Saydo`, email: config.from.email },
    to: { name: "", email: bulletin.member },
    replyTo: bulletin.email,
    inReplyTo: null,
    thread: null,
    auto: "auto-generated",
    noMoreMail: null,
  });
  const row = { key, note: null, reader: "sender", to: bulletin.member, state: "pending", sendAfter: now } as const;
  return { ...row, mail: JSON.stringify(mail) };
}

/** What was not understood, with the bulletin's own numbers; the same is said once a day. */
async function aboutIt(
  edge: Edge,
  { bulletin, recorded }: Answered,
  remarks: readonly Remark[],
  now: number,
): Promise<NewOutbox[]> {
  const words = wordsFor(LANG);
  const note = {
    account: { name: bulletin.member ?? "", email: bulletin.member ?? "" },
    people: [],
    subject: "",
    meetingDate: "",
    private: false,
  };
  const said = remarks.flatMap((remark) => remarkWords(remark, { note, copies: [] }, words));
  if (said.length === 0) {
    return [];
  }
  const today = wallClock(recorded.receivedAt, edge.config.timeZone).date;
  const key = `about:${bulletin.id}:${today}:${await digestText(said.join("\n"))}`;
  const to = { name: bulletin.name, email: bulletin.email };
  const reader = edge.config.isMember(bulletin.email) ? "sender" : "other";
  const view = aboutAnswer([...new Set(said)], LANG);
  return [await bulletinMail(edge, view, { key, bulletin: bulletin.id, to, reader, sendAfter: now, asOf: 0 })];
}
