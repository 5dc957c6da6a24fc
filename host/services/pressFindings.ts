/** What there is to say of pages before they go to press: of their pictures, of black over its ground, and by the rules of preflight. */
import type { Doc, Finding } from "../../core/model/index.js";
import { type ImageItem, imageKey, type PageLayout } from "../../core/page/index.js";
import { type PastEdition, preflight } from "../../core/preflight/index.js";
import { type InkRegions, knockedOutText, pictureInkFrom } from "../../core/press/index.js";
import type { Severities } from "../../core/rules/index.js";
import type { Press } from "./conditions.js";
import type { PlacedPictures } from "./placed.js";

interface PressMatter {
  readonly pictures: PlacedPictures;
  readonly press: Press;
  readonly past: readonly PastEdition[];
  readonly severities: Severities;
  /** What was measured on the plates of the pages; nothing when absent. */
  readonly inkRegions?: InkRegions;
}

export function pressFindings(doc: Doc, layouts: readonly PageLayout[], matter: PressMatter): readonly Finding[] {
  const { pictures, past, severities, inkRegions = new Map() } = matter;
  const limits = matter.press.condition;
  const isLineArt = (image: ImageItem): boolean => pictures.facts.get(imageKey(image))?.bits === 1;
  const pictureInk = pictureInkFrom((key) => pictures.print.get(key)?.inkMap);
  return [
    ...pictures.findings,
    ...preflight(doc, layouts, { limits, pictureInk, isLineArt, past, severities, inkRegions }),
    ...layouts.flatMap(({ display }) => knockedOutText(display, pictureInk, limits.inkLimit)),
  ];
}
