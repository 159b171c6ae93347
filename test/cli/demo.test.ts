import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli } from "./run.ts";

interface Printed {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Record<string, string>;
}

describe("npm run demo -- --once", () => {
  it("feeds the samples to the real Worker, prints both sides' recaps, and ends with 0", async () => {
    const { code, out, err } = await cli("demo", ["--once", "--json"]);
    expect(code, err).toBe(0);
    const mails: Printed[] = JSON.parse(out);
    const kickoff = mails.filter((mail) => mail.subject.startsWith("Recap: Kickoff"));
    expect(kickoff.map((mail) => mail.to).sort()).toEqual(
      expect.arrayContaining(["dana@northwind.example", "sam@brightside.example"]),
    );
    for (const mail of mails) {
      expect(mail.text).not.toBe("");
      expect(mail.html).toMatch(/^<!doctype html>/i);
      expect(mail.headers["Auto-Submitted"]).toMatch(/^auto-/);
    }
    // The forward's client is mailed too: in one pass, addresses found in forwards count as known.
    expect(mails.filter((mail) => mail.to === "sam@brightside.example").length).toBeGreaterThanOrEqual(1);
    expect(err).toContain("starting the Worker");
  });

  it("does the files that are mail, names the one that is not, and ends with 1", async () => {
    const folder = await mkdtemp(join(tmpdir(), "saydo-demo-"));
    const own = join(folder, "own.eml");
    await writeFile(
      own,
      "From: Ana <ana@firm.example>\r\nTo: Bo <bo@client.example>\r\nDate: Tue, 10 Mar 2026 16:20:00 +0000\r\nSubject: Lunch\r\nMessage-ID: <1@firm.example>\r\n\r\nI'll send the quote by Friday.\r\n",
    );
    const { code, out, err } = await cli("demo", ["--once", own, "package.json"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^package\.json: it is not a mail message/m);
    expect(out).toContain("To:      ana@firm.example");
    expect(out).toContain("To:      bo@client.example");
    expect(out).toContain("Ana: send the quote");
  });
});

describe("npm run demo", () => {
  it("names the port that is taken and the option that names another", async () => {
    const server = createServer().listen(0);
    const port = (server.address() as { port: number }).port;
    const { code, err } = await cli("demo", ["--port", String(port)]);
    server.close();
    expect({ code, err }).toEqual({
      code: 1,
      err: `port ${port} is taken: stop what listens there, or name another with --port\n`,
    });
  });

  it.each([
    [["--port", "many"], '--port is "many": it must be a port from 1 to 65535'],
    [["--json"], "--json goes with --once"],
    [["--what"], "Unknown option '--what'"],
  ])("refuses %j with a reason and its usage", async (args, reason) => {
    const { code, err } = await cli("demo", args);
    expect(code).toBe(2);
    expect(err).toContain(reason);
    expect(err).toContain("npm run demo -- --once");
  });
});
