/** The picture follows the pointer under its frame, as far as its edges go; it is moved once, when the button goes up. */
import { type PictureTarget, panPicture } from "../../../core/commands/index.js";
import { LOOKED_AT } from "../gesture.js";
import type { PagePoint, Rest, ToolDesk, ToolState } from "../tool.js";
import { pictureOver, seenAfter } from "./seen.js";

export function pull(desk: ToolDesk, target: PictureTarget, from: PagePoint, back: Rest, to: PagePoint = from): ToolState {
  const way = { x: to.x - from.x, y: to.y - from.y };
  return {
    cursor: "grabbing",
    overlay: () => pictureOver(desk, seenAfter(desk.doc(), target, panPicture(desk.doc(), target, way, LOOKED_AT))),
    on({ kind, at }) {
      const end = at.page === from.page ? at : to;
      if (kind !== "up") return pull(desk, target, from, back, end);
      const last = { x: end.x - from.x, y: end.y - from.y };
      if (last.x !== 0 || last.y !== 0) desk.perform((doc, id) => panPicture(doc, target, last, id));
      return back(end);
    },
    escape: () => back(to),
  };
}
