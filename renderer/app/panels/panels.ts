/** The panels of the window, as data; the component of each is entered in `components.ts`. */

export interface Panel {
  readonly id: string;
  /** The id of the message that is its title. */
  readonly title: string;
  readonly side: "left" | "right";
  /** Panels of one side share a place as tabs; a number here starts another place below, from top to bottom. */
  readonly row: number;
  /** Whether it is there until a person arranges the panels otherwise. */
  readonly isOpen: boolean;
  /** Pixels of its height at first, under another place, and at least among others; as much as there is for each when absent. */
  readonly height?: number;
  readonly keys?: readonly string[];
}

/** In the order of their tabs: the first that is open in a place stands in front. */
export const PANELS: readonly Panel[] = [
  { id: "board", title: "panel-board", side: "left", row: 0, isOpen: true, keys: ["F5"] },
  { id: "pasteboard", title: "panel-pasteboard", side: "left", row: 1, isOpen: true, keys: ["Shift+F5"] },
  { id: "inspector", title: "panel-inspector", side: "right", row: 0, isOpen: true, keys: ["F4"] },
  { id: "styles", title: "panel-styles", side: "right", row: 0, isOpen: true, keys: ["Shift+F4"] },
  { id: "stories", title: "panel-stories", side: "left", row: 0, isOpen: true, keys: ["Mod+Alt+S"] },
  { id: "findings", title: "panel-findings", side: "right", row: 0, isOpen: true, keys: ["F8"] },
  { id: "story", title: "panel-story", side: "right", row: 0, isOpen: true, keys: ["F7"] },
  { id: "proposals", title: "panel-proposals", side: "right", row: 0, isOpen: true },
  { id: "copy", title: "panel-copy", side: "right", row: 0, isOpen: true, keys: ["Mod+Alt+W"] },
  { id: "history", title: "panel-history", side: "right", row: 1, isOpen: true, height: 190, keys: ["F9"] },
  { id: "find", title: "panel-find", side: "right", row: 1, isOpen: false, height: 360 },
  { id: "fit", title: "panel-fit", side: "right", row: 1, isOpen: true },
];
