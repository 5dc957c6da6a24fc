/** The tool in hand, and the state that it is in. */
import type { ToolName } from "../state/shell.js";
import { drawRule } from "./drawRule.js";
import { selectIdle } from "./select/idle.js";
import { NOTHING_OVER, type Overlay, type ToolDesk, type ToolEvent, type ToolState } from "./tool.js";
import { writeText } from "./writeText.js";
import { zoomIdle } from "./zoom.js";

export interface ToolMachine {
  /** Takes a tool in hand; a gesture of the one before ends without a change. */
  choose(tool: ToolName): void;
  handle(event: ToolEvent): void;
  /** Ends what is going on, without a change. */
  escape(): void;
  overlay(): Overlay;
  /** Frames that follow the pointer; none where nothing is moved. */
  carried(): readonly string[];
  cursor(): string;
}

/** The state that each tool begins with; the hand has none, for it only pushes the page. */
const FIRST: Readonly<Record<ToolName, (desk: ToolDesk) => ToolState>> = {
  select: selectIdle,
  text: writeText,
  rule: drawRule,
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
    overlay: () => state.overlay(),
    carried: () => state.carries ?? [],
    cursor: () => state.cursor,
  };
}
