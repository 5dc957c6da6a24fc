/** One page of the display list as a content stream. */
import { type DisplayGroup, type DisplayItem, type DisplayPage, type GlyphRun, imageKey } from "../../core/page/index.js";
import { assertNever } from "../../core/units/index.js";
import { thousandths } from "./numbers.js";
import { OVERPRINT } from "./overprint.js";
import { paintImage, paintRule, paintShape } from "./shapes.js";
import type { Part, Tagging } from "./structure.js";
import { type Placement, paintRuns, type TypeDesk } from "./textRuns.js";

/** Names the fonts and pictures that a page uses. */
export interface PageResources extends TypeDesk {
  pictureName(key: string): string;
}

/** Size of the whole sheet, bleed on all sides included, in points. */
export function sheetSize(page: DisplayPage): { readonly width: number; readonly height: number } {
  return { width: thousandths(page.width + 2 * page.bleed), height: thousandths(page.height + 2 * page.bleed) };
}

/** The operators of a page; the origin is the lower left corner of the sheet. */
export function pageContent(page: DisplayPage, tagging: Tagging, resources: PageResources): string {
  return page.groups.flatMap((group) => paintGroup(group, tagging, placementOf(page, group), resources)).join("\n");
}

function placementOf(page: DisplayPage, group: DisplayGroup): Placement {
  const { height } = sheetSize(page);
  const left = page.bleed + group.x;
  const top = height - page.bleed - group.y;
  return { x: (local) => left + local, y: (local) => top - local };
}

/** Items in their order, those of one part of the structure marked together. */
function paintGroup(group: DisplayGroup, tagging: Tagging, placement: Placement, resources: PageResources): readonly string[] {
  const operators: string[] = [];
  let part: Part = null;
  let items: DisplayItem[] = [];
  const paint = () => {
    operators.push(...tagging.mark(part, paintItems(items, placement, resources)));
    items = [];
  };
  for (const item of group.items) {
    const next = tagging.partOf(group, item);
    if (next !== part) paint();
    part = next;
    items.push(item);
  }
  paint();
  return operators;
}

/** Glyph runs that follow each other become one text object. */
function paintItems(items: readonly DisplayItem[], placement: Placement, resources: PageResources): readonly string[] {
  const operators: string[] = [];
  let runs: GlyphRun[] = [];
  const setType = () => {
    operators.push(...paintRuns(runs, placement, resources));
    runs = [];
  };
  for (const item of items) {
    if (item.kind === "glyphs") {
      runs.push(item);
    } else {
      setType();
      operators.push(...paintItem(item, placement, resources));
    }
  }
  setType();
  return operators;
}

function paintItem(item: Exclude<DisplayItem, GlyphRun>, placement: Placement, resources: PageResources): readonly string[] {
  switch (item.kind) {
    case "rule":
      return resources.isOverprinting(item)
        ? overprinted(paintRule(item, placement, resources.palette))
        : paintRule(item, placement, resources.palette);
    case "shape":
      return paintShape(item, placement, resources.palette);
    case "image":
      return paintImage(item, resources.pictureName(imageKey(item)), placement);
    default:
      return assertNever(item);
  }
}

function overprinted(operators: readonly string[]): readonly string[] {
  return [`/${OVERPRINT.on} gs`, ...operators, `/${OVERPRINT.off} gs`];
}
