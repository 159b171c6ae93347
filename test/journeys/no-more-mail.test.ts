import { describe, expect, it } from "vitest";
import { letter } from "../support/arriving.ts";
import { dana, sam } from "../support/people.ts";
import { world } from "../support/world.ts";

describe("a client who wants no more of these mails", () => {
  it("writes to the address in their copy, and is left alone from then on", async () => {
    const { receives, ticks, sent } = world();
    await receives(letter({ messageId: "<stop-1@northwind.example>" }));
    await ticks({ minutes: 10 });
    const address =
      /<mailto:([^>]+)>/.exec(
        sent.find((mail) => mail.to.email === sam.email)?.headers["List-Unsubscribe"] ?? "",
      )?.[1] ?? "";
    sent.length = 0;
    await receives(
      letter({ from: sam, to: [], messageId: "<stop-2@brightside.example>", subject: "unsubscribe", text: "" }),
      { to: address, from: sam.email },
    );
    await receives(letter({ messageId: "<stop-3@northwind.example>", text: "I'll send the invoice by Monday." }));
    await ticks({ minutes: 30 });
    expect(sent.map((mail) => mail.to.email)).toEqual([dana.email]);
  });

  it("cannot be silenced by a made-up address", async () => {
    const { receives, ticks, sent } = world();
    const ode = { name: "Sam Ode", email: "ode@brightside.example" };
    await receives(letter({ from: sam, to: [], messageId: "<stop-4@brightside.example>" }), {
      to: `u+${"a".repeat(32)}@in.saydo.example`,
    });
    await receives(letter({ messageId: "<stop-5@northwind.example>", to: [ode] }));
    await ticks({ minutes: 30 });
    expect(sent.map((mail) => mail.to.email)).toEqual([dana.email, ode.email]);
  });
});
