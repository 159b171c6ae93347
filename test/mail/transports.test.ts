import { describe, expect, it } from "vitest";
import { cleanAddress, cleanHeader } from "../../src/mail/clean-header.ts";
import { checkOutgoing, type OutgoingMail, UnsendableMail } from "../../src/mail/transport.ts";
import { cloudflareTransport } from "../../src/mail/transports/cloudflare.ts";
import { resendTransport } from "../../src/mail/transports/resend.ts";
import { dana, sam } from "../support/people.ts";

function mail(change: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    from: { name: "Saydo", email: "recaps@saydo.example" },
    to: sam,
    replyTo: dana.email,
    subject: "Kickoff",
    text: "Hello",
    html: "<p>Hello</p>",
    headers: { "Auto-Submitted": "auto-generated" },
    idempotencyKey: "recap:1:sam",
    ...change,
  };
}

describe("what reaches a header", () => {
  const cases: [value: string, clean: string][] = [
    ["Kickoff\r\nBcc: eve@evil.example", "Kickoff Bcc: eve@evil.example"],
    ["a\u0000b\u0085c\u2028d", "a b c d"],
    ["right\u202eleft\u200b", "right left"],
    ["lone \ud800 surrogate", "lone surrogate"],
    ["Zoë  — 10 %", "Zoë — 10 %"],
  ];
  it.each(cases)("turns %j into %j", (value, clean) => {
    expect(cleanHeader(value)).toBe(clean);
  });

  it("is cut by code points, never through one", () => {
    expect(cleanHeader("😀".repeat(300), 10)).toBe(`${"😀".repeat(9)}…`);
  });

  it.each(["a@b", "a b@c.example", '"a"@c.example', "a@c.example\r\nX: y", "a..b@c.example", ".a@c.example", ""])(
    "takes no address such as %j",
    (email) => {
      expect(cleanAddress(email)).toBeNull();
    },
  );
});

describe("what no transport may be given", () => {
  const bad: [what: string, change: Partial<OutgoingMail>][] = [
    ["a line end in the subject", { subject: "a\r\nBcc: x@y.example" }],
    ["no subject", { subject: "" }],
    ["an odd recipient", { to: { name: "", email: "sam" } }],
    ["no text", { text: " " }],
    ["a header of ours that is not allowed", { headers: { "Auto-Submitted": "auto-generated", Bcc: "x@y.example" } }],
    ["no Auto-Submitted", { headers: {} }],
    ["a header too long", { headers: { "Auto-Submitted": "auto-generated", References: "a".repeat(3_000) } }],
  ];
  it.each(bad)("is %s", (_what, change) => {
    expect(() => checkOutgoing(mail(change))).toThrow(UnsendableMail);
  });
});

describe("Cloudflare's binding", () => {
  it("gets one recipient and the allowed headers", async () => {
    const sent: unknown[] = [];
    const send = async (one: unknown) => {
      sent.push(one);
      return { messageId: "<1@x>" };
    };
    const binding = { send } as unknown as SendEmail;
    expect(await cloudflareTransport(binding).send(mail())).toEqual({ id: "<1@x>" });
    expect(sent).toEqual([expect.objectContaining({ to: sam, replyTo: dana.email, subject: "Kickoff" })]);
  });

  it.each([
    ["E_RATE_LIMIT_EXCEEDED", "retry"],
    ["E_DAILY_LIMIT_EXCEEDED", "later"],
    ["E_INTERNAL_SERVER_ERROR", "unknown"],
    ["E_RECIPIENT_NOT_ALLOWED", "terminal"],
  ])("means by %s: %s", (code, failure) => {
    expect(cloudflareTransport({} as SendEmail).classify(Object.assign(new Error(code), { code }))).toBe(failure);
  });

  it("means by a lost connection that it may have gone out", () => {
    expect(cloudflareTransport({} as SendEmail).classify(new Error("Network connection lost."))).toBe("unknown");
  });
});

describe("Resend", () => {
  function answering(status: number, body: string) {
    const asked: Request[] = [];
    const send = async (url: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      asked.push(new Request(url as string, init as RequestInit));
      return new Response(body, { status });
    };
    return { asked, transport: resendTransport("re_key", send as typeof fetch) };
  }

  it("is asked once with the outbox's key as Idempotency-Key", async () => {
    const { asked, transport } = answering(200, '{"id":"49a3"}');
    expect(await transport.send(mail())).toEqual({ id: "49a3" });
    expect(asked[0]?.headers.get("Idempotency-Key")).toBe("recap:1:sam");
    expect(await asked[0]?.json()).toMatchObject({
      to: [sam.email],
      reply_to: dana.email,
      from: '"Saydo" <recaps@saydo.example>',
    });
  });

  it.each([
    [429, "retry"],
    [409, "retry"],
    [503, "retry"],
    [422, "terminal"],
    [401, "terminal"],
  ])("means by status %i: %s", async (status, failure) => {
    const { transport } = answering(status, "no");
    const error = await transport.send(mail()).catch((thrown: unknown) => thrown);
    expect(transport.classify(error)).toBe(failure);
  });
});
