import type { Message } from "../../src/core/notes/message.ts";
import { dana, sam } from "./people.ts";

/** Dana's mail to Sam of Tuesday, 10 March 2026, after decoding; changed as a test needs it. */
export function messageOf(text: string, change: Partial<Message> = {}): Message {
  return {
    headers: [],
    from: [dana],
    to: [sam],
    cc: [],
    subject: "Kickoff",
    sent: { ms: Date.parse("2026-03-10T16:00:00Z"), offset: 0 },
    messageId: "<kickoff@northwind.example>",
    inReplyTo: null,
    references: [],
    text,
    files: [],
    invitations: [],
    attached: [],
    ...change,
  };
}
