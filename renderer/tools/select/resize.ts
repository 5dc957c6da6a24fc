/** An edge or corner of a frame follows the pointer, by columns and lines on the grid. */
import { type Handle, isRefusal, resizeFrame, type Shift, snap } from "../../../core/commands/index.js";
import { frameRect } from "../../../core/page/index.js";
import { rect } from "../../../core/units/index.js";
import { inMm, LOOKED_AT, SNAP } from "../gesture.js";
import { comingOutlines, placeOf } from "../outlines.js";
import { NOTHING_OVER, type PagePoint, type Rest, type ToolDesk, type ToolEvent, type ToolState } from "../tool.js";

export function resize(
  desk: ToolDesk,
  rest: Rest,
  frame: string,
  handle: Handle,
  from: PagePoint,
  now: ToolEvent | null = null,
): ToolState {
  const shift = now === null ? null : wayOf(desk, frame, handle, from, now);
  const outcome = shift && resizeFrame(desk.doc(), frame, handle, shift, LOOKED_AT);
  const change = outcome === null || isRefusal(outcome) ? undefined : outcome.records.changed[0]?.after;
  return {
    cursor: "crosshair",
    overlay: () => ({
      ...NOTHING_OVER,
      outlines: comingOutlines(desk, outcome),
      words: isRefusal(outcome)
        ? desk.say(outcome.refused, outcome.params)
        : sizeOf(desk, frame, change?.type === "frame" ? change : undefined),
    }),
    on(event) {
      if (event.kind !== "up") return resize(desk, rest, frame, handle, from, event);
      const last = wayOf(desk, frame, handle, from, event);
      if (last !== null) pulled(desk, frame, handle, last);
      return rest(event.at);
    },
    escape: () => rest(from),
  };
}

/** A headline is set anew for its frame. */
function pulled(desk: ToolDesk, frame: string, handle: Handle, way: Shift): void {
  const origin = `pull ${frame} ${handle}`;
  const isDone = desk.perform((doc, id) => resizeFrame(doc, frame, handle, way, id), origin);
  const record = desk.doc().records.get(frame);
  if (isDone && record?.type === "frame" && record.content.kind === "headline") desk.fitHeadline(frame, origin);
}

function wayOf(desk: ToolDesk, frame: string, handle: Handle, from: PagePoint, { at, ctrl }: ToolEvent): Shift | null {
  const place = placeOf(desk.doc(), frame);
  if (place === null) return null;
  const shift: Shift = { kind: "points", x: at.x - from.x, y: at.y - from.y };
  if (place.frame.place.kind === "grid" || ctrl) return shift;
  const { x, y, width, height } = frameRect(place.style.grid, place.frame);
  const [west, north] = [handle.includes("w"), handle.includes("n")];
  const [right, down] = [handle.includes("e") || west ? shift.x : 0, handle.includes("s") || north ? shift.y : 0];
  const pulled = rect(
    west ? x + right : x,
    north ? y + down : y,
    west ? width - right : width + right,
    north ? height - down : height + down,
  );
  const others = (desk.page(place.page)?.frames ?? []).flatMap((each) => {
    const record = each.frame === frame ? undefined : desk.doc().records.get(each.frame);
    return record?.type === "frame" ? [record] : [];
  });
  const snapped = snap(place.style, others, pulled, { on: "free", handle, tolerance: desk.points(SNAP) }).rect;
  return {
    kind: "points",
    x: west ? snapped.x - x : snapped.width - width,
    y: north ? snapped.y - y : snapped.height - height,
  };
}

/** The size that the frame would have, as people count it. */
function sizeOf(desk: ToolDesk, frame: string, as: NonNullable<ReturnType<typeof placeOf>>["frame"] | undefined): string | null {
  const place = placeOf(desk.doc(), frame, as);
  if (place === null) return null;
  if (place.frame.place.kind === "free") {
    const { width, height } = place.frame.place.rect;
    return desk.say("tool-size-mm", { width: inMm(width), height: inMm(height) });
  }
  const { cells } = place.frame.place;
  const left = Math.min(...cells.map(({ col }) => col));
  const top = Math.min(...cells.map(({ line }) => line));
  const cols = Math.max(...cells.map(({ col, cols: width }) => col + width)) - left;
  return desk.say("tool-size-cells", { cols, lines: Math.max(...cells.map(({ line, lines }) => line + lines)) - top });
}
