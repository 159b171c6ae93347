import { head } from "../lines.ts";

const BULLET = /^(?:[-*•◦▪‣·–—+→]|[.·]{2,3}|\(?\d{1,3}[.):]|\(?[a-zA-Z][.)]|\d{1,2}\.\d{1,2}\.?|#\d{1,3}:?)(?=\s)\s*/u;
const BOX = /^(?<box>\[[ xX✓✔]?\]|[☐☑☒✓✔✅□■])\ufe0f?\s*/u;
/** How long the bullet and the box before an item are, 0 where none stands, and whether the box is ticked. */
export function bulletOf(text: string): { readonly length: number; readonly box: "open" | "done" | null } {
  const line = head(text);
  const bullet = line.match(BULLET)?.[0] ?? "";
  const box = line.slice(bullet.length).match(BOX);
  const mark = box?.groups?.box;
  return {
    length: bullet.length + (box?.[0].length ?? 0),
    box: mark === undefined ? null : /[xX✓✔☑☒✅■]/u.test(mark) ? "done" : "open",
  };
}
