import { describe, expect, it } from "vitest";
import { bodyStart, type Fingerprint, fingerprint, gunzip, gzip } from "../../src/mail/fingerprint.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const base: Fingerprint = {
  route: "notes",
  sender: "a@x.example",
  messageId: "<1@x>",
  bytes: bytes("Received: one\r\n\r\nbody"),
};

describe("the fingerprint of a message", () => {
  it("is the same under other trace headers", async () => {
    expect(await fingerprint({ ...base, bytes: bytes("Received: two\r\nX: y\r\n\r\nbody") })).toBe(
      await fingerprint(base),
    );
  });

  it.each([
    ["sender", { sender: "b@x.example" }],
    ["route", { route: "r1" }],
    ["Message-ID", { messageId: "<2@x>" }],
    ["body", { bytes: bytes("Received: one\r\n\r\nother") }],
  ])("differs with another %s", async (_what, change) => {
    expect(await fingerprint({ ...base, ...change })).not.toBe(await fingerprint(base));
  });

  it("counts every byte where there is no Message-ID", async () => {
    const one = await fingerprint({ ...base, messageId: null });
    expect(await fingerprint({ ...base, messageId: null, bytes: bytes("Received: two\r\n\r\nbody") })).not.toBe(one);
  });

  it("finds the body behind either kind of line end", () => {
    expect(bodyStart(bytes("A: b\r\n\r\nx"))).toBe(8);
    expect(bodyStart(bytes("A: b\n\nx"))).toBe(6);
    expect(bodyStart(bytes("no body"))).toBe(0);
  });
});

describe("gzip", () => {
  it("gives back what it was given", async () => {
    const text = "I'll send the deck by Friday. ".repeat(500);
    const packed = await gzip(bytes(text));
    expect(packed.length).toBeLessThan(text.length / 10);
    expect(new TextDecoder().decode(await gunzip(packed))).toBe(text);
  });
});
