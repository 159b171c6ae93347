import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { ConfigError } from "../core/errors.ts";
import { wordsFor } from "../core/words/words.ts";
import { edgeOf } from "../jobs/edge.ts";
import { verifyPageLink } from "../mail/links.ts";
import { accept } from "./accept.tsx";
import { answers } from "./answer.tsx";
import { flagsPage } from "./flags-page.tsx";
import { followUp } from "./follow-up.tsx";
import { Locked, Notice } from "./layout.tsx";
import { openPage } from "./open-page.tsx";
import { rhythm } from "./rhythm.tsx";
import { words } from "./send-word.tsx";
import { settings } from "./settings.tsx";
import { STYLE } from "./style.ts";
import { unsubscribe } from "./unsubscribe.tsx";

/** The pages. GET shows and never changes anything: mail scanners open links. */
export const app = new Hono<{ Bindings: Env }>();

app.use(
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
    },
    referrerPolicy: "no-referrer",
  }),
);

app.get("/style.css", (c) =>
  c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=3600" }),
);

/** On the laptop anybody who reaches the page is its member. Deployed, it takes the signed link of a recap. */
app.get("/", async (c) => {
  const edge = edgeOf(c.env);
  const shown = { member: "", path: "/", after: c.req.query("after") };
  return edge.config.trustsLocalMail ? c.html(await openPage(edge, shown, Date.now())) : c.html(Locked());
});

app.get("/open/:token", async (c) => {
  const now = Date.now();
  const edge = edgeOf(c.env);
  const token = c.req.param("token");
  const member = await verifyPageLink(edge.config, token, now);
  c.header("Cache-Control", "no-store");
  const shown = { member: member ?? "", path: `/open/${token}`, after: c.req.query("after") };
  return member === null ? c.html(Locked(), 403) : c.html(await openPage(edge, shown, now));
});

/** How right the flags of a member were. */
app.get("/open/:token/flags", async (c) => {
  const now = Date.now();
  const edge = edgeOf(c.env);
  const member = await verifyPageLink(edge.config, c.req.param("token"), now);
  c.header("Cache-Control", "no-store");
  return member === null || !edge.config.isMember(member)
    ? c.html(Locked(), 403)
    : c.html(await flagsPage(edge, member, now));
});

/** What a signed link opens is nobody else's: no cache keeps it, no search engine lists it. */
const signed = new Hono<{ Bindings: Env }>();
signed.use(async (c, next) => {
  await next();
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex");
});
signed.route("/a", words).route("/a", answers).route("/u", unsubscribe).route("/accept", accept);
signed.route("/s", rhythm).route("/settings", settings).route("/follow-up", followUp);
app.route("/", signed);

app.notFound((c) => c.html(Notice({ text: wordsFor("en").page.notFound }), 404));

app.onError((error, c) => {
  if (error instanceof HTTPException) {
    return error.getResponse();
  }
  if (error instanceof ConfigError) {
    return c.text(`Saydo cannot start: ${error.message}\n`, 500);
  }
  console.error(JSON.stringify({ event: "page failed", path: c.req.routePath, error: String(error) }));
  return c.html(Notice({ text: wordsFor("en").page.failed }), 500);
});
