import { edgeOf } from "./jobs/edge.ts";
import { type Arriving, receive } from "./jobs/receive.ts";
import { digestAndTell, tick } from "./jobs/tick.ts";
import { warmUp } from "./jobs/warm-up.ts";
import { app } from "./web/app.tsx";

// Before any message: the module's start has time that an invocation has not.
await warmUp();

/** The Worker: each handler reads the clock once and hands over. */
export default {
  async email(message: Arriving, env: Env, ctx: ExecutionContext) {
    const now = Date.now();
    const edge = edgeOf(env);
    const recorded = await receive(edge, message, now);
    if (recorded !== null) {
      // The message is safe in its row, so the sending server need not wait; whatever breaks now, the tick takes up.
      ctx.waitUntil(digestAndTell(edge, recorded, now));
    }
  },
  async scheduled(controller: ScheduledController, env: Env) {
    await tick(edgeOf(env), controller.scheduledTime);
  },
  fetch: app.fetch,
} satisfies ExportedHandler<Env>;
