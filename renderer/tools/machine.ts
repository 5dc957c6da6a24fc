/** The tool in hand, and the state that it is in. */
import type { ToolName } from "../state/shell.js";
import { drawFrame } from "./draw/drawFrame.js";
import { DRAWINGS } from "./draw/drawings.js";
import { linkText } from "./link/linkText.js";
import { intoPicture } from "./picture/inside.js";
import { selectIdle } from "./select/idle.js";
import { shapeText } from "./shape/shapeText.js";
import { NOTHING_OVER, type Overlay, type PagePoint, type ToolDesk, type ToolEvent, type ToolKey, type ToolState } from "./tool.js";
import { writeText } from "./writeText.js";
import { zoomIdle } from "./zoom.js";

export interface ToolMachine {
  /** Takes a tool in hand; a gesture of the one before ends without a change. */
  choose(tool: ToolName): void;
  handle(event: ToolEvent): void;
  /** Ends what is going on, without a change. */
  escape(): void;
  /** Whether the key meant something to the tool in hand; so for the wheel. */
  press(key: ToolKey): boolean;
  turn(at: PagePoint, factor: number): boolean;
  /** Goes into the picture of a frame; false when it holds none. */
  enterPicture(frame: string): boolean;
  overlay(): Overlay;
  /** Frames that follow the pointer; none where nothing is moved. */
  carried(): readonly string[];
  cursor(): string;
}

/** The state that each tool begins with; the hand has none, for it only pushes the page. */
const FIRST: Readonly<Record<ToolName, (desk: ToolDesk) => ToolState>> = {
  select: selectIdle,
  text: writeText,
  "text-frame": (desk) => drawFrame(desk, DRAWINGS["text-frame"]),
  headline: (desk) => drawFrame(desk, DRAWINGS.headline),
  picture: (desk) => drawFrame(desk, DRAWINGS.picture),
  box: (desk) => drawFrame(desk, DRAWINGS.box),
  rule: (desk) => drawFrame(desk, DRAWINGS.rule),
  note: (desk) => drawFrame(desk, DRAWINGS.note),
  link: (desk) => linkText(desk),
  shape: shapeText,
  hand: () => HAND,
  zoom: zoomIdle,
};

const HAND: ToolState = { cursor: "grab", overlay: () => NOTHING_OVER, on: () => HAND, escape: () => HAND };

/** `onChange` hears that there may be something else to be seen over the page. */
export function createMachine(desk: ToolDesk, onChange: () => void): ToolMachine {
  let state = selectIdle(desk);
  function go(next: ToolState): void {
    state = next;
    onChange();
  }
  /** A state may lay its tool down: then the tool that was taken in hand meanwhile stays. */
  function follow(next: (state: ToolState) => ToolState): void {
    const before = state;
    const after = next(before);
    if (state === before) go(after);
  }
  return {
    choose: (tool) => go(FIRST[tool](desk)),
    handle: (event) => follow((current) => current.on(event)),
    escape: () => follow((current) => current.escape()),
    press(key) {
      const next = state.press?.(key) ?? null;
      if (next !== null) go(next);
      return next !== null;
    },
    turn(at, factor) {
      const next = state.turn?.(at, factor);
      if (next !== undefined) go(next);
      return next !== undefined;
    },
    enterPicture(frame) {
      const next = intoPicture(desk, frame, null, (under) => selectIdle(desk, under));
      if (next === null) return false;
      desk.select([frame]);
      go(next);
      return true;
    },
    overlay: () => state.overlay(),
    carried: () => state.carries ?? [],
    cursor: () => state.cursor,
  };
}
