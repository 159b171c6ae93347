import { describe, expect, it } from "vitest";
import { toLines } from "../../../src/core/notes/lines.ts";
import { answersIn, attributionAt } from "../../../src/core/notes/quoted.ts";

const TODAY = "2026-04-20";

describe("attributionAt", () => {
  it.each([
    ["Gmail", "On Sun, Apr 12, 2026 at 9:00 AM Ana Diaz <ana@a.example> wrote:"],
    ["Gmail over two lines", "On Sun, Apr 12, 2026 at 9:00 AM Ana Diaz <\nana@a.example> wrote:"],
    ["Gmail in German", "Am So., 12. Apr. 2026 um 09:00 Uhr schrieb Ana Diaz <ana@a.example>:"],
    ["Gmail in French", "Le dim. 12 avr. 2026 à 09:00, Ana Diaz <ana@a.example> a écrit :"],
    ["Gmail in Spanish", "El dom, 12 abr 2026 a las 9:00, Ana Diaz (<ana@a.example>) escribió:"],
    ["Gmail in Polish", "niedz., 12 kwi 2026 o 09:00 Ana Diaz <ana@a.example> napisał(a):"],
    ["Gmail in Swedish", "Den sön 12 apr. 2026 kl 09:00 skrev Ana Diaz <ana@a.example>:"],
    ["Gmail in Russian", "вс, 12 апр. 2026 г. в 09:00, Ana Diaz <ana@a.example> написал:"],
    ["Gmail in Japanese", "2026年4月12日(日) 9:00 Ana Diaz <ana@a.example>:"],
  ])("knows %s", (_client, text) => {
    const lines = toLines(`${text}\n> old`);
    expect(attributionAt(lines, 0, TODAY)).toMatchObject({ from: { email: "ana@a.example" }, date: "2026-04-12" });
  });

  it("needs a date, or a quote below it", () => {
    expect(attributionAt(toLines("Ana wrote:\n> old"), 0, TODAY)).not.toBeNull();
    expect(attributionAt(toLines("Ana wrote:\n- milk"), 0, TODAY)).toBeNull();
    expect(attributionAt(toLines("Actions agreed on 12 April:\n- milk"), 0, TODAY)).toBeNull();
  });
});

describe("answersIn", () => {
  it("keeps what stands between the quoted lines and drops their overhang", () => {
    const lines = toLines("> When do you come and what do you bring with\nyou?\n> The cake?\n\nOn Monday.\n\n> Good.");
    const kept = answersIn(lines, 0).filter((line) => line.text !== "");
    expect(kept.map((line) => line.text)).toEqual(["On Monday."]);
  });
});
