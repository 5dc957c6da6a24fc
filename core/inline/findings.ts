/** What a person should know of the lines of a paragraph. */
import type { Finding, FindingLevel } from "../model/index.js";
import type { LineSpec } from "./finalize.js";
import { Break, type Items } from "./items.js";
import { EPSILON } from "./line.js";
import type { Line } from "./types.js";

/** Findings about characters already `found`, and about breaks, loose lines and lines wider than the measure, in text order. */
export function findingsOf(
  found: readonly Finding[],
  text: string,
  items: Items,
  specs: readonly LineSpec[],
  lines: readonly Line[],
): readonly Finding[] {
  const findings = [...found];
  specs.forEach((spec, index) => {
    const line = lines[index];
    if (!line) return;
    const broken = breakRule(items, spec);
    const filled = widthRule(spec);
    if (!broken && !filled) return;
    const params = { offset: line.from, text: text.slice(line.from, line.to) };
    if (broken) findings.push(finding(...broken, params));
    if (filled) findings.push(finding(...filled, params));
  });
  return findings;
}

type Told = readonly [rule: string, level: FindingLevel];

/** A break in a word or a rescue is told of the line that ends there. */
function breakRule(items: Items, { to }: LineSpec): Told | null {
  const penalty = to < items.count ? items.penalty[to - 1] : Break.Free;
  if (penalty === Break.Kinsoku) return ["kinsoku-rescue", "warning"];
  return penalty === Break.Word || penalty === Break.WordJoint ? ["word-broken", "info"] : null;
}

function widthRule({ isFilled, measure, width, justification }: LineSpec): Told | null {
  if (width > measure + EPSILON) return ["line-too-wide", "warning"];
  // Step 4 begins where other gaps have grown by 1/4 em (typesetting.md §6: the cap of stretch).
  const isOpen = justification.kind === "stretched" && justification.everyGap > 0;
  return isFilled && (isOpen || width < measure - EPSILON) ? ["loose-line", "warning"] : null;
}

function finding(rule: string, level: FindingLevel, params: Finding["params"]): Finding {
  return { rule, level, place: {}, params };
}
