import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { cli } from "./run.ts";

const SAMPLE = "test/fixtures/samples/1-bcc-after-a-call.eml";
const FORWARD = "test/fixtures/samples/2-forward-of-the-clients-mail.eml";

describe("npm run extract", () => {
  it("prints one object a line for each file, in the agreed form", async () => {
    const { code, out, err } = await cli("extract", [SAMPLE, FORWARD]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(Object.keys(lines[0])).toEqual([
      "file",
      "account",
      "author",
      "meeting_date",
      "lang",
      "recap_to",
      "commitments",
      "questions",
    ]);
    expect(lines[0]).toMatchObject({ file: "1-bcc-after-a-call.eml", account: "dana@northwind.example", lang: "en" });
    expect(Object.keys(lines[0].commitments[0])).toEqual(
      `quote what owner to side due due_from due_phrase status conditional hedged recurring band confidence reasons start end`.split(
        " ",
      ),
    );
  });

  it("reads standard input for -", async () => {
    const { code, out } = await cli("extract", ["-"], await readFile(SAMPLE, "utf8"));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ file: "-", account: "dana@northwind.example" });
  });

  it("says in one line what is no mail, does the others, and ends with 1", async () => {
    const { code, out, err } = await cli("extract", ["package.json", "nowhere.eml", SAMPLE]);
    expect(code).toBe(1);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(err.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^package\.json: it is not a mail message/),
      expect.stringMatching(/^nowhere\.eml: ENOENT/),
    ]);
  });

  it("says how it is used where no file is named", async () => {
    expect(await cli("extract", [])).toMatchObject({ code: 2, err: expect.stringContaining("usage:") });
  });
});
