import { ACT_GERUNDS, ACT_THIRD, ACT_VERBS } from "../en/cues.ts";
import { classesOf } from "../en/word-classes.ts";
import type { Predicate } from "../predicate.ts";
import { setOf, type Word } from "../words.ts";
import { nameOf, type Take } from "./feature.ts";
import type { Unit } from "./unit.ts";

/**
 * What the labeller weighs of unit `i`, each feature once. Every feature is a class that many writers' units fall into;
 * none holds a name, a number or a day.
 */
export function eachFeature(units: readonly Unit[], i: number, take: Take): void {
  const unit = units[i];
  if (unit === undefined) {
    return;
  }
  take("bias");
  takeWords(unit.shape, take);
  takeStructure(units, i, take);
  takeMood(unit, take);
  takeNeighbour(units[i - 1], unit, BEFORE, take);
  takeNeighbour(units[i + 1], unit, AFTER, take);
}

/** The names of all features of unit `i`: what the trainer learns from. */
export function featuresOf(units: readonly Unit[], i: number): string[] {
  const names: string[] = [];
  eachFeature(units, i, (...parts) => names.push(nameOf(...parts)));
  return names;
}

function takeWords(shape: readonly string[], take: Take): void {
  // Few of them: a list is searched faster than a set is built.
  const stems: string[] = [];
  const classes: string[] = [];
  for (let at = 0; at < shape.length; at += 1) {
    const text = shape[at] as string;
    const before = at === 0 ? "^" : (shape[at - 1] as string);
    const first = shape.indexOf(text);
    if (first === at) {
      take("w", text);
      const stem = stemOf(text);
      if (stem !== text && !stems.includes(stem)) {
        stems.push(stem);
        take("s", stem);
      }
    }
    if (first === at || !pairStands(shape, first, at)) {
      take("b", before, text);
    }
    for (const name of classesOf(text)) {
      if (!classes.includes(name)) {
        classes.push(name);
        take("c", name);
      }
      if (at === 0) {
        take("hc", name);
      }
    }
  }
  const [a = "", b = "", c = ""] = shape;
  take("h1", a);
  take("h2", a, b);
  take("h3", a, b, c);
  take("t1", shape.at(-1) ?? "");
}

/** True where the word at `at` stood behind the same word before. */
function pairStands(shape: readonly string[], from: number, at: number): boolean {
  const before = shape[at - 1];
  for (let i = from; i < at; i += 1) {
    if (shape[i] === shape[at] && (i === 0 ? undefined : shape[i - 1]) === before) {
      return true;
    }
  }
  return false;
}

/** "sending", "sends", "send" → "send": no more than the ending. */
function stemOf(text: string): string {
  if (text.length > 5 && text.endsWith("ing")) {
    return text.at(-4) === text.at(-5) ? text.slice(0, -4) : text.slice(0, -3);
  }
  if (text.length > 4 && text.endsWith("ed")) {
    return text.slice(0, -2);
  }
  return text.length > 3 && text.endsWith("s") && !text.endsWith("ss") ? text.slice(0, -1) : text;
}

function takeStructure(units: readonly Unit[], i: number, take: Take): void {
  const unit = units[i] as Unit;
  const { block, clause } = unit;
  const heading = block.heading?.kind ?? "none";
  const size = sizeOf(unit.shape.length);
  take("kind", block.kind);
  take("heading", heading);
  take("kind heading", block.kind, heading);
  take("size", size);
  take("kind size", block.kind, size);
  take("zone", block.zone.kind);
  take("opens", String(clause.opens));
  take("place", i === 0 ? "first" : i === units.length - 1 ? "last" : i < 3 ? "early" : "in");
  take("under", unit.led);
  take("under kind", unit.led, block.kind);
  if (block.box !== null) {
    take("box", block.box);
  }
  if (block.speaker !== null) {
    take("spoken");
  }
  if (block.heading !== null) {
    for (const word of new Set(block.heading.text.split(" ", 6))) {
      take("head", word);
    }
  }
  if (block.cells.length > 0) {
    for (const role of new Set(block.cells.map((cell) => cell.role ?? "plain"))) {
      take("cell", role);
    }
  }
  if (isListed(unit) && unit.names > 0) {
    take("list with a name");
  }
  take("names", String(Math.min(2, unit.names)), block.kind);
}

function sizeOf(length: number): string {
  return length <= 1 ? "1" : length <= 3 ? "3" : length <= 6 ? "6" : length <= 12 ? "12" : length <= 25 ? "25" : "more";
}

function isListed({ block }: Unit): boolean {
  return block.kind === "item" || block.kind === "row" || block.kind === "line";
}

function takeMood(unit: Unit, take: Take): void {
  const { subject, predicate, candidate, refined, due, clause } = unit;
  const who = subject === null ? "none" : subject.kind;
  const how = predicate === null ? "none" : predicate.kind;
  const when = due === null ? "none" : due.date === null ? "event" : unit.dated ? "ahead" : "past";
  const listed = isListed(unit);
  take("who", who);
  take("how", how);
  take("when", when);
  take("who how", who, how);
  take("how when", how, when);
  take("who when", who, when);
  take(listed ? "listed who how when" : "prose who how when", who, how, when);
  take(listed ? "listed when" : "prose when", when);
  take("lead", subject === null ? "none" : subject.from === 0 ? "first" : subject.from < 4 ? "early" : "late", who);
  if (predicate !== null) {
    takeAct(clause.words, predicate, take);
  }
  if (clause.asks) {
    take("asks");
    take("asks who", who);
  }
  if (unit.off) {
    take("called off");
    take("called off who", who);
  }
  if (candidate === null) {
    take("no rule");
  } else {
    take("rule", candidate.reasons[0] ?? "");
    take("rule at", String(Math.round(candidate.weight * 10)));
  }
  if (refined !== null) {
    take("sum", String(Math.max(0, Math.round(refined.weight * 10))));
    take("status", refined.status);
    for (const reason of refined.reasons) {
      take("taint", reason);
    }
    if (refined.conditional) {
      take("conditional");
    }
    if (refined.recurring !== null) {
      take("recurring");
    }
  }
}

/** The verb that binds, and what it takes: "sends you", "needs the", "rises". */
function takeAct(words: readonly Word[], { kind, act }: Predicate, take: Take): void {
  const text = words[act]?.text ?? "";
  const known = ACT_VERBS.has(text) || ACT_THIRD.has(text) || ACT_GERUNDS.has(text);
  const next = words[act + 1];
  take("act", stemOf(text));
  take("act known", String(known), kind);
  for (const name of classesOf(text)) {
    take("act class", name, kind);
  }
  take("act takes", next === undefined ? "nothing" : TAKEN.has(next.text) ? next.text : next.kind);
}

/** Small words behind a verb that tell what it takes. */
const TAKEN = setOf(
  "you me us him her them it this that these those the a an your our my their his to for with on in at by up out off over back down away , .",
);

/** The kinds of what stands before and behind a unit. */
const BEFORE = kindsOf("before");
const AFTER = kindsOf("after");

function kindsOf(side: string) {
  return {
    nothing: `${side} nothing`,
    near: side,
    how: `${side} how`,
    who: `${side} who`,
    rule: `${side} rule`,
    when: `${side} when`,
    word: `${side} word`,
    asks: `${side} asks`,
    class: `${side} class`,
  };
}

/** What stands beside it, in the same block or the next: kind, mood, subject. */
function takeNeighbour(other: Unit | undefined, unit: Unit, kinds: typeof BEFORE, take: Take): void {
  if (other === undefined) {
    take(kinds.nothing);
    return;
  }
  const near = other.block === unit.block ? "same" : other.block.kind === unit.block.kind ? "like" : "other";
  const rule = other.candidate === null ? "none" : String(Math.round(Math.max(0, other.refined?.weight ?? 0) * 5));
  take(kinds.near, near);
  take(kinds.how, near, other.predicate?.kind ?? "none");
  take(kinds.who, near, other.subject?.kind ?? "none");
  take(kinds.rule, near, rule);
  take(kinds.when, near, other.due === null ? "none" : other.dated ? "ahead" : "past");
  take(kinds.word, near, other.shape[0] ?? "");
  if (other.clause.asks) {
    take(kinds.asks, near);
  }
  for (const name of other.opening) {
    take(kinds.class, near, name);
  }
  const answers = kinds === BEFORE && other.clause.asks;
  if (answers && unit.shape.slice(0, 2).some((text) => classesOf(text).includes("yes"))) {
    take("says yes");
  }
}
