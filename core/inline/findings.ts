/** What a person should know of the lines of a paragraph. */
import type { Finding, FindingLevel } from "../model/index.js";
import type { LineSpec } from "./finalize.js";
import { Break, type Items } from "./items.js";
import { EPSILON } from "./line.js";
import type { Line } from "./types.js";

/** Findings about breaks, loose lines and lines wider than the measure, in text order. */
export function findingsOf(text: string, items: Items, specs: readonly LineSpec[], lines: readonly Line[]): readonly Finding[] {
  return specs.flatMap((spec, index) => {
    const line = lines[index];
    if (!line) return [];
    const params = { offset: line.from, text: text.slice(line.from, line.to) };
    return [...breakFindings(items, spec, params), ...widthFindings(spec, line, params)];
  });
}

/** A break in a word or a rescue is told of the line that ends there. */
function breakFindings(items: Items, { to }: LineSpec, params: Finding["params"]): readonly Finding[] {
  const penalty = to < items.count ? items.penalty[to - 1] : Break.Free;
  if (penalty === Break.Kinsoku) return [finding("kinsoku-rescue", "warning", params)];
  const isInWord = penalty === Break.Word || penalty === Break.WordJoint;
  return isInWord ? [finding("word-broken", "info", params)] : [];
}

function widthFindings({ isFilled, measure, justification }: LineSpec, line: Line, params: Finding["params"]): readonly Finding[] {
  if (line.width > measure + EPSILON) return [finding("line-too-wide", "warning", params)];
  // Step 4 begins where other gaps have grown by 1/4 em (typesetting.md §6: the cap of stretch).
  const isLoose = isFilled && (justification.everyGap > 0 || line.width < measure - EPSILON);
  return isLoose ? [finding("loose-line", "warning", params)] : [];
}

function finding(rule: string, level: FindingLevel, params: Finding["params"]): Finding {
  return { rule, level, place: {}, params };
}
