/** The mouse over the stage, and keys while it has the focus. */
import type { Session } from "./session.js";

/** One notch of a wheel is about 100: six of them double the page. */
const WHEEL_ZOOM = 0.0012;
/** Pixels that a wheel turns by the line, in browsers that count so. */
const LINE = 16;
/** Pixels of one press of an arrow key. */
const ARROW = 60;

/** What the keys of the stage itself do; all others are those of actions. */
const KEYS: Readonly<Record<string, (session: Session) => void>> = {
  ArrowLeft: (session) => session.push(ARROW, 0),
  ArrowRight: (session) => session.push(-ARROW, 0),
  ArrowUp: (session) => session.push(0, ARROW),
  ArrowDown: (session) => session.push(0, -ARROW),
  Escape: (session) => session.store.setState({ mark: null, selection: [] }),
};

/** Lets the wheel zoom at the pointer, and the middle button, or any with the space bar held, push the page. */
export function listenOnStage(box: HTMLElement, session: Session): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let isSpaceDown = false;

  box.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const turned = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
      const { left, top } = box.getBoundingClientRect();
      if (event.shiftKey) session.push(-(event.deltaX || turned), 0);
      else session.zoomBy(Math.exp(-turned * WHEEL_ZOOM), { x: event.clientX - left, y: event.clientY - top });
    },
    { passive: false, signal },
  );
  box.addEventListener(
    "pointerdown",
    (event) => {
      box.focus();
      if (event.button !== 1 && !(event.button === 0 && isSpaceDown)) return;
      event.preventDefault();
      box.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  box.addEventListener(
    "pointermove",
    (event) => {
      if (box.hasPointerCapture(event.pointerId)) session.push(event.movementX, event.movementY);
      const { left, top } = box.getBoundingClientRect();
      session.pointAt({ x: event.clientX - left, y: event.clientY - top });
    },
    { signal },
  );
  box.addEventListener("pointerleave", () => session.pointAt(null), { signal });
  box.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== box) return;
      if (event.key === " ") {
        isSpaceDown = true;
        box.classList.add("pushing");
        event.preventDefault();
        return;
      }
      const act = KEYS[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act(session);
    },
    { signal },
  );
  window.addEventListener(
    "keyup",
    (event) => {
      if (event.key !== " ") return;
      isSpaceDown = false;
      box.classList.remove("pushing");
    },
    { signal },
  );
  return () => ending.abort();
}
