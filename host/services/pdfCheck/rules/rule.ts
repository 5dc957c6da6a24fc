/** A rule of what a printer can use: one a file, each says in its words why it matters in print. */
import type { Finding, FindingLevel } from "../../../../core/model/index.js";
import type { Box } from "../content/geometry.js";
import type { SeenFile, SeenPage } from "../seen.js";

export type PdfRule = (file: SeenFile) => readonly Finding[];

/** A rule that looks at one page after the other. */
export function onEachPage(check: (page: SeenPage, file: SeenFile) => readonly Finding[]): PdfRule {
  return (file) => file.pages.flatMap((page) => check(page, file));
}

export function told(rule: string, level: FindingLevel, params: Finding["params"] = {}, page?: SeenPage): Finding {
  return { rule, level, place: page ? { page: page.number } : {}, params };
}

/** One finding for all marks of a kind, with their number and the place of the worst, which comes first. */
export function toldOf(
  rule: string,
  level: FindingLevel,
  page: SeenPage,
  boxes: readonly Box[],
  params: Finding["params"] = {},
): readonly Finding[] {
  const [first] = boxes;
  return first ? [told(rule, level, { count: boxes.length, ...placeOn(page, first), ...params }, page)] : [];
}

/** Where a mark begins, in millimetres from the upper left corner of the trimmed page. */
function placeOn({ trim }: SeenPage, box: Box): { readonly x: number; readonly y: number } {
  return { x: tenths(millimetres(box.left - trim.left)), y: tenths(millimetres(trim.top - box.top)) };
}

export function millimetres(points: number): number {
  return (points / 72) * 25.4;
}

export function points(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}

export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
