/** The caret over the page, and the field of the input method at it: both stay with the page when it is pushed or zoomed. */
import type { Caret } from "../../core/page/index.js";
import type { Rect } from "../../core/units/index.js";
import type { ViewStore } from "../state/view.js";

/** Pixels of its stroke. */
const STROKE = 2;

export interface CaretView {
  close(): void;
}

export function createCaretView(box: HTMLElement, field: HTMLElement, store: ViewStore): CaretView {
  const stroke = box.ownerDocument.createElement("div");
  stroke.className = "text-caret";
  stroke.setAttribute("aria-hidden", "true");
  field.after(stroke);

  function draw(): void {
    const { text, textShown, page, camera } = store.getState();
    const caret = textShown?.caret ?? null;
    const isHere = caret !== null && caret.page === page;
    stroke.hidden = !isHere || (textShown?.rects.length ?? 0) > 0;
    // A field that is hidden would lose the keys: without a caret it waits in the corner.
    const seen = { zoom: camera.zoom, x: camera.x + box.offsetLeft, y: camera.y + box.offsetTop };
    place(field, isHere && text !== null ? caret : null, seen, textShown?.composed[0]?.rect);
    if (isHere) drawStroke(stroke, caret, seen);
  }

  const leave = store.subscribe((view, before) => {
    const isOther = view.textShown !== before.textShown || view.text !== before.text;
    if (isOther || view.camera !== before.camera || view.page !== before.page) draw();
    // It shows at once where it went.
    if (isOther) for (const blinking of stroke.getAnimations()) blinking.currentTime = 0;
  });
  draw();
  return {
    close() {
      leave();
      stroke.remove();
    },
  };
}

type Camera = ReturnType<ViewStore["getState"]>["camera"];

function drawStroke(stroke: HTMLElement, { segment: { x1, y1, x2, y2 } }: Caret, { x, y, zoom }: Camera): void {
  const isUpright = x1 === x2;
  Object.assign(stroke.style, {
    left: `${x + x1 * zoom - (isUpright ? STROKE / 2 : 0)}px`,
    top: `${y + y1 * zoom - (isUpright ? 0 : STROKE / 2)}px`,
    width: `${isUpright ? STROKE : (x2 - x1) * zoom}px`,
    height: `${isUpright ? (y2 - y1) * zoom : STROKE}px`,
  });
}

/** The lists of input methods stand where what they put together begins. */
function place(field: HTMLElement, caret: Caret | null, { x, y, zoom }: Camera, composed: Rect | undefined): void {
  const { x1 = 0, y1 = 0, x2 = 0, y2 = 12 } = caret?.segment ?? {};
  const isUpright = caret?.angle !== "vertical";
  field.classList.toggle("upright", !isUpright);
  Object.assign(field.style, {
    left: `${caret === null ? 0 : x + (composed?.x ?? x1) * zoom}px`,
    top: `${caret === null ? 0 : y + (composed?.y ?? y1) * zoom}px`,
    fontSize: `${Math.max(8, (isUpright ? y2 - y1 : x2 - x1) * zoom)}px`,
  });
}
