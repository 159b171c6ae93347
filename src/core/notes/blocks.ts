import { bulletOf } from "./blocks/bullets.ts";
import { type Cell, cellsOf, type Row, roleOf } from "./blocks/cells.ts";
import { type HeadingKind, isHeading, kindOf } from "./blocks/headings.ts";
import { labelsAbove } from "./blocks/labels.ts";
import { HAS_CLOCK, SAID, SPEAKER_LINE, STAMPED, TIMED, TIMES } from "./blocks/lone-turns.ts";
import { type Turn, turnsIn } from "./blocks/turns.ts";
import { HANGS, isWrapped } from "./blocks/wrapping.ts";
import { bareWords, hasWords, head } from "./lines.ts";
import type { Note, Zone } from "./note.ts";

export interface Heading {
  readonly kind: HeadingKind;
  readonly text: string;
}

/** A list item, a table's row, a speaker's turn, a paragraph, or one of several short lines: what is read as one. Offsets of the note's text. */
export interface Block {
  readonly kind: "item" | "row" | "turn" | "text" | "line";
  /** Without the bullet, the box, the speaker. */
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  readonly box: "open" | "done" | null;
  /** The nearest heading above, and the one above that with a kind of its own. */
  readonly heading: Heading | null;
  /** Headings that may name who does what stands below, nearest first. */
  readonly under: readonly string[];
  readonly speaker: string | null;
  /** Whom a turn answers: who spoke last before. */
  readonly to: string | null;
  readonly cells: readonly Cell[];
}

const STRIKE = /^~~/;
/** "Our side: …" under an item: an item of its own. */
const LABELLED = /^\p{Lu}[\p{L} .'’]{1,30}:\s/u;

/** Cuts the note into blocks, with the headings they stand under. Linear in its length. */
export function blocksOf(note: Note): Block[] {
  return note.zones.flatMap((zone) => new ZoneCutter(note.text, zone).blocks());
}

class ZoneCutter {
  readonly #text: string;
  readonly #zone: Zone;
  readonly #blocks: Block[] = [];
  #heading: Heading | null = null;
  #scope: Heading | null = null;
  #names: { readonly text: string; readonly indent: number }[] = [];
  #columns: readonly Cell["role"][] | null = null;
  #speaker: string | null = null;
  #to: string | null = null;
  #turns: ReadonlyMap<number, Turn> = new Map();
  /** The lines of text that stand together, up to a row, and whether a program broke them; found once. */
  #group: { readonly to: number; readonly wrapped: boolean } = { to: 0, wrapped: false };
  /** Rows that label the lines right below them: "Al", "Babs", "Me". */
  #labels: ReadonlySet<number> = new Set();
  #labelled = false;
  /** The line above was broken off by its writer. */
  #isLine = false;

  constructor(text: string, zone: Zone) {
    this.#text = text;
    this.#zone = zone;
  }

  blocks(): Block[] {
    const rows = this.#rows();
    this.#labels = labelsAbove(rows);
    this.#turns = turnsIn(rows);
    let i = 0;
    while (i < rows.length) {
      i = this.#take(rows, i);
    }
    return this.#blocks;
  }

  #rows(): Row[] {
    const rows: Row[] = [];
    let at = this.#zone.start;
    for (const line of this.#text.slice(this.#zone.start, this.#zone.end).split("\n")) {
      const indent = line.length - line.trimStart().length;
      rows.push({ text: line.trim(), start: at + indent, indent });
      at += line.length + 1;
    }
    return rows;
  }

  /** Reads one block or heading at row `i` and returns the row behind it. */
  #take(rows: readonly Row[], i: number): number {
    const row = rows[i];
    if (row === undefined || !hasWords(row.text)) {
      if (row?.text === "") {
        this.#isLine = false;
        this.#labelled = false;
        this.#columns = null;
        this.#endTurn(i);
      }
      return i + 1;
    }
    const turn = this.#turns.get(i);
    if (turn !== undefined) {
      [this.#speaker, this.#to] = [turn.speaker, turn.to];
      this.#push("turn", row.start + turn.length, row.start + row.text.length, { speaker: turn.speaker, to: turn.to });
      return i + 1;
    }
    const clocked = HAS_CLOCK.test(row.text);
    const speaker = clocked ? head(row.text).match(SPEAKER_LINE)?.groups?.name : undefined;
    if (speaker !== undefined) {
      this.#speaker = speaker;
      return i + 1;
    }
    const stamped = clocked ? (head(row.text).match(STAMPED) ?? head(row.text).match(TIMED)) : null;
    if (stamped !== null) {
      this.#push("turn", row.start + stamped[0].length, row.start + row.text.length, {
        speaker: stamped.groups?.name ?? null,
      });
      return i + 1;
    }
    const cells = cellsOf(row);
    if (cells.length > 1) {
      return this.#takeCells(rows, i, cells);
    }
    const bullet = bulletOf(row.text);
    if (bullet.length > 0) {
      return this.#takeItem(rows, i, bullet);
    }
    const said = row.text.includes(":") ? head(row.text).match(SAID)?.groups?.name : undefined;
    if (said !== undefined) {
      this.#push("turn", row.start + row.text.indexOf(":") + 1, row.start + row.text.length, { speaker: said });
      return i + 1;
    }
    const named = this.#labels.has(i);
    if (named || isHeading(rows, i)) {
      this.#open(row);
      this.#labelled = named;
      return i + 1;
    }
    return this.#takeText(rows, i);
  }

  /** Behind the last turn, a blank row ends it. */
  #endTurn(i: number): void {
    if (this.#turns.size > 0 && i > Math.max(...this.#turns.keys())) {
      this.#speaker = null;
    }
  }

  /** The heading's own words decide its kind; one that says nothing leaves the scope as it is only where it may be a name. */
  #open(row: Row): void {
    const text = bareWords(row.text);
    const kind = kindOf(text);
    this.#heading = { kind, text };
    if (kind !== "other" || text.split(" ").length > 4) {
      this.#scope = this.#heading;
      this.#names = [];
    }
    this.#names = [{ text: row.text, indent: row.indent }, ...(kind === "other" ? this.#names.slice(0, 1) : [])];
    this.#speaker = null;
  }

  #takeItem(rows: readonly Row[], i: number, { length, box }: { length: number; box: Block["box"] }): number {
    const row = rows[i] as Row;
    let end = row.start + row.text.length;
    let next = i + 1;
    for (; next < rows.length; next += 1) {
      const more = rows[next] as Row;
      // A line that belongs to the item: indented under it, or flowing on in lower case.
      const flows = /^[\p{Ll}(]/u.test(more.text) && bulletOf(more.text).length === 0;
      if (
        more.text === "" ||
        LABELLED.test(more.text) ||
        bulletOf(more.text).length > 0 ||
        cellsOf(more).length > 1 ||
        !(more.indent > row.indent || flows)
      ) {
        break;
      }
      end = more.start + more.text.length;
    }
    while (
      this.#names[0] !== undefined &&
      this.#names[0].indent >= row.indent &&
      this.#names.length > 0 &&
      this.#names[0].indent > 0
    ) {
      this.#names.shift();
    }
    const below = rows.slice(next, next + 2).find((each) => each.text !== "");
    if (
      below !== undefined &&
      below.indent > row.indent &&
      bulletOf(below.text).length > 0 &&
      row.text.length - length < 50
    ) {
      this.#names = [{ text: row.text.slice(length), indent: row.indent + 1 }, ...this.#names];
      return next;
    }
    this.#push("item", row.start + length, end, { box });
    return next;
  }

  #takeCells(rows: readonly Row[], i: number, cells: readonly Cell[]): number {
    const row = rows[i] as Row;
    const named = cells.map((cell) => roleOf(this.#text.slice(cell.start, cell.end)));
    const header = named.filter((role) => role !== null).length;
    if (header >= 2 && header * 2 >= cells.length) {
      this.#columns = named;
      return i + 1;
    }
    const columns = this.#columns;
    const roled = cells.map((cell, k): Cell => ({ ...cell, role: columns?.[k] ?? null }));
    const worded = roled.filter((cell) => hasWords(this.#text.slice(cell.start, cell.end)));
    const [first, last] = [worded[0], worded.at(-1)];
    if (first !== undefined && last !== undefined) {
      this.#push("row", first.start, last.end, { cells: worded });
    }
    return row === undefined ? i + 1 : i + 1;
  }

  #takeText(rows: readonly Row[], i: number): number {
    const first = rows[i] as Row;
    if (i >= this.#group.to) {
      let to = i + 1;
      while (to < rows.length && !this.#begins(rows[to] as Row)) {
        to += 1;
      }
      this.#group = { to, wrapped: isWrapped(rows.slice(i, to)) };
    }
    const group = this.#group.to;
    let next = this.#group.wrapped ? group : i + 1;
    while (next < group && HANGS.test(head(rows[next - 1]?.text ?? "").slice(-12))) {
      next += 1;
    }
    const last = rows[next - 1] as Row;
    const kind = next - i === 1 && (next < group || this.#isLine || this.#labelled) ? "line" : "text";
    this.#isLine = next < group;
    this.#push(this.#speaker === null ? kind : "turn", first.start, last.start + last.text.length, {
      speaker: this.#speaker,
      to: this.#to,
    });
    return next;
  }

  /** A line that cannot go on with the one above: blank, a row, an item, somebody's turn. */
  #begins(row: Row): boolean {
    return (
      row.text === "" ||
      cellsOf(row).length > 1 ||
      bulletOf(row.text).length > 0 ||
      STRIKE.test(row.text) ||
      (HAS_CLOCK.test(row.text) && TIMES.some((form) => form.test(head(row.text)))) ||
      (row.text.includes(":") && (SAID.test(head(row.text)) || LABELLED.test(row.text)))
    );
  }

  #push(kind: Block["kind"], start: number, end: number, extra: Partial<Block>): void {
    if (end <= start) {
      return;
    }
    const struck = STRIKE.test(this.#text.slice(start, start + 2));
    this.#blocks.push({
      kind,
      start: struck ? start : start,
      end,
      zone: this.#zone,
      box: extra.box ?? null,
      heading: this.#scope ?? this.#heading,
      under: kind === "text" || kind === "turn" ? [] : this.#names.map((each) => each.text),
      speaker: extra.speaker ?? null,
      to: extra.to ?? null,
      cells: extra.cells ?? [],
    });
    if (kind === "text") {
      this.#endList();
    }
  }

  /** A paragraph ends what a heading opened. */
  #endList(): void {
    if (this.#blocks.at(-1) !== undefined && this.#scope?.kind !== "facts") {
      this.#heading = null;
      this.#scope = null;
      this.#names = [];
    }
  }
}
