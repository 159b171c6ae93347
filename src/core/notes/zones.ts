import { withoutFooters } from "./footers.ts";
import type { Layer } from "./layers.ts";
import type { Line } from "./lines.ts";
import type { Mailbox } from "./message.ts";
import type { Zone } from "./note.ts";
import { isOurs, isPerson } from "./parties.ts";
import { privateRuns } from "./private-lines.ts";
import { withoutSignature } from "./signature.ts";

/** Joins what is left of the layers into one text; every zone knows its author and who has read it. */
export function assemble(
  layers: readonly Layer[],
  account: Mailbox,
  mailDomain: string,
): { text: string; zones: Zone[] } {
  let text = "";
  const zones: Zone[] = [];
  for (const layer of layers) {
    const author = isPerson(layer.author, mailDomain) ? layer.author : account;
    const seenBy = [
      ...new Set(
        [author, ...layer.people]
          .filter((box) => box.email !== "" && !isOurs(box.email, mailDomain))
          .map((box) => box.email),
      ),
    ];
    for (const run of privateRuns(withoutSignature(withoutFooters(layer.lines), author))) {
      const words = joined(run.lines);
      if (words !== "") {
        const start = text === "" ? 0 : text.length + 2;
        text = text === "" ? words : `${text}\n\n${words}`;
        zones.push({ start, end: text.length, kind: layer.kind, author, seenBy, private: run.private });
      }
    }
  }
  return { text, zones };
}

/** One blank line at most between paragraphs, none at the ends. */
function joined(lines: readonly Line[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    if (line.text !== "" || (kept.length > 0 && kept.at(-1) !== "")) {
      kept.push(line.text);
    }
  }
  while (kept.length > 0 && isRule(kept.at(-1) ?? "")) {
    kept.pop();
  }
  const first = kept.findIndex((text) => !isRule(text));
  return kept.slice(Math.max(0, first)).join("\n");
}

/** A blank line, or the rule that Outlook draws between a cover line and the mail below it. */
function isRule(text: string): boolean {
  return /^[\s_=*~–—-]*$/.test(text);
}
