import { describe, expect, it } from "vitest";
import { clockTime, settingsIn } from "../../src/core/settings-form.ts";

const FORM: { readonly [name: string]: readonly string[] } = {
  zone: ["Europe/Madrid"],
  days: ["5", "1", "1"],
  "quiet-from": ["22:30"],
  "quiet-until": ["00:00"],
  "nudge-days": ["never"],
  "summary-day": ["never"],
  "summary-time": ["07:05"],
};

describe("the settings form", () => {
  it("gives minutes of the day, weekdays in order and once, and null for never", () => {
    expect(settingsIn((name) => FORM[name] ?? [])).toEqual({
      zone: "Europe/Madrid",
      workingDays: [1, 5],
      quietFrom: 1350,
      quietUntil: 0,
      nudgeDays: null,
      summaryDay: null,
      summaryMinutes: 425,
    });
  });

  it.each(Object.keys(FORM).filter((name) => name !== "zone"))("names %s where it is missing", (missing) => {
    expect(settingsIn((name) => (name === missing ? [] : (FORM[name] ?? [])))).toEqual({ odd: missing });
  });

  it.each(["", " 1", "7", "-1", "1.0", "never"])("knows no weekday %j", (day) => {
    expect(settingsIn((name) => (name === "days" ? ["1", day] : (FORM[name] ?? [])))).toEqual({ odd: "days" });
  });

  it("writes minutes as a clock shows them", () => {
    expect([0, 5, 485, 1439].map(clockTime)).toEqual(["00:00", "00:05", "08:05", "23:59"]);
  });
});
