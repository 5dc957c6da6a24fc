/** The door of the press room: what becomes of the display list in ink. */
export { colourOf } from "./colour.js";
export { drawnPlace, type GroundedItem, groundsOf, type PictureInk } from "./grounds.js";
export { type InkMap, pictureInkFrom } from "./inkMap.js";
export { knockedOutText, overprintingItems } from "./overprint.js";
