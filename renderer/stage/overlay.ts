/** What tools show over the page: outlines, handles, guides, a band. Lines are as thick at every zoom. */
import type Konva from "konva/lib/Core";
import { HANDLES, type Handle } from "../../core/commands/index.js";
import { boundingRect, type Rect } from "../../core/units/index.js";
import { handlePlace } from "../tools/hit.js";
import type { Outline, Overlay } from "../tools/tool.js";
import type { ShownText } from "../worker/messages.js";

const BLUE = "#0b6bcb";
const RED = "#d0342c";
const GRAY = "#6b7280";
const AMBER = "#b45309";
const MAGENTA = "#c026d3";
/** Chosen text: clear enough to be read through. */
const MARKED = "rgba(11, 107, 203, 0.26)";

/** How each look of an outline is drawn: its line, pixels of its weight, dashes, and a tint over the frame. */
const LOOKS: Readonly<
  Record<
    Outline["look"],
    { readonly line: string; readonly weight: number; readonly dash: readonly number[]; readonly tint: string | null }
  >
> = {
  hover: { line: BLUE, weight: 1, dash: [], tint: null },
  // Its words stand close to its edge, and are read while they are typed.
  written: { line: "rgba(11, 107, 203, 0.4)", weight: 1, dash: [], tint: null },
  selected: { line: BLUE, weight: 1.5, dash: [], tint: null },
  locked: { line: GRAY, weight: 1.5, dash: [5, 3], tint: null },
  coming: { line: BLUE, weight: 1.5, dash: [], tint: "rgba(11, 107, 203, 0.12)" },
  picture: { line: AMBER, weight: 1, dash: [4, 3], tint: null },
  refused: { line: RED, weight: 1.5, dash: [5, 3], tint: "rgba(208, 52, 44, 0.10)" },
};

/** Pixels of a handle's side. */
const HANDLE = 7;

/** Draws what belongs to one page, in its points; `pixel` is the size of a pixel in points. */
export function drawOverlay(context: Konva.Context, overlay: Overlay, page: number, pixel: number): void {
  for (const outline of overlay.outlines) if (outline.page === page) drawOutline(context, outline, pixel);
  for (const { axis, at, from, to, page: on } of overlay.guides) {
    if (on !== page) continue;
    line(context, MAGENTA, pixel, []);
    context.beginPath();
    context.moveTo(axis === "x" ? at : from, axis === "x" ? from : at);
    context.lineTo(axis === "x" ? at : to, axis === "x" ? to : at);
    context.stroke();
  }
  if (overlay.band?.page === page) {
    const { x, y, width, height } = overlay.band.rect;
    context.setAttr("fillStyle", "rgba(11, 107, 203, 0.10)");
    context.fillRect(x, y, width, height);
    line(context, BLUE, pixel, []);
    context.strokeRect(x, y, width, height);
  }
}

/** Draws what is chosen of a text on a page, and a line under what an input method is putting together there. */
export function drawMarked(context: Konva.Context, { rects, composed, caret }: ShownText, page: number, pixel: number): void {
  context.setAttr("fillStyle", MARKED);
  for (const { page: on, rect } of rects) if (on === page) context.fillRect(rect.x, rect.y, rect.width, rect.height);
  context.setAttr("fillStyle", BLUE);
  const weight = 1.5 * pixel;
  for (const { page: on, rect } of composed) {
    if (on !== page) continue;
    if (caret?.angle === "vertical") context.fillRect(rect.x, rect.y, weight, rect.height);
    else context.fillRect(rect.x, rect.y + rect.height - weight, rect.width, weight);
  }
}

function drawOutline(context: Konva.Context, { rects, look, hasHandles, hasCorners }: Outline, pixel: number): void {
  const { line: colour, weight, dash, tint } = LOOKS[look];
  if (tint !== null) {
    context.setAttr("fillStyle", tint);
    for (const { x, y, width, height } of rects) context.fillRect(x, y, width, height);
  }
  line(
    context,
    colour,
    weight * pixel,
    dash.map((length) => length * pixel),
  );
  for (const { x, y, width, height } of rects) context.strokeRect(x, y, width, height);
  if (hasHandles || hasCorners) drawHandles(context, boundingRect(rects), pixel, colour, hasCorners ? CORNERS : HANDLES);
}

const CORNERS = HANDLES.filter(({ length }) => length === 2);

function drawHandles(context: Konva.Context, rect: Rect, pixel: number, colour: string, handles: readonly Handle[]): void {
  const side = HANDLE * pixel;
  line(context, colour, pixel, []);
  context.setAttr("fillStyle", "#ffffff");
  for (const handle of handles) {
    const { x, y } = handlePlace(rect, handle);
    context.fillRect(x - side / 2, y - side / 2, side, side);
    context.strokeRect(x - side / 2, y - side / 2, side, side);
  }
}

function line(context: Konva.Context, colour: string, weight: number, dash: readonly number[]): void {
  context.setAttr("strokeStyle", colour);
  context.setAttr("lineWidth", weight);
  context.setLineDash([...dash]);
}
