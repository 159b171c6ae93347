import type { MailView, ViewGroup, ViewLine, ViewQuestion } from "../../core/mail-view.ts";

/**
 * The HTML part. Inline styles and no images, since mail programs strip the rest. No colour is set but one grey, whose
 * contrast is 4.5 on white and on black alike (WCAG 2.2, 1.4.3), so that dark mode can do as it likes.
 */
export function viewHtml(view: MailView): string {
  return `<!doctype html>${(<View view={view} />).toString()}`;
}

const GREY = "color:#767676";
const BODY = "margin:0;padding:16px;font:16px/1.5 -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif";
const HEADING = "font-size:16px;margin:24px 0 4px;padding:0 0 4px;border-bottom:1px solid #767676";
const NUMBER = `width:28px;white-space:nowrap;vertical-align:top;padding:8px 8px 8px 0;text-align:right;${GREY}`;
// A long address in somebody's words breaks rather than push the mail past the edge of a phone.
const PAGE = "max-width:600px;margin:0 auto;overflow-wrap:anywhere;word-break:break-word";
const CELL = "vertical-align:top;padding:8px 0";
const QUOTED = "margin:16px 0;padding:0 0 0 12px;border-left:3px solid #767676;white-space:pre-wrap";
const ACTION = "display:inline-block;padding:4px 12px 4px 0";
// A signature stands on a line of its own.
const LINES = "white-space:pre-line";
const WHY = "font-size:14px";
const SMALL = `font-size:14px;${GREY}`;

function View({ view }: { view: MailView }) {
  return (
    <html lang={view.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{view.subject}</title>
      </head>
      <body style={BODY}>
        <div style={PAGE}>
          {view.replyAbove === null ? null : <p style={`margin:0 0 8px;${SMALL}`}>{view.replyAbove}</p>}
          {view.greeting === null ? null : <p>{view.greeting}</p>}
          {view.intro.map((text) => (
            <p style={LINES}>{text}</p>
          ))}
          {view.quoted === null ? null : <blockquote style={QUOTED}>{view.quoted}</blockquote>}
          {view.questions === null ? null : (
            <Section heading={view.questions.heading}>
              {view.questions.items.map((item) => (
                <Question item={item} />
              ))}
            </Section>
          )}
          {view.groups.map((group) => (
            <Group group={group} />
          ))}
          {view.notices.length === 0 ? null : (
            <div style="margin-top:24px">
              {view.notices.map((text) => (
                <p style="margin:8px 0">{text}</p>
              ))}
            </div>
          )}
          {view.footer.length === 0 ? null : <Footer lines={view.footer} />}
        </div>
      </body>
    </html>
  );
}

function Group({ group: { heading, lines, texts = [] } }: { group: ViewGroup }) {
  return (
    <>
      {lines.length === 0 ? (
        <h2 style={HEADING}>{heading}</h2>
      ) : (
        <Section heading={heading}>
          {lines.map((line) => (
            <Line line={line} />
          ))}
        </Section>
      )}
      {texts.map((text) => (
        <p style="margin:8px 0">{text}</p>
      ))}
    </>
  );
}

function Section({ heading, children }: { heading: string; children: unknown }) {
  return (
    <>
      <h2 style={HEADING}>{heading}</h2>
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">
        {children}
      </table>
    </>
  );
}

function Question({ item }: { item: ViewQuestion }) {
  return (
    <tr>
      <td style={NUMBER}>{item.number}.</td>
      <td style={CELL}>
        {item.ask}
        <br />
        <span style={SMALL}>“{item.quote}”</span>
      </td>
    </tr>
  );
}

function Line({ line }: { line: ViewLine }) {
  const what = line.ended ? <s>{line.what}</s> : line.what;
  return (
    <tr>
      <td style={NUMBER}>{line.number}.</td>
      <td style={CELL}>
        <b>{line.who}:</b> {what}
        {line.marks.length === 0 ? null : <span style={SMALL}> ({line.marks.join(", ")})</span>}
        <br />
        {line.when}
        {(line.why ?? []).map((reason) => (
          <>
            <br />
            <span style={WHY}>– {reason}</span>
          </>
        ))}
        {line.quote === null ? null : (
          <>
            <br />
            <span style={SMALL}>“{line.quote}”</span>
          </>
        )}
        {line.draft === undefined || line.draft === null ? null : (
          <>
            <br />
            <span style={SMALL}>{line.draft.intro}</span>
            <blockquote style={QUOTED}>{line.draft.text}</blockquote>
          </>
        )}
        {line.actions.length === 0 ? null : (
          <div style="font-size:14px">
            {line.actions.map(({ text, href }) => (
              <a href={href} style={ACTION}>
                {text}
              </a>
            ))}
          </div>
        )}
      </td>
    </tr>
  );
}

function Footer({ lines }: { lines: MailView["footer"] }) {
  return (
    <div style={`margin-top:32px;${SMALL}`}>
      {lines.map(({ text, href }) => (
        <p style="margin:4px 0">
          {href === undefined ? (
            text
          ) : (
            <a href={href} style={GREY}>
              {text}
            </a>
          )}
        </p>
      ))}
    </div>
  );
}
