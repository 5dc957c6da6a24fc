/** The boxes say where a page is cut and how far its colour goes on; without them an imposition program guesses. */
import type { Finding } from "../../../../core/model/index.js";
import { isWithin } from "../content/geometry.js";
import type { SeenPage } from "../seen.js";
import { onEachPage, told } from "./rule.js";

export const checkBoxes = onEachPage((page) => {
  const { media, trim, art } = page.object.boxes;
  const findings: Finding[] = [];
  if (!media) findings.push(told("pdf-no-media-box", "error", {}, page));
  if (!trim && !art) findings.push(told("pdf-no-trim-box", "error", {}, page));
  if (trim && art) findings.push(told("pdf-two-trim-boxes", "error", {}, page));
  for (const [inner, outer] of misplaced(page)) findings.push(told("pdf-box-outside", "error", { inner, outer }, page));
  if (page.object.unit !== 1) findings.push(told("pdf-user-unit", "error", { unit: page.object.unit }, page));
  return findings;
});

/** Trim within bleed within media (ISO 15930-4 §6.8); a crop box may not cut into what is printed. */
function misplaced({ object }: SeenPage): readonly (readonly [string, string])[] {
  const { media, crop, bleed, trim, art } = object.boxes;
  const pairs = [
    ["TrimBox", trim, "BleedBox", bleed],
    ["ArtBox", art, "BleedBox", bleed],
    ["TrimBox", trim, "MediaBox", media],
    ["ArtBox", art, "MediaBox", media],
    ["BleedBox", bleed, "MediaBox", media],
    ["TrimBox", trim, "CropBox", crop],
  ] as const;
  return pairs.filter(([, inner, , outer]) => inner && outer && !isWithin(inner, outer)).map(([inner, , outer]) => [inner, outer]);
}
