import { Parser } from "htmlparser2";

const MAX_HTML = 300_000;
/** Deeper than any mail program nests; past it the parser is stopped, since its stack grows with depth. */
const MAX_DEPTH = 256;
/** Quotes nested deeper show no deeper; without a bound each line would carry its whole depth along. */
const MAX_QUOTES = 10;

const SKIPPED = new Set(["head", "style", "script", "title", "template", "noscript", "svg", "object"]);
const BLOCKS = new Set(
  "p div section article header footer main table tr ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre address form fieldset figure center".split(
    " ",
  ),
);
/** Blocks that an empty line sets apart. */
const SPACED = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre"]);
const BOXES: { readonly [box: string]: string } = {
  "☐": "[ ]",
  "☑": "[x]",
  "✅": "[x]",
  "☒": "[x]",
  "🔲": "[ ]",
  "⬜": "[ ]",
};
const HIDDEN =
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}0(?:px|pt|em)?\s{0,3}(?:;|$)|mso-hide\s{0,3}:\s{0,3}all/i;
const STRUCK = /text-decoration[a-z-]{0,8}\s{0,3}:[^;]{0,40}line-through/i;

interface Open {
  readonly name: string;
  readonly skipped: boolean;
  readonly struck: boolean;
  readonly quoted: boolean;
  /** The next number of an ordered list; 0 in a bulleted one. */
  next: number;
  /** In a table row: where its lines begin, how many cells it has, and whether a table stands inside. */
  readonly from: number;
  cells: number;
  nested: boolean;
}

/** Stands between the cells of a row until the row ends. */
const CELL = "\u0001";

/**
 * HTML as a person reads it, line by line: lists with their numbers and bullets, table rows with tabs between cells,
 * check boxes as `[ ]` and `[x]`, quotes behind `> `, struck words between `~~`. Linear; reads 300 KB at most.
 */
export function htmlToText(html: string): string {
  const walker = new Walker();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        walker.open(name, attributes);
        if (walker.depth > MAX_DEPTH) {
          parser.pause();
        }
      },
      ontext: (text) => walker.text(text),
      onclosetag: (name) => walker.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html.slice(0, MAX_HTML));
  return walker.finish();
}

class Walker {
  readonly #lines: string[] = [];
  readonly #stack: Open[] = [];
  #line = "";
  /** The line's last character: asking the line itself would copy it each time. */
  #last = "";
  /** A list item's mark, until words follow it: a paragraph inside the item must not leave it alone on its line. */
  #bullet = "";
  #quotes = 0;

  /** What stands before a line inside quotes. */
  get #prefix(): string {
    return "> ".repeat(Math.min(this.#quotes, MAX_QUOTES));
  }

  get depth(): number {
    return this.#stack.length;
  }

  open(name: string, attributes: { readonly [name: string]: string }): void {
    const parent = this.#stack.at(-1);
    const style = attributes.style ?? "";
    if (parent?.skipped !== true) {
      this.#begin(name, attributes, parent);
    }
    if (name === "br" || name === "img" || name === "input" || name === "meta" || name === "hr" || name === "link") {
      return;
    }
    const skipped = parent?.skipped === true || SKIPPED.has(name) || HIDDEN.test(style) || "hidden" in attributes;
    const struck = !skipped && (name === "s" || name === "strike" || name === "del" || STRUCK.test(style));
    if (struck) {
      this.#append("~~");
    }
    this.#stack.push({
      name,
      skipped,
      struck,
      quoted: name === "blockquote",
      next: name === "ol" ? Number(attributes.start ?? 1) || 1 : 0,
      from: this.#lines.length,
      cells: 0,
      nested: false,
    });
  }

  text(text: string): void {
    if (this.#stack.at(-1)?.skipped === true) {
      return;
    }
    const pre = this.#stack.some((open) => open.name === "pre");
    const plain = text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "");
    // A box leads its line; "all good ✅" is a remark.
    const clean =
      this.#line === ""
        ? plain.replace(/^(\s{0,9})([☐☑✅☒🔲⬜])\ufe0f?/u, (_all, space, box) => `${space}${BOXES[box] ?? box}`)
        : plain;
    if (pre) {
      const [first = "", ...rest] = clean.split("\n");
      this.#append(first);
      for (const line of rest) {
        this.#break();
        this.#append(line);
      }
    } else {
      const folded = clean.replace(/[\s\u00a0]+/g, " ");
      this.#append(this.#line === "" || this.#last === " " || this.#last === "\t" ? folded.replace(/^ /, "") : folded);
    }
  }

  #append(text: string): void {
    if (text !== "") {
      this.#line += text;
      this.#last = text.slice(-1);
    }
  }

  close(name: string): void {
    const at = this.#stack.findLastIndex((open) => open.name === name);
    if (at < 0) {
      return;
    }
    for (const open of this.#stack.splice(at).reverse()) {
      this.#end(open);
    }
  }

  finish(): string {
    this.#break();
    const lines = this.#lines.map((line) => line.replace(/[ \t]+$/, ""));
    return lines
      .filter((line, index) => line !== "" || (lines[index - 1] ?? "") !== "")
      .join("\n")
      .trim();
  }

  #begin(name: string, attributes: { readonly [name: string]: string }, parent: Open | undefined): void {
    if (name === "br") {
      this.#break({ keepEmpty: true });
    } else if (name === "hr") {
      this.#break();
      this.#lines.push(`${this.#prefix}________________________________`);
    } else if (name === "input" && (attributes.type ?? "").toLowerCase() === "checkbox") {
      this.#append("checked" in attributes ? "[x] " : "[ ] ");
    } else if (name === "td" || name === "th") {
      const row = this.#row();
      if (row !== undefined && row.cells++ > 0) {
        this.#break();
        this.#lines.push(CELL);
      }
    } else if (BLOCKS.has(name)) {
      this.#break();
      this.#space(name);
    }
    const outer = name === "table" ? this.#row() : undefined;
    if (outer !== undefined) {
      outer.nested = true;
    }
    if (name === "blockquote") {
      this.#quotes += 1;
    }
    if (name === "li") {
      const depth = this.#stack.filter((open) => open.name === "ul" || open.name === "ol").length;
      const bullet = parent !== undefined && parent.next > 0 ? `${parent.next++}.` : "-";
      this.#bullet = `${"  ".repeat(Math.min(8, Math.max(0, depth - 1)))}${bullet} `;
    }
  }

  #end(open: Open): void {
    if (open.struck) {
      this.#line = this.#line.trimEnd();
      this.#append("~~");
    }
    if (!open.skipped && BLOCKS.has(open.name)) {
      this.#break();
      if (open.name === "tr") {
        this.#endRow(open);
      } else {
        this.#space(open.name);
      }
    }
    if (open.name === "li") {
      this.#bullet = "";
    }
    if (open.quoted) {
      this.#quotes -= 1;
    }
  }

  #row(): Open | undefined {
    return this.#stack.findLast((open) => open.name === "tr");
  }

  /** A row of data is one line, whatever stands in its cells. A row with a table inside only lays the page out. */
  #endRow(row: Open): void {
    const lines = this.#lines.splice(row.from);
    if (row.cells < 2 || row.nested) {
      this.#lines.push(...lines.filter((line) => line !== CELL));
      return;
    }
    const cells = lines
      .join("\n")
      .split(CELL)
      .map((cell) =>
        cell
          .replace(/^> (?:> ){0,9}/gm, "")
          .replace(/\s+/g, " ")
          .trim(),
      );
    this.#lines.push(this.#prefix + cells.join("\t"));
  }

  #space(name: string): void {
    if (SPACED.has(name) && this.#lines.length > 0 && this.#lines.at(-1) !== "") {
      this.#lines.push(this.#prefix.trimEnd());
    }
  }

  #break({ keepEmpty = false } = {}): void {
    const worded = this.#line.trim() !== "";
    if (worded || keepEmpty) {
      this.#lines.push(this.#prefix + (worded ? this.#bullet : "") + this.#line);
      this.#bullet = worded ? "" : this.#bullet;
    }
    this.#line = "";
    this.#last = "";
  }
}
