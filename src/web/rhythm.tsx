import { Hono } from "hono";
import { wordsFor } from "../core/words/words.ts";
import { edgeOf } from "../jobs/edge.ts";
import { tokenIn } from "../jobs/token.ts";
import { changeRhythm, type Rhythm, type Subscription, subscriptionById } from "../store/clients.ts";
import { gone, page } from "./layout.tsx";

/** How often somebody of a client gets the numbers, by the link in them or a mail program's button. GET shows, POST acts. */
export const rhythm = new Hono<{ Bindings: Env }>();

const RHYTHMS: readonly Rhythm[] = ["weekly", "monthly", "none"];

rhythm.get("/:token/:wanted?", async (c) => {
  const subscription = await subscriptionOf(c.env, c.req.param("token"));
  return subscription === null || wantedBy(c.req.param("wanted")) === null
    ? c.html(gone(), 404)
    : c.html(RhythmPage(subscription, `/s/${c.req.param("token")}`, false));
});

/** RFC 8058: a mail program posts to the address alone, and that ends the mails; again and again without harm. */
rhythm.post("/:token/:wanted?", async (c) => {
  const subscription = await subscriptionOf(c.env, c.req.param("token"));
  const wanted = wantedBy(c.req.param("wanted"));
  if (subscription === null || wanted === null) {
    return c.html(gone(), 404);
  }
  await changeRhythm(c.env.DB, subscription.id, wanted).run();
  return c.html(RhythmPage({ ...subscription, rhythm: wanted }, `/s/${c.req.param("token")}`, true));
});

/** What a path asks for, by itself the end; null for what there is not. */
function wantedBy(last: string | undefined): Rhythm | null {
  return last === undefined ? "none" : (RHYTHMS.find((one) => one === last) ?? null);
}

async function subscriptionOf(env: Env, text: string): Promise<Subscription | null> {
  const token = await tokenIn(edgeOf(env), "s", text, Date.now());
  return token === null ? null : subscriptionById(env.DB, token.note);
}

/** The ways that are left, a button each. */
function RhythmPage({ email, rhythm: now }: Subscription, path: string, changed: boolean) {
  const { settings } = wordsFor("en");
  const labels = { weekly: settings.weekly, monthly: settings.monthly, none: settings.noNumbers };
  return page(
    <main>
      <h1>{settings.rhythmHeading}</h1>
      {changed ? <p role="status">{settings.rhythms[now]}</p> : null}
      <p>{settings.rhythmText(email)}</p>
      {RHYTHMS.filter((one) => one !== now).map((one) => (
        <form method="post" action={`${path}/${one}`}>
          <button type="submit">{labels[one]}</button>
        </form>
      ))}
    </main>,
  );
}
