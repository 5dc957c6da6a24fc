/** Symbols for the sky, drawn by us in one ink: sun, cloud, rain, snow, thunder, fog and wind. */
import type { Ink } from "../../model/index.js";
import type { ShapeItem } from "../displayList.js";
import { shapeItem } from "../drawing.js";

/** What the sky is drawn as. */
export type Sky = "sun" | "partly-cloudy" | "cloud" | "rain" | "snow" | "thunder" | "fog" | "wind";

/** Words of a forecast and what they show; the weightiest weather of a changing sky comes first. */
const SKY_WORDS: readonly (readonly [RegExp, Sky])[] = [
  [/雷|电/, "thunder"],
  [/雪|冰|雹/, "snow"],
  [/雨/, "rain"],
  [/雾|霾|沙|尘/, "fog"],
  [/多云|少云|间晴|转晴|晴转阴|晴间/, "partly-cloudy"],
  [/阴|云/, "cloud"],
  [/晴/, "sun"],
  [/风/, "wind"],
];

/** The symbol for the words of a forecast; null when they name no weather that we draw. */
export function skyOf(words: string | null): Sky | null {
  if (words === null) return null;
  return SKY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Draws a symbol into a square of the given size with its upper left corner at x, y. */
export function skySymbol(sky: Sky, x: number, y: number, size: number, ink: Ink): readonly ShapeItem[] {
  return DRAWINGS[sky].map((stroke) => {
    const points = stroke.points.map((value, index) => (index % 2 === 0 ? x : y) + value * size);
    const line = { ink, weight: Math.max(0.6, size * 0.035) };
    return shapeItem(stroke.ops, points, stroke.filled ? { fill: ink, stroke: null } : { fill: null, stroke: line });
  });
}

/** A path in a square of side 1, y downwards. */
interface Stroke {
  readonly ops: readonly number[];
  readonly points: readonly number[];
  readonly filled: boolean;
}

/** Handle length of a cubic that draws a quarter of a circle. */
const QUARTER = 0.5523;

function circle(x: number, y: number, r: number, filled: boolean): Stroke {
  const k = r * QUARTER;
  const points = [
    ...[x + r, y],
    ...[x + r, y + k, x + k, y + r, x, y + r],
    ...[x - k, y + r, x - r, y + k, x - r, y],
    ...[x - r, y - k, x - k, y - r, x, y - r],
    ...[x + k, y - r, x + r, y - k, x + r, y],
  ];
  return { ops: [0, 3, 3, 3, 3, 4], points, filled };
}

function segment(x1: number, y1: number, x2: number, y2: number): Stroke {
  return { ops: [0, 1], points: [x1, y1, x2, y2], filled: false };
}

function rays(x: number, y: number, inner: number, outer: number, from: number, to: number): readonly Stroke[] {
  return Array.from({ length: to - from }, (_, index) => {
    const angle = ((from + index) * Math.PI) / 4;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    return segment(x + inner * dx, y + inner * dy, x + outer * dx, y + outer * dy);
  });
}

/** A cloud about 0.8 wide and 0.45 high, moved and scaled. */
function cloud(x: number, y: number, scale: number): Stroke {
  const points = [0.2, 0.5, 0.02, 0.5, 0.02, 0.22, 0.2, 0.24, 0.2, -0.02, 0.54, -0.06, 0.58, 0.18, 0.82, 0.12, 0.86, 0.5, 0.64, 0.5];
  return {
    ops: [0, 3, 3, 3, 4],
    points: points.map((value, index) => (index % 2 === 0 ? x : y) + value * scale),
    filled: false,
  };
}

function drops(xs: readonly number[]): readonly Stroke[] {
  return xs.map((x) => segment(x + 0.04, 0.7, x - 0.04, 0.9));
}

const DRAWINGS: Readonly<Record<Sky, readonly Stroke[]>> = {
  sun: [circle(0.5, 0.5, 0.2, true), ...rays(0.5, 0.5, 0.29, 0.42, 0, 8)],
  "partly-cloudy": [...rays(0.36, 0.36, 0.22, 0.32, 3, 8), arcOfSun(), cloud(0.16, 0.36, 0.95)],
  cloud: [cloud(0.06, 0.26, 1.05)],
  rain: [cloud(0.06, 0.1, 1.05), ...drops([0.26, 0.42, 0.58, 0.74])],
  snow: [cloud(0.06, 0.1, 1.05), ...[0.28, 0.5, 0.72].flatMap((x) => flake(x, 0.8))],
  thunder: [
    cloud(0.06, 0.1, 1.05),
    { ops: [0, 1, 1, 1, 1, 1, 4], points: [0.54, 0.56, 0.36, 0.78, 0.48, 0.78, 0.42, 0.96, 0.64, 0.72, 0.51, 0.72], filled: true },
  ],
  fog: [segment(0.18, 0.3, 0.82, 0.3), segment(0.08, 0.45, 0.7, 0.45), segment(0.24, 0.6, 0.92, 0.6), segment(0.14, 0.75, 0.76, 0.75)],
  wind: [
    {
      ops: [0, 1, 3, 3],
      points: [0.08, 0.42, 0.6, 0.42, 0.82, 0.42, 0.82, 0.14, 0.62, 0.16, 0.55, 0.17, 0.52, 0.22, 0.52, 0.28],
      filled: false,
    },
    {
      ops: [0, 1, 3, 3],
      points: [0.08, 0.58, 0.72, 0.58, 0.96, 0.58, 0.94, 0.88, 0.74, 0.86, 0.67, 0.85, 0.64, 0.8, 0.64, 0.75],
      filled: false,
    },
    segment(0.08, 0.26, 0.38, 0.26),
  ],
};

/** The part of the sun that a cloud before it leaves free. */
function arcOfSun(): Stroke {
  return { ops: [0, 3, 3], points: [0.22, 0.42, 0.17, 0.26, 0.3, 0.18, 0.38, 0.19, 0.46, 0.2, 0.51, 0.25, 0.52, 0.31], filled: false };
}

function flake(x: number, y: number): readonly Stroke[] {
  return [0, 1, 2].map((turn) => {
    const angle = (turn * Math.PI) / 3 + Math.PI / 6;
    const [dx, dy] = [0.07 * Math.cos(angle), 0.07 * Math.sin(angle)];
    return segment(x - dx, y - dy, x + dx, y + dy);
  });
}
