/** Inks as screen colours. */
import type { Ink } from "../../core/model/index.js";

const INKS = ["c", "m", "y", "k"] as const;

/** What a full layer of each ink lets through of red, green and blue: process inks as they look on white paper. */
const THROUGH: Readonly<Record<keyof Ink, readonly [number, number, number]>> = {
  c: [0, 0.62, 0.88],
  m: [0.89, 0, 0.48],
  y: [1, 0.93, 0],
  k: [0.14, 0.12, 0.13],
};

/**
 * The screen colour of an ink on white paper: each layer filters the light by its share. A look of
 * the page, not a proof of its colours: those need the press's own profile.
 */
export function screenColour(ink: Ink): string {
  const channel = (index: 0 | 1 | 2) => {
    const light = INKS.reduce((left, name) => left * (1 - ink[name] * (1 - THROUGH[name][index])), 1);
    return Math.round(light * 255);
  };
  return `rgb(${channel(0)}, ${channel(1)}, ${channel(2)})`;
}
