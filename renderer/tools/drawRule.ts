/** The tool that draws rules (线条): a rectangle is drawn, and the cells nearest to it become the frame of the rule, level or upright as it was drawn. */
import { createFrame, snap } from "../../core/commands/index.js";
import { type GridCells, recordsOf, styleOf } from "../../core/model/index.js";
import { cellsRect } from "../../core/page/index.js";
import { bandOf } from "./select/marquee.js";
import { NOTHING_OVER, type PagePoint, type ToolDesk, type ToolEvent, type ToolState } from "./tool.js";

/** Pixels under which a rectangle is only a click, of which nothing comes. */
const CLICK = 6;

export function drawRule(desk: ToolDesk): ToolState {
  const state: ToolState = {
    cursor: "crosshair",
    overlay: () => NOTHING_OVER,
    on: (event) => (event.kind === "down" ? drawing(desk, event.at, event.at) : state),
    escape() {
      desk.leave();
      return state;
    },
  };
  return state;
}

function drawing(desk: ToolDesk, from: PagePoint, to: PagePoint): ToolState {
  const cells = cellsUnder(desk, from, to);
  const band = bandOf(from, to);
  const isDrawn = Math.max(band.width, band.height) >= desk.points(CLICK);
  return {
    cursor: "crosshair",
    overlay: () => ({
      ...NOTHING_OVER,
      outlines: cells === null || !isDrawn ? [] : [{ page: from.page, rects: [cells.rect], look: "coming" }],
      band: { page: from.page, rect: band },
      words: cells && isDrawn ? desk.say("tool-size-cells", { cols: cells.cells.cols, lines: cells.cells.lines }) : null,
    }),
    on(event: ToolEvent) {
      const end = event.at.page === from.page ? event.at : to;
      if (event.kind !== "up") return drawing(desk, from, end);
      if (cells !== null && isDrawn) made(desk, from.page, cells.cells, band.width >= band.height);
      return drawRule(desk);
    },
    escape: () => drawRule(desk),
  };
}

function cellsUnder(desk: ToolDesk, from: PagePoint, to: PagePoint) {
  const doc = desk.doc();
  const page = recordsOf(doc, "page").find(({ number }) => number === from.page);
  if (page === undefined) return null;
  const style = styleOf(doc, page.style);
  const { cells } = snap(style, [], bandOf(from, to), { on: "grid", tolerance: 0 });
  return { cells, rect: cellsRect(style.grid, cells) };
}

/** Makes the frame, chooses it, and goes back to the tool that selects. */
function made(desk: ToolDesk, number: number, cells: GridCells, isLevel: boolean): void {
  const before = desk.doc();
  const page = recordsOf(before, "page").find((each) => each.number === number);
  const content = { kind: "rule", direction: isLevel ? "horizontal" : "vertical", weight: "hairline" } as const;
  if (page === undefined || !desk.perform((doc, id) => createFrame(doc, page.id, { kind: "grid", cells: [cells] }, content, id))) return;
  const after = recordsOf(desk.doc(), "page").find(({ id }) => id === page.id);
  desk.select(after?.frames.filter((frame) => !before.records.has(frame)) ?? []);
  desk.leave();
}
