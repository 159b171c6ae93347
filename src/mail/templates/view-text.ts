import type { MailView, ViewLine } from "../../core/mail-view.ts";

/** The plain-text part: the same data as the HTML part, lines kept whole for programs that wrap by themselves. */
export function viewText(view: MailView): string {
  const blocks = [
    ...(view.replyAbove === null ? [] : [view.replyAbove]),
    ...(view.greeting === null ? [] : [view.greeting]),
    ...view.intro,
    ...(view.quoted === null
      ? []
      : [
          view.quoted
            .split("\n")
            .map((line) => `| ${line}`.trimEnd())
            .join("\n"),
        ]),
    ...(view.questions === null
      ? []
      : [
          [
            heading(view.questions.heading),
            ...view.questions.items.map((one) => `${one.number}. ${one.ask}\n   “${flat(one.quote)}”`),
          ].join("\n"),
        ]),
    ...view.groups.map((group) => [heading(group.heading), ...group.lines.map(lineText)].join("\n")),
    ...(view.notices.length === 0 ? [] : [view.notices.map(flat).join("\n\n")]),
    ...(view.footer.length === 0 ? [] : [["-- ", ...view.footer.map(footerText)].join("\n")]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function heading(text: string): string {
  return `${text}\n${"-".repeat([...text].length)}`;
}

function lineText(line: ViewLine): string {
  const marks = line.marks.length === 0 ? "" : ` (${line.marks.map(flat).join(", ")})`;
  const quote = line.quote === null ? "" : `\n   “${flat(line.quote)}”`;
  return `${line.number}. ${line.who}: ${flat(line.what)}${marks}\n   ${flat(line.when)}${quote}`;
}

function footerText({ text, href }: MailView["footer"][number]): string {
  return href === undefined ? text : `${text}: ${href.replace(/^mailto:/, "")}`;
}

/** A quote may span lines of the notes; in a recap it is one. */
function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
