/** How much ink the pages of an edition bring, measured on their plates as a print shop measures it (print.md §7). */
import type { PrintFaceSet } from "../../../core/face/index.js";
import type { PageLayout } from "../../../core/page/index.js";
import { type FramedRegion, type InkRegions, measureInk, totalInk, withFrames } from "../../../core/press/index.js";
import { createPlatePainter } from "../../../paint/plates/index.js";
import type { PlacedPictures } from "../placed.js";
import { pictureInks } from "./pictureInks.js";

/** Pixels an inch at which ink is measured. */
const MEASURING_PPI = 150;

export interface MeasuredInk {
  /** The most ink on one spot by page, in per cent of a full layer. */
  readonly most: ReadonlyMap<number, number>;
  /** Places with more ink than the press holds. */
  readonly regions: InkRegions;
}

export async function inkOfPages(
  layouts: readonly PageLayout[],
  faces: PrintFaceSet,
  placed: Pick<PlacedPictures, "print" | "forms">,
  inkLimit: number,
): Promise<MeasuredInk> {
  const pictures = await pictureInks(placed, MEASURING_PPI);
  const most = new Map<number, number>();
  const regions = new Map<number, readonly FramedRegion[]>();
  // One after the other: the plates of a broadsheet page take 30 megabytes.
  for (const { display, number } of layouts) {
    const plates = await createPlatePainter(display, { faces, pictures, inkLimit })({ ppi: MEASURING_PPI, isCoarse: true });
    const measured = measureInk(totalInk(plates), inkLimit);
    most.set(number, Math.round(measured.most));
    regions.set(number, withFrames(display, measured.regions));
  }
  return { most, regions };
}
