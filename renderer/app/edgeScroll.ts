/** While something is dragged to the edge of the stage, the page is pushed the other way, as long as it stays there. */
import type { Size } from "../state/camera.js";

interface Pixel {
  readonly x: number;
  readonly y: number;
}

export interface EdgeScroll {
  /** The pointer is there while it drags. */
  follow(pixel: Pixel, size: Size): void;
  end(): void;
}

/** Pixels from the edge within which the page is pushed, and a push at the very edge. */
const EDGE = 22;
const PUSH = 14;
/** Milliseconds between two pushes. */
const PAUSE = 30;

/** `onPush` pushes the page, and tells of the pointer again: it is over another place then. */
export function createEdgeScroll(onPush: (dx: number, dy: number) => void): EdgeScroll {
  let timer = 0;
  let way: Pixel = { x: 0, y: 0 };

  function end(): void {
    clearInterval(timer);
    timer = 0;
  }
  return {
    end,
    follow({ x, y }, { width, height }) {
      way = { x: pushAt(x, width), y: pushAt(y, height) };
      if (way.x === 0 && way.y === 0) return end();
      if (timer === 0) timer = window.setInterval(() => onPush(way.x, way.y), PAUSE);
    },
  };
}

/** How far the page is pushed along an axis: not at all in the middle, the more the nearer to the edge. */
export function pushAt(at: number, length: number): number {
  if (at < EDGE) return Math.round(PUSH * Math.min(1, (EDGE - at) / EDGE));
  const over = at - (length - EDGE);
  return over > 0 ? -Math.round(PUSH * Math.min(1, over / EDGE)) : 0;
}
