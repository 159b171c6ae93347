import type { Weighed } from "../../core/notes/explain/weighed.ts";
import type { Mailbox } from "../../core/notes/message.ts";

/** Columns of a terminal that everybody has. */
const WIDTH = 100;
const LABEL = 12;

/**
 * A label and what is said of it, filled into lines under each other. An item is never broken over two lines; two
 * spaces stand between items, since a feature may hold any mark.
 */
export function entry(label: string, items: readonly string[], joint = "  "): string[] {
  const lines: string[] = [];
  let line = `  ${label}`.padEnd(LABEL);
  items.forEach((item, i) => {
    const piece = plain(i < items.length - 1 ? `${item}${joint}` : item);
    if (line.length + piece.trimEnd().length > WIDTH && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = " ".repeat(LABEL);
    }
    line += piece;
  });
  return [...lines, line.trimEnd()];
}

/** A sentence, broken between its words. */
export function prose(label: string, text: string): string[] {
  return entry(label, text.split(" "), " ");
}

/** The notes are a stranger's: none of their characters may steer the terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
}

/** Words of the notes in quotation marks, shortened where they are long. */
export function quoted(text: string, longest = 80): string {
  const line = plain(text).replace(/\s+/g, " ").trim();
  return `“${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}”`;
}

/** What weighs most, with its weights, and what the others come to. */
export function strongest(features: readonly Weighed[], count: number): string[] {
  const known = features.filter(({ weight }) => weight !== 0);
  const sorted = [...known].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const rest = sorted.slice(count);
  const shown = sorted.slice(0, count).map(({ name, weight }) => `${signed(weight)} ${name}`);
  if (rest.length === 0) {
    return shown.length > 0 ? shown : ["nothing that the table knows"];
  }
  return [...shown, `${signed(rest.reduce((sum, { weight }) => sum + weight, 0))} by ${rest.length} more`];
}

export function signed(weight: number): string {
  return `${weight < 0 ? "-" : "+"}${Math.abs(weight).toFixed(2)}`;
}

/** Three places, so that what just misses a threshold does not read as if it met it. */
export function probability(share: number): string {
  return share.toFixed(3);
}

export function named(person: Mailbox | null): string {
  return person === null ? "nobody" : [person.name, person.email === "" ? "" : `<${person.email}>`].join(" ").trim();
}
