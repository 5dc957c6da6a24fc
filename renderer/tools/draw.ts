/** Tools that draw a frame (图片, 线条, 框, 文字框): a rectangle is drawn, and what stands nearest to it on the grid becomes the frame. */
import { addPicture, createFrame, type Outcome, snap, TO_COME } from "../../core/commands/index.js";
import { type Doc, type GridCells, recordsOf, styleOf } from "../../core/model/index.js";
import { cellsRect } from "../../core/page/index.js";
import { em, pt } from "../../core/units/index.js";
import { bandOf } from "./select/marquee.js";
import { NOTHING_OVER, type PagePoint, type ToolDesk, type ToolEvent, type ToolState } from "./tool.js";

export type Drawn = "picture" | "rule" | "box" | "note";

/** Weight of the line of a box, in points. */
const BOX_LINE = 0.5;
/** Pixels under which a rectangle is only a click, of which nothing comes. */
const CLICK = 6;

export function draw(desk: ToolDesk, what: Drawn): ToolState {
  const state: ToolState = {
    cursor: "crosshair",
    overlay: () => NOTHING_OVER,
    on: (event) => (event.kind === "down" ? drawing(desk, what, event.at, event.at) : state),
    escape() {
      desk.leave();
      return state;
    },
  };
  return state;
}

function drawing(desk: ToolDesk, what: Drawn, from: PagePoint, to: PagePoint): ToolState {
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
      if (event.kind !== "up") return drawing(desk, what, from, end);
      if (cells !== null && isDrawn) made(desk, what, from.page, cells.cells, band.width >= band.height);
      return draw(desk, what);
    },
    escape: () => draw(desk, what),
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
function made(desk: ToolDesk, what: Drawn, number: number, cells: GridCells, isLevel: boolean): void {
  const before = desk.doc();
  const page = recordsOf(before, "page").find((each) => each.number === number);
  if (page === undefined || !desk.perform((doc, id) => command(doc, what, page.id, cells, isLevel, id))) return;
  const after = recordsOf(desk.doc(), "page").find(({ id }) => id === page.id);
  desk.select(after?.frames.filter((frame) => !before.records.has(frame)) ?? []);
  desk.leave();
}

function command(doc: Doc, what: Drawn, page: string, cells: GridCells, isLevel: boolean, id: string): Outcome {
  const place = { kind: "grid", cells: [cells] } as const;
  const text = [""];
  switch (what) {
    case "rule":
      return createFrame(doc, page, place, { kind: "rule", direction: isLevel ? "horizontal" : "vertical", weight: "hairline" }, id);
    case "note":
      return createFrame(doc, page, place, { kind: "note", text }, id);
    case "box":
      return createFrame(doc, page, place, { kind: "note", text }, id, { box: { line: pt(BOX_LINE), padding: em(1) } });
    case "picture":
      return addPicture(doc, page, place, TO_COME, id);
  }
}
