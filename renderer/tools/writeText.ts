/** The tool that types (文字): a click puts the caret, a drag chooses, two clicks choose a word and three a paragraph. */
import type { LaidFrame } from "../worker/messages.js";
import { framesAt } from "./hit.js";
import { selectedOutlines } from "./outlines.js";
import { NOTHING_OVER, type Overlay, type PagePoint, type ToolDesk, type ToolEvent, type ToolState } from "./tool.js";

/** Frames that hold words into which a person can type. */
const WORDY: ReadonlySet<string> = new Set(["text", "headline", "briefs", "note", "caption", "groupCaption", "pictureGroup"]);

export function holdsWords(kind: string): boolean {
  return WORDY.has(kind);
}

export function writeText(desk: ToolDesk, under: PagePoint | null = null): ToolState {
  const isOnWords = under === null || wordyFrameAt(desk, under) !== null;
  const state: ToolState = {
    cursor: isOnWords ? "text" : "default",
    overlay: () => overlayOf(desk),
    on: (event) => (event.kind === "down" ? pressed(desk, state, event) : event.kind === "move" ? writeText(desk, event.at) : state),
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

function frameAt(desk: ToolDesk, at: PagePoint): LaidFrame | undefined {
  const page = desk.page(at.page);
  return page === null ? undefined : framesAt(page, at)[0];
}

function wordyFrameAt(desk: ToolDesk, at: PagePoint): LaidFrame | null {
  const top = frameAt(desk, at);
  return top !== undefined && holdsWords(top.kind) ? top : null;
}

function pressed(desk: ToolDesk, state: ToolState, { at, shift, clicks }: Extract<ToolEvent, { readonly kind: "down" }>): ToolState {
  const top = frameAt(desk, at);
  if (top === undefined || !holdsWords(top.kind)) {
    desk.select(top === undefined ? [] : [top.frame]);
    desk.leave();
    return state;
  }
  if (!shift) desk.select([top.frame]);
  desk.pressText(at, shift ? "extend" : clicks >= 3 ? "paragraph" : clicks === 2 ? "word" : "character", top.frame);
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
      if (isDrawn) desk.dragText(at, wordyFrameAt(desk, at)?.frame ?? null);
      return state;
    },
    escape: () => rest,
  };
  return state;
}
