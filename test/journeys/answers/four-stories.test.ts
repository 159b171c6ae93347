import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { world } from "../../support/world.ts";

const DAY = 24 * 60;
const START = Date.parse("2026-03-10T16:20:00Z");

interface Story {
  readonly name: string;
  /** On which day after 10 March, and what Dana writes to the client. */
  readonly notes: readonly { readonly day: number; readonly text: string }[];
  /** Act, owner, due day, status and how often it was moved: what a careful person would keep at the end. */
  readonly ledger: readonly (readonly [string, string, string | null, string, number])[];
}

const STORIES: readonly Story[] = [
  {
    name: "a cafe's new menu, moved twice and delivered",
    notes: [
      { day: 0, text: "I'll send the draft menu by Friday.\nLee will choose the paper by 20 March.\n" },
      { day: 7, text: "I'll send the draft menu by Thursday 19 March.\nLee will choose the paper by 20 March.\n" },
      {
        day: 14,
        text: "The draft menu went out on Thursday.\nLee will choose the paper by 27 March.\nI'll print the menu by 10 April.\n",
      },
    ],
    ledger: [
      ["send the draft menu", "Dana Okafor", "2026-03-19", "done", 1],
      ["choose the paper", "Lee Ode", "2026-03-27", "open", 1],
      ["print the menu", "Dana Okafor", "2026-04-10", "open", 0],
    ],
  },
  {
    name: "two invoices that look alike stay two",
    notes: [
      { day: 0, text: "I'll send the March invoice by 31 March.\nLee will pay the deposit by 20 March.\n" },
      {
        day: 22,
        text: "The March invoice is sent.\nI'll send the April invoice by 30 April.\nGot the deposit, thank you.\n",
      },
    ],
    ledger: [
      ["send the March invoice", "Dana Okafor", "2026-03-31", "done", 0],
      ["pay the deposit", "Lee Ode", "2026-03-20", "done", 0],
      ["send the April invoice", "Dana Okafor", "2026-04-30", "open", 0],
    ],
  },
  {
    name: "one thing is called off, another changes hands",
    notes: [
      {
        day: 0,
        text: "I'll book the photographer by Friday.\nLee will draft the speech by 20 March.\nPriya will order the flowers by Friday.\n",
      },
      {
        day: 7,
        text: "We no longer need the photographer.\nRaj takes over the speech from Lee.\nPriya will order the flowers by Friday 20 March.\n",
      },
    ],
    ledger: [
      ["book the photographer", "Dana Okafor", "2026-03-13", "dropped", 0],
      ["draft the speech", "Raj Rahn", "2026-03-20", "open", 0],
      ["order the flowers", "Priya Nair", "2026-03-20", "open", 1],
    ],
  },
  {
    name: "a chaser closes nothing, and a first date is no move",
    notes: [
      { day: 0, text: "Lee will send the floor plan.\nI'll call the builder by Friday.\n" },
      { day: 7, text: "I'm still waiting for the floor plan.\nCall the builder: done ✔\n" },
      { day: 14, text: "Lee will send the floor plan by Friday 27 March.\n" },
    ],
    ledger: [
      ["send the floor plan", "Lee Ode", "2026-03-27", "open", 0],
      ["call the builder", "Dana Okafor", "2026-03-13", "done", 0],
    ],
  },
];

const lee = { name: "Lee Ode", email: "lee@acme.example" };
const raj = { name: "Raj Rahn", email: "raj@acme.example" };
const priya = { name: "Priya Nair", email: "priya@northwind.example" };

describe("four stories of notes over weeks", () => {
  it.each(STORIES)("$name", async ({ notes, ledger }) => {
    const { receives, ticks } = world();
    for (const [index, { day, text }] of notes.entries()) {
      const date = new Date(START + day * DAY * 60_000).toUTCString().replace("GMT", "+0000");
      await receives(
        letter({
          messageId: `<story-${index}@northwind.example>`,
          to: [lee, raj],
          cc: [priya],
          date,
          text: `Hi both,\n\n${text}\nDana`,
        }),
        { minutes: day * DAY },
      );
      await ticks({ minutes: day * DAY + 10 });
    }
    const { results } = await env.DB.prepare(
      "SELECT what, owner_name, due_date, status, moved FROM commitments WHERE status NOT IN ('asked', 'merged') ORDER BY id",
    ).all<Record<string, string | number | null>>();
    expect(results.map((row) => [row.what, row.owner_name, row.due_date, row.status, row.moved])).toEqual(ledger);
  });
});
