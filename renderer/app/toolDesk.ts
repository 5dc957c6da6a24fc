/** What the tools may see and do, from what the window has. */

import type { Rect } from "../../core/units/index.js";
import { say } from "../../messages/index.js";
import type { ShellStore } from "../state/shell.js";
import type { ViewStore } from "../state/view.js";
import type { PagePoint, ToolDesk } from "../tools/tool.js";

interface Sight {
  zoomBy(factor: number, pixel: { readonly x: number; readonly y: number }): void;
  showPlace(page: number, rect: Rect): void;
  enter(frame: string, at: PagePoint): void;
  middle: ToolDesk["middle"];
  fill: ToolDesk["fill"];
  fitHeadline: ToolDesk["fitHeadline"];
  pressText: ToolDesk["pressText"];
  dragText: ToolDesk["dragText"];
}

export function toolDesk(
  store: ViewStore,
  shell: ShellStore,
  { zoomBy, showPlace, enter, middle, fill, fitHeadline, pressText, dragText }: Sight,
): ToolDesk {
  return {
    doc() {
      const { editing } = store.getState();
      if (editing === null) throw new Error("no edition is open");
      return editing.store.getState().doc;
    },
    page: (number) => store.getState().pages.find((each) => each.number === number) ?? null,
    selection: () => store.getState().selection,
    select: (selection) => store.setState({ selection }),
    points: (pixels) => pixels / store.getState().camera.zoom,
    perform: (make, origin) => store.getState().editing?.perform(make, origin) ?? false,
    say: (id, params) => say(store.getState().language, id, params),
    enter,
    fill,
    fitHeadline,
    middle,
    pressText,
    dragText,
    zoomBy(factor, at) {
      const { zoom, x, y } = store.getState().camera;
      zoomBy(factor, { x: x + at.x * zoom, y: y + at.y * zoom });
    },
    showPlace,
    leave: () => shell.setState({ tool: "select" }),
  };
}
