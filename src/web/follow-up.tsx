import { Hono } from "hono";
import { fullName } from "../core/address.ts";
import { wordsFor } from "../core/words/words.ts";
import { clientReaders } from "../jobs/client-readers.ts";
import { edgeOf } from "../jobs/edge.ts";
import { followUpMail, sendFollowUps } from "../jobs/follow-up.ts";
import { memberAs } from "../jobs/new-member.ts";
import { verifyFollowUpLink } from "../mail/links.ts";
import { gone, Notice, OneButton } from "./layout.tsx";

/** A member asks a client how a piece of work went, by the link in their summary. GET shows whom, POST sends. */
export const followUp = new Hono<{ Bindings: Env }>();

followUp.get("/:token", async (c) => {
  const now = Date.now();
  const asked = await askedBy(c.env, c.req.param("token"), now);
  if (asked === null) {
    return c.html(gone(), 404);
  }
  const words = wordsFor("en");
  const names: string[] = [];
  for (const reader of await clientReaders(asked.edge, asked.client, { looks: true }, now)) {
    if ((await followUpMail(asked.edge, { ...asked, reader }, now)) !== null) {
      names.push(fullName(reader.mailbox));
    }
  }
  return names.length === 0
    ? c.html(Notice({ text: words.settings.followUpNobody }))
    : c.html(
        OneButton({
          heading: words.settings.followUpHeading(asked.client),
          text: words.settings.followUpText(words.list(names)),
          action: c.req.path,
          label: words.settings.followUpSend,
        }),
      );
});

followUp.post("/:token", async (c) => {
  const now = Date.now();
  const { settings } = wordsFor("en");
  const asked = await askedBy(c.env, c.req.param("token"), now);
  if (asked === null) {
    return c.html(gone(), 404);
  }
  const count = await sendFollowUps(asked.edge, asked, now);
  return c.html(Notice({ text: count === 0 ? settings.followUpNobody : settings.followUpSent }));
});

async function askedBy(env: Env, token: string, now: number) {
  const edge = edgeOf(env);
  const claim = await verifyFollowUpLink(edge.config, token, now);
  if (claim === null || !edge.config.isMember(claim.member)) {
    return null;
  }
  const member = await memberAs(edge, { name: "", email: claim.member }, now);
  return { edge, client: claim.client, member, zone: member.zone ?? edge.config.timeZone };
}
