import { chronoDue } from "./due/chrono.ts";
import { extract } from "./extract.ts";
import type { Message } from "./message.ts";
import { wordsIn } from "./words.ts";

/** One note that touches every kind of block, recogniser and date, so that their patterns are compiled once. */
const SAMPLE = `Hi Sam,

Thanks for the call on Tuesday. Present: Ana (client), Kev (our side), Priya and me.
I'll send the revised plan by Friday 13 March, and you'll get us the logo within two weeks.
Once the board has agreed, our engineer will check the lift next Thursday. Sam said he'd bring the samples tomorrow.
We won't move the date; could you send the brief? The invoice is on me. He hopes to have it by the end of the month.

Action items
- [ ] Draft the brief by EOW (Priya)
- [x] Floor plan: Sam, 20/3
- Sam to book the room for the week of the 6th - no longer needed
1. Photos, me, in Q3

| Who | What | When | Status |
|---|---|---|---|
| Ana | signed form | 24 April | open |

[10:11] Kev: sure, tonight
Best,
Dana

On Mon, 2 Mar 2026 at 10:00, Sam Reyes <sam@b.example> wrote:
> Shall we meet?
`;

const RARE = "we could say the 3 of May or so";

/** The second call of a pattern compiles it; the third shows V8 what is hot. */
const TIMES = 3;

/** Reads a note of our own, for nothing: the first note of a cold isolate then costs little more than the next. */
export function warmUp(): void {
  const message: Message = {
    headers: [],
    from: [{ name: "Dana Okafor", email: "dana@a.example" }],
    to: [{ name: "Sam Reyes", email: "sam@b.example" }],
    cc: [],
    subject: "Re: Kickoff",
    sent: { ms: Date.UTC(2026, 2, 10, 16), offset: 0 },
    messageId: null,
    inReplyTo: null,
    references: [],
    text: SAMPLE,
    files: [],
    invitations: [],
    attached: [],
  };
  for (let i = 0; i < TIMES; i += 1) {
    extract(message, { mailDomain: "in.saydo.example" });
    // chrono-node is asked last, so a sample that our grammar reads would never reach it.
    chronoDue(RARE, wordsIn(RARE), { today: "2026-03-10", order: null, spoken: null });
  }
}
