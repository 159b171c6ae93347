import { classesOf } from "../en/word-classes.ts";
import type { Unit } from "./unit.ts";

/**
 * What the labeller weighs of unit `i`, by name. Every feature is a class that many writers' units fall into; none holds
 * a name, a number or a day.
 */
export function featuresOf(units: readonly Unit[], i: number): string[] {
  const unit = units[i];
  if (unit === undefined) {
    return [];
  }
  const features = ["bias", ...wordFeatures(unit.shape), ...structureFeatures(units, i), ...moodFeatures(unit)];
  features.push(...neighbourFeatures(units[i - 1], unit, "before"), ...neighbourFeatures(units[i + 1], unit, "after"));
  return features;
}

function wordFeatures(shape: readonly string[]): string[] {
  const features: string[] = [];
  const seen = new Set<string>();
  let before = "^";
  for (const text of shape) {
    const stem = stemOf(text);
    for (const feature of [`w ${text}`, ...(stem === text ? [] : [`s ${stem}`]), `b ${before} ${text}`]) {
      if (!seen.has(feature)) {
        seen.add(feature);
        features.push(feature);
      }
    }
    for (const name of classesOf(text)) {
      for (const feature of features.length === 0 || before === "^" ? [`c ${name}`, `hc ${name}`] : [`c ${name}`]) {
        if (!seen.has(feature)) {
          seen.add(feature);
          features.push(feature);
        }
      }
    }
    before = text;
  }
  const [a = "", b = "", c = ""] = shape;
  features.push(`h1 ${a}`, `h2 ${a} ${b}`, `h3 ${a} ${b} ${c}`, `t1 ${shape.at(-1) ?? ""}`);
  return features;
}

/** "sending", "sends", "send" → "send": no more than the ending. */
function stemOf(text: string): string {
  if (text.length > 5 && text.endsWith("ing")) {
    return text.slice(0, -3).replace(/(.)\1$/, "$1");
  }
  if (text.length > 4 && text.endsWith("ed")) {
    return text.slice(0, -2);
  }
  return text.length > 3 && text.endsWith("s") && !text.endsWith("ss") ? text.slice(0, -1) : text;
}

function structureFeatures(units: readonly Unit[], i: number): string[] {
  const unit = units[i] as Unit;
  const { block, clause } = unit;
  const list = block.kind === "item" || block.kind === "row" || block.kind === "line";
  const heading = block.heading?.kind ?? "none";
  const length = unit.shape.length;
  const size =
    length <= 1 ? "1" : length <= 3 ? "3" : length <= 6 ? "6" : length <= 12 ? "12" : length <= 25 ? "25" : "more";
  const features = [
    `kind ${block.kind}`,
    `heading ${heading}`,
    `kind ${block.kind} heading ${heading}`,
    `size ${size}`,
    `kind ${block.kind} size ${size}`,
    `zone ${block.zone.kind}`,
    `opens ${clause.opens}`,
    `place ${i === 0 ? "first" : i === units.length - 1 ? "last" : i < 3 ? "early" : "in"}`,
    `under ${unit.led}`,
    `under ${unit.led} kind ${block.kind}`,
  ];
  if (block.box !== null) {
    features.push(`box ${block.box}`);
  }
  if (block.speaker !== null) {
    features.push("spoken");
  }
  for (const word of block.heading?.text.split(" ").slice(0, 6) ?? []) {
    features.push(`head ${word}`);
  }
  for (const role of new Set(block.cells.map((cell) => cell.role ?? "plain"))) {
    features.push(`cell ${role}`);
  }
  if (list && unit.names > 0) {
    features.push("list with a name");
  }
  features.push(`names ${Math.min(2, unit.names)} ${block.kind}`);
  return features;
}

function moodFeatures(unit: Unit): string[] {
  const { subject, predicate, candidate, refined, due, clause } = unit;
  const who = subject === null ? "none" : subject.kind;
  const how = predicate === null ? "none" : predicate.kind;
  const when = due === null ? "none" : due.date === null ? "event" : unit.dated ? "ahead" : "past";
  const list = unit.block.kind === "item" || unit.block.kind === "row" || unit.block.kind === "line" ? "list" : "prose";
  const features = [
    `who ${who}`,
    `how ${how}`,
    `when ${when}`,
    `who ${who} how ${how}`,
    `how ${how} when ${when}`,
    `who ${who} when ${when}`,
    `who ${who} how ${how} when ${when} ${list}`,
    `when ${when} ${list}`,
    `lead ${subject === null ? "none" : subject.from === 0 ? "first" : subject.from < 4 ? "early" : "late"} ${who}`,
  ];
  if (clause.asks) {
    features.push("asks", `asks who ${who}`);
  }
  if (candidate !== null) {
    features.push(`rule ${candidate.reasons[0] ?? ""}`, `rule at ${Math.round(candidate.weight * 10)}`);
  } else {
    features.push("no rule");
  }
  if (refined !== null) {
    features.push(`sum ${Math.max(0, Math.round(refined.weight * 10))}`, `status ${refined.status}`);
    features.push(...refined.reasons.map((reason) => `taint ${reason}`));
    if (refined.conditional) {
      features.push("conditional");
    }
    if (refined.recurring !== null) {
      features.push("recurring");
    }
  }
  return features;
}

/** What stands beside it, in the same block or the next: kind, mood, subject. */
function neighbourFeatures(other: Unit | undefined, unit: Unit, side: "before" | "after"): string[] {
  if (other === undefined) {
    return [`${side} nothing`];
  }
  const near = other.block === unit.block ? "same" : other.block.kind === unit.block.kind ? "like" : "other";
  const how = other.predicate?.kind ?? "none";
  const features = [
    `${side} ${near}`,
    `${side} ${near} how ${how}`,
    `${side} ${near} who ${other.subject?.kind ?? "none"}`,
    `${side} ${near} rule ${other.candidate === null ? "none" : Math.round(Math.max(0, other.refined?.weight ?? 0) * 5)}`,
    `${side} ${near} when ${other.due === null ? "none" : other.dated ? "ahead" : "past"}`,
    `${side} ${near} h1 ${other.shape[0] ?? ""}`,
  ];
  if (other.clause.asks) {
    features.push(`${side} ${near} asks`);
  }
  for (const name of new Set(other.shape.slice(0, 8).flatMap(classesOf))) {
    features.push(`${side} ${near} c ${name}`);
  }
  if (
    side === "before" &&
    other.clause.asks &&
    unit.shape.slice(0, 2).some((text) => classesOf(text).includes("yes"))
  ) {
    features.push("says yes");
  }
  return features;
}
