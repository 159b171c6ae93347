import type { Message } from "../core/notes/message.ts";
import { noteOfMail } from "../store/outbox.ts";
import type { Edge } from "./edge.ts";
import { tokenIn } from "./token.ts";

interface Answering {
  /** The signed part of the address; empty where it got lost. */
  readonly token: string;
  readonly sender: string;
  readonly message: Pick<Message, "inReplyTo" | "references">;
}

/**
 * Which recap a message answers, and whose copy: by the signed address; where that got lost, by the id of ours that
 * every mail of the thread carries in References, or by the message it answers, if that went to its sender.
 * Null where it answers none. A token that is not ours ends the search: guessing must lead nowhere.
 */
export async function answeredRecap(
  edge: Edge,
  { token, sender, message }: Answering,
  now: number,
): Promise<{ note: number; place: number } | null> {
  const texts = token === "" ? message.references.flatMap(tokenInId) : [token];
  for (const text of texts.slice(0, MAX_REFERENCES)) {
    const found = await tokenIn(edge, "r", text, now);
    if (found !== null) {
      return { note: found.note, place: found.reader };
    }
  }
  if (token !== "" || sender === "") {
    return null;
  }
  const ids = [message.inReplyTo, ...message.references.slice(-MAX_REFERENCES)].filter((id) => id !== null);
  const note = ids.length === 0 ? null : await noteOfMail(edge.db, sender, ids);
  return note === null ? null : { note, place: 0 };
}

const MAX_REFERENCES = 20;

/** `<r.TOKEN@in.firm.com>`, as `readerAddresses` makes it. */
function tokenInId(id: string): string[] {
  const token = /^<r\.([a-z2-7]{32})@/i.exec(id)?.[1];
  return token === undefined ? [] : [token];
}
