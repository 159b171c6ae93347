import { describe, expect, it } from "vitest";
import { routeOf } from "../../src/mail/route.ts";

describe("the envelope recipient", () => {
  it.each([
    ["notes@in.saydo.example", { kind: "notes", private: false }],
    ["NOTES@IN.SAYDO.EXAMPLE", { kind: "notes", private: false }],
    ["notes+brightside@in.saydo.example", { kind: "notes", private: false }],
    ["notes+private@in.saydo.example", { kind: "notes", private: true }],
    ["r+abc@in.saydo.example", { kind: "reply", token: "abc" }],
    ["r@in.saydo.example", { kind: "reply", token: "" }],
    ["recap@in.saydo.example", { kind: "reply", token: "" }],
    ["a+abc@in.saydo.example", { kind: "accept", token: "abc" }],
    ["u+abc@in.saydo.example", { kind: "unsubscribe", token: "abc" }],
    ["info@in.saydo.example", { kind: "unknown" }],
    ["notes@elsewhere.example", { kind: "unknown" }],
    ["notes@in.saydo.example.evil.example", { kind: "unknown" }],
    ["", { kind: "unknown" }],
  ])("%s", (recipient, route) => {
    expect(
      routeOf(recipient, { mailDomain: "in.saydo.example", from: { name: "Saydo", email: "recap@in.saydo.example" } }),
    ).toEqual(route);
  });
});
