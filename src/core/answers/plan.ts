import type { LedgerRow } from "../ledger-row.ts";
import type { Command } from "../replies/command.ts";
import type { Actor } from "./actor.ts";
import { decide } from "./decide.ts";
import type { Parties } from "./decision.ts";
import type { Doubted } from "./doubted.ts";
import { Draft } from "./draft.ts";
import type { LineCommand } from "./line-command.ts";
import type { Remark } from "./remark.ts";

interface State {
  readonly rows: readonly LedgerRow[];
  readonly doubts: readonly Doubted[];
  readonly actor: Actor;
  readonly parties: Parties;
}

/** Goes through the commands in their order; each finds the rows as those before it left them. Never throws. */
export function planAnswer(commands: readonly Command[], state: State): Draft {
  const draft = new Draft(state.rows);
  for (const command of commands.slice(0, MAX_COMMANDS)) {
    carryOut(command, draft, state);
  }
  if (commands.length > MAX_COMMANDS) {
    draft.remarks.push({ code: "too-many" });
  }
  return draft;
}

/** More than anybody types: a machine's mail or an attack. */
const MAX_COMMANDS = 60;

function carryOut(command: Command, draft: Draft, state: State): void {
  switch (command.do) {
    case "hold":
    case "send":
    case "private":
      if (state.actor.role === "sender") {
        draft.wish(command.do);
      } else {
        draft.remarks.push({ code: "only-sender" });
      }
      return;
    case "undo":
      draft.wishes.add("undo");
      return;
    case "stop":
      if (state.actor.role === "sender") {
        draft.remarks.push({ code: "cannot-stop" });
      } else {
        draft.wishes.add("stop");
      }
      return;
    case "help":
      draft.remarks.push({ code: "help" });
      return;
    case "add":
      draft.adds.push(command.text);
      return;
    case "ask":
      draft.remarks.push(askBack(command));
      return;
    case "agree-all":
      agreeToAll(draft, state);
      return;
    default:
      onLine(command, draft, state);
  }
}

function onLine(command: LineCommand & { readonly item: number }, draft: Draft, state: State): void {
  const row = draft.byNumber(command.item);
  if (row === null) {
    draft.remarks.push({ code: "no-such-number", number: command.item });
    return;
  }
  const doubts = state.actor.role === "sender" ? state.doubts.filter((doubt) => doubt.number === command.item) : [];
  if (doubts.length > 0 && (command.do === "confirm" || command.do === "deny")) {
    draft.answered.push(command.item);
    const [doubt] = doubts;
    if (command.do === "confirm" && doubt !== undefined) {
      settle(doubt, row, draft);
    }
    return;
  }
  draft.take(decide(command, row, state.actor, state.parties));
}

/** A yes: the older commitment takes what the later note said of it; a line that was the same again goes into it. */
function settle(doubt: Doubted, row: LedgerRow, draft: Draft): void {
  const older = draft.byId(doubt.commitment);
  if (older === null || older.seq !== doubt.seq) {
    // Somebody has changed it since it was asked: the answer was about something else.
    draft.remarks.push({ code: "changed-since", number: (older ?? row).number });
    return;
  }
  if (Object.keys(doubt.set).length > 0) {
    draft.apply({ id: older.id, kind: doubt.kind, set: doubt.set, reason: null, timing: null });
  }
  if (doubt.ask === "same" && row.id !== doubt.commitment) {
    draft.apply({ id: row.id, kind: "merged", set: { status: "merged" }, reason: null, timing: null });
  }
}

/** "ok": agrees to whatever waits for this person's word. What is disputed or asked stays so until it is named. */
function agreeToAll(draft: Draft, state: State): void {
  const changes = draft
    .all()
    .filter((row) => row.status !== "asked" && row.status !== "merged")
    .filter((row) => row.status === "open" || row.requested !== null)
    .map((row) => decide({ do: "agree", reason: null }, row, state.actor, state.parties))
    .filter((decision) => decision.kind === "change");
  for (const decision of changes) {
    draft.take(decision);
  }
  if (changes.length === 0) {
    draft.remarks.push({ code: "nothing-to-agree" });
  }
}

function askBack(command: Extract<Command, { do: "ask" }>): Remark {
  switch (command.why) {
    case "which":
      return { code: "which", candidates: command.candidates };
    case "when":
      return { code: "when", number: command.item };
    case "who":
      return { code: "who", number: command.item };
    case "no-such-number":
      return { code: "no-such-number", number: command.item };
    default:
      return command.why satisfies never;
  }
}
