import { describe, expect, it } from "vitest";
import { authenticate, CLOUDFLARE } from "../../src/mail/authenticate.ts";
import { parseMessage } from "../../src/mail/parse.ts";

const TRACE =
  "Received: from mail-yw1-x112d.google.com (2607:f8b0::1) by cloudflare-email.net (cloudflare) id abc for <notes@in.saydo.example>; Tue, 10 Mar 2026 16:20:05 +0000";
const HOP = "Received: by 2002:a05 with SMTP id x; Tue, 10 Mar 2026 09:20:03 -0700";
const PASS =
  "dkim=pass header.d=northwind.example header.s=s1; dmarc=pass header.from=northwind.example policy.dmarc=none";

/** A message with these results of the receiving server and this From. */
async function verdict(results: string, { from = "Dana <dana@northwind.example>", top = TRACE, below = "" } = {}) {
  const lines = [
    top,
    "ARC-Seal: i=2; a=rsa-sha256; s=2022; d=cloudflare-email.net; cv=pass; b=abc=",
    `ARC-Authentication-Results: i=2; mx.cloudflare.net; ${PASS}`,
    "Received-SPF: pass (mx.cloudflare.net: domain designates it) receiver=mx.cloudflare.net; client-ip=192.0.2.1;",
    ...(results === "" ? [] : [`Authentication-Results: mx.cloudflare.net; ${results}`]),
    HOP,
    ...(below === "" ? [] : [below]),
    `From: ${from}`,
    "Subject: Kickoff",
    "",
    "Hi",
  ];
  const parsed = await parseMessage(new TextEncoder().encode(lines.join("\r\n")));
  if (parsed.kind !== "message") {
    throw new Error(parsed.why);
  }
  return authenticate(parsed.message, CLOUDFLARE);
}

describe("who the receiving server vouches for", () => {
  it("is the From where its own result says DMARC pass for that domain", async () => {
    expect(await verdict(PASS)).toMatchObject({ kind: "pass", from: "dana@northwind.example" });
  });

  const refused: [what: string, results: string, options: Parameters<typeof verdict>[1], kind: string][] = [
    ["no result at all", "", {}, "unknown"],
    ["a result below the second trace", "", { below: `Authentication-Results: mx.cloudflare.net; ${PASS}` }, "unknown"],
    [
      "a top trace of another server",
      PASS,
      { top: TRACE.replace("cloudflare-email.net", "mx.evil.example") },
      "unknown",
    ],
    [
      "a trace whose name only begins like ours",
      PASS,
      { top: TRACE.replace("cloudflare-email.net", "cloudflare-email.net.evil.example") },
      "unknown",
    ],
    ["two results of the server", `${PASS}\r\nAuthentication-Results: mx.cloudflare.net; ${PASS}`, {}, "unknown"],
    ["a result of another name", PASS.replace("dkim", "x=y\r\nX-A"), {}, "unknown"],
    ["DMARC fail", "dmarc=fail header.from=northwind.example", {}, "fail"],
    ["DMARC pass of another domain", "dmarc=pass header.from=evil.example", {}, "fail"],
    ["a pass inside a comment", "spf=none (x; dmarc=pass header.from=northwind.example)", {}, "unknown"],
    ["a pass inside a quoted string", 'spf=none reason="; dmarc=pass header.from=northwind.example"', {}, "unknown"],
    [
      "no policy, and nothing aligned",
      "dmarc=none header.from=northwind.example; dkim=pass header.d=esp.example",
      {},
      "fail",
    ],
    [
      "no policy, said of another domain",
      "dmarc=none header.from=evil.example; dkim=pass header.d=northwind.example",
      {},
      "fail",
    ],
    [
      "no policy, and a signature of a domain below",
      "dmarc=none header.from=northwind.example; dkim=pass header.d=evil.northwind.example",
      {},
      "fail",
    ],
    ["two mailboxes in From", PASS, { from: "dana@northwind.example, eve@evil.example" }, "unknown"],
    ["two From fields", PASS, { from: "dana@northwind.example\r\nFrom: eve@evil.example" }, "unknown"],
    ["a group", PASS, { from: "team: dana@northwind.example;" }, "unknown"],
    ["a group that never closes", PASS, { from: "team: dana@northwind.example" }, "unknown"],
    ["two pairs of brackets", PASS, { from: "<eve@evil.example> <dana@northwind.example>" }, "unknown"],
    ["another address as the name", PASS, { from: "boss@northwind.example <dana@northwind.example>" }, "unknown"],
  ];
  it.each(refused)("is nobody with %s", async (_what, results, options, kind) => {
    expect(await verdict(results, options)).toMatchObject({ kind, from: null });
  });

  it("is weakly the From without a policy, where an aligned signature or envelope passed", async () => {
    const none = "dmarc=none header.from=mail.northwind.example";
    const from = "Dana <dana@mail.northwind.example>";
    expect(await verdict(`${none}; dkim=pass header.d=northwind.example`, { from })).toMatchObject({ kind: "weak" });
    const spf = `${none}; spf=none smtp.helo=x; spf=pass smtp.mailfrom=dana@mail.northwind.example`;
    expect(await verdict(spf, { from })).toMatchObject({ kind: "weak", from: "dana@mail.northwind.example" });
  });

  it("is the same where the name repeats the address", async () => {
    const from = '"Okafor, Dana (dana@x)" <DANA@Northwind.example>';
    expect(await verdict(PASS, { from })).toMatchObject({ kind: "pass", from: "dana@northwind.example" });
    expect(await verdict(PASS, { from: "dana@northwind.example <dana@northwind.example>" })).toMatchObject({
      kind: "pass",
    });
  });
});
