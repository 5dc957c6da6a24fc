/** What a person should know of the lines of a paragraph. */
import type { Finding } from "../model/index.js";
import { Break, type Items } from "./items.js";
import { EPSILON } from "./line.js";
import type { Line } from "./types.js";

/** Findings about breaks and about lines wider than the measure, in text order. */
export function findingsOf(items: Items, lines: readonly Line[], breaks: readonly number[], measure: number): readonly Finding[] {
  const findings: Finding[] = [];
  lines.forEach((line, index) => {
    const next = breaks[index + 1] ?? items.count;
    const rule = next < items.count ? breakRule(items.penalty[next - 1]) : null;
    if (rule) findings.push({ rule, level: rule === "kinsoku-rescue" ? "warning" : "info", place: {}, params: { offset: line.to } });
    if (line.width > measure + EPSILON)
      findings.push({ rule: "line-too-wide", level: "warning", place: {}, params: { offset: line.from } });
  });
  return findings;
}

function breakRule(penalty: number | undefined): "kinsoku-rescue" | "word-broken" | null {
  if (penalty === Break.Kinsoku) return "kinsoku-rescue";
  return penalty === Break.Word || penalty === Break.WordJoint ? "word-broken" : null;
}
