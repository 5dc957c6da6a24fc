/** The tool that types (文字): a click puts the caret, a drag chooses, two clicks choose a word and three a paragraph. */
import { framesAt } from "./hit.js";
import { selectedOutlines } from "./outlines.js";
import { NOTHING_OVER, type Overlay, type PagePoint, type ToolDesk, type ToolEvent, type ToolState } from "./tool.js";

/** Frames that hold words into which a person can type. */
const WORDY: ReadonlySet<string> = new Set(["text", "headline", "briefs", "note", "caption", "groupCaption", "pictureGroup"]);

export function holdsWords(kind: string): boolean {
  return WORDY.has(kind);
}

export function writeText(desk: ToolDesk): ToolState {
  const state: ToolState = {
    cursor: "text",
    overlay: () => overlayOf(desk),
    on: (event) => (event.kind === "down" ? pressed(desk, state, event) : state),
    escape() {
      desk.leave();
      return state;
    },
  };
  return state;
}

function overlayOf(desk: ToolDesk): Overlay {
  return { ...NOTHING_OVER, outlines: selectedOutlines(desk).map(({ page, rects }) => ({ page, rects, look: "written" })) };
}

function pressed(desk: ToolDesk, state: ToolState, { at, shift, clicks }: Extract<ToolEvent, { readonly kind: "down" }>): ToolState {
  const page = desk.page(at.page);
  const hits = page === null ? [] : framesAt(page, at);
  const [top] = hits;
  if (top === undefined || !holdsWords(top.kind)) {
    desk.select(top === undefined ? [] : [top.frame]);
    desk.leave();
    return state;
  }
  if (!shift) desk.select([top.frame]);
  desk.pressText(at, shift ? "extend" : clicks >= 3 ? "paragraph" : clicks === 2 ? "word" : "character");
  return choosing(desk, state, at);
}

/** Pixels that a hand trembles without meaning to choose anything. */
const TREMBLE = 3;

function choosing(desk: ToolDesk, rest: ToolState, from: PagePoint): ToolState {
  let isDrawn = false;
  const state: ToolState = {
    cursor: "text",
    overlay: () => overlayOf(desk),
    on({ kind, at }) {
      if (kind === "up") return rest;
      isDrawn ||= at.page === from.page && Math.hypot(at.x - from.x, at.y - from.y) > desk.points(TREMBLE);
      if (isDrawn) desk.dragText(at);
      return state;
    },
    escape: () => rest,
  };
  return state;
}
