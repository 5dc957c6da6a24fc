/** One plate of a page as it is proofed: a full layer of its ink is black, none is paper. */
import type { Ink, PageInks } from "../../core/model/index.js";
import type { DisplayItem } from "../../core/page/index.js";
import { ALL_PLATES, colourOf } from "../../core/press/index.js";
import type { InkLook } from "../../paint/canvas/index.js";
import type { PlateName } from "../state/sight.js";

/** Black that is full and alone is printed over what lies under it, and leaves the other plates alone. */
const isBlackAlone = ({ c, m, y, k }: Ink): boolean => c + m + y === 0 && k === 1;

export function plateLook(plate: PlateName, inks: PageInks | undefined): InkLook {
  return {
    paper: "rgb(255, 255, 255)",
    styleOf(ink) {
      const light = Math.round(255 * (1 - shareOn(plate, inks, ink)));
      return `rgb(${light}, ${light}, ${light})`;
    },
    blendOf: (item) => (plate !== "k" && isOverprinting(item) ? null : "source-over"),
  };
}

/** Type and rules alone are printed over: shapes knock out what lies under them, as in the PDF. */
function isOverprinting(item: DisplayItem): boolean {
  return (item.kind === "glyphs" || item.kind === "rule") && isBlackAlone(item.ink);
}

/** What an ink brings of a plate, 0 to 1. */
function shareOn(plate: PlateName, inks: PageInks | undefined, ink: Ink): number {
  const colour = colourOf(inks, ink);
  if (colour.kind === "spot") return plate === "spot" || colour.name === ALL_PLATES ? colour.tint : 0;
  return plate === "spot" ? 0 : colour.ink[plate];
}
