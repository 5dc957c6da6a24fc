/** How the page is seen. */
import { ZOOM_STEP } from "../../state/camera.js";
import type { Session } from "../session.js";
import type { Action } from "./action.js";

function zoom(id: Action["id"], keys: readonly string[], run: (session: Session) => void): Action {
  return { id, group: "zoom", keys, isEnabled: ({ store }) => store.getState().pages.length > 0, run };
}

export const viewActions: readonly Action[] = [
  zoom("act-whole-page", ["0", "Mod+0"], (session) => session.wholePage()),
  zoom("act-page-width", ["9", "Mod+9"], (session) => session.pageWidth()),
  {
    ...zoom("act-fit-selection", ["7", "Mod+7"], (session) => session.fitSelection()),
    isEnabled: ({ store }) => store.getState().selection.length > 0,
  },
  zoom("act-zoom-in", ["+", "=", "Mod+="], (session) => session.zoomBy(ZOOM_STEP)),
  zoom("act-zoom-out", ["-", "Mod+-"], (session) => session.zoomBy(1 / ZOOM_STEP)),
  zoom("act-zoom-100", ["1", "Mod+1"], (session) => session.zoomTo(100)),
  zoom("act-zoom-200", ["2"], (session) => session.zoomTo(200)),
  zoom("act-zoom-400", ["4"], (session) => session.zoomTo(400)),
  zoom("act-zoom-800", ["8"], (session) => session.zoomTo(800)),
];
