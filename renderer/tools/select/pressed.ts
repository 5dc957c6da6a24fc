/** The button is down on a frame, and the pointer has not gone anywhere yet: a click, or the beginning of a move. */
import { selectedOutlines } from "../outlines.js";
import { NOTHING_OVER, type PagePoint, type Rest, type ToolDesk, type ToolState } from "../tool.js";
import { move } from "./move.js";

/** Pixels that a hand trembles without meaning to move anything. */
const TREMBLE = 4;

/** `alone` is chosen when it was only a click. */
export function pressed(desk: ToolDesk, rest: Rest, from: PagePoint, alone: string | null): ToolState {
  const state: ToolState = {
    cursor: "default",
    overlay: () => ({ ...NOTHING_OVER, outlines: selectedOutlines(desk) }),
    on(event) {
      if (event.kind === "up") {
        if (alone !== null) desk.select([alone]);
        return rest(event.at);
      }
      const isOff = event.at.page !== from.page || Math.hypot(event.at.x - from.x, event.at.y - from.y) > desk.points(TREMBLE);
      return event.kind === "move" && isOff ? move(desk, rest, from, event) : state;
    },
    escape: () => rest(from),
  };
  return state;
}
