/** Holds an edition against all rules of preflight, at the levels of its house. */
import { type Doc, type Finding, type PressLimits, recordOf } from "../model/index.js";
import type { ImageItem, PageLayout } from "../page/index.js";
import { drawnPlace, groundsOf, type InkRegions, type PictureInk } from "../press/index.js";
import { findingsOfRule, type Severities } from "../rules/index.js";
import { PREFLIGHT_RULES } from "./allRules.js";
import { printedStories } from "./printedStories.js";
import type { PastEdition, PreflightPage } from "./rule.js";

/** What preflight needs to know beside the pages. */
export interface PreflightMatter {
  readonly limits: PressLimits;
  readonly pictureInk: PictureInk;
  readonly isLineArt: (image: ImageItem) => boolean;
  readonly past: readonly PastEdition[];
  readonly inkRegions: InkRegions;
  readonly severities: Severities;
}

/** All findings of preflight, rule by rule. */
export function preflight(doc: Doc, layouts: readonly PageLayout[], matter: PreflightMatter): readonly Finding[] {
  const { limits, isLineArt, past, inkRegions, severities } = matter;
  const pages = layouts.map((layout) => pageFrom(layout, matter.pictureInk));
  const stories = printedStories(
    doc,
    layouts.map(({ page }) => recordOf(doc, page, "page")),
  );
  const job = { doc, pages, stories, limits, isLineArt, past, inkRegions };
  return PREFLIGHT_RULES.flatMap((rule) => findingsOfRule(rule, severities[rule.id], () => rule.check(job)));
}

function pageFrom(layout: PageLayout, pictureInk: PictureInk): PreflightPage {
  const items = layout.display.groups.flatMap((group) =>
    group.items.map((item) => ({ frame: group.frame, item, rect: drawnPlace(group, item) })),
  );
  return { layout, items, grounded: groundsOf(layout.display, pictureInk) };
}
