/** How much ink the pages of an edition bring, measured on their plates as a print shop measures it (print.md §7). */
import type { PrintFaceSet } from "../../../core/face/index.js";
import type { Finding } from "../../../core/model/index.js";
import type { PageLayout } from "../../../core/page/index.js";
import { framesUnder, inkFinding, measureInk, totalInk } from "../../../core/press/index.js";
import { createPlatePainter } from "../../../paint/plates/index.js";
import type { PlacedPictures } from "../placed.js";
import { pictureInks } from "./pictureInks.js";

/** Pixels an inch at which ink is measured. */
const MEASURING_PPI = 150;

export interface MeasuredInk {
  /** The most ink on one spot by page, in per cent of a full layer. */
  readonly most: ReadonlyMap<number, number>;
  /** Places with more ink than the press holds. */
  readonly findings: readonly Finding[];
}

export async function inkOfPages(
  layouts: readonly PageLayout[],
  faces: PrintFaceSet,
  placed: PlacedPictures,
  inkLimit: number,
): Promise<MeasuredInk> {
  const pictures = await pictureInks(placed, MEASURING_PPI);
  const most = new Map<number, number>();
  const findings: Finding[] = [];
  // One after the other: the plates of a broadsheet page take 30 megabytes.
  for (const { display, number } of layouts) {
    const plates = await createPlatePainter(display, { faces, pictures, inkLimit })({ ppi: MEASURING_PPI });
    const measured = measureInk(totalInk(plates), inkLimit);
    most.set(number, Math.round(measured.most));
    findings.push(...measured.regions.map((region) => inkFinding(number, region, framesUnder(display, region.rect), inkLimit)));
  }
  return { most, findings };
}
