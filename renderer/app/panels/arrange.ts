/** How the panels stand in dockview: at first, as a person left them, and one by one. */
import type { DockviewApi, SerializedDockview } from "dockview-react";
import { keep, kept } from "../../state/kept.js";
import { PANELS, type Panel } from "./panels.js";

/** The place in the middle, which is no panel: it has no tab and stays where it is. */
export const STAGE = "stage";
/** Pixels of a side's width at first. */
const WIDTHS = { left: 176, right: 296 } as const;
const LEAST = { width: 120, height: 80 } as const;
const KEPT = "panels";

/** Puts the panels where a person left them, or to their first places. */
export function arrangeFirst(api: DockviewApi): void {
  const layout = kept(KEPT);
  try {
    if (isLayout(layout)) api.fromJSON(layout);
    else arrangeAnew(api);
  } catch {
    // Kept by another version: not worth more than a fresh start.
    arrangeAnew(api);
  }
}

export function keepArrangement(api: DockviewApi): void {
  keep(KEPT, api.toJSON());
}

export function arrangeAnew(api: DockviewApi): void {
  api.clear();
  const stage = api.addPanel({ id: STAGE, component: STAGE, renderer: "always" });
  stage.group.header.hidden = true;
  stage.group.locked = true;
  for (const panel of PANELS) if (panel.isOpen) showPanel(api, panel.id, { isInFront: false });
}

/** Brings a panel to the front; one that is not there comes to the place that it had at first. */
export function showPanel(api: DockviewApi, id: string, { isInFront } = { isInFront: true }): void {
  const there = api.getPanel(id);
  const panel = PANELS.find((each) => each.id === id);
  if (panel === undefined) throw new Error(`no panel with id ${JSON.stringify(id)}`);
  if (there) {
    there.api.setActive();
    return;
  }
  const position = placeOf(api, panel);
  const added = api.addPanel({
    id,
    component: id,
    title: id,
    position,
    minimumWidth: LEAST.width,
    minimumHeight: LEAST.height,
    inactive: !isInFront && position.direction === "within",
    ...(position.direction === "within" ? {} : { initialWidth: WIDTHS[panel.side] }),
    ...(position.direction === "below" && panel.height !== undefined ? { initialHeight: panel.height } : {}),
  });
  // It comes in among others: their place grows where it needs more.
  const isLow = panel.height !== undefined && added.group.api.height < panel.height;
  if (isInFront && position.direction === "within" && isLow) added.api.setSize({ height: panel.height });
}

export function isInFront(api: DockviewApi, id: string): boolean {
  return api.getPanel(id)?.api.isVisible ?? false;
}

export function hidePanel(api: DockviewApi, id: string): void {
  api.getPanel(id)?.api.close();
}

type Direction = "left" | "right" | "within" | "below" | "above";

/** Beside the panels of its row that are there; else under or over those of its side; else beside the stage. */
function placeOf(api: DockviewApi, panel: Panel): { readonly referencePanel: string; readonly direction: Direction } {
  const there = PANELS.filter((each) => each.side === panel.side && each.id !== panel.id && api.getPanel(each.id) !== undefined);
  const beside = there.find(({ row }) => row === panel.row);
  if (beside) return { referencePanel: beside.id, direction: "within" };
  const above = there.findLast(({ row }) => row < panel.row);
  if (above) return { referencePanel: above.id, direction: "below" };
  const [below] = there;
  return below ? { referencePanel: below.id, direction: "above" } : { referencePanel: STAGE, direction: panel.side };
}

/** Whether it was kept by us, and all its panels still exist. */
function isLayout(value: unknown): value is SerializedDockview {
  if (typeof value !== "object" || value === null || !("panels" in value) || !("grid" in value)) return false;
  const { panels } = value;
  if (typeof panels !== "object" || panels === null || !(STAGE in panels)) return false;
  return Object.keys(panels).every((id) => id === STAGE || PANELS.some((panel) => panel.id === id));
}
