/** Draws composed lines: their glyphs, then what stands beside them. */
import type { Line } from "../inline/index.js";
import { em, pt } from "../units/index.js";
import type { DisplayItem, Role } from "./displayList.js";
import { markItems } from "./lineMarks.js";
import type { LinePlace } from "./linePlace.js";
import { type AdvanceOf, glyphRuns, type NumberedLine } from "./lineRuns.js";
import { createMemory } from "./memory.js";

export type { AdvanceOf } from "./lineRuns.js";

/** Horizontal glyphs stand where the line has them: nothing asks how wide they are. */
const NOT_MEASURED: AdvanceOf = () => em(1);

/** Lines that an edit leaves in their places are not drawn again. */
const drawnLines = createMemory<Line, readonly DisplayItem[]>();

/** The number of a text of the frame; null for words that no record holds. */
export type TextNumber = number | null;

/** The items of a composed horizontal line of a text of its frame, its start at `x`, its baseline at `y`. */
export function lineItems(line: Line, text: string, x: number, y: number, role: Role, number: TextNumber = null): readonly DisplayItem[] {
  return drawnLines(line, [text, x, y, role, number], () =>
    itemsAt(line, text, { kind: "horizontal", x, baseline: y }, role, NOT_MEASURED, number),
  );
}

/** The items of a composed vertical line, its axis at `axis`, its upper end at `start`. */
export function verticalLineItems(
  line: Line,
  text: string,
  place: { readonly axis: number; readonly start: number },
  role: Role,
  advanceOf: AdvanceOf,
  number: TextNumber = null,
): readonly DisplayItem[] {
  return drawnLines(line, [text, place.axis, place.start, role, advanceOf, number], () =>
    itemsAt(line, text, { kind: "vertical", ...place }, role, advanceOf, number),
  );
}

function itemsAt(line: Line, text: string, place: LinePlace, role: Role, advanceOf: AdvanceOf, number: TextNumber): readonly DisplayItem[] {
  return [...glyphRuns(line.runs, text, place, role, advanceOf, numbered(line, number)), ...markItems(line, place, advanceOf)];
}

function numbered({ from, to, width, hang = pt(0) }: Line, text: TextNumber): NumberedLine | null {
  return text === null ? null : { text, line: { from, to, width: width + hang } };
}
