/** The selecting tool (选择) at rest: shows what is under the pointer, and begins the gestures. */
import type { Handle } from "../../../core/commands/index.js";
import { frameRect } from "../../../core/page/index.js";
import { framesAt, handleAt } from "../hit.js";
import { placeOf, selectedOutlines } from "../outlines.js";
import { intoPicture } from "../picture/inside.js";
import { NOTHING_OVER, type Outline, type PagePoint, type ToolDesk, type ToolEvent, type ToolState } from "../tool.js";
import { marquee } from "./marquee.js";
import { pressed } from "./pressed.js";
import { resize } from "./resize.js";

/** Pixels round an edge or a corner by which it can be taken. */
const REACH = 5;

const CURSORS: Readonly<Record<Handle, string>> = {
  n: "ns-resize",
  s: "ns-resize",
  e: "ew-resize",
  w: "ew-resize",
  nw: "nwse-resize",
  se: "nwse-resize",
  ne: "nesw-resize",
  sw: "nesw-resize",
};

export function selectIdle(desk: ToolDesk, under: PagePoint | null = null): ToolState {
  const page = under && desk.page(under.page);
  const [hovered] = page && under ? framesAt(page, under) : [];
  const handle = under && handleUnder(desk, under);
  return {
    cursor: handle === null ? "default" : CURSORS[handle],
    overlay: () => ({ ...NOTHING_OVER, outlines: [...hoverOf(desk, hovered?.frame ?? null), ...selectedOutlines(desk)] }),
    on: (event) =>
      event.kind === "down" ? pressedAt(desk, event) : event.kind === "move" ? selectIdle(desk, event.at) : selectIdle(desk, under),
    escape() {
      desk.select([]);
      return selectIdle(desk, under);
    },
  };
}

function hoverOf(desk: ToolDesk, hovered: string | null): readonly Outline[] {
  if (hovered === null || desk.selection().includes(hovered)) return [];
  const at = placeOf(desk.doc(), hovered);
  return at === null ? [] : [{ page: at.page, rects: at.rects, look: "hover" }];
}

/** The handle of the one frame that is chosen, where the pointer is over it. */
function handleUnder(desk: ToolDesk, at: PagePoint): Handle | null {
  const [only, ...others] = desk.selection();
  const place = only === undefined || others.length > 0 ? null : placeOf(desk.doc(), only);
  if (place === null || place.page !== at.page || place.frame.locked) return null;
  return handleAt(frameRect(place.style.grid, place.frame), at, desk.points(REACH));
}

function pressedAt(desk: ToolDesk, event: Extract<ToolEvent, { readonly kind: "down" }>): ToolState {
  const rest = (under: PagePoint | null) => selectIdle(desk, under);
  const { at, shift, ctrl, alt, clicks } = event;
  const handle = handleUnder(desk, at);
  const [only] = desk.selection();
  if (handle !== null && only !== undefined) return resize(desk, rest, only, handle, at);
  const page = desk.page(at.page);
  const hits = page === null ? [] : framesAt(page, at);
  const chosen = desk.selection();
  const names = hits.map(({ frame }) => frame);
  const isAdding = shift || ctrl;
  const target = (isAdding ? undefined : names.find((each) => chosen.includes(each))) ?? names[0];
  if (target === undefined) {
    if (!isAdding) desk.select([]);
    return marquee(desk, rest, at, isAdding ? chosen : []);
  }
  if (clicks >= 2) {
    desk.select([target]);
    const picture = intoPicture(desk, target, at, rest);
    if (picture !== null) return picture;
    desk.enter(target, at);
    return selectIdle(desk, at);
  }
  if (isAdding) {
    desk.select(chosen.includes(target) ? chosen.filter((each) => each !== target) : [...chosen, target]);
    return selectIdle(desk, at);
  }
  const isChosen = chosen.includes(target);
  if (!isChosen) desk.select([target]);
  // A click without a way chooses the frame right under the pointer, and it alone; with Alt the one beneath.
  const isAlone = chosen.length === 1 && names[0] === target;
  const alone = alt ? beneath(names, chosen) : isAlone ? undefined : names[0];
  return pressed(desk, rest, at, isChosen ? (alone ?? null) : null);
}

/** The frame under the one that is chosen; the first after the last. */
function beneath(hits: readonly string[], chosen: readonly string[]): string | undefined {
  const at = hits.findIndex((each) => chosen.includes(each));
  return hits[(at + 1) % Math.max(1, hits.length)];
}
