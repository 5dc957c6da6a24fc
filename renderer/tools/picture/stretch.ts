/** A corner of the whole picture is pulled: it grows or shrinks about the middle of its frame, and fills it at the least. */
import { type PictureTarget, zoomPicture } from "../../../core/commands/index.js";
import { LOOKED_AT } from "../gesture.js";
import type { PagePoint, Rest, ToolDesk, ToolState } from "../tool.js";
import { pictureOver, seenAfter, seenPicture } from "./seen.js";

export function stretch(desk: ToolDesk, target: PictureTarget, from: PagePoint, back: Rest, to: PagePoint = from): ToolState {
  const zoom = zoomAfter(desk, target, from, to);
  return {
    cursor: "nwse-resize",
    overlay: () => pictureOver(desk, seenAfter(desk.doc(), target, zoomPicture(desk.doc(), target, zoom, LOOKED_AT))),
    on({ kind, at }) {
      const end = at.page === from.page ? at : to;
      if (kind !== "up") return stretch(desk, target, from, back, end);
      const last = zoomAfter(desk, target, from, end);
      desk.perform((doc, id) => zoomPicture(doc, target, last, id));
      return back(end);
    },
    escape: () => back(to),
  };
}

/** As many times larger as the pointer is farther from the middle of the frame. */
function zoomAfter(desk: ToolDesk, target: PictureTarget, from: PagePoint, to: PagePoint): number {
  const seen = seenPicture(desk.doc(), target);
  if (seen === null) return 1;
  const { x, y, width, height } = seen.image.rect;
  const off = (at: PagePoint) => Math.hypot(at.x - x - width / 2, at.y - y - height / 2);
  return Math.max(1, seen.zoom * (off(from) === 0 ? 1 : off(to) / off(from)));
}
