import { Hono } from "hono";
import { type Config, readConfig } from "../config.ts";
import { wordsFor } from "../core/words/words.ts";
import { tokenIn } from "../jobs/token.ts";
import { mailAgain, neverMail } from "../store/people.ts";
import { addressOfReader } from "../store/readers.ts";
import { gone, Notice, OneButton } from "./layout.tsx";

/** "No more mail", by the link in a mail or a mail program's button. GET shows a page, POST acts. */
export const unsubscribe = new Hono<{ Bindings: Env }>();

unsubscribe.get("/:token", async (c) => {
  const words = wordsFor("en").page;
  const email = await readerOf(c.env, c.req.param("token"), Date.now());
  return email === null
    ? c.html(gone(), 404)
    : c.html(
        OneButton({
          heading: words.stopHeading,
          text: words.stopText(email),
          action: c.req.path,
          label: words.stopLabel,
        }),
      );
});

/** RFC 8058: a mail program posts here without cookies or a redirect; again and again without harm. */
unsubscribe.post("/:token", async (c) => {
  const words = wordsFor("en").page;
  const now = Date.now();
  const email = await readerOf(c.env, c.req.param("token"), now);
  if (email === null) {
    return c.html(gone(), 404);
  }
  const again = c.req.query("again") !== undefined;
  await (again ? mailAgain(c.env.DB, email) : neverMail(c.env.DB, email, now)).run();
  return again
    ? c.html(Notice({ text: words.againText(email) }))
    : c.html(
        OneButton({
          heading: words.stopped,
          text: words.stoppedText(email),
          action: `${c.req.path}?again`,
          label: words.againLabel,
        }),
      );
});

async function readerOf(env: Env, text: string, now: number): Promise<string | null> {
  const edge = { db: env.DB, config: readConfig({ ...env }) satisfies Config };
  const token = await tokenIn(edge, "u", text, now);
  return token === null ? null : addressOfReader(env.DB, token.note, token.reader);
}
