/** Tools that draw frames: a rectangle is drawn, the cells nearest to it become the frame, and what it holds is filled at once. */
import { snap } from "../../../core/commands/index.js";
import { type GridCells, type PageRecord, recordsOf, styleOf } from "../../../core/model/index.js";
import { cellsRect } from "../../../core/page/index.js";
import type { Rect } from "../../../core/units/index.js";
import { CLICK } from "../gesture.js";
import { bandOf } from "../select/marquee.js";
import { NOTHING_OVER, type PagePoint, type ToolDesk, type ToolEvent, type ToolState } from "../tool.js";
import type { Drawing } from "./drawings.js";

export function drawFrame(desk: ToolDesk, drawing: Drawing): ToolState {
  const state: ToolState = {
    cursor: "crosshair",
    overlay: () => NOTHING_OVER,
    on: (event) => (event.kind === "down" ? drawn(desk, drawing, event.at, event.at) : state),
    escape() {
      desk.leave();
      return state;
    },
    press: ({ key }) => (key === "Enter" ? drawnInMiddle(desk, drawing, state) : null),
  };
  return state;
}

/** Points of a frame that is made by a key alone: some two columns, a dozen lines. */
const USUAL = { width: 220, height: 140 };

/** Without a pointer the frame stands in the middle of what is seen. */
function drawnInMiddle(desk: ToolDesk, drawing: Drawing, state: ToolState): ToolState {
  const middle = desk.middle();
  if (middle === null) return state;
  const off = (way: 1 | -1): PagePoint => ({
    ...middle,
    x: middle.x + (way * USUAL.width) / 2,
    y: middle.y + (way * USUAL.height) / 2,
  });
  const under = cellsUnder(desk, off(-1), off(1), drawing.cells);
  if (under !== null) made(desk, drawing, { ...under, band: bandOf(off(-1), off(1)) });
  return state;
}

function drawn(desk: ToolDesk, drawing: Drawing, from: PagePoint, to: PagePoint): ToolState {
  const under = cellsUnder(desk, from, to, drawing.cells);
  const band = bandOf(from, to);
  const isDrawn = Math.max(band.width, band.height) >= desk.points(CLICK);
  return {
    cursor: "crosshair",
    overlay: () => ({
      ...NOTHING_OVER,
      outlines: under === null || !isDrawn ? [] : [{ page: from.page, rects: [under.rect], look: "coming" }],
      band: { page: from.page, rect: band },
      words: under && isDrawn ? desk.say("tool-size-cells", { cols: under.cells.cols, lines: under.cells.lines }) : null,
    }),
    on(event: ToolEvent) {
      const end = event.at.page === from.page ? event.at : to;
      if (event.kind !== "up") return drawn(desk, drawing, from, end);
      if (under !== null && isDrawn) made(desk, drawing, { ...under, band });
      return drawFrame(desk, drawing);
    },
    escape: () => drawFrame(desk, drawing),
  };
}

/** The cells nearest to what lies between two places of a page; null where there is no such page. */
export function cellsUnder(desk: ToolDesk, from: PagePoint, to: PagePoint, suited: Drawing["cells"] = (_, near) => near) {
  const doc = desk.doc();
  const page = recordsOf(doc, "page").find(({ number }) => number === from.page);
  if (page === undefined) return null;
  const style = styleOf(doc, page.style);
  const band = bandOf(from, to);
  const cells = suited(style, snap(style, [], band, { on: "grid", tolerance: 0 }).cells, band);
  return { page, cells, rect: cellsRect(style.grid, cells) };
}

interface Under {
  readonly page: PageRecord;
  readonly cells: GridCells;
  readonly band: Rect;
}

/** Makes the frame, chooses it, goes back to the tool that selects, and fills it. */
function made(desk: ToolDesk, { make, fill }: Drawing, { page, cells, band }: Under): void {
  const before = desk.doc();
  const place = { kind: "grid", cells: [cells] } as const;
  const outline = { isLevel: band.width >= band.height, story: chosenStory(desk), words: desk.say("new-headline") };
  if (!desk.perform((doc, id) => make(doc, page.id, place, outline, id))) return;
  const come = recordsOf(desk.doc(), "page")
    .find(({ id }) => id === page.id)
    ?.frames.filter((frame) => !before.records.has(frame));
  const [frame] = come ?? [];
  if (frame === undefined) return;
  desk.select([frame]);
  desk.leave();
  if (fill !== null) desk.fill(frame, fill);
}

/** The story of the frame that is chosen. */
function chosenStory(desk: ToolDesk): string | null {
  const record = desk.doc().records.get(desk.selection()[0] ?? "");
  return record?.type === "frame" && "story" in record.content ? record.content.story : null;
}
