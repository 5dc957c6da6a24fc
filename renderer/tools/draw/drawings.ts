/** What each drawing tool makes, and how that is filled. */
import { addPicture, createBox, createFrame, createHeadline, createText, type Outcome, TO_COME } from "../../../core/commands/index.js";
import type { Doc, GridCells, PageStyle, Place } from "../../../core/model/index.js";
import { columnLeft } from "../../../core/page/index.js";
import type { Rect } from "../../../core/units/index.js";

/** What is known of a frame that was drawn. */
interface Outline {
  /** It is at least as wide as high. */
  readonly isLevel: boolean;
  /** The story that is chosen. */
  readonly story: string | null;
  /** What stands in a headline that nobody has written yet. */
  readonly words: string;
}

export interface Drawing {
  make(doc: Doc, page: string, place: Place, outline: Outline, id: string): Outcome;
  /** The cells that it takes where those nearest to what was drawn are none for it. */
  readonly cells?: (style: PageStyle, near: GridCells, band: Rect) => GridCells;
  /** Typed into, or with a picture file; null for what is whole as it is. */
  readonly fill: "words" | "picture" | null;
}

export const DRAWINGS = {
  "text-frame": { make: (doc, page, place, _, id) => createText(doc, page, place, id), fill: "words" },
  headline: { make: (doc, page, place, { story, words }, id) => createHeadline(doc, page, place, story, words, id), fill: "words" },
  picture: { make: (doc, page, place, _, id) => addPicture(doc, page, place, TO_COME, id), fill: "picture" },
  // An index of pages fills itself from the edition; other data are chosen in the inspector.
  box: {
    make: (doc, page, place, _, id) =>
      createBox(doc, page, place, { kind: "pages", heading: null, rows: [], filled: "edition" }, "sidebar", id),
    fill: null,
  },
  rule: {
    make: (doc, page, place, { isLevel }, id) =>
      createFrame(doc, page, place, { kind: "rule", direction: isLevel ? "horizontal" : "vertical", weight: "hairline" }, id),
    cells: (style, near, band) => (band.width >= band.height ? near : { ...near, ...gutterNear(style, near, band) }),
    fill: null,
  },
  note: { make: (doc, page, place, _, id) => createFrame(doc, page, place, { kind: "note", text: [""] }, id), fill: "words" },
} as const satisfies Readonly<Record<string, Drawing>>;

/** An upright rule stands in the gutter of two columns: those on both sides of the gutter nearest to it. */
function gutterNear({ grid }: PageStyle, { col, cols }: GridCells, { x, width }: Rect): Pick<GridCells, "col" | "cols"> {
  if (cols >= 2 || grid.columns < 2) return { col, cols };
  const middle = x + width / 2;
  const off = (left: number): number => Math.abs(columnLeft(grid, left + 1) - (grid.gutter * grid.size) / 2 - middle);
  const all = Array.from({ length: grid.columns - 1 }, (_, left) => left);
  return { col: all.reduce((best, left) => (off(left) < off(best) ? left : best), 0), cols: 2 };
}
