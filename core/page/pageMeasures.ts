/** The measures of a page style as people ask for them: in millimetres, characters and lines. */
import type { PageStyle } from "../model/index.js";
import type { Mm } from "../units/index.js";
import { mmFromPt, pt } from "../units/index.js";
import { columnMeasure, typeArea } from "./grid.js";

export interface PageMeasures {
  /** Trimmed page. */
  readonly page: { readonly width: Mm; readonly height: Mm };
  readonly bleed: Mm;
  /** 版心. */
  readonly area: { readonly width: Mm; readonly height: Mm };
  /** From the trim to the type area (天头、地脚、订口与切口). */
  readonly margins: { readonly head: Mm; readonly foot: Mm; readonly left: Mm; readonly right: Mm };
  readonly columnWidth: Mm;
  readonly gutter: Mm;
  readonly pitch: Mm;
  /** From the trim to the upper edge of the first line. */
  readonly firstLine: Mm;
  /** Lines that nameplate or folio take. */
  readonly furnitureLines: number;
  /** Characters of body type: of the whole type area, and of what the furniture leaves. */
  readonly capacity: { readonly area: number; readonly copy: number };
}

export function pageMeasures(style: PageStyle): PageMeasures {
  const { grid, furniture } = style;
  const area = typeArea(style);
  const columnLine = grid.columns * grid.characters;
  return {
    page: { width: mmFromPt(style.width), height: mmFromPt(style.height) },
    bleed: mmFromPt(style.bleed),
    area: { width: mmFromPt(area.width), height: mmFromPt(area.height) },
    margins: {
      head: mmFromPt(area.y),
      foot: mmFromPt(pt(style.height - area.y - area.height)),
      left: mmFromPt(area.x),
      right: mmFromPt(pt(style.width - area.x - area.width)),
    },
    columnWidth: mmFromPt(columnMeasure(grid)),
    gutter: mmFromPt(pt(grid.gutter * grid.size)),
    pitch: mmFromPt(grid.pitch),
    firstLine: mmFromPt(grid.top),
    furnitureLines: furniture.lines,
    capacity: { area: columnLine * grid.lines, copy: columnLine * (grid.lines - furniture.lines) },
  };
}
