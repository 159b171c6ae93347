import { numbered } from "../core/commitment.ts";
import { readSamples } from "../core/notes/warm-up.ts";
import { readersOf } from "../core/readers.ts";
import { partyRecap, senderRecap } from "../core/recap.ts";
import type { RecapFacts } from "../core/recap-facts.ts";
import { compose } from "../mail/compose.ts";
import { parseMessage } from "../mail/parse.ts";

const SAMPLE_MAIL = `From: Dana Okafor <dana@a.example>
To: "Reyes, Sam" <sam@b.example>
Subject: =?utf-8?Q?Caf=C3=A9?=
Date: Tue, 10 Mar 2026 16:00:00 +0000
Message-ID: <1@a.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

I=E2=80=99ll send it.
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>I=E2=80=99ll <b>send</b> it.</p><ul><li>Sam: logo</li></ul><table><tr><td>a</td></tr></table>
--b--
`;

/**
 * Parses, reads and composes mails of our own, for nothing, as a module starts: there is time for it there that an
 * invocation has not, and the first note of a cold isolate costs less. Neither stores nor sends.
 */
export async function warmUp(): Promise<void> {
  for (const { note, extraction } of readSamples()) {
    const readers = readersOf(note, { isMember: () => false, known: new Set() });
    const facts: RecapFacts = {
      ...extraction,
      note,
      lines: numbered(note, extraction.commitments).map((one) => ({
        ...one,
        part: "new",
        was: null,
        again: false,
        heard: false,
      })),
      readers,
      sees: () => true,
      quotes: () => true,
      answerPage: () => "https://a.example/a",
      release: { minutes: 1, atMs: 0, zone: "UTC" },
      openPage: null,
      warnings: [],
      moreOpen: 0,
    };
    for (const view of [senderRecap(facts), ...readers.map((reader) => partyRecap(reader, facts, "u@a.example"))]) {
      if (view !== null) {
        compose(view, {
          key: "recap:0:0",
          from: note.account,
          to: note.account,
          replyTo: "r@a.example",
          inReplyTo: null,
          thread: null,
          auto: "auto-generated",
          noMoreMail: null,
        });
      }
    }
  }
  await parseMessage(new TextEncoder().encode(SAMPLE_MAIL.replaceAll("\n", "\r\n")));
}
