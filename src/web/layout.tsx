import { html, raw } from "hono/html";
import { wordsFor } from "../core/words/words.ts";

const words = wordsFor("en").page;

/** A whole page around its body. */
export function page(body: { toString(): string }) {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Saydo</title><link rel="stylesheet" href="/style.css"></head><body>${raw(body.toString())}</body></html>`;
}

/** What somebody without a link sees: nothing but the way in. */
export function Locked() {
  return Notice({ text: words.locked });
}

/** A page that says one thing. */
export function Notice({ text }: { text: string }) {
  return page(
    <main>
      <h1>Saydo</h1>
      <p>{text}</p>
    </main>,
  );
}

/** A signed link that is not ours or has expired. */
export function gone() {
  return Notice({ text: words.linkGone });
}

/** A page that asks one thing and has one button. */
export function OneButton({
  heading,
  text,
  action,
  label,
}: {
  heading: string;
  text: string;
  action: string;
  label: string;
}) {
  return page(
    <main>
      <h1>{heading}</h1>
      <p>{text}</p>
      <form method="post" action={action}>
        <button type="submit">{label}</button>
      </form>
    </main>,
  );
}
