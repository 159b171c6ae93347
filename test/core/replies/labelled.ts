import type { Command } from "../../../src/core/replies/command.ts";
import { type ReplyContext, type ReplyLine, readReply } from "../../../src/core/replies/read-reply.ts";

/** The form of `test/fixtures/replies/*.json`. */
export interface Labelled {
  readonly recaps: { readonly [name: string]: Recap };
  readonly cases: readonly Case[];
}

interface Recap {
  readonly today: string;
  readonly member: { readonly name: string; readonly email: string };
  readonly people: readonly { readonly name: string; readonly email: string; readonly side: string }[];
  readonly items: readonly {
    readonly number: number;
    readonly owner: string | null;
    readonly side: string;
    readonly what: string;
    readonly due: string | null;
    readonly status: string;
  }[];
}

interface Case {
  readonly id: string;
  readonly recap: string;
  readonly from: string;
  readonly text: string;
  readonly effects: readonly Effect[];
  readonly pass: boolean;
}

interface Effect {
  readonly do: string;
  readonly item?: number | string;
  readonly due?: string | null;
  readonly owner?: string;
  readonly text?: string;
}

/** What a reader of the recap has before them. */
export function contextOf(recap: Recap, from: string): ReplyContext {
  const people = [recap.member, ...recap.people].map(({ name, email }) => ({ name, email }));
  const sender = from === recap.member.email;
  const lineOf = ({ number, owner, side, what, due, status }: Recap["items"][number]): ReplyLine => ({
    number,
    what,
    due,
    owner: people.find(({ email }) => email === owner) ?? null,
    side: side === "ours" ? "ours" : "theirs",
    status: status === "asked" || status === "done" ? status : "open",
  });
  return {
    lines: recap.items.filter(({ status }) => sender || status !== "asked").map(lineOf),
    people,
    self: people.find(({ email }) => email === from) ?? { name: "", email: from },
    ours: sender || recap.people.some(({ email, side }) => email === from && side === "ours"),
    sender,
    today: recap.today,
    order: null,
    country: null,
  };
}

/** Effects in one form, sorted, so that the order does not matter. */
export function wanted({ effects, pass }: Case): string[] {
  return [
    ...effects.map(({ do: what, item, due, owner, text }) => {
      const all = item === "all" ? "agree-all" : `${what} ${item ?? ""}`;
      return `${all} ${due === undefined ? "" : due} ${owner ?? ""}${text ?? ""}`.replace(/\s+/g, " ").trim();
    }),
    `pass ${pass}`,
  ].sort();
}

/** What the reader makes of a case, in the form of `wanted`. An ask names its line where the label does. */
export function read(labelled: Labelled, one: Case): string[] {
  const recap = labelled.recaps[one.recap];
  if (recap === undefined) {
    throw new Error(`no recap ${one.recap}`);
  }
  const { commands, rest } = readReply(one.text, contextOf(recap, one.from));
  const asksFor = one.effects.flatMap((effect) =>
    effect.do === "ask" && effect.item !== undefined ? [effect.item] : [],
  );
  return [...commands.map((command) => shown(command, asksFor.length > 0)), `pass ${rest.length > 0}`].sort();
}

function shown(command: Command, named: boolean): string {
  switch (command.do) {
    case "move":
      return `move ${command.item} ${command.due}`;
    case "owner":
      return `owner ${command.item} ${command.owner.email === "" ? command.owner.name : command.owner.email}`;
    case "add":
      return `add ${command.text}`;
    case "ask":
      return named ? `ask ${command.item ?? ""}`.trim() : "ask";
    default:
      return "item" in command ? `${command.do} ${command.item}` : command.do;
  }
}
