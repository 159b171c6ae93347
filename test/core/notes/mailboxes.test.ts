import { describe, expect, it } from "vitest";
import { addressesIn, mailboxesOf } from "../../../src/core/notes/mailboxes.ts";

describe("mailboxesOf", () => {
  it.each([
    [
      "Ana Diaz <ana@a.example>, Ben <ben@b.example>",
      [
        ["Ana Diaz", "ana@a.example"],
        ["Ben", "ben@b.example"],
      ],
    ],
    [
      "Diaz, Ana <ana@a.example>; 'Ben' <ben@b.example>",
      [
        ["Diaz, Ana", "ana@a.example"],
        ["Ben", "ben@b.example"],
      ],
    ],
    ['"Ana, of Alder" <ANA@a.example>', [["Ana, of Alder", "ana@a.example"]]],
    ["Ana Diaz [mailto:ana@a.example]", [["Ana Diaz", "ana@a.example"]]],
    ["ana@a.example <ana@a.example>", [["", "ana@a.example"]]],
    [
      "<ana@a.example>,\t<ben@b.example>",
      [
        ["", "ana@a.example"],
        ["", "ben@b.example"],
      ],
    ],
    [
      "Ana Diaz; Ben Okri",
      [
        ["Ana Diaz", ""],
        ["Ben Okri", ""],
      ],
    ],
  ])("reads %s", (value, expected) => {
    expect(mailboxesOf(value).map((box) => [box.name, box.email])).toEqual(expected);
  });
});

describe("addressesIn", () => {
  it("finds addresses in a sentence without its full stop", () => {
    expect(addressesIn("Copy ana@a.example and (Ben@B.example).")).toEqual(["ana@a.example", "ben@b.example"]);
  });
});
