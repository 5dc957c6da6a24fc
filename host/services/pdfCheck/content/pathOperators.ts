/** Operators that build and paint paths (ISO 32000-1 §8.5). */
import { numberOf, type PdfValue } from "../objects/values.js";
import { leastScale } from "./geometry.js";
import { clipped, layDown, type Machine } from "./machine.js";
import { beginPath, type Shape } from "./path.js";
import { isOverprinting, isTransparent } from "./state.js";

export type Operator = (machine: Machine, operands: readonly PdfValue[]) => void;

export const PATH_OPERATORS: Readonly<Record<string, Operator>> = {
  m: (machine, operands) => {
    const [x, y] = numbers(operands, 2);
    machine.path.moveTo(x, y);
  },
  l: (machine, operands) => {
    const [x, y] = numbers(operands, 2);
    machine.path.lineTo(x, y);
  },
  c: (machine, operands) => {
    const [x1, y1, x2, y2, x3, y3] = numbers(operands, 6);
    machine.path.curveTo({ x: x1, y: y1 }, { x: x2, y: y2 }, { x: x3, y: y3 });
  },
  v: (machine, operands) => {
    const [x2, y2, x3, y3] = numbers(operands, 4);
    machine.path.curveTo(machine.path.at, { x: x2, y: y2 }, { x: x3, y: y3 });
  },
  y: (machine, operands) => {
    const [x1, y1, x3, y3] = numbers(operands, 4);
    machine.path.curveTo({ x: x1, y: y1 }, { x: x3, y: y3 }, { x: x3, y: y3 });
  },
  h: ({ path }) => path.close(),
  re: ({ path }, operands) => {
    const [x, y, width, height] = numbers(operands, 4);
    path.moveTo(x, y);
    path.lineTo(x + width, y);
    path.lineTo(x + width, y + height);
    path.lineTo(x, y + height);
    path.close();
  },
  W: (machine) => {
    machine.pendingClip = true;
  },
  "W*": (machine) => {
    machine.pendingClip = true;
  },
  n: (machine) => paint(machine, { fill: null, stroke: false }),
  S: (machine) => paint(machine, { fill: null, stroke: true }),
  s: (machine) => paint(machine, { fill: null, stroke: true }),
  f: (machine) => paint(machine, { fill: "winding", stroke: false }),
  F: (machine) => paint(machine, { fill: "winding", stroke: false }),
  "f*": (machine) => paint(machine, { fill: "evenOdd", stroke: false }),
  B: (machine) => paint(machine, { fill: "winding", stroke: true }),
  "B*": (machine) => paint(machine, { fill: "evenOdd", stroke: true }),
  b: (machine) => paint(machine, { fill: "winding", stroke: true }),
  "b*": (machine) => paint(machine, { fill: "evenOdd", stroke: true }),
};

interface Painting {
  readonly fill: "winding" | "evenOdd" | null;
  readonly stroke: boolean;
}

function paint(machine: Machine, { fill, stroke }: Painting): void {
  const { state, path, pendingClip } = machine;
  machine.path = beginPath(() => machine.state.matrix);
  machine.pendingClip = false;
  if (path.isEmpty) return;
  const shape = path.finish(fill === "evenOdd");
  if (fill) fillShape(machine, shape);
  if (stroke) strokeShape(machine, shape);
  // An empty clip hides all: a box without extent far away.
  if (pendingClip) state.clip = clipped(shape.box, state.clip) ?? { left: 0, bottom: 0, right: -1, top: -1 };
}

function fillShape(machine: Machine, shape: Shape): void {
  const { state } = machine;
  const box = clipped(shape.box, state.clip);
  if (!box) return;
  const overprinting = isOverprinting(state.fill, state.overprintFill, state.overprintMode);
  layDown(machine, {
    kind: "fill",
    box,
    paint: state.fill,
    isOverprinting: overprinting,
    isTransparent: isTransparent(state, "fill"),
    shape,
  });
}

function strokeShape(machine: Machine, { box }: Shape): void {
  const { state } = machine;
  const weight = state.lineWidth * leastScale(state.matrix);
  const half = weight / 2;
  const seen = clipped({ left: box.left - half, bottom: box.bottom - half, right: box.right + half, top: box.top + half }, state.clip);
  if (!seen) return;
  const overprinting = isOverprinting(state.stroke, state.overprintStroke, state.overprintMode);
  layDown(machine, {
    kind: "stroke",
    box: seen,
    paint: state.stroke,
    isOverprinting: overprinting,
    isTransparent: isTransparent(state, "stroke"),
    weight,
  });
}

/** So many numbers; what is missing counts as 0, as readers take it. */
export function numbers(operands: readonly PdfValue[], count: 2): readonly [number, number];
export function numbers(operands: readonly PdfValue[], count: 4): readonly [number, number, number, number];
export function numbers(operands: readonly PdfValue[], count: 6): readonly [number, number, number, number, number, number];
export function numbers(operands: readonly PdfValue[], count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => numberOf(operands[index] ?? null) ?? 0);
}
