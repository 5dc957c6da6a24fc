/** One page of the display list as a content stream. */
import {
  type DisplayGroup,
  type DisplayItem,
  type DisplayPage,
  type DisplaySheet,
  type GlyphRun,
  imageKey,
  placedKey,
} from "../../core/page/index.js";
import { assertNever } from "../../core/units/index.js";
import { operands } from "./numbers.js";
import { OVERPRINT } from "./overprint.js";
import type { PlacedForm } from "./pdfValues.js";
import { paintPlaced } from "./placedForm.js";
import { paintImage, paintRule, paintShape } from "./shapes.js";
import { sheetOf } from "./sheet.js";
import type { Part, Tagging } from "./structure.js";
import { type Placement, paintRuns, type TypeDesk } from "./textRuns.js";

/** Names the fonts and pictures that a page uses. */
export interface PageResources extends TypeDesk {
  /** Null for a picture that is not there. */
  pictureName(key: string): string | null;
  placedForm(key: string): { readonly name: string; readonly form: Pick<PlacedForm, "width" | "height"> };
}

/** The operators of a page; the origin is the lower left corner of its sheet. */
export function pageContent(page: DisplayPage, tagging: Tagging, resources: PageResources): string {
  const sheet = sheetOf(page);
  const place = ({ x, y }: { readonly x: number; readonly y: number }): Placement => ({
    x: (local) => x + local,
    y: (local) => sheet.height - y - local,
  });
  const paint = (groups: readonly DisplayGroup[], corner = { x: 0, y: 0 }) =>
    groups.flatMap((group) => paintGroup(group, tagging, place({ x: corner.x + group.x, y: corner.y + group.y }), resources));
  const own = paint(page.groups, sheet.trim);
  if (page.sheet === undefined) return own.join("\n");
  return [...paint(page.sheet.under), ...onSheet(page.sheet, own), ...paint(page.sheet.over)].join("\n");
}

/** What a sheet shows of its page, in the size that the page has on it. */
function onSheet({ height, x, y, scale, window }: DisplaySheet, operators: readonly string[]): readonly string[] {
  const clip = `${operands(window.x, height - window.y - window.height, window.width, window.height)} re W n`;
  const size = scale === 1 ? [] : [`${operands(scale, 0, 0, scale, (1 - scale) * x, (1 - scale) * (height - y))} cm`];
  return ["q", clip, ...size, ...operators, "Q"];
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
    case "image": {
      const name = resources.pictureName(imageKey(item));
      return name === null ? [] : paintImage(item, name, placement);
    }
    case "placed": {
      const { name, form } = resources.placedForm(placedKey(item));
      return paintPlaced(item, form, name, placement);
    }
    default:
      return assertNever(item);
  }
}

function overprinted(operators: readonly string[]): readonly string[] {
  return [`/${OVERPRINT.on} gs`, ...operators, `/${OVERPRINT.off} gs`];
}
