/** The text tool (文字): a click goes into the text under it. */
import { framesAt } from "./hit.js";
import { placeOf } from "./outlines.js";
import { NOTHING_OVER, type ToolDesk, type ToolState } from "./tool.js";

export function textIdle(desk: ToolDesk, hovered: string | null = null): ToolState {
  return {
    cursor: "text",
    overlay() {
      const at = hovered === null ? null : placeOf(desk.doc(), hovered);
      return at === null ? NOTHING_OVER : { ...NOTHING_OVER, outlines: [{ page: at.page, rects: at.rects, look: "hover" }] };
    },
    on(event) {
      const page = desk.page(event.at.page);
      const [frame] = page === null ? [] : framesAt(page, event.at);
      if (event.kind === "down" && frame !== undefined) {
        desk.select([frame.frame]);
        desk.enter(frame.frame, event.at);
      }
      return textIdle(desk, frame?.frame ?? null);
    },
    escape() {
      desk.leave();
      return textIdle(desk);
    },
  };
}
