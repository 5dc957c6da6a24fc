/** A page style as a template again: points become millimetres, so that what an edition changed of its template can be kept. */
import { mmFromPt, type Pt, pt } from "../units/index.js";
import type { Ink, PageInks, PageStyle } from "./pageStyle.js";
import type { InksTemplate, InkTemplate, PageTemplate } from "./template.js";

/** Millimetres are kept to a millionth: what a conversion there and back may be off is far less than any press sees. */
const DECIMALS = 1e6;

/** The template that makes a style, where it differs from `base` in its sheet, grid, furniture, inks or order; id, name and type are those of `base`. */
export function templateFromStyle(style: PageStyle, base: PageTemplate<unknown>): PageTemplate {
  const { grid, order } = style;
  const { order: _, ...rest } = base;
  const seam = grid.seam ?? null;
  const gutters = Math.max(0, grid.columns - (seam === null ? 1 : 2));
  const width = grid.columns * grid.characters * grid.size + gutters * grid.gutter * grid.size + (seam ?? 0);
  return {
    ...rest,
    kind: style.kind,
    sheet: style.sheet,
    page: { width: millimetres(style.width), height: millimetres(style.height), bleed: millimetres(style.bleed) },
    grid: {
      columns: grid.columns,
      characters: grid.characters,
      width: millimetres(pt(width)),
      ...(seam === null ? {} : { seam: millimetres(seam) }),
      left: millimetres(grid.left),
      top: millimetres(grid.top),
      size: grid.size,
      pitch: grid.pitch,
      lines: grid.lines,
    },
    furniture: style.furniture,
    inks: inksTemplate(style.inks),
    ...(order === undefined ? {} : { order }),
  };
}

function millimetres(length: Pt): number {
  return Math.round(mmFromPt(length) * DECIMALS) / DECIMALS;
}

function inksTemplate(inks: PageInks = { kind: "cmyk" }): InksTemplate {
  return inks.kind === "k-spot" ? { ...inks, ink: inkTemplate(inks.ink) } : inks;
}

function inkTemplate({ c, m, y, k }: Ink): InkTemplate {
  return [c, m, y, k];
}
