/** How the page is read: frames in their order, and texts from frame to frame. */
import type { LaidFrame, LaidPage } from "../../worker/messages.js";
import { type AidCanvas, BLUE, label, penOf, strokeLines, VIOLET } from "./ink.js";

/** Pixels of the arrow's head. */
const HEAD = 9;
/** Pixels of a port: where text comes in or goes out. */
const PORT = 9;
const UNREAD: ReadonlySet<string> = new Set(["rule", "folio", "nameplate", "ear", "credits", "ad"]);

/** Numbers on frames in the order in which the page is read, and arrows from one to the next. */
export function drawReading(canvas: AidCanvas, page: LaidPage): void {
  const read = page.frames.filter(({ kind }) => !UNREAD.has(kind));
  const places = read.map(({ rect: { x, y } }) => ({ x: x + 14 * canvas.pixel, y: y + 14 * canvas.pixel }));
  penOf(canvas, BLUE, 1.5);
  for (const [index, to] of places.entries()) {
    const from = places[index - 1];
    if (from) arrow(canvas, from, to);
  }
  for (const [index, { x, y }] of places.entries()) label(canvas, String(index + 1), x, y, BLUE);
}

/** Arrows along the texts of some stories, from where a frame ends to where the next begins, and the ports of their frames. */
export function drawThreads(canvas: AidCanvas, page: LaidPage, stories: ReadonlySet<string> | "all"): void {
  const shown = page.frames.filter(({ story, part }) => part !== null && story !== null && (stories === "all" || stories.has(story)));
  for (const of of new Set(shown.map(({ story }) => story))) {
    const inOrder = shown.filter(({ story }) => story === of).sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
    penOf(canvas, VIOLET, 1.5);
    for (const [index, frame] of inOrder.entries()) {
      const next = inOrder[index + 1];
      if (next) arrow(canvas, outOf(frame), into(next));
    }
    for (const frame of inOrder) drawPorts(canvas, frame, inOrder.at(-1) === frame);
  }
}

function into({ rects }: LaidFrame): Place {
  const [first] = rects;
  return { x: first?.x ?? 0, y: first?.y ?? 0 };
}

function outOf({ rects }: LaidFrame): Place {
  const last = rects.at(-1);
  return { x: (last?.x ?? 0) + (last?.width ?? 0), y: (last?.y ?? 0) + (last?.height ?? 0) };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A square where text comes in, and one where it goes out: filled where it goes on. */
function drawPorts(canvas: AidCanvas, frame: LaidFrame, isLast: boolean): void {
  const { context, pixel } = canvas;
  const side = PORT * pixel;
  penOf(canvas, VIOLET, 1.5);
  const [start, end] = [into(frame), outOf(frame)];
  for (const [{ x, y }, isFilled] of [
    [{ x: start.x - side / 2, y: start.y - side / 2 }, (frame.part ?? 0) > 0],
    [{ x: end.x - side / 2, y: end.y - side / 2 }, !isLast],
  ] as const) {
    context.setAttr("fillStyle", isFilled ? VIOLET : "#ffffff");
    context.fillRect(x, y, side, side);
    context.strokeRect(x, y, side, side);
  }
}

function arrow(canvas: AidCanvas, from: Place, to: Place): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const length = HEAD * canvas.pixel;
  const back = (turn: number) => [to.x - length * Math.cos(angle + turn), to.y - length * Math.sin(angle + turn)] as const;
  strokeLines(canvas, [
    [from.x, from.y, to.x, to.y],
    [...back(0.45), to.x, to.y],
    [...back(-0.45), to.x, to.y],
  ]);
}
