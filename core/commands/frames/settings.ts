/** What stands round a frame and how its text stands in columns: box, columns, run-around. */
import { changing } from "../../edit/index.js";
import type { Around, Doc, FrameBox, FrameColumns, FrameRecord } from "../../model/index.js";
import { em, pt } from "../../units/index.js";
import { type Outcome, refusal } from "../outcome.js";
import { frameOnPage, lockedRefusal } from "./selected.js";

/** A box begins with half a character of air. */
const NEW_BOX: FrameBox = { padding: em(0.5) };
/** Text keeps half a line off what it runs round, unless a person says otherwise. */
const NEW_AROUND: Around = { standoff: pt(6), wrap: "both" };
/** A character of text needs so much: no column is narrower. */
const LEAST_CHARACTERS = 3;

/** Changes some of the box round a frame, or makes one. A box of neither line nor tint is none. */
export function boxFrame(doc: Doc, frame: string, box: Partial<FrameBox>, id: string): Outcome {
  return setting(doc, frame, "did-box", id, (before) => {
    const { line = 0, tint = 0, ...rest } = { ...NEW_BOX, ...before.box, ...box };
    const { box: _, ...bare } = before;
    if (line <= 0 && tint <= 0) return bare;
    return { ...bare, box: { ...rest, ...(line > 0 ? { line: pt(line) } : {}), ...(tint > 0 ? { tint: Math.min(1, tint) } : {}) } };
  });
}

/** Sets how the text of a frame stands in columns; null for the base columns of the page. */
export function columnsFrame(doc: Doc, frame: string, columns: FrameColumns | null, id: string): Outcome {
  if (columns !== null && !isPossible(columns)) return refusal("refused-columns", { least: LEAST_CHARACTERS });
  return setting(doc, frame, "did-columns", id, ({ columns: _, ...bare }) => (columns === null ? bare : { ...bare, columns }));
}

function isPossible(columns: FrameColumns): boolean {
  switch (columns.mode) {
    case "absolute":
      return true;
    case "relative":
      return Number.isInteger(columns.count) && columns.count >= 1;
    case "automatic":
      return columns.characters >= LEAST_CHARACTERS;
    case "free":
      return columns.widths.length > 0 && columns.widths.every((width) => width >= LEAST_CHARACTERS) && columns.gutter >= 0;
  }
}

/** What changes of the way of text round a frame; a null `contour` takes the outline of its picture back. */
export type AroundChange = Partial<Omit<Around, "contour">> & { readonly contour?: Around["contour"] | null };

/** Changes how text runs round a frame, or lets it do so; null where it is to cover no text. */
export function aroundFrame(doc: Doc, frame: string, around: AroundChange | null, id: string): Outcome {
  if (around?.standoff !== undefined && around.standoff < 0) return refusal("refused-standoff");
  return setting(doc, frame, "did-around", id, ({ around: before, ...bare }) => {
    if (around === null) return bare;
    const { contour, ...said } = { ...NEW_AROUND, ...before, ...around };
    return { ...bare, around: contour ? { ...said, contour } : said };
  });
}

/** A frame with other settings. Refused where it is locked; null where they say the same. */
export function setting(doc: Doc, frame: string, label: string, id: string, change: (frame: FrameRecord) => FrameRecord): Outcome {
  const found = frameOnPage(doc, frame);
  if (found === null) return null;
  const after = change(found.frame);
  if (JSON.stringify(sorted(after)) === JSON.stringify(sorted(found.frame))) return null;
  return lockedRefusal([found.frame]) ?? changing(doc, id, label, { put: [after] });
}

function sorted(frame: FrameRecord): readonly (readonly [string, unknown])[] {
  return Object.entries(frame).sort(([one], [other]) => (one < other ? -1 : 1));
}
