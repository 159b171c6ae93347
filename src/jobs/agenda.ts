import { wallClock } from "../core/local-time.ts";
import { agendaView } from "../core/relationship/agenda.ts";
import { clientNamed } from "../core/relationship/client-named.ts";
import { clientsOfMember } from "../store/clients.ts";
import type { Asked } from "./asked.ts";
import type { Edge } from "./edge.ts";
import { mailOnDemand } from "./on-demand.ts";
import { relationships, summaryClient } from "./relationships.ts";
import { knownOf } from "./summary-facts.ts";
import { summaryItem } from "./summary-items.ts";
import { memberLinks } from "./summary-mail.ts";

const LANG = "en";

/** Mails a member what to raise at the next meeting with a client, or with every client where none is named. */
export async function agendaFor(
  edge: Edge,
  { client: name, ...asked }: Asked & { readonly client: string | null },
  now: number,
): Promise<void> {
  const { member, zone } = asked;
  const known = await knownOf(edge, [member], now);
  const today = wallClock(now, zone).date;
  const clients = [
    ...(await clientsOfMember(edge.db, member.email)),
    // Of a colleague's note a member has lines, and no note.
    ...known.relationships.clients,
  ].filter((client, index, all) => all.findIndex(({ key }) => key === client.key) === index);
  const about = name === null ? null : clientNamed(name, clients);
  const all = about === null ? clients : [about];
  const rest = { clients: all.map(({ key }) => key), members: [member.email] };
  const around = await relationships(edge, rest, now);
  const told = all.map((client) => summaryClient(client, around, { member: member.email, zone }));
  const items = known.records
    .filter(({ watcher, status }) => watcher === member.email && status === "open")
    .map((record) => summaryItem(record, zone));
  const mail = agendaView(
    {
      lang: LANG,
      reader: { name: member.name, email: member.email },
      today,
      about: about === null ? null : (told[0] ?? null),
      clients: told,
      remembered: around.remembered
        .filter((one) => one.member === member.email && one.client === null)
        .map(({ text }) => text),
      items,
    },
    await memberLinks(edge, member, { records: known.records, lang: LANG, today }, now),
  );
  await mailOnDemand(edge, asked, { kind: "agenda", mail, asOf: known.asOf }, now);
}
