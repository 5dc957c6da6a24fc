/** Carrying something by the pointer: from the press to where it is laid down, or Escape. */
import { copyIn, isCopy } from "../../../core/model/index.js";
import { wordsOfCopy } from "../../../core/page/index.js";
import { say } from "../../../messages/index.js";
import { type Carried, canDrop, type DropPlace, dropPlace, NOTHING_CARRIED } from "../../state/carry.js";
import { docOf } from "../pages/pageSteps.js";
import type { Session } from "../session.js";
import { drop } from "./drop.js";

/** Pixels from which a press becomes a way. */
const TREMBLE = 5;
/** Milliseconds over the tab or the picture of a page after which that page is shown, so that copy can be laid down on it. */
const SPRING = 600;

/** The marked place under a point of the window; null where there is none. */
function placeUnder(x: number, y: number): DropPlace | null {
  const marked = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-drop]");
  return marked?.dataset.drop === undefined ? null : dropPlace(marked.dataset.drop);
}

/** Says what is carried and where it is; a place that does not take it is none. */
function carryTo({ carry }: Session, carried: Carried, words: string, x: number, y: number): void {
  const under = placeUnder(x, y);
  carry.setState({ carried, words, x, y, over: under && canDrop(carried, under) ? under : null });
}

export function endCarrying({ carry }: Session): void {
  carry.setState(NOTHING_CARRIED, true);
}

/** Begins with a press on something: a click stays a click, a way carries it. */
export function startCarrying(session: Session, press: PointerEvent | React.PointerEvent, carried: Carried, words: string): void {
  if (press.button !== 0) return;
  const ending = new AbortController();
  const { signal } = ending;
  let isOnWay = false;
  let spring = 0;

  function end(): void {
    clearTimeout(spring);
    endCarrying(session);
    ending.abort();
  }
  function follow({ clientX, clientY }: PointerEvent): void {
    if (!isOnWay && Math.hypot(clientX - press.clientX, clientY - press.clientY) < TREMBLE) return;
    isOnWay = true;
    const before = session.carry.getState().over;
    carryTo(session, carried, words, clientX, clientY);
    const { over } = session.carry.getState();
    if (JSON.stringify(over) === JSON.stringify(before)) return;
    clearTimeout(spring);
    if (carried.kind === "copy" && over?.kind === "page") spring = window.setTimeout(() => session.awaitPage(over.page), SPRING);
  }
  window.addEventListener("pointermove", follow, { signal });
  window.addEventListener(
    "pointerup",
    (event) => {
      const { over } = session.carry.getState();
      if (isOnWay && over) drop(session, carried, over, event);
      end();
      if (isOnWay) swallowClick();
    },
    { signal },
  );
  window.addEventListener("pointercancel", end, { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      end();
      if (isOnWay) swallowClickOfRelease();
    },
    { signal, capture: true },
  );
}

/** Frames that a tool moves have left the stage: they are carried as long as the pointer is elsewhere. */
export function carryOff(session: Session, box: HTMLElement, { clientX, clientY }: PointerEvent): void {
  const frames = session.tools.carried();
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  if (frames.length === 0 || isInside) endCarrying(session);
  else carryTo(session, { kind: "frames", frames }, nameOf(session, frames), clientX, clientY);
}

/** Lays down frames that were carried off the stage; whether that is what the end of the gesture meant. */
export function layDown(session: Session, event: PointerEvent): boolean {
  const { carried, over } = session.carry.getState();
  if (carried === null) return false;
  session.tools.escape();
  endCarrying(session);
  if (over) drop(session, carried, over, event);
  return true;
}

/** What people call frames: by the copy in the first of them. */
function nameOf(session: Session, frames: readonly string[]): string {
  const doc = docOf(session);
  for (const id of frames) {
    const frame = doc?.records.get(id);
    const [copy] = frame?.type === "frame" ? copyIn(frame.content) : [];
    const record = copy === undefined ? undefined : doc?.records.get(copy);
    if (isCopy(record)) return wordsOfCopy(record);
  }
  return say(session.store.getState().language, "carry-frames", { count: frames.length });
}

/** The click that the browser makes of the end of a way is none. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
}

/** The button is still down when a way is given up: the click comes when it goes up. */
function swallowClickOfRelease(): void {
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => ending.abort();
  window.addEventListener("pointerup", swallowClick, { signal, capture: true });
  for (const over of ["pointerup", "pointercancel", "pointerdown"]) window.addEventListener(over, end, { signal, capture: true });
}
