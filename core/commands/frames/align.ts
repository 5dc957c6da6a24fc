/** Frames lined up (对齐) and set apart by equal gaps (分布). */
import type { Doc } from "../../model/index.js";
import { typeArea } from "../../page/index.js";
import { boundingRect, type Rect } from "../../units/index.js";
import type { Outcome } from "../outcome.js";
import { arranged } from "./units.js";

/** Edges and middles by which frames are lined up: `centre` is the middle across, `middle` the middle down. */
export type Alignment = "left" | "centre" | "right" | "top" | "middle" | "bottom";

/** Lines frames up within the rectangle round them; one alone within the type area. A locked frame stays, and is refused where it would have to move. */
export function alignFrames(doc: Doc, ids: readonly string[], alignment: Alignment, id: string): Outcome {
  return arranged(doc, ids, "did-align", id, (units, style) => {
    const round = units.length === 1 ? typeArea(style) : boundingRect(units.map((unit) => unit.rect));
    return units.map((unit) => wayTo(unit.rect, round, alignment));
  });
}

function wayTo(at: Rect, round: Rect, alignment: Alignment): { readonly x: number; readonly y: number } {
  switch (alignment) {
    case "left":
      return { x: round.x - at.x, y: 0 };
    case "centre":
      return { x: round.x + round.width / 2 - at.x - at.width / 2, y: 0 };
    case "right":
      return { x: round.x + round.width - at.x - at.width, y: 0 };
    case "top":
      return { x: 0, y: round.y - at.y };
    case "middle":
      return { x: 0, y: round.y + round.height / 2 - at.y - at.height / 2 };
    case "bottom":
      return { x: 0, y: round.y + round.height - at.y - at.height };
  }
}

/** Sets three frames or more apart by equal gaps: `across` the page or `down` it. The outer two stay. */
export function distributeFrames(doc: Doc, ids: readonly string[], direction: "across" | "down", id: string): Outcome {
  return arranged(doc, ids, "did-distribute", id, (units) => {
    if (units.length < 3) return [];
    const spans = units.map((unit) => spanOf(unit.rect, direction));
    const order = spans.map((_, index) => index).sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0));
    const start = Math.min(...spans.map((each) => each.start));
    const room = Math.max(...spans.map((each) => each.start + each.length)) - start;
    const gap = (room - spans.reduce((sum, { length }) => sum + length, 0)) / (units.length - 1);
    const ways = units.map(() => ({ x: 0, y: 0 }));
    let at = start;
    for (const index of order) {
      const span = spans[index];
      if (!span) continue;
      ways[index] = direction === "across" ? { x: at - span.start, y: 0 } : { x: 0, y: at - span.start };
      at += span.length + gap;
    }
    return ways;
  });
}

function spanOf({ x, y, width, height }: Rect, direction: "across" | "down"): { readonly start: number; readonly length: number } {
  return direction === "across" ? { start: x, length: width } : { start: y, length: height };
}
