/** The style of a page in the inks that the page is printed in. */
import {
  BLACK,
  type Doc,
  type Ink,
  inksOfPage,
  type PageInks,
  type PageRecord,
  type PageStyle,
  styleOf,
  typeInInks,
} from "../model/index.js";

/** By the style and the inks of the page, both by identity, so that the same page has the same style object. */
const inked = new WeakMap<PageStyle, WeakMap<PageInks, PageStyle>>();

/** The style in which a page is drawn: that of its record, in its own inks where it has some. */
export function inkedStyle(doc: Doc, page: PageRecord): PageStyle {
  const style = styleOf(doc, page.style);
  if (page.inks === undefined) return style;
  const ofStyle = inked.get(style) ?? new WeakMap<PageInks, PageStyle>();
  inked.set(style, ofStyle);
  const inks = inksOfPage(page, style);
  const known = ofStyle.get(inks) ?? { ...style, inks, type: typeInInks(style.type, inks) };
  ofStyle.set(inks, known);
  return known;
}

/** Type in several inks is at least so large, in points: smaller type shows when plates are off register (newsroom.md §5). */
const LEAST_COLOURED = 14;

/** The house colour as type of a size stands in it: black where small type would take several plates. */
export function accentOfType({ type: { accent }, inks }: PageStyle, size: number): Ink {
  const plates = [accent.c, accent.m, accent.y, accent.k].filter((share) => share > 0).length;
  return size >= LEAST_COLOURED || plates < 2 || inks?.kind === "k-spot" ? accent : BLACK;
}
