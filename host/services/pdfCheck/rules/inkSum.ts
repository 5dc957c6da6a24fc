/** Amounts of ink of a mark, in per cent of full layers. */
import type { Inks } from "../content/colourSpace.js";
import type { Ground } from "../content/grounds.js";

/** Plates on which an ink lies: what is registration colour is on all four. */
const EVERY_PLATE = 4;

export function inkSum(inks: Inks): number {
  return [...inks].reduce((sum, [name, tint]) => sum + tint * (name === "All" ? EVERY_PLATE : 1), 0) * 100;
}

/** The inks on a spot where one mark is printed over another: a plate that both use has what is printed last. */
export function printedOver(upper: Inks, lower: Inks): Inks {
  return new Map([...lower, ...upper]);
}

/** The inks of a ground; none for paper, null where they cannot be told. */
export function inksUnder(ground: Ground | null): Inks | null {
  if (ground === null) return new Map();
  return ground.isTransparent ? null : ground.paint.inks;
}

/** Whether a ground is made of more than one ink; what cannot be told may be. */
export function isOfSeveralInks(ground: Ground): boolean {
  return ground.paint.inks === null ? ground.paint.space.kind !== "gray" : ground.paint.inks.size > 1;
}

export function isBlackAlone(inks: Inks): boolean {
  return inks.size === 1 && inks.has("K");
}
