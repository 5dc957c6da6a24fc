/** How a part of a drawing looks: its own attributes, the rules of the style sheets, its `style`, and what it inherits. */
import { colourOf, type Rgb } from "./colour.js";
import type { Element } from "./element.js";
import { lengthOf } from "./length.js";
import { numbersIn } from "./matrix.js";
import { declarationsOf, matches, type StyleRule } from "./styleSheet.js";

/** Properties by their names, inherited ones included. */
export type Properties = ReadonlyMap<string, string>;

/** What parts hand on to those inside them (SVG 1.1, appendix N). */
const INHERITED: ReadonlySet<string> = new Set([
  "fill",
  "fill-rule",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-miterlimit",
  "stroke-dasharray",
  "stroke-dashoffset",
  "color",
  "visibility",
  "paint-order",
  "marker",
  "marker-start",
  "marker-mid",
  "marker-end",
]);
/** What is read of a part alone. */
const OWN: ReadonlySet<string> = new Set([
  "display",
  "opacity",
  "filter",
  "mask",
  "clip-path",
  "mix-blend-mode",
  "vector-effect",
  "transform-origin",
]);

/** What CSS moves or forms by properties, for which SVG has attributes: not read here, so that it has to be told. */
const FORMING: ReadonlySet<string> = new Set(
  "transform transform-origin translate rotate scale offset-path animation d x y cx cy r rx ry width height".split(" "),
);
/** The key under which such a property is kept beside those that are read. */
const formed = (name: string): string => `style: ${name}`;

export function propertiesOf(element: Element, outer: Properties, rules: readonly StyleRule[]): Properties {
  const found = new Map([...outer].filter(([name]) => INHERITED.has(name)));
  const declare = (name: string, value: string): void => {
    if (!INHERITED.has(name) && !OWN.has(name)) return;
    if (value !== "inherit") found.set(name, value);
    else if (outer.has(name)) found.set(name, outer.get(name) ?? "");
  };
  for (const [name, value] of element.attributes) declare(name, value.trim());
  const sheets = rules.filter((rule) => matches(rule, element)).map(({ declarations }) => declarations);
  for (const declarations of [...sheets, declarationsOf(element.attributes.get("style") ?? "")]) {
    for (const [name, value] of declarations) {
      declare(name, value);
      // The size of a whole drawing is that of its place.
      if (FORMING.has(name) && element.name !== "svg") found.set(formed(name), value);
    }
  }
  return found;
}

/** Effects that ink cannot do, by their names. */
export function effectsOf(properties: Properties): readonly string[] {
  const given = (name: string, usual: string): readonly string[] => {
    const value = properties.get(name) ?? usual;
    return value === usual ? [] : [name];
  };
  const forming = [...FORMING].map(formed).filter((name) => properties.has(name));
  const markers = ["marker", "marker-start", "marker-mid", "marker-end"].flatMap((name) => given(name, "none"));
  return [
    ...given("filter", "none"),
    ...given("mask", "none"),
    ...given("mix-blend-mode", "normal"),
    ...given("vector-effect", "none"),
    ...given("transform-origin", "none"),
    ...forming,
    ...markers,
    ...["opacity", "fill-opacity", "stroke-opacity"].filter((name) => isBetween(opacityOf(properties, name))),
  ];
}

/** Nothing is seen of it, nor of anything inside it. */
export function isHidden(properties: Properties): boolean {
  return properties.get("display") === "none" || opacityOf(properties, "opacity") === 0;
}

function isBetween(opacity: number): boolean {
  return opacity > 0 && opacity < 1;
}

function opacityOf(properties: Properties, name: string): number {
  const text = properties.get(name) ?? "1";
  const value = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  return Number.isFinite(value) ? Math.max(0, Math.min(1, value)) : 1;
}

export interface Stroke {
  readonly colour: Rgb;
  readonly width: number;
  readonly corners: "miter" | "round" | "bevel";
  readonly ends: "butt" | "round" | "square";
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
}

export interface Paint {
  readonly fill: Rgb | null;
  readonly isEvenOdd: boolean;
  readonly stroke: Stroke | null;
  readonly isStrokeFirst: boolean;
}

/** The paint of a shape, in its own coordinates. Throws a `what` on paint that is no plain colour. */
export function paintOf(properties: Properties, diagonal: number): Paint {
  const isSeen = (properties.get("visibility") ?? "visible") === "visible";
  const fill = isSeen && opacityOf(properties, "fill-opacity") > 0 ? plainPaint(properties, "fill", "black") : null;
  const stroke = isSeen && opacityOf(properties, "stroke-opacity") > 0 ? plainPaint(properties, "stroke", "none") : null;
  const width = lengthOf(properties.get("stroke-width"), diagonal, 1);
  return {
    fill,
    isEvenOdd: properties.get("fill-rule") === "evenodd",
    stroke: stroke === null || !(width > 0) ? null : { colour: stroke, width, ...lineOf(properties, diagonal) },
    isStrokeFirst: (properties.get("paint-order") ?? "").startsWith("stroke"),
  };
}

/** Thrown for what ink cannot do: its name. */
export class NoInk extends Error {}

function plainPaint(properties: Properties, name: "fill" | "stroke", usual: string): Rgb | null {
  const text = properties.get(name) ?? usual;
  const value = text.toLowerCase() === "currentcolor" ? (properties.get("color") ?? "black") : text;
  if (value === "none" || value === "transparent") return null;
  const colour = colourOf(value);
  if (colour === null) throw new NoInk(value.startsWith("url(") ? "gradient / pattern" : `${name}: ${value.slice(0, 24)}`);
  return colour;
}

function lineOf(properties: Properties, diagonal: number): Omit<Stroke, "colour" | "width"> {
  const join = properties.get("stroke-linejoin");
  const cap = properties.get("stroke-linecap");
  const dash = properties.get("stroke-dasharray") ?? "none";
  const lengths =
    dash === "none"
      ? []
      : dash
          .split(/[\s,]+/)
          .filter((each) => each !== "")
          .map((each) => lengthOf(each, diagonal, 0));
  const isDashed = lengths.some((each) => each > 0) && lengths.every((each) => each >= 0);
  const [limit = 4] = numbersIn(properties.get("stroke-miterlimit") ?? "4");
  return {
    corners: join === "round" || join === "bevel" ? join : "miter",
    ends: cap === "round" || cap === "square" ? cap : "butt",
    miterLimit: Math.max(1, limit),
    dash: isDashed ? (lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths]) : [],
    dashOffset: lengthOf(properties.get("stroke-dashoffset"), diagonal, 0),
  };
}
