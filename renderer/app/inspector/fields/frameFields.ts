/** Fields of frames of every kind: where they stand, what stands round them, how text runs round them. */
import { aroundFrame, boxFrame, type Edge, freeFrames, gridFrames, lockFrames, numberFrame } from "../../../../core/commands/index.js";
import { BLACK, type FrameBox, type Wrap } from "../../../../core/model/index.js";
import { boundingCells, frameCells, frameRect } from "../../../../core/page/index.js";
import { em, mmFromPt, pt } from "../../../../core/units/index.js";
import { type Control, choices, type Field, type Section } from "../field.js";
import type { FrameSubject } from "../subjects.js";
import { lineWeight, pageUnits } from "../units.js";

const WRAPS: readonly (Wrap | "none")[] = ["none", "both", "larger", "start", "end", "jump"];

function placeField(edge: Edge): Field<FrameSubject> {
  const isAcross = edge === "x" || edge === "width";
  const isPlace = edge === "x" || edge === "y";
  return {
    id: `frame-${edge}`,
    isNarrow: true,
    control({ frame, style: { grid } }): Control {
      if (frame.place.kind === "free") return { kind: "number", units: pageUnits(grid, "mm"), step: 1, digits: 2 };
      const own = isAcross ? "栏" : "行";
      // The first column is 1, and a width of columns ends before a gutter.
      const step = isAcross ? (grid.characters + grid.gutter) * grid.size : grid.pitch;
      const start = isAcross ? grid.left : grid.top;
      const origin = isPlace ? start - step : edge === "width" ? -grid.gutter * grid.size : 0;
      return { kind: "number", units: pageUnits(grid, own, origin), step: 1, digits: 0, least: 1 };
    },
    get({ frame, style: { grid } }) {
      const cells = frame.place.kind === "grid" ? boundingCells(frameCells(frame)) : null;
      if (cells === null) return mmFromPt(frameRect(grid, frame)[edge]);
      return { x: cells.col + 1, y: cells.line + 1, width: cells.cols, height: cells.lines }[edge];
    },
    set(doc, { frame, style: { grid } }, value, id) {
      if (typeof value !== "number") return null;
      if (frame.place.kind === "grid") return numberFrame(doc, frame.id, edge, { kind: "cells", value }, id);
      const points = value * (pageUnits(grid, "mm").sizes.mm ?? 1);
      return numberFrame(doc, frame.id, edge, { kind: "points", value: points }, id);
    },
  };
}

export const FRAME_PLACE: Section<FrameSubject> = {
  id: "place",
  fields: [
    placeField("x"),
    placeField("y"),
    placeField("width"),
    placeField("height"),
    {
      id: "frame-place",
      control: choices("place", ["grid", "free"], true),
      get: ({ frame }) => frame.place.kind,
      set: (doc, { frame }, value, id) => (value === "free" ? freeFrames(doc, [frame.id], id) : gridFrames(doc, [frame.id], id)),
    },
    {
      id: "frame-locked",
      control: { kind: "toggle" },
      get: ({ frame }) => frame.locked === true,
      set: (doc, { frame }, value, id) => lockFrames(doc, [frame.id], value === true, id),
    },
  ],
};

/** Tints from none to the darkest on which words can be read (newsroom.md §5). */
const MOST_TINT = 0.3;

function boxField(
  id: string,
  control: Field<FrameSubject>["control"],
  get: (box: FrameBox | undefined) => ReturnType<Field<FrameSubject>["get"]>,
  change: (value: ReturnType<Field<FrameSubject>["get"]>) => Partial<FrameBox>,
  isShown?: (box: FrameBox | undefined) => boolean,
): Field<FrameSubject> {
  return {
    id: `box-${id}`,
    control,
    ...(isShown ? { isShown: ({ frame }: FrameSubject) => isShown(frame.box) } : {}),
    get: ({ frame }) => get(frame.box),
    set: (doc, { frame }, value, step) => boxFrame(doc, frame.id, change(value), step),
  };
}

export const FRAME_BOX: Section<FrameSubject> = {
  id: "box",
  fields: [
    boxField(
      "line",
      lineWeight(12),
      (box) => box?.line ?? 0,
      (value) => ({ line: pt(Number(value)) }),
    ),
    boxField(
      "sides",
      choices("sides", ["all", "head-and-foot"], true),
      (box) => box?.sides ?? "all",
      (value) => ({ sides: value === "all" ? "all" : "head-and-foot" }),
      (box) => (box?.line ?? 0) > 0,
    ),
    boxField(
      "tint",
      { kind: "share", most: MOST_TINT },
      (box) => box?.tint ?? 0,
      (value) => ({ tint: Number(value) }),
    ),
    boxField(
      "ink",
      ({ style }) => ({
        kind: "ink",
        swatches: [
          { value: "black", words: "ink-black", ink: BLACK },
          { value: "accent", words: "ink-accent", ink: style.type.accent },
        ],
      }),
      (box) => box?.ink ?? "black",
      (value) => ({ ink: value === "accent" ? "accent" : "black" }),
      (box) => box !== undefined,
    ),
    boxField(
      "padding",
      { kind: "number", units: { own: "字", sizes: { 字: 1 } }, step: 0.5, digits: 2, least: 0, most: 10 },
      (box) => box?.padding ?? 0,
      (value) => ({ padding: em(Number(value)) }),
      (box) => box !== undefined,
    ),
  ],
};

export const FRAME_AROUND: Section<FrameSubject> = {
  id: "around",
  fields: [
    {
      id: "around-wrap",
      control: choices("wrap", WRAPS),
      get: ({ frame }) => frame.around?.wrap ?? "none",
      set(doc, { frame }, value, id) {
        const wrap = WRAPS.find((each) => each === value);
        return aroundFrame(doc, frame.id, wrap === undefined || wrap === "none" ? null : { wrap }, id);
      },
    },
    {
      id: "around-standoff",
      isNarrow: true,
      isShown: ({ frame }) => frame.around !== undefined,
      control: ({ style }) => ({ kind: "number", units: pageUnits(style.grid, "mm"), step: 0.5, digits: 2, least: 0, most: 50 }),
      get: ({ frame }) => mmFromPt(frame.around?.standoff ?? pt(0)),
      set: (doc, { frame, style }, value, id) =>
        aroundFrame(doc, frame.id, { standoff: pt(Number(value) * (pageUnits(style.grid, "mm").sizes.mm ?? 1)) }, id),
    },
    {
      id: "around-contour",
      isNarrow: true,
      isShown: ({ frame }) => frame.around !== undefined && frame.content.kind === "picture",
      control: { kind: "toggle" },
      get: ({ frame }) => frame.around?.contour === "picture",
      set: (doc, { frame }, value, id) => aroundFrame(doc, frame.id, { contour: value === true ? "picture" : null }, id),
    },
  ],
};
