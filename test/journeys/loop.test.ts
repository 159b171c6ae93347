import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { letter } from "../support/arriving.ts";
import { dana, sam } from "../support/people.ts";
import { world } from "../support/world.ts";

const notes = async (): Promise<number> =>
  (await env.DB.prepare("SELECT COUNT(*) AS n FROM notes").first<number>("n")) ?? -1;

describe("mail that no person wrote", () => {
  const signs: readonly (readonly [string, readonly string[], string])[] = [
    ["an out-of-office answer", ["Auto-Submitted: auto-replied"], dana.email],
    ["a mailing list", ["List-Id: <talk.lists.example>", "Precedence: list"], dana.email],
    ["a bounce", ["Content-Description: report"], ""],
    ["our own mail coming back", ["Auto-Submitted: auto-generated", "X-Saydo-Kind: recap"], dana.email],
    ["bulk mail", ["Precedence: bulk"], dana.email],
  ];
  it.each(signs)("is never answered: %s", async (name, headers, from) => {
    const { receives, ticks, sent } = world();
    const before = await notes();
    await receives(letter({ messageId: `<${name.replaceAll(" ", "-")}@northwind.example>`, headers }), { from });
    await ticks({ minutes: 30 });
    expect(sent).toHaveLength(0);
    expect(await notes()).toBe(before);
  });

  it("comes to an end when a robot answers every recap it gets", async () => {
    const { receives, ticks, sent } = world();
    await receives(letter({ messageId: "<robot@northwind.example>" }));
    for (let round = 1; round <= 20; round++) {
      const last = sent.at(-1);
      await receives(
        letter({
          messageId: `<robot-${round}@northwind.example>`,
          to: [],
          headers: ["Auto-Submitted: auto-replied"],
          text: "send",
        }),
        {
          to: last?.replyTo ?? "",
        },
      );
    }
    await ticks({ minutes: 30 });
    expect(sent.map((mail) => mail.to.email)).toEqual([dana.email, sam.email]);
  });
});
