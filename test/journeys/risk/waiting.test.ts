import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { minutesTo } from "../../support/calendar.ts";
import { dana, priya, sam } from "../../support/people.ts";
import { world } from "../../support/world.ts";

it("tells whoever holds up another commitment, and says of that one whom it waits for", async () => {
  const told = world();
  const text =
    "Hi Sam,\n\nPriya will send the site plans.\nOnce Priya has sent the site plans, I'll prepare the permit drawings by Friday.\n\nDana";
  await told.receives(letter({ text, to: [sam], cc: [priya] }));
  await told.ticks({ minutes: 11 });
  const { results } = await env.DB.prepare(
    "SELECT number, conditional, awaited_date, risk FROM commitments ORDER BY number",
  ).all<{ number: number; conditional: number; awaited_date: string | null; risk: string }>();
  const waiting = results.find(({ conditional }) => conditional === 1);
  const blocker = results.find(({ conditional }) => conditional === 0);
  expect(blocker?.awaited_date).toBe("2026-03-13");
  expect(waiting?.risk).toContain('"code":"waits"');
  await told.ticks({ minutes: minutesTo("2026-03-11T08:01:00Z") });
  const [nudge] = told.bulletins(priya, "nudge");
  expect(nudge?.text).toContain("Something else waits for this");
  expect(nudge?.text).toContain("send the site plans");
  const [own] = told.bulletins(dana, "nudge");
  expect(own?.text).toContain("prepare the permit drawings");
  expect(own?.text).toMatch(/Priya/);
});
