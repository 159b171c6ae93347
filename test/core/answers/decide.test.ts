import { describe, expect, it } from "vitest";
import type { Actor } from "../../../src/core/answers/actor.ts";
import { decide } from "../../../src/core/answers/decide.ts";
import type { LineCommand } from "../../../src/core/answers/line-command.ts";
import { changed, type LedgerRow } from "../../../src/core/ledger-row.ts";
import { commitment } from "../../support/notes.ts";
import { dana, mallory, priya, sam } from "../../support/people.ts";

const AT = Date.parse("2026-03-11T10:00:00Z");
const ACTORS = {
  sender: { mailbox: dana, role: "sender", at: AT, today: "2026-03-11", authoring: null },
  author: { mailbox: dana, role: "sender", at: AT, today: "2026-03-11", authoring: 1 },
  colleague: { mailbox: priya, role: "colleague", at: AT, today: "2026-03-11", authoring: null },
  client: { mailbox: sam, role: "other", at: AT, today: "2026-03-11", authoring: null },
  "other client": { mailbox: mallory, role: "other", at: AT, today: "2026-03-11", authoring: null },
  "late client": { mailbox: sam, role: "other", at: AT, today: "2026-03-14", authoring: null },
} as const satisfies { [name: string]: Actor };

const voice = { by: sam.email, name: sam.name, at: 1 };
const row = (change: Partial<LedgerRow> = {}): LedgerRow => ({
  ...commitment(),
  id: 1,
  seq: 1,
  note: 1,
  member: dana.email,
  moved: 0,
  late: false,
  agreed: null,
  disputed: null,
  requested: null,
  endedAt: null,
  ...change,
});
const ours = row();
const theirs = row({ owner: sam, to: dana, side: "theirs" });
const SIDES: { [email: string]: "ours" | "theirs" } = {
  [dana.email]: "ours",
  [priya.email]: "ours",
  [sam.email]: "theirs",
};
const parties = { sideOf: (email: string) => SIDES[email] ?? null };

const say = (name: "done" | "reopen" | "drop" | "not-me" | "agree" | "dispute" | "confirm" | "deny"): LineCommand => ({
  do: name,
  reason: null,
});
const to = (due: string): LineCommand => ({ do: "move", due, dueFrom: null, phrase: due, reason: null });

describe("who may do what", () => {
  it.each<[keyof typeof ACTORS, string, LedgerRow, LineCommand, string, object]>([
    ["sender", "ours", ours, say("done"), "done", { status: "done", endedAt: AT }],
    ["colleague", "ours", ours, say("done"), "done", { status: "done" }],
    ["client", "theirs", theirs, say("done"), "done", { status: "done" }],
    ["client", "ours: confirms that it came", ours, say("done"), "done", { status: "done" }],
    ["late client", "theirs, a day late", theirs, say("done"), "done", { status: "done", late: true }],
    ["sender", "ours", ours, to("2026-03-17"), "moved", { due: "2026-03-17", moved: 1, agreed: null }],
    ["client", "theirs", theirs, to("2026-03-17"), "moved", { due: "2026-03-17", moved: 1, agreed: { by: sam.email } }],
    ["late client", "theirs, a day late", theirs, to("2026-03-17"), "moved", { moved: 1, late: true }],
    ["author", "theirs, before anybody has seen it", theirs, to("2026-03-17"), "moved", { due: "2026-03-17" }],
    ["client", "ours: grants more time", ours, to("2026-03-17"), "moved", { due: "2026-03-17" }],
    ["client", "ours: wants it sooner", ours, to("2026-03-12"), "requested", { requested: { due: "2026-03-12" } }],
    [
      "sender",
      "theirs: wants a day",
      row({ ...theirs, due: null }),
      to("2026-03-12"),
      "requested",
      { requested: { due: "2026-03-12" } },
    ],
    [
      "client",
      "theirs: a first day",
      row({ ...theirs, due: null, duePhrase: null }),
      to("2026-03-12"),
      "moved",
      { due: "2026-03-12" },
    ],
    ["sender", "ours", ours, say("drop"), "dropped", { status: "dropped" }],
    ["client", "theirs: declines", theirs, say("drop"), "dropped", { status: "dropped" }],
    ["client", "ours: asks to call it off", ours, say("drop"), "requested", { requested: { status: "dropped" } }],
    [
      "client",
      "theirs, to a colleague",
      theirs,
      { do: "owner", owner: { name: "Raj", email: "" } },
      "handed",
      { owner: { name: "Raj" } },
    ],
    [
      "client",
      "theirs, to the other side",
      theirs,
      { do: "owner", owner: dana },
      "requested",
      { requested: { owner: dana } },
    ],
    ["client", "ours: takes it over", ours, { do: "owner", owner: sam }, "handed", { owner: sam, side: "theirs" }],
    ["author", "ours, before anybody has seen it: nobody's", ours, say("not-me"), "handed", { owner: null }],
    [
      "sender",
      "ours, not theirs",
      ours,
      say("not-me"),
      "disputed",
      { owner: dana, disputed: { by: dana.email, words: "" } },
    ],
    ["client", "theirs, not his", theirs, say("not-me"), "disputed", { disputed: { by: sam.email, words: "" } }],
    ["client", "ours", ours, say("agree"), "agreed", { agreed: { by: sam.email } }],
    ["client", "theirs is wrong", theirs, say("dispute"), "disputed", { disputed: { by: sam.email } }],
    [
      "client",
      "his own dispute",
      row({ ...theirs, disputed: { ...voice, words: "no" } }),
      say("agree"),
      "agreed",
      { disputed: null },
    ],
    ["sender", "a question", row({ status: "asked" }), say("confirm"), "confirmed", { status: "open" }],
    ["sender", "a question", row({ status: "asked" }), say("deny"), "dropped", { status: "dropped" }],
    ["client", "a done one", row({ ...theirs, status: "done" }), say("reopen"), "reopened", { status: "open" }],
    [
      "sender",
      "what the client asked for",
      row({ requested: { ...voice, day: "2026-03-10", due: "2026-03-12" } }),
      say("agree"),
      "moved",
      { due: "2026-03-12", requested: null, agreed: { by: sam.email } },
    ],
  ])("%s, %s", (name, _what, line, command, kind, after) => {
    const decision = decide(command, line, ACTORS[name], parties);
    expect(decision.kind).toBe("change");
    if (decision.kind === "change") {
      expect(decision.change.kind).toBe(kind);
      expect(changed(line, decision.change)).toMatchObject(after);
    }
  });

  it.each<[keyof typeof ACTORS, string, LedgerRow, LineCommand, string]>([
    ["other client", "what is between others", theirs, say("done"), "not-yours"],
    ["client", "a question of the sender's", row({ status: "asked" }), say("confirm"), "no-such-number"],
    ["sender", "a date that it has", ours, to("2026-03-13"), "same-date"],
    ["sender", "what has ended", row({ status: "done" }), to("2026-03-17"), "ended"],
    ["client", "what is done", row({ status: "done" }), say("done"), "already"],
    ["client", "what they have agreed to", row({ agreed: voice }), say("agree"), "already"],
    ["sender", "their own line as wrong", ours, say("dispute"), "what-instead"],
    ["sender", "what nobody asked", ours, say("agree"), "nothing-to-agree"],
  ])("%s cannot change %s", (name, _what, line, command, code) => {
    expect(decide(command, line, ACTORS[name], parties)).toMatchObject({ kind: "remark", remark: { code } });
  });
});
