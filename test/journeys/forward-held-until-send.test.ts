import { describe, expect, it } from "vitest";
import { letter } from "../support/arriving.ts";
import { dana, mallory, sam } from "../support/people.ts";
import { world } from "../support/world.ts";

const FORWARD = `I'll book the studio by Monday.

---------- Forwarded message ---------
From: Sam Reyes <sam@brightside.example>
Date: Mon, 9 Mar 2026 at 17:40
Subject: Photo day
To: Dana Okafor <dana@northwind.example>


Hi Dana,

I'll send you the guest list by Friday.

Sam`;

/** A forward of Sam's mail; each test has its own Sam, since an address once released is known. */
const forward = (id: string, address = sam.email): string =>
  letter({
    messageId: id,
    to: [{ name: "", email: "notes@in.saydo.example" }],
    subject: "Fwd: Photo day",
    text: FORWARD.replace(sam.email, address),
  });

describe("an address found in a forward", () => {
  it("gets nothing until the sender answers send, and is known from then on", async () => {
    const { receives, ticks, sent } = world();
    await receives(forward("<fwd-1@northwind.example>"));
    await ticks({ minutes: 60 });
    expect(sent.map((mail) => mail.to.email)).toEqual([dana.email]);
    expect(sent[0]?.text).toContain("nothing goes there until you answer “send”");

    await receives(
      letter({
        messageId: "<ans-1@northwind.example>",
        to: [],
        subject: "Re: Recap",
        text: "send\n\nOn Tue, Dana wrote:\n> Recap",
      }),
      {
        to: sent[0]?.replyTo ?? "",
      },
    );
    await ticks({ minutes: 61 });
    expect(sent.filter((mail) => mail.to.email === sam.email)).toHaveLength(1);
    const copy = sent.find((mail) => mail.to.email === sam.email);
    expect(copy?.text).toContain("You: send Dana the guest list");
    // Dana's cover line was private words: the line is shared, its quote is not.
    expect(copy?.text).toContain("Dana: book the studio");
    expect(copy?.text).not.toContain("I'll book the studio");
    expect(
      sent.some(
        (mail) =>
          mail.to.email === dana.email && mail.text.includes("On its way to Sam Reyes (sam@brightside.example)"),
      ),
    ).toBe(true);

    sent.length = 0;
    await receives(forward("<fwd-2@northwind.example>"));
    await ticks({ minutes: 90 });
    expect(sent.map((mail) => mail.to.email).sort()).toEqual([dana.email, sam.email]);
  });

  it("can be held before the window ends", async () => {
    const { receives, ticks, sent } = world();
    await receives(letter({ messageId: "<hold-1@northwind.example>" }));
    await receives(letter({ messageId: "<hold-2@northwind.example>", to: [], text: "Hold!" }), {
      to: sent[0]?.replyTo ?? "",
    });
    await ticks({ minutes: 30 });
    expect(sent.filter((mail) => mail.to.email === sam.email)).toHaveLength(0);
    expect(sent.at(-1)?.text).toContain(
      "Held. Nothing goes to Sam Reyes (sam@brightside.example) until you answer “send”.",
    );
  });

  it("takes orders from nobody but the reader of the recap", async () => {
    const { receives, ticks, sent } = world();
    await receives(forward("<fwd-3@northwind.example>", "sam3@brightside.example"));
    const order = { from: mallory, messageId: "<ans-3@elsewhere.example>", to: [], text: "send" };
    await receives(letter(order), { to: sent[0]?.replyTo ?? "", from: mallory.email });
    await receives(letter({ ...order, from: dana, dmarc: "fail", messageId: "<ans-4@northwind.example>" }), {
      to: sent[0]?.replyTo ?? "",
    });
    await ticks({ minutes: 30 });
    expect(sent.map((mail) => mail.to.email)).toEqual([dana.email, dana.email]);
    expect(sent[1]?.text).toContain("Nothing was changed");
  });

  it("is not moved by orders that stand in the quoted recap", async () => {
    const { receives, ticks, sent } = world();
    await receives(forward("<fwd-5@northwind.example>", "sam5@brightside.example"));
    const text = "Thanks.\n\nOn Tue, 10 Mar 2026 at 16:21, Saydo <recap@saydo.example> wrote:\n> send\n> send now";
    await receives(letter({ messageId: "<ans-5@northwind.example>", to: [], text }), { to: sent[0]?.replyTo ?? "" });
    await ticks({ minutes: 30 });
    expect(sent.filter((mail) => mail.to.email !== dana.email)).toHaveLength(0);
    expect(sent.at(-1)?.text).toContain("I did not understand that");
  });
});
