import type { Reason } from "./facts.ts";
import { POINTS, THRESHOLDS } from "./thresholds.ts";

/** What a reason weighs. */
export function pointsOf(reason: Reason): number {
  return POINTS[weightOf(reason)].is;
}

function weightOf(reason: Reason): keyof typeof POINTS {
  switch (reason.code) {
    case "overdue":
    case "disputed":
    case "conditional":
    case "hedged":
      return reason.code;
    case "short-notice":
      return noticeWeight(reason.left, reason.usual);
    case "waits":
      return reason.late ? "waitsLate" : "waits";
    case "say-do":
      return sayDoWeight(reason.ratio);
    case "overload":
      return reason.due + reason.late >= THRESHOLDS.overloadTwice.is * reason.most ? "overloadTwice" : "overload";
    case "moved":
      return reason.times >= THRESHOLDS.movedTwice.is ? "movedTwice" : "moved";
    case "undated":
      return reason.days >= THRESHOLDS.undatedLong.is ? "undatedLong" : "undated";
    case "undated-twice":
      return "undatedTwice";
    case "no-word":
      return "noWord";
    case "client-quiet":
      return "clientQuiet";
    case "day-off":
      return "dayOff";
    case "not-agreed":
      return "notAgreed";
    default:
      return reason satisfies never;
  }
}

function noticeWeight(
  left: number,
  usual: number | null,
): "soon" | "soonUnknown" | "near" | "thisWeek" | "shortNotice" {
  if (left <= THRESHOLDS.soonDays.is) {
    return usual === null ? "soonUnknown" : "soon";
  }
  if (left <= THRESHOLDS.nearDays.is) {
    return "near";
  }
  return left <= THRESHOLDS.weekDays.is ? "thisWeek" : "shortNotice";
}

function sayDoWeight(ratio: number): "sayDo" | "sayDoPoor" | "sayDoBad" | "sayDoWorst" {
  if (ratio < THRESHOLDS.sayDoWorst.is) {
    return "sayDoWorst";
  }
  if (ratio < THRESHOLDS.sayDoBad.is) {
    return "sayDoBad";
  }
  return ratio < THRESHOLDS.sayDoPoor.is ? "sayDoPoor" : "sayDo";
}
