import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { ConfigError } from "../src/core/errors.ts";

const settings = { ...env } as { readonly [name: string]: unknown };

describe("configuration", () => {
  it("reads what wrangler.toml ships", () => {
    const config = readConfig(settings);
    expect(config).toMatchObject({
      mailDomain: "in.saydo.example",
      from: { name: "Saydo", email: "recap@saydo.example" },
      timeZone: "Europe/London",
      undoMinutes: 10,
      echoMinutes: 3,
      trustsLocalMail: false,
      knowsForwarded: false,
    });
    expect(config.isMember("Dana@Northwind.example")).toBe(true);
    expect(config.isMember("dana@northwind.example.evil.example")).toBe(false);
    expect(config.isMember("dana@sub.northwind.example")).toBe(false);
  });

  it("takes single addresses beside whole domains", () => {
    const { isMember } = readConfig({ ...settings, MEMBERS: "ana@one.example, @two.example" });
    expect([isMember("ana@one.example"), isMember("bob@one.example"), isMember("bob@two.example")]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it.each(["MEMBERS", "MAIL_DOMAIN", "FROM", "TIME_ZONE", "UNDO_MINUTES", "LINK_SECRET"])(
    "stops with one line that names %s where it is missing",
    (name) => {
      const stop = (): unknown => readConfig({ ...settings, [name]: " " });
      expect(stop).toThrow(ConfigError);
      expect(stop).toThrow(new RegExp(`^${name} is missing: [^\\n]+$`));
    },
  );

  it.each([
    ["MEMBERS", "northwind"],
    ["MEMBERS", "@"],
    ["MAIL_DOMAIN", "https://in.saydo.example"],
    ["FROM", "Saydo"],
    ["TIME_ZONE", "London"],
    ["UNDO_MINUTES", "ten"],
    ["ECHO_MINUTES", "soon"],
    ["UNDO_MINUTES", "-1"],
    ["UNDO_MINUTES", "1.5"],
    ["LINK_SECRET", "short"],
    ["PUBLIC_URL", "saydo.example"],
    ["LOCAL_MAIL", "yes"],
  ])("stops with one line that names %s where it is odd: %s", (name, value) => {
    expect(() => readConfig({ ...settings, [name]: value })).toThrow(new RegExp(`^${name} [^\\n]+$`));
  });

  it("does not believe local mail where real mail can arrive", () => {
    expect(() => readConfig({ ...settings, LOCAL_MAIL: "trusted", MAIL_DOMAIN: "in.firm.com" })).toThrow(
      "LOCAL_MAIL is for the laptop",
    );
    expect(readConfig({ ...settings, LOCAL_MAIL: "trusted" }).trustsLocalMail).toBe(true);
    expect(readConfig({ ...settings, KNOWN: "forwarded" }).knowsForwarded).toBe(false);
  });

  it("never shows the secret in an error", () => {
    expect(() => readConfig({ ...settings, LINK_SECRET: "tiny-secret" })).not.toThrow(/tiny-secret/);
  });
});
