import { Hono } from "hono";
import { settingsIn } from "../core/settings-form.ts";
import { TONES } from "../core/tone.ts";
import { wordsFor } from "../core/words/words.ts";
import { type Edge, edgeOf } from "../jobs/edge.ts";
import { memberAs } from "../jobs/new-member.ts";
import { saveSettings } from "../jobs/save-settings.ts";
import { verifySettingsLink } from "../mail/links.ts";
import { type Client, clientsOfMember } from "../store/clients.ts";
import { formOf } from "./form-of.tsx";
import { gone, Notice } from "./layout.tsx";
import { SettingsPage } from "./settings-page.tsx";

/** How a member is told, and how their clients are written to. The link is the key. GET shows the form, POST saves. */
export const settings = new Hono<{ Bindings: Env }>();

const REMINDERS: readonly Client["reminders"][] = ["ask", "auto"];

settings.get("/:token", async (c) => {
  const now = Date.now();
  const edge = edgeOf(c.env);
  const email = await memberOf(edge, c.req.param("token"), now);
  return email === null
    ? c.html(gone(), 404)
    : c.html(await shown(edge, { email, path: c.req.path, saved: false }, now));
});

settings.post("/:token", async (c) => {
  const now = Date.now();
  const edge = edgeOf(c.env);
  const email = await memberOf(edge, c.req.param("token"), now);
  if (email === null) {
    return c.html(gone(), 404);
  }
  const form = await formOf(c);
  const fields = (name: string): string[] =>
    [form[name] ?? []].flat().filter((value): value is string => typeof value === "string");
  const wanted = settingsIn(fields);
  if ("odd" in wanted) {
    return c.html(Notice({ text: wordsFor("en").settings.odd(wanted.odd) }), 400);
  }
  // By key and not by place: a client may have come to be since the form was shown.
  const places = new Map(
    Object.keys(form).flatMap((name) => {
      const place = /^client-(\d{1,4})$/.exec(name)?.[1];
      return place === undefined ? [] : fields(name).map((key): [string, string] => [key, place]);
    }),
  );
  const clients = (await clientsOfMember(edge.db, email)).flatMap((client) => {
    const place = places.get(client.key);
    return place === undefined ? [] : [clientIn(client, place, { email, fields })];
  });
  await saveSettings(edge, email, { settings: wanted, clients }, now);
  return c.html(await shown(edge, { email, path: c.req.path, saved: true }, now));
});

/** Whose settings a link opens; null where it is not ours, has expired, or its reader has left the firm. */
async function memberOf({ config }: Edge, token: string, now: number): Promise<string | null> {
  const email = await verifySettingsLink(config, token, now);
  return email !== null && config.isMember(email) ? email : null;
}

/** A client as the form has it; choices that are missing or odd leave it as it was. A box that is not ticked comes as none. */
function clientIn(
  client: Client,
  place: string,
  { email, fields }: { email: string; fields: (name: string) => string[] },
): Client {
  const tone = TONES.find((one) => one === fields(`tone-${place}`)[0]) ?? client.tone;
  const reminders = REMINDERS.find((one) => one === fields(`reminders-${place}`)[0]) ?? client.reminders;
  const mine = client.summaryBy === null || client.summaryBy === email;
  const summaryBy = !mine ? client.summaryBy : fields(`numbers-${place}`)[0] === "on" ? email : null;
  return { ...client, tone, reminders, summaryBy };
}

async function shown(edge: Edge, { email, path, saved }: { email: string; path: string; saved: boolean }, now: number) {
  const member = await memberAs(edge, { name: "", email }, now);
  const clients = await clientsOfMember(edge.db, email);
  return SettingsPage({ member, clients, firmZone: edge.config.timeZone, path, saved });
}
