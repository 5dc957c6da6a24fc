/** The style of a page in the inks that the page is printed in. */
import { type Doc, inksOfPage, type PageInks, type PageRecord, type PageStyle, styleOf, typeInInks } from "../model/index.js";

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
