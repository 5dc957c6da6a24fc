import type { Doc, Finding } from "../model/index.js";
import type { PageLayout } from "../page/index.js";
import { headlineBitten } from "./headlineBitten.js";
import { headlineCollision } from "./headlineCollision.js";
import { headlineStacked } from "./headlineStacked.js";
import { headlineMissing, headlineOffText, headlineStranded } from "./headlineText.js";
import { leadOnTop } from "./leadOnTop.js";
import { outsideTypeArea } from "./outsideTypeArea.js";
import { overlap } from "./overlap.js";
import { pageCut } from "./pageCut.js";
import { pageNumberMissing } from "./pageNumber.js";

/** A rule of layout: looks at an edition and says what is wrong with it. */
export type LayoutRule = (doc: Doc, layouts: readonly PageLayout[]) => readonly Finding[];

const RULES: readonly LayoutRule[] = [
  overlap,
  outsideTypeArea,
  headlineCollision,
  headlineBitten,
  headlineStacked,
  headlineStranded,
  headlineOffText,
  headlineMissing,
  leadOnTop,
  pageCut,
  pageNumberMissing,
];

/** Checks an edition against all layout rules. */
export function checkLayout(doc: Doc, layouts: readonly PageLayout[]): readonly Finding[] {
  return RULES.flatMap((rule) => rule(doc, layouts));
}
