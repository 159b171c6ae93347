import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newMember } from "../../src/jobs/new-member.ts";
import { insertCommitments } from "../../src/store/commitments.ts";
import { insertNoted } from "../../src/store/events.ts";
import { record } from "../../src/store/inbound.ts";
import { upsertMembers } from "../../src/store/members.ts";
import { insertNote } from "../../src/store/notes.ts";
import { openCommitments } from "../../src/store/open-commitments.ts";
import { upsertContacts } from "../../src/store/people.ts";
import { commitment } from "../support/notes.ts";
import { dana, priya, sam } from "../support/people.ts";

const NOW = Date.parse("2026-03-10T16:20:05Z");
const CLIENT = "brightside.example";

beforeAll(async () => {
  const id = await record(
    env.DB,
    {
      key: "k1",
      status: "recorded",
      reason: null,
      route: "notes",
      token: null,
      sender: dana.email,
      proof: "pass",
      subject: "Kickoff",
      raw: null,
    },
    NOW,
  );
  const note = id ?? 0;
  const dated = ["2026-03-20", "2026-03-13", "2026-03-13"].map((due, index) =>
    commitment({ number: index + 1, due, what: `act ${index + 1}` }),
  );
  const undated = [4, 5].map((number) => commitment({ number, due: null, duePhrase: null, what: `act ${number}` }));
  await env.DB.batch([
    upsertMembers(env.DB, [newMember({ timeZone: "Europe/London" }, dana, NOW)], NOW),
    ...upsertContacts(env.DB, [sam], NOW),
    insertNote(
      env.DB,
      {
        id: note,
        member: dana.email,
        author: dana.email,
        client: CLIENT,
        subject: "Kickoff",
        meetingDate: "2026-03-10",
        text: "…",
        lang: "en",
        private: false,
        messageId: null,
        thread: null,
      },
      NOW,
    ),
    insertCommitments(
      env.DB,
      { note, client: CLIENT, member: dana.email },
      [
        ...dated,
        ...undated,
        commitment({ number: 6, private: true, what: "private act", due: "2026-03-11" }),
        commitment({ number: 7, status: "asked", what: "asked act" }),
        commitment({ number: 8, status: "done", what: "done act" }),
      ],
      NOW,
    ),
    insertNoted(env.DB, { actor: dana, via: "notes", act: `note:${note}`, note }, note, NOW),
  ]);
});

describe("open commitments", () => {
  it("come by due day, those without one last, page by page", async () => {
    const first = await openCommitments(env.DB, priya.email, null, 2);
    expect(first.map((row) => row.what)).toEqual(["act 2", "act 3"]);
    const last = first.at(-1);
    const second = await openCommitments(env.DB, priya.email, { due: last?.due ?? null, id: last?.id ?? 0 }, 2);
    expect(second.map((row) => row.what)).toEqual(["act 1", "act 4"]);
    const third = await openCommitments(env.DB, priya.email, { due: null, id: second.at(-1)?.id ?? 0 }, 2);
    expect(third.map((row) => row.what)).toEqual(["act 5"]);
  });

  it("hold private lines only for the member who wrote them", async () => {
    const whats = async (member: string): Promise<string[]> =>
      (await openCommitments(env.DB, member, null, 50)).map((row) => row.what);
    expect(await whats(dana.email)).toContain("private act");
    expect(await whats(priya.email)).not.toContain("private act");
  });

  it("leave one event each for how they began", async () => {
    const { results } = await env.DB.prepare(
      "SELECT kind, via, actor, COUNT(*) AS n FROM events GROUP BY kind, via, actor",
    ).all();
    expect(results).toEqual([{ kind: "noted", via: "notes", actor: dana.email, n: 8 }]);
  });

  it("are all or nothing with their note", async () => {
    const count = (): Promise<number | null> =>
      env.DB.prepare("SELECT COUNT(*) AS n FROM commitments").first<number>("n");
    const before = await count();
    const again = env.DB.batch([
      insertCommitments(env.DB, { note: 1, client: CLIENT, member: dana.email }, [commitment({ number: 99 })], NOW),
      insertNote(
        env.DB,
        {
          id: 1,
          member: dana.email,
          author: dana.email,
          client: CLIENT,
          subject: "",
          meetingDate: "2026-03-10",
          text: "",
          lang: "en",
          private: false,
          messageId: null,
          thread: null,
        },
        NOW,
      ),
    ]);
    await expect(again).rejects.toThrow(/UNIQUE/);
    expect(await count()).toBe(before);
  });
});
