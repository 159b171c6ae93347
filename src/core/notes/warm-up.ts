import { chronoDue } from "./due/chrono.ts";
import { extract } from "./extract.ts";
import type { Extraction } from "./extraction.ts";
import type { Message } from "./message.ts";
import type { Note } from "./note.ts";
import { wordsIn } from "./words.ts";

/** Notes that touch every kind of block, recogniser, owner and date, so that their patterns and functions are compiled once. */
const SAMPLES = [
  `Hi Sam,

Thanks for the call on Tuesday. Present: Ana (client), Kev (our side), Priya Nair from Brightside and me.
I'll send the revised plan by Friday 13 March, and you'll get us the logo within two weeks.
Once the board has agreed, our engineer will check the lift next Thursday. Sam said he'd bring the samples tomorrow.
We won't move the date; could you send the brief? The invoice is on me. He hopes to have it by the end of the month.
Ana, you agreed to price the roof before Easter; your welder takes the gate on himself. She'll ring on the 3rd at 10am.
If the frame arrives late we might need the crane, probably in week 14. I was going to paint it, but you said leave it.
Kaylee's team will be sending the keys; the office is to book a van by close of play on 4/5. Don't bother with the sign.
We spoke on 9 March about the Harbour job. Last week's prices still hold. Yours to chase: the permit, a week after that.

Action items
- [ ] Draft the brief by EOW (Priya)
- [x] Floor plan: Sam, 20/3
- Sam to book the room for the week of the 6th - no longer needed
- Kev + Ana: two quotes, mid-April, if the county allows
1. Photos, me, in Q3
2) @Priya - slides -> Monday week, draft from us, fix from you

| Who | What | When | Status |
|---|---|---|---|
| Ana | signed form | 24 April | open |
| our side | deposit of £400 | 2026-05-01 | done ✔ |

Who   What            By
Kev   spare fuses     Tue

[10:11] Kev: sure, will do that tonight
[10:12] Ana: ok I can take the minutes then. Shall I copy in Tom?
Best,
Dana Okafor
Works manager, Aldous & Co Ltd
+44 20 7946 0000 | www.a.example

This message is confidential and intended only for the recipient.

On Mon, 2 Mar 2026 at 10:00, Sam Reyes <sam@b.example> wrote:
> Shall we meet?
`,
  `fyi, notes from today below. will call gwil tmrw, he owes me the van keys. tom's doing the rota by wed

---------- Forwarded message ---------
From: Sam Reyes <sam@b.example>
Date: Tue, 10 Mar 2026 at 09:12
Subject: Re: roof
To: Dana Okafor <dana@a.example>

Good morning Dana,
Nobody has the drawings yet: Mr Hale promised them for the end of March at the latest, hedged as ever. We hope to pay
every Friday. Please let us know by noon whether you can. The lender needs ten working days; I'll chase them on Monday
and your accountant files it within 48 hours of that. They'd rather wait until after Christmas. It's with you now.
WHO DOES WHAT
Dana
- survey, Thurs
- ladder back by the 1st or 2nd of next month
Brightside:
* insurance letter (Hale) - asap
DONE: fence, gate.
ana to ring about the free upgrade, 10-12 April. "Next" says 14 March 2026! See you...
Thank you for using Fathom. Was this recap useful? View this recording in Fathom.
Recorded with Granola
You are receiving this because your team was sent this. Help | Privacy | Terms
Join the meeting now. AI-generated notes: please consider the environment before printing. Ask Fred anything about this.
`,
];

const RARE = "we could say the 3 of May or so";

/** A pattern is compiled at its second call. More rounds gain nothing. */
const TIMES = 2;

/**
 * Reads notes of our own and gives what it read: the first note of a cold isolate then costs little more than the next.
 */
export function readSamples(): { readonly note: Note; readonly extraction: Extraction }[] {
  const messages = SAMPLES.map(
    (text): Message => ({
      headers: [],
      from: [{ name: "Dana Okafor", email: "dana@a.example" }],
      to: [{ name: "Sam Reyes", email: "sam@b.example" }],
      cc: [],
      subject: "[EXT] Re: [2] Notes of our call on 10/3",
      sent: { ms: Date.UTC(2026, 2, 10, 16), offset: 0 },
      messageId: null,
      inReplyTo: null,
      references: [],
      text,
      files: [],
      invitations: [],
      attached: [],
    }),
  );
  for (let i = 1; i < TIMES; i += 1) {
    // The longer one twice; the other adds what it lacks, and start-up has its limit too.
    messages.slice(0, 1).forEach(read);
    // chrono-node is asked last, so a sample that our grammar reads would never reach it.
    chronoDue(RARE, wordsIn(RARE), { today: "2026-03-10", order: null, country: null, spoken: null });
  }
  return messages.map(read);
}

function read(message: Message) {
  return extract(message, { mailDomain: "in.saydo.example" });
}
