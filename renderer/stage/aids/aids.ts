/** All that is seen over a page and is not printed, beside what tools show. */
import type { PageStyle } from "../../../core/model/index.js";
import type { Sight } from "../../state/sight.js";
import type { LaidPage } from "../../worker/messages.js";
import { drawBaselines, drawGrid, drawMargins } from "./gridLines.js";
import { type AidCanvas, penOf, RED } from "./ink.js";
import { drawReading, drawThreads } from "./paths.js";

interface AidParts {
  readonly page: LaidPage;
  readonly style: PageStyle;
  readonly aids: Sight["aids"];
  /** Stories of which the threads are shown whatever the aids say. */
  readonly stories: ReadonlySet<string> | "all";
}

export function drawAids(canvas: AidCanvas, { page, style, aids, stories }: AidParts): void {
  if (aids.grid) drawGrid(canvas, style);
  if (aids.baselines) drawBaselines(canvas, style);
  if (aids.margins) drawMargins(canvas, style);
  if (aids.bleed) drawTrim(canvas, page);
  if (aids.reading) drawReading(canvas, page);
  drawThreads(canvas, page, aids.threads ? "all" : stories);
}

/** Where the knife goes, and how far what bleeds has to reach. */
function drawTrim(canvas: AidCanvas, { width, height, bleed }: LaidPage): void {
  penOf(canvas, RED);
  canvas.context.strokeRect(0, 0, width, height);
  penOf(canvas, RED, 1, [5, 4]);
  canvas.context.strokeRect(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed);
}
