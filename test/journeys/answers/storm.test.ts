import { describe, expect, it } from "vitest";
import { letter } from "../../support/arriving.ts";
import { dana, sam } from "../../support/people.ts";
import { history, line } from "../../support/stored.ts";
import { world } from "../../support/world.ts";

/** Out-of-office answers as people's programs send them, some without any sign in the header. */
const AWAY = [
  "I am out of the office until 24 March and will reply when I am back. In urgent cases call Ana.",
  "Ich bin bis zum 24. März nicht im Büro und werde Ihre Nachricht danach beantworten.",
  "Je suis absent du bureau jusqu'au 24 mars. Je répondrai à votre message à mon retour.",
  "Estoy fuera de la oficina hasta el 24 de marzo. Responderé a su correo a mi regreso.",
  "Sono fuori ufficio fino al 24 marzo. Risponderò al vostro messaggio al mio rientro.",
  "Ik ben tot 24 maart afwezig en zal uw bericht daarna beantwoorden.",
  "Estou ausente do escritório até 24 de março e responderei ao seu e-mail quando voltar.",
  "Jestem poza biurem do 24 marca. Odpowiem na wiadomość po powrocie.",
];

describe("a storm", () => {
  it("of a machine that answers every mail ends after the first", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<storm@northwind.example>" }));
    await ticks({ minutes: 10 });
    let answered = 0;
    for (let round = 0; round < 40; round++) {
      const last = to(sam).at(-1);
      await replies(sam, last, `Ticket ${round} was opened for your request.`, { minutes: 11 + round * 15 });
      await ticks({ minutes: 16 + round * 15 });
      answered += 1;
    }
    expect(answered).toBe(40);
    // The recap; and on each of the two days once that its words were passed on, once that they are too many.
    expect(to(sam).length).toBeLessThanOrEqual(1 + 2 * 2);
    // What it wrote reaches the human ten times in a day at most.
    expect(to(dana).length).toBeLessThanOrEqual(1 + 20);
    expect((await history(2)).map((event) => event.kind)).toEqual(["noted"]);
  });

  it("of commands is told in few mails", async () => {
    const { receives, replies, ticks, to } = world();
    await receives(letter({ messageId: "<storm-2@northwind.example>", subject: "Second" }));
    await ticks({ minutes: 10 });
    const copy = to(sam).at(-1);
    for (let round = 0; round < 60; round++) {
      await replies(sam, copy, round % 2 === 0 ? "done 2" : "reopen 2", { minutes: 11 + round * 5 });
      await ticks({ minutes: 15 + round * 5 });
    }
    const told = to(dana).filter((mail) => mail.subject.includes("Second") && mail.text.includes("2. Sam"));
    expect(told.length).toBeLessThanOrEqual(1 + 12);
  });

  it.each(AWAY)("does not begin with %s", async (text) => {
    const { receives, replies, ticks, to, sent } = world();
    const id = AWAY.indexOf(text);
    await receives(letter({ messageId: `<away-${id}@northwind.example>`, subject: `Away ${id}` }));
    await ticks({ minutes: 10 });
    const before = sent.length;
    await replies(sam, to(sam).at(-1), text, { minutes: 12 });
    await ticks({ minutes: 30 });
    expect(await line(2)).toMatchObject({ status: "open", due: "2026-03-20", agreed: null });
    expect(sent.filter((mail) => mail.subject.includes(`Away ${id}`)).length).toBe(2);
    expect(before).toBeGreaterThan(0);
  });
});
