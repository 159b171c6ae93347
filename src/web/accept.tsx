import { Hono } from "hono";
import { readConfig } from "../config.ts";
import { wordsFor } from "../core/words/words.ts";
import { acceptHeld } from "../jobs/accept.ts";
import { edgeOf } from "../jobs/edge.ts";
import { verifyAcceptLink } from "../mail/links.ts";
import { gone, Notice, OneButton } from "./layout.tsx";

/** A reader takes what somebody else answered to their copy as their own. GET shows a page, POST acts. */
export const accept = new Hono<{ Bindings: Env }>();

accept.get("/:token", async (c) => {
  const words = wordsFor("en");
  const inbound = await verifyAcceptLink(readConfig({ ...c.env }), c.req.param("token"), Date.now());
  return inbound === null
    ? c.html(gone(), 404)
    : c.html(
        OneButton({
          heading: words.page.acceptHeading,
          text: words.page.acceptText,
          action: c.req.path,
          label: words.echo.strangerTap,
        }),
      );
});

accept.post("/:token", async (c) => {
  const now = Date.now();
  const edge = edgeOf(c.env);
  const inbound = await verifyAcceptLink(edge.config, c.req.param("token"), now);
  const took = inbound !== null && (await acceptHeld(edge, inbound, null, now));
  return took ? c.html(Notice({ text: wordsFor("en").page.accepted })) : c.html(gone(), 404);
});
