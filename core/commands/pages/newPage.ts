/** A new page, empty but for what stands at its head. */
import { furniturePieces } from "../../makeup/index.js";
import type { Doc, FrameRecord, PageRecord, PageStyle } from "../../model/index.js";
import { freeFrameIds, freeIds } from "../ids.js";
import type { Outcome } from "../outcome.js";
import { changingPages } from "../settled.js";
import { pagesInOrder, variantsFollowing, withPageAt } from "./numbers.js";

/** What a new page is to be. */
export interface PageWish {
  readonly style: PageStyle;
  readonly section: string;
}

/**
 * Puts a new page behind another one, or before all for null; those behind it are counted on. A style that the edition has by the same id
 * is taken as the edition has it.
 */
export function newPage(doc: Doc, { style, section }: PageWish, behind: string | null, id: string): Outcome {
  const styles = withStyle(doc, style);
  const at = pagesInOrder(doc).findIndex((page) => page.id === behind) + 1;
  if (behind !== null && at === 0) return null;
  const page: PageRecord = {
    id: freeIds(doc, "page")(0),
    type: "page",
    number: 1,
    style: style.id,
    section,
    editor: null,
    frames: [],
  };
  const scene: Doc = { ...doc, styles };
  const pages = withPageAt(scene, page, at);
  const placed = pages[at] ?? page;
  const head = headFrames(scene, placed);
  const put = pages.map((each) => (each === placed ? { ...placed, frames: head.map((frame) => frame.id) } : each));
  return changingPages(
    doc,
    id,
    "did-new-page",
    { put: [...head, ...put, ...variantsFollowing(doc, pages)], styles: newStyles(doc, style) },
    { page: placed.number },
  );
}

/** Nameplate and ear, or the folio, as frames of a page that has none yet. */
export function headFrames(doc: Doc, page: PageRecord): readonly FrameRecord[] {
  const style = doc.styles.get(page.style);
  const ids = freeFrameIds(doc, page);
  return (style ? furniturePieces(style) : []).map(({ content, cells }, index) => ({
    id: ids(index),
    type: "frame",
    place: { kind: "grid", cells },
    content,
  }));
}

/** The styles of an edition with one that it may not have yet. */
export function withStyle(doc: Doc, style: PageStyle): Doc["styles"] {
  return doc.styles.has(style.id) ? doc.styles : new Map([...doc.styles, [style.id, style]]);
}

export function newStyles(doc: Doc, style: PageStyle): readonly PageStyle[] {
  return doc.styles.has(style.id) ? [] : [style];
}
