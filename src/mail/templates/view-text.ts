import type { MailView, ViewGroup, ViewLine } from "../../core/mail-view.ts";

/** The plain-text part: the same data as the HTML part, lines kept whole for programs that wrap by themselves. */
export function viewText(view: MailView): string {
  const blocks = [
    ...(view.replyAbove === null ? [] : [view.replyAbove]),
    ...(view.greeting === null ? [] : [view.greeting]),
    ...view.intro,
    ...(view.quoted === null ? [] : [barred(view.quoted, "")]),
    ...(view.questions === null
      ? []
      : [
          [
            heading(view.questions.heading),
            ...view.questions.items.map((one) => `${one.number}. ${one.ask}\n   “${flat(one.quote)}”`),
          ].join("\n"),
        ]),
    ...view.groups.map(groupText),
    ...(view.notices.length === 0 ? [] : [view.notices.map(flat).join("\n\n")]),
    ...(view.footer.length === 0 ? [] : [["-- ", ...view.footer.map(footerText)].join("\n")]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function heading(text: string): string {
  return `${text}\n${"-".repeat([...text].length)}`;
}

function groupText(group: ViewGroup): string {
  return [heading(group.heading), ...group.lines.map(lineText), ...(group.texts ?? []).map(flat)].join("\n");
}

function lineText(line: ViewLine): string {
  const marks = line.marks.length === 0 ? "" : ` (${line.marks.map(flat).join(", ")})`;
  const quote = line.quote === null ? "" : `\n   “${flat(line.quote)}”`;
  const why = (line.why ?? []).map((reason) => `\n   – ${flat(reason)}`).join("");
  return `${line.number}. ${line.who}: ${flat(line.what)}${marks}\n   ${flat(line.when)}${why}${quote}${draftText(line)}`;
}

function draftText({ draft = null }: ViewLine): string {
  return draft === null ? "" : `\n   ${flat(draft.intro)}\n${barred(draft.text, "   ")}`;
}

/** Somebody's words, line by line behind a bar. */
function barred(text: string, indent: string): string {
  return text
    .split("\n")
    .map((line) => `${indent}| ${line}`.trimEnd())
    .join("\n");
}

function footerText({ text, href }: MailView["footer"][number]): string {
  return href === undefined ? text : `${text}: ${href.replace(/^mailto:/, "")}`;
}

/** A quote may span lines of the notes; in a recap it is one. */
function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
