import { describe, expect, it } from "vitest";
import type { MailView } from "../../src/core/mail-view.ts";
import { compose } from "../../src/mail/compose.ts";
import { viewHtml } from "../../src/mail/templates/view-html.tsx";
import { viewText } from "../../src/mail/templates/view-text.ts";
import { sam } from "../support/people.ts";

const view: MailView = {
  lang: "en",
  subject: "Recap: <Kickoff> & more",
  replyAbove: "– reply above this line –",
  greeting: "Hello Sam,",
  intro: ["Dana wrote down what was agreed."],
  quoted: "Sam’s own words\n<b>stay</b> words",
  questions: { heading: "Questions for you", items: [{ number: 3, ask: "Who does this?", quote: "chairs" }] },
  groups: [
    {
      heading: "Your side",
      lines: [
        {
          number: 1,
          who: "You",
          what: 'share <script>alert("x")</script>',
          when: "by Friday 20 March 2026",
          marks: ["on a condition"],
          quote: "a < b & c",
          ended: false,
          actions: [],
        },
        {
          number: 2,
          who: "Dana",
          what: "old logo",
          when: "no date given",
          marks: ["called off"],
          quote: null,
          ended: true,
          actions: [],
        },
      ],
    },
  ],
  notices: ["Just reply."],
  footer: [{ text: "No more of these, please", href: "mailto:u+abc@in.saydo.example" }],
};

describe("text and HTML of a mail", () => {
  it("say the same words", () => {
    const plain = viewHtml(view)
      .replace(/<title>.*?<\/title>/, "")
      .replace(/<[^>]+>/g, " ")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const text = viewText(view).replace("u+abc@in.saydo.example", "");
    expect(words(plain)).toEqual(words(text));
  });

  it("escape whatever notes brought along, and carry no picture, style sheet, script or outside address", () => {
    const html = viewHtml(view);
    expect(html).toContain("share &lt;script&gt;");
    expect(html).toContain("a &lt; b &amp; c");
    expect(html).not.toMatch(/<img|<style|<script|<link|class=|https?:/i);
  });

  it("give the number of every line and strike what has ended", () => {
    expect(viewText(view)).toMatch(/^1\. You: share/m);
    expect(viewText(view)).toMatch(/^2\. Dana: old logo \(called off\)/m);
    expect(viewHtml(view)).toContain("<s>old logo</s>");
  });

  it("are one mail to one person, marked as automatic and tied to the note's thread", () => {
    const mail = compose(view, {
      key: "recap:1:1",
      from: { name: "Dana via Saydo", email: "recap@saydo.example" },
      to: sam,
      replyTo: "dana@northwind.example",
      inReplyTo: "<1@northwind.example>",
      thread: "<r.abc@in.saydo.example>",
      auto: "auto-generated",
      noMoreMail: { mail: "u+abc@in.saydo.example", url: "https://saydo.example/u/abc" },
    });
    expect(mail).toMatchObject({ to: sam, replyTo: "dana@northwind.example", idempotencyKey: "recap:1:1" });
    expect(mail.headers).toEqual({
      "Auto-Submitted": "auto-generated",
      "In-Reply-To": "<1@northwind.example>",
      References: "<1@northwind.example> <r.abc@in.saydo.example>",
      "List-Unsubscribe": "<https://saydo.example/u/abc>, <mailto:u+abc@in.saydo.example>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "X-Auto-Response-Suppress": "All",
      "X-Saydo-Kind": "recap",
    });
  });
});
