/** The mouse over the stage, and keys while it has the focus. */
import { moveFrames } from "../../core/commands/index.js";
import { framesAt } from "../tools/hit.js";
import type { ToolEvent } from "../tools/tool.js";
import { carryOff, endCarrying, layDown } from "./carry/carrying.js";
import { createEdgeScroll } from "./edgeScroll.js";
import { picturesIn, placePictures } from "./placing/placePictures.js";
import type { Session } from "./session.js";

/** One notch of a wheel is about 100: six of them double the page. */
const WHEEL_ZOOM = 0.0012;
/** Pixels that a wheel turns by the line, in browsers that count so. */
const LINE = 16;
/** Pixels of one press of an arrow key. */
const ARROW = 60;
/** Lines of a nudge with Shift. */
const FAR = 5;

/** Which way each arrow goes. */
const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The pointer is over no page. */
const ELSEWHERE: ToolEvent = { kind: "move", at: { page: 0, x: 0, y: 0 }, shift: false, alt: false, ctrl: false };

/** Lets the wheel zoom at the pointer, and the middle button, the hand, or any tool with the space bar held, push the page. */
export function listenOnStage(box: HTMLElement, session: Session): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let isSpaceDown = false;
  let gesture: "push" | "tool" | null = null;
  let lastMove: PointerEvent | null = null;
  const edges = createEdgeScroll((dx, dy) => {
    session.push(dx, dy);
    if (lastMove !== null) tell(session, box, lastMove, { kind: "move" });
  });

  box.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const turned = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
      const { left, top } = box.getBoundingClientRect();
      const pixel = { x: event.clientX - left, y: event.clientY - top };
      const nearer = Math.exp(-turned * WHEEL_ZOOM);
      const at = event.ctrlKey || event.metaKey ? null : session.placeAt(pixel);
      if (at !== null && session.tools.turn(at, nearer)) return;
      if (event.shiftKey) session.push(-(event.deltaX || turned), 0);
      else session.zoomBy(nearer, pixel);
    },
    { passive: false, signal },
  );
  box.addEventListener(
    "pointerdown",
    (event) => {
      box.focus();
      const isPush = event.button === 1 || (event.button === 0 && (isSpaceDown || session.shell.getState().tool === "hand"));
      if (!isPush && event.button !== 0) return;
      event.preventDefault();
      box.setPointerCapture(event.pointerId);
      gesture = isPush ? "push" : "tool";
      if (gesture !== "tool") return;
      const at = session.placeAt(pixelOf(box, event));
      if (at !== null) session.turnTo(at.page);
      tell(session, box, event, { kind: "down", clicks: clicksOf(event) });
    },
    { signal },
  );
  box.addEventListener(
    "pointermove",
    (event) => {
      if (gesture === "push") session.push(event.movementX, event.movementY);
      else tell(session, box, event, { kind: "move" });
      lastMove = event;
      if (gesture === "tool" && session.carry.getState().over === null) edges.follow(pixelOf(box, event), sizeOf(box));
      if (gesture === "tool") carryOff(session, box, event);
      session.pointAt(pixelOf(box, event));
    },
    { signal },
  );
  box.addEventListener(
    "pointerup",
    (event) => {
      edges.end();
      const isLaidDown = gesture === "tool" && layDown(session, event);
      if (gesture === "tool" && !isLaidDown) tell(session, box, event, { kind: "up" });
      gesture = null;
    },
    { signal },
  );
  box.addEventListener(
    "pointercancel",
    () => {
      edges.end();
      if (gesture === "tool") session.tools.escape();
      endCarrying(session);
      gesture = null;
    },
    { signal },
  );
  box.addEventListener(
    "pointerleave",
    () => {
      session.pointAt(null);
      if (gesture === null && session.store.getState().editing !== null) session.tools.handle(ELSEWHERE);
    },
    { signal },
  );
  box.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== box) return;
      if (session.tools.press({ key: event.key, shift: event.shiftKey })) event.preventDefault();
      else if (event.key === " ") {
        isSpaceDown = true;
        box.classList.add("pushing");
        event.preventDefault();
      } else if (event.key === "Escape") {
        event.preventDefault();
        edges.end();
        gesture = null;
        endCarrying(session);
        session.store.setState({ mark: null });
        session.tools.escape();
      } else if (event.key === "Enter") {
        const [frame] = session.store.getState().selection;
        if (frame === undefined) return;
        event.preventDefault();
        session.enterText(frame);
      } else {
        const way = ARROWS[event.key];
        if (way === undefined) return;
        event.preventDefault();
        goWay(session, way, event.shiftKey);
      }
    },
    { signal },
  );
  box.addEventListener("contextmenu", (event) => chooseUnder(session, pixelOf(box, event)), { signal });
  box.addEventListener(
    "dragover",
    (event) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    },
    { signal },
  );
  box.addEventListener(
    "drop",
    (event) => {
      const pictures = picturesIn(event.dataTransfer);
      if (pictures.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      void placePictures(session, pictures, session.placeAt(pixelOf(box, event)));
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
  return () => {
    edges.end();
    ending.abort();
  };
}

/** A menu is about what lies under the pointer: that is chosen where it is not yet. */
function chooseUnder(session: Session, pixel: { readonly x: number; readonly y: number }): void {
  const at = session.placeAt(pixel);
  const page = at && session.store.getState().pages.find(({ number }) => number === at.page);
  const hits = page && at ? framesAt(page, at).map(({ frame }) => frame) : [];
  const { selection } = session.store.getState();
  if (at === null || hits.some((frame) => selection.includes(frame))) return;
  session.turnTo(at.page);
  session.select(hits.slice(0, 1));
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement) {
  return { width: clientWidth, height: clientHeight };
}

/** Chosen frames go by a column or a line; without any the page is pushed. */
function goWay(session: Session, [across, down]: readonly [number, number], isFar: boolean): void {
  const { selection, editing } = session.store.getState();
  const steps = isFar ? FAR : 1;
  if (selection.length === 0 || editing === null) {
    session.push(-across * ARROW * steps, -down * ARROW * steps);
    return;
  }
  const shift = { kind: "cells", cols: across, lines: down * steps } as const;
  editing.perform((doc, id) => moveFrames(doc, selection, shift, id), `nudge ${selection.join(" ")}`);
}

let last: { readonly at: number; readonly x: number; readonly y: number; readonly clicks: number } | null = null;
/** Milliseconds and pixels within which clicks count as one after the other. */
const FAST = 400;
const NEAR = 5;

/** How many clicks at one place this one makes. */
function clicksOf({ timeStamp, clientX, clientY }: PointerEvent): number {
  const goesOn = last !== null && timeStamp - last.at < FAST && Math.hypot(clientX - last.x, clientY - last.y) < NEAR;
  last = { at: timeStamp, x: clientX, y: clientY, clicks: goesOn && last ? last.clicks + 1 : 1 };
  return last.clicks;
}

function pixelOf(box: HTMLElement, { clientX, clientY }: MouseEvent): { readonly x: number; readonly y: number } {
  const { left, top } = box.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

type What = { readonly kind: "move" | "up" } | { readonly kind: "down"; readonly clicks: number };

function tell(session: Session, box: HTMLElement, event: PointerEvent, what: What): void {
  if (session.store.getState().editing === null) return;
  const at = session.placeAt(pixelOf(box, event));
  if (at === null) return;
  const keys = { shift: event.shiftKey, alt: event.altKey, ctrl: event.ctrlKey || event.metaKey };
  session.tools.handle({ ...what, at, ...keys } satisfies ToolEvent);
}
