import { describe, expect, it } from "vitest";
import { commandOf, isDueDay } from "../../src/web/tap-command.ts";

const FORM = { due: "", reason: "", name: "", email: "", today: "2026-03-10" };

describe("a day that is typed into the form of a tap", () => {
  it.each([
    ["2026-03-20", true],
    ["2026-03-01", true],
    ["2036-03-09", true],
    ["2036-03-15", false],
    ["0026-03-20", false],
    ["9999-12-31", false],
    ["2026-02-30", false],
    ["+010000-01-01", false],
    ["", false],
  ])("%j can be meant: %s", (due, meant) => {
    expect(isDueDay(due, FORM.today)).toBe(meant);
    const command = commandOf("move", 2, { ...FORM, due });
    expect(command).toEqual(meant ? expect.objectContaining({ do: "move", item: 2, due }) : "no date");
  });
});
