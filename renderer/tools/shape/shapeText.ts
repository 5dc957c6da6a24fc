/** The tool that shapes text frames (改形状): what is drawn is added to the frame that is chosen, or with Alt taken away, so that an L or a U results. */
import { addCells, isRefusal, removeCells } from "../../../core/commands/index.js";
import { cellsUnder } from "../draw/drawFrame.js";
import { CLICK, LOOKED_AT } from "../gesture.js";
import { framesAt } from "../hit.js";
import { comingOutlines, selectedOutlines } from "../outlines.js";
import { bandOf } from "../select/marquee.js";
import { NOTHING_OVER, type PagePoint, type ToolDesk, type ToolEvent, type ToolState } from "../tool.js";

export function shapeText(desk: ToolDesk): ToolState {
  const state: ToolState = {
    cursor: "crosshair",
    overlay: () => ({
      ...NOTHING_OVER,
      outlines: selectedOutlines(desk).map(({ hasHandles: _, ...outline }) => outline),
      words: desk.say(desk.selection().length === 1 ? "shape-draw" : "shape-choose"),
    }),
    on: (event) => (event.kind === "down" ? shaping(desk, event, event) : state),
    escape() {
      desk.leave();
      return state;
    },
  };
  return state;
}

function shaping(desk: ToolDesk, first: ToolEvent, now: ToolEvent): ToolState {
  const [frame] = desk.selection();
  const to = now.at.page === first.at.page ? now.at : first.at;
  const band = bandOf(first.at, to);
  const isDrawn = Math.max(band.width, band.height) >= desk.points(CLICK);
  const under = cellsUnder(desk, first.at, to);
  const change = now.alt ? removeCells : addCells;
  const outcome = frame === undefined || under === null || !isDrawn ? null : change(desk.doc(), frame, under.cells, LOOKED_AT);
  return {
    cursor: "crosshair",
    overlay: () => ({
      ...NOTHING_OVER,
      outlines: outcome === null ? selectedOutlines(desk) : comingOutlines(desk, outcome),
      band: { page: first.at.page, rect: band },
      words: isRefusal(outcome) ? desk.say(outcome.refused, outcome.params) : desk.say(now.alt ? "shape-away" : "shape-add"),
    }),
    on(event) {
      if (event.kind !== "up") return shaping(desk, first, event);
      if (!isDrawn) choose(desk, event.at);
      else if (frame !== undefined && under !== null) desk.perform((doc, id) => change(doc, frame, under.cells, id));
      return shapeText(desk);
    },
    escape: () => shapeText(desk),
  };
}

/** A click chooses the frame that is shaped. */
function choose(desk: ToolDesk, at: PagePoint): void {
  const page = desk.page(at.page);
  const hit = page && framesAt(page, at).find(({ kind }) => kind === "text" || kind === "briefs" || kind === "note");
  desk.select(hit ? [hit.frame] : []);
}
