/** How much ink a page brings, measured on its plates as a print shop measures it (print.md §7). */
import type { FaceSet } from "../../../core/face/index.js";
import type { DisplayPage } from "../../../core/page/index.js";
import { type FramedRegion, measureInk, totalInk, withFrames } from "../../../core/press/index.js";
import { createPlatePainter } from "../../../paint/plates/index.js";
import { type PrintedPictures, pictureInks } from "./pictureInks.js";

/** Pixels an inch at which ink is measured. */
const MEASURING_PPI = 150;

export interface MeasuredPage {
  /** The most ink on one spot, in per cent of a full layer. */
  readonly most: number;
  /** Places with more ink than the press holds. */
  readonly regions: readonly FramedRegion[];
}

/** What a page is measured with; `inkLimit` in per cent. */
export interface MeasuringOptions {
  readonly faces: FaceSet;
  readonly placed: PrintedPictures;
  readonly inkLimit: number;
}

export async function inkOfPage(page: DisplayPage, { faces, placed, inkLimit }: MeasuringOptions): Promise<MeasuredPage> {
  const pictures = await pictureInks(placed, MEASURING_PPI);
  const plates = await createPlatePainter(page, { faces, pictures, inkLimit })({ ppi: MEASURING_PPI, isCoarse: true });
  const { most, regions } = measureInk(totalInk(plates), inkLimit);
  return { most: Math.round(most), regions: withFrames(page, regions) };
}
