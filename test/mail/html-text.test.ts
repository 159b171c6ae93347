import { describe, expect, it } from "vitest";
import { htmlToText } from "../../src/mail/html-text.ts";

describe("HTML as a person reads it", () => {
  const cases: [what: string, html: string, text: string][] = [
    ["paragraphs", "<p>one</p><p>two<br>three</p>", "one\n\ntwo\nthree"],
    ["entities and odd spaces", "a&nbsp;&amp;&#8203; b", "a & b"],
    ["bullets with paragraphs inside", "<ul><li><p>one</p></li><li>two</li></ul>", "- one\n\n- two"],
    ["nested lists", "<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n\n  - b"],
    ["numbers that do not begin at one", '<ol start="3"><li>x</li><li>y</li></ol>', "3. x\n4. y"],
    ["rows with tabs between cells", "<table><tr><td><p>Sam</p></td><td>deck</td></tr></table>", "Sam\tdeck"],
    ["a quoted table", "<blockquote><table><tr><td>a</td><td>b</td></tr></table></blockquote>c", "> a\tb\n>\n>\nc"],
    ["check boxes", '<input type="checkbox" checked>a<br>☐\ufe0f b', "[x] a\n[ ] b"],
    ["a tick as a remark", "all good ✅", "all good ✅"],
    ["struck words", "<s>a</s> b <span style='text-decoration: line-through'>c</span>", "~~a~~ b ~~c~~"],
    ["nothing of what is hidden", "<style>p{}</style><div style='display:none'>x</div><p hidden>y</p>z", "z"],
    ["preformatted lines", "<pre>a\n  b</pre>", "a\n  b"],
    ["a tag that never closes", "<p>a <b>b", "a b"],
  ];
  it.each(cases)("gives %s", (_what, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it("stays small on quotes nested a thousand deep", () => {
    expect(htmlToText("<blockquote><p>a</p>".repeat(1_000)).length).toBeLessThan(30_000);
  });
});
