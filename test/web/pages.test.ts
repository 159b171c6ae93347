import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { signPageLink } from "../../src/mail/links.ts";
import { letter } from "../support/arriving.ts";
import { dana } from "../support/people.ts";
import { world } from "../support/world.ts";

const DEPLOYED = { PUBLIC_URL: "https://saydo.example" };
const linkFor = async (now = Date.now()): Promise<string> => {
  const link = await signPageLink(readConfig({ ...env, ...DEPLOYED }), dana.email, now);
  return link.slice("https://saydo.example".length);
};

describe("the page of open commitments", () => {
  it("shows nothing to somebody without a link", async () => {
    const { receives, fetch } = world();
    await receives(letter({ messageId: "<page-1@northwind.example>" }));
    const response = await fetch("/");
    expect(await response.text()).not.toContain("revised SOW");
    expect((await fetch("/open/abc.def")).status).toBe(403);
  });

  it("lists ours and theirs by client behind a member's signed link", async () => {
    const { receives, fetch } = world();
    await receives(letter({ messageId: "<page-2@northwind.example>" }));
    const response = await fetch(await linkFor());
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain("brightside.example");
    expect(html).toContain("send the revised SOW");
    expect(html).toContain("by Friday 13 March 2026");
    expect(html).toContain("share the logo files");
  });

  it("refuses a link that is altered or past its thirty days", async () => {
    const { fetch } = world();
    const link = await linkFor();
    expect((await fetch(`${link}x`)).status).toBe(403);
    expect((await fetch(link.replace("/open/", "/open/x"))).status).toBe(403);
    expect((await fetch(await linkFor(Date.now() - 31 * 86_400_000))).status).toBe(403);
  });

  it("puts the link into the sender's recap where the pages have an address", async () => {
    const { receives, sent } = world({ ...DEPLOYED } as Partial<Env>);
    await receives(letter({ messageId: "<page-3@northwind.example>" }));
    expect(sent[0]?.text).toMatch(/Everything open: https:\/\/saydo\.example\/open\/\S+/);
  });

  it("escapes whatever the notes hold", async () => {
    const { receives, fetch } = world();
    await receives(
      letter({
        messageId: "<xss@northwind.example>",
        subject: "<script>alert(1)</script>",
        text: "I'll send the <img src=x onerror=alert(2)> deck by Friday.",
      }),
    );
    const html = await (await fetch(await linkFor())).text();
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<img");
  });

  it("is open on the laptop, where mail is believed too", async () => {
    const { fetch } = world();
    const response = await fetch("/", { LOCAL_MAIL: "trusted" } as Partial<Env>);
    expect(await response.text()).toContain("Open commitments");
  });

  it("sends no script, no frame and no third party along", async () => {
    const { fetch } = world();
    const response = await fetch("/");
    expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(response.headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(await response.text()).not.toMatch(/<script|https?:\/\//);
  });

  it("names the setting that is missing, and nothing else", async () => {
    const { fetch } = world();
    const response = await fetch("/", { MEMBERS: "" });
    expect(response.status).toBe(500);
    expect(await response.text()).toBe(
      "Saydo cannot start: MEMBERS is missing: set it under [vars] in wrangler.toml\n",
    );
  });

  it("has a page for what is not there", async () => {
    const { fetch } = world();
    expect((await fetch("/nothing")).status).toBe(404);
  });
});
