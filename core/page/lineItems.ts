/** Draws composed lines: their glyphs, then what stands beside them. */
import type { Line } from "../inline/index.js";
import { em } from "../units/index.js";
import type { DisplayItem, Role } from "./displayList.js";
import { markItems } from "./lineMarks.js";
import type { LinePlace } from "./linePlace.js";
import { type AdvanceOf, glyphRuns } from "./lineRuns.js";
import { createMemory } from "./memory.js";

export type { AdvanceOf } from "./lineRuns.js";

/** Horizontal glyphs stand where the line has them: nothing asks how wide they are. */
const NOT_MEASURED: AdvanceOf = () => em(1);

/** Lines that an edit leaves in their places are not drawn again. */
const drawnLines = createMemory<Line, readonly DisplayItem[]>();

/** The items of a composed horizontal line, its start at `x`, its baseline at `y`. */
export function lineItems(line: Line, text: string, x: number, y: number, role: Role): readonly DisplayItem[] {
  return drawnLines(line, [text, x, y, role], () => itemsAt(line, text, { kind: "horizontal", x, baseline: y }, role, NOT_MEASURED));
}

/** The items of a composed vertical line, its axis at `axis`, its upper end at `start`. */
export function verticalLineItems(
  line: Line,
  text: string,
  place: { readonly axis: number; readonly start: number },
  role: Role,
  advanceOf: AdvanceOf,
): readonly DisplayItem[] {
  return drawnLines(line, [text, place.axis, place.start, role, advanceOf], () =>
    itemsAt(line, text, { kind: "vertical", ...place }, role, advanceOf),
  );
}

function itemsAt(line: Line, text: string, place: LinePlace, role: Role, advanceOf: AdvanceOf): readonly DisplayItem[] {
  return [...glyphRuns(line.runs, text, place, role, advanceOf), ...markItems(line, place, advanceOf)];
}
