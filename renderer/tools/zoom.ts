/** The magnifier (放大镜): a click comes nearer, with Alt it goes back, a rectangle fills the window. */
import { CLICK } from "./gesture.js";
import { bandOf } from "./select/marquee.js";
import { NOTHING_OVER, type PagePoint, type ToolDesk, type ToolState } from "./tool.js";

const STEP = 1.5;

export function zoomIdle(desk: ToolDesk): ToolState {
  const state: ToolState = {
    cursor: "zoom-in",
    overlay: () => NOTHING_OVER,
    on: (event) => (event.kind === "down" ? zoomBand(desk, event.at, event.at) : state),
    escape() {
      desk.leave();
      return state;
    },
  };
  return state;
}

function zoomBand(desk: ToolDesk, from: PagePoint, to: PagePoint): ToolState {
  const band = bandOf(from, to);
  return {
    cursor: "zoom-in",
    overlay: () => ({ ...NOTHING_OVER, band: { page: from.page, rect: band } }),
    on(event) {
      if (event.kind !== "up") return zoomBand(desk, from, event.at.page === from.page ? event.at : to);
      if (Math.max(band.width, band.height) < desk.points(CLICK)) desk.zoomBy(event.alt ? 1 / STEP : STEP, event.at);
      else desk.showPlace(from.page, band);
      return zoomIdle(desk);
    },
    escape: () => zoomIdle(desk),
  };
}
