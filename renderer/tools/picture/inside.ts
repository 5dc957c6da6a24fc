/**
 * Inside a picture (图片取景): the picture is pulled under its frame, and made larger about a point. Its frame stays as it is.
 * Each gesture is one step; Escape, Enter or a click beside the frame lead back to the frame.
 */
import { type PictureTarget, panPicture, resetPicture, zoomPicture } from "../../../core/commands/index.js";
import { contains, type Rect, rect } from "../../../core/units/index.js";
import { handleAt } from "../hit.js";
import { placeOf } from "../outlines.js";
import type { PagePoint, Rest, ToolDesk, ToolEvent, ToolKey, ToolState } from "../tool.js";
import { pull } from "./pull.js";
import { pictureOver, type SeenPicture, seenPicture, wholeRect } from "./seen.js";
import { stretch } from "./stretch.js";

/** Points of one press of an arrow key: half a millimetre, and five with Shift. */
const STEP = 1.417;
const FAR = 14.17;
/** How much larger a press of + makes it. */
const NEARER = 1.05;
/** Pixels round a corner of the picture by which it can be taken. */
const REACH = 7;

const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Inside the picture of a frame, at a place of its page; null where it holds none, or a person has locked it. */
export function intoPicture(desk: ToolDesk, frame: string, at: PagePoint | null, rest: Rest): ToolState | null {
  const target = targetIn(desk, frame, at);
  const seen = target && seenPicture(desk.doc(), target);
  return target === null || seen === null || seen.isLocked || seen.picture.file === null ? null : inside(desk, target, rest);
}

/** Which picture of a frame lies under the pointer; the first one without a pointer. */
function targetIn(desk: ToolDesk, frame: string, at: PagePoint | null): PictureTarget | null {
  const record = desk.doc().records.get(frame);
  if (record?.type !== "frame") return null;
  if (record.content.kind === "picture") return { frame };
  if (record.content.kind !== "pictureGroup") return null;
  const place = placeOf(desk.doc(), frame);
  const pictures = (place && desk.page(place.page)?.frames.find((each) => each.frame === frame)?.pictures) ?? [];
  const found = pictures.find(({ rect: room }) => at !== null && contains(room, rect(at.x, at.y, 0, 0))) ?? pictures[0];
  return found ? { frame, picture: found.picture, room: found.rect } : null;
}

function inside(desk: ToolDesk, target: PictureTarget, rest: Rest, under: PagePoint | null = null): ToolState {
  const seen = seenPicture(desk.doc(), target);
  if (seen === null) return rest(under);
  const back = (at: PagePoint | null) => inside(desk, target, rest, at);
  const corner = under && cornerUnder(desk, seen, under);
  return {
    cursor: corner === null ? "grab" : corner === "nw" || corner === "se" ? "nwse-resize" : "nesw-resize",
    overlay: () => pictureOver(desk, seenPicture(desk.doc(), target)),
    on(event) {
      if (event.kind === "move") return inside(desk, target, rest, event.at);
      return event.kind === "down" ? pressed(desk, target, seen, event, { rest, back }) : back(under);
    },
    escape: () => rest(under),
    press: (key) => keyed(desk, target, key, { rest: () => rest(under), back: () => back(under) }),
    turn(at, factor) {
      zoomTo(desk, target, seen.zoom * factor, at);
      return back(under);
    },
  };
}

interface Ways {
  readonly rest: Rest;
  readonly back: Rest;
}

function pressed(desk: ToolDesk, target: PictureTarget, seen: SeenPicture, { at }: ToolEvent, { rest, back }: Ways): ToolState {
  if (cornerUnder(desk, seen, at) !== null) return stretch(desk, target, at, back);
  const isOn = at.page === seen.page && (holds(seen.image.rect, at) || holds(wholeRect(seen), at));
  return isOn ? pull(desk, target, at, back) : rest(at);
}

function cornerUnder(desk: ToolDesk, seen: SeenPicture, at: PagePoint): "nw" | "ne" | "se" | "sw" | null {
  if (at.page !== seen.page) return null;
  const handle = handleAt(wholeRect(seen), at, desk.points(REACH));
  return handle === "nw" || handle === "ne" || handle === "se" || handle === "sw" ? handle : null;
}

function holds(room: Rect, { x, y }: PagePoint): boolean {
  return contains(room, rect(x, y, 0, 0));
}

function keyed(
  desk: ToolDesk,
  target: PictureTarget,
  { key, shift }: ToolKey,
  { rest, back }: { readonly rest: () => ToolState; readonly back: () => ToolState },
): ToolState | null {
  const seen = seenPicture(desk.doc(), target);
  if (key === "Enter" || seen === null) return rest();
  const arrow = ARROWS[key];
  if (arrow !== undefined) {
    const step = shift ? FAR : STEP;
    desk.perform((doc, id) => panPicture(doc, target, { x: arrow[0] * step, y: arrow[1] * step }, id), `pan ${target.frame}`);
  } else if (key === "+" || key === "=") zoomTo(desk, target, seen.zoom * NEARER);
  else if (key === "-") zoomTo(desk, target, seen.zoom / NEARER);
  else if (key === "0") desk.perform((doc, id) => resetPicture(doc, target, id));
  else return null;
  return back();
}

/** The frame is filled at the least. */
function zoomTo(desk: ToolDesk, target: PictureTarget, zoom: number, at?: PagePoint): void {
  desk.perform((doc, id) => zoomPicture(doc, target, Math.max(1, zoom), id, at), `zoom ${target.frame}`);
}
