/** How much ink the pages of an edition bring, each measured by whichever worker is free. */
import type { PageLayout } from "../../../core/page/index.js";
import type { InkRegions } from "../../../core/press/index.js";
import { inOrder } from "../inOrder.js";
import type { Workers } from "../workers/index.js";
import type { MeasuringOptions } from "./pageInk.js";

export interface MeasuredInk {
  /** The most ink on one spot by page, in per cent of a full layer. */
  readonly most: ReadonlyMap<number, number>;
  /** Places with more ink than the press holds. */
  readonly regions: InkRegions;
}

/** Pages that are measured at a time: the plates of a broadsheet page take 30 megabytes, its pictures as much. */
const AT_A_TIME = 4;

export async function inkOfPages(layouts: readonly PageLayout[], options: MeasuringOptions, workers: Workers): Promise<MeasuredInk> {
  const measured = await inOrder(layouts, AT_A_TIME, async ({ number, display }) => ({
    number,
    ink: await workers.measure(display, options),
  }));
  return {
    most: new Map(measured.map(({ number, ink }) => [number, ink.most])),
    regions: new Map(measured.map(({ number, ink }) => [number, ink.regions])),
  };
}
