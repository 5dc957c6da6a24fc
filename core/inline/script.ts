/** Superior and inferior characters (上标, 下标): how large they are and where they stand. */
import { type Pt, pt } from "../units/index.js";
import type { CharacterStyle } from "./types.js";

/** Size as a share of the type that they belong to; the OS/2 table of Noto Serif SC says 0.6. */
const SCALE = 0.6;
/** Rise of the baseline in sizes of the small characters themselves: their heads reach those of the Han, their feet go a little below. */
const SUPERIOR = 0.55;
const INFERIOR = -0.2;

/** The style in which the characters of `style` are really set. */
export function setStyle(style: CharacterStyle): CharacterStyle {
  if (!style.script) return style;
  const known = scaled.get(style);
  if (known) return known;
  const made = { ...style, size: pt(style.size * SCALE) };
  scaled.set(style, made);
  return made;
}

const scaled = new WeakMap<CharacterStyle, CharacterStyle>();

/** How far the baseline of a style already scaled is raised, in points. */
export function riseOf({ script, size }: CharacterStyle): Pt {
  if (!script) return pt(0);
  return pt(size * (script === "super" ? SUPERIOR : INFERIOR));
}
