import { describe, expect, it } from "vitest";
import { clientNamed } from "../../../src/core/relationship/client-named.ts";

const clients = [
  { key: "brightside.example", name: "brightside.example" },
  { key: "bright-harbour.example", name: "Bright Harbour" },
  { key: "jo@gmail.example", name: "Jo Park" },
];

describe("the client that a name means", () => {
  it.each([
    ["Brightside", "brightside.example"],
    ["brightside.example", "brightside.example"],
    ["bright harbour", "bright-harbour.example"],
    ["BrightHarbour", "bright-harbour.example"],
    ["Jo Park", "jo@gmail.example"],
    ["jo", "jo@gmail.example"],
    ["bright", null],
    ["Acme", null],
    ["", null],
    ["…", null],
  ])("%s: %s", (name, key) => {
    expect(clientNamed(name, clients)?.key ?? null).toBe(key);
  });
});
