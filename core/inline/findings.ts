/** What a person should know of the lines of a paragraph. */
import type { Finding, FindingLevel } from "../model/index.js";
import type { LineSpec } from "./finalize.js";
import { Break, type Items } from "./items.js";
import { EPSILON } from "./line.js";
import type { Line } from "./types.js";

/** Findings about breaks, loose lines and lines wider than the measure, in text order. */
export function findingsOf(items: Items, specs: readonly LineSpec[], lines: readonly Line[]): readonly Finding[] {
  return specs.flatMap((spec, index) => {
    const line = lines[index];
    return line ? [...breakFindings(items, spec), ...widthFindings(spec, line)] : [];
  });
}

function breakFindings(items: Items, { to, textTo }: LineSpec): readonly Finding[] {
  const penalty = to < items.count ? items.penalty[to - 1] : Break.Free;
  if (penalty === Break.Kinsoku) return [finding("kinsoku-rescue", "warning", textTo)];
  const isInWord = penalty === Break.Word || penalty === Break.WordJoint;
  return isInWord ? [finding("word-broken", "info", textTo)] : [];
}

function widthFindings({ isFilled, measure, justification }: LineSpec, line: Line): readonly Finding[] {
  if (line.width > measure + EPSILON) return [finding("line-too-wide", "warning", line.from)];
  // Step 4 begins where other gaps have grown by 1/4 em (typesetting.md §6: the cap of stretch).
  const isLoose = isFilled && (justification.everyGap > 0 || line.width < measure - EPSILON);
  return isLoose ? [finding("loose-line", "warning", line.from)] : [];
}

function finding(rule: string, level: FindingLevel, offset: number): Finding {
  return { rule, level, place: {}, params: { offset } };
}
