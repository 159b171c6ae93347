import { describe, expect, it } from "vitest";
import { isMeetingTool, isPerson, rosterFor } from "../../../src/core/notes/parties.ts";

const DOMAIN = "in.saydo.example";
const ANA = { name: "Ana Diaz", email: "ana@alder.example" };
const person = (name: string, email: string): boolean => isPerson({ name, email }, DOMAIN);

describe("isPerson", () => {
  it.each([
    ["Saydo", "n+abc@in.saydo.example"],
    ["Zoom", "no-reply@zoom.example"],
    ["Fred from Fireflies", "fred@fireflies.example"],
    ["", "team-list@birch.example"],
    ["Stokes Milling", "sales@stokesmilling.example"],
    ["", "harbour-office@portmorr.example"],
  ])("turns away %s <%s>", (name, email) => {
    expect(person(name, email)).toBe(false);
  });

  it.each([
    ["Sabine Kroll", "events@hartmann.example"],
    ["Otter Jansen", "otter.j@birch.example"],
    ["", "ben@birch.example"],
    ["", "ben@in.saydo.example.birch.example"],
  ])("lets in %s <%s>", (name, email) => {
    expect(person(name, email)).toBe(true);
  });
});

describe("isMeetingTool", () => {
  it("knows a notetaker by its domain or its own name", () => {
    expect(isMeetingTool({ name: "", email: "x@mail.otter.ai" })).toBe(true);
    expect(isMeetingTool({ name: "Zoom AI Companion Notes", email: "x@y.example" })).toBe(true);
    expect(isMeetingTool(ANA)).toBe(false);
  });
});

describe("rosterFor", () => {
  it("keeps the first way an address came and learns its name later", () => {
    const roster = rosterFor(ANA, DOMAIN);
    roster.add([{ name: "", email: "ben@birch.example" }], "addressed");
    roster.add([{ name: "Ben Okri", email: "ben@birch.example" }], "forwarded");
    expect(roster.people).toEqual([
      { ...ANA, via: "account" },
      { name: "Ben Okri", email: "ben@birch.example", via: "addressed" },
    ]);
  });

  it("takes an office that the sender wrote to, not one that a forward names", () => {
    const roster = rosterFor(ANA, DOMAIN);
    roster.add([{ name: "", email: "info@birch.example" }], "addressed");
    roster.add([{ name: "", email: "info@cedar.example" }], "forwarded");
    expect(roster.people.map((party) => party.email)).toEqual(["ana@alder.example", "info@birch.example"]);
  });
});
