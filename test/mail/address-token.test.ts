import { describe, expect, it } from "vitest";
import { signToken, verifyToken } from "../../src/mail/address-token.ts";

const SECRET = "a-secret-of-some-length";
const KEYS = { linkSecret: SECRET, previousLinkSecret: null };
const NEWER = { linkSecret: "the-new-secret-of-length", previousLinkSecret: SECRET };
const token = { purpose: "r", note: 123_456_789, reader: 3 } as const;

describe("signed addresses", () => {
  it("come back as they were signed, whatever case the mail systems on the way made of them", async () => {
    const text = await signToken(token, KEYS);
    expect(text).toMatch(/^[a-z2-7]{32}$/);
    expect(await verifyToken("r", text.toUpperCase(), KEYS)).toEqual({ ...token, key: "present" });
  });

  it("are refused with any one character changed", async () => {
    const text = await signToken(token, KEYS);
    for (let at = 0; at < text.length; at++) {
      const other = text[at] === "a" ? "b" : "a";
      expect(await verifyToken("r", text.slice(0, at) + other + text.slice(at + 1), KEYS)).toBeNull();
    }
  });

  it("serve one purpose only", async () => {
    expect(await verifyToken("u", await signToken(token, KEYS), KEYS)).toBeNull();
  });

  it("survive a change of the secret while the old one is accepted", async () => {
    const text = await signToken(token, KEYS);
    expect(await verifyToken("r", text, NEWER)).toEqual({ ...token, key: "previous" });
    expect(await verifyToken("r", text, { ...NEWER, previousLinkSecret: null })).toBeNull();
  });

  it.each(["", "a", "é".repeat(32), "a".repeat(33), "1".repeat(32), "a".repeat(100_000)])(
    "are not found in %j",
    async (text) => {
      expect(await verifyToken("r", text, KEYS)).toBeNull();
    },
  );
});
