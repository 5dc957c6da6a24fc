/** The door of the press room: what becomes of the display list in ink. */
export { ALL_PLATES, colourOf, type InkColour } from "./colour.js";
export { drawnPlace, type GroundedItem, groundsOf, type PictureInk } from "./grounds.js";
export { type FramedRegion, framesUnder, type InkRegions, inkFinding, inkFindingsOfPlates, withFrames } from "./inkFindings.js";
export { type InkMap, pictureInkFrom } from "./inkMap.js";
export { measureInk } from "./measureInk.js";
export { knockedOutText, overprintingItems } from "./overprint.js";
export { coverageOf, type Plate, type Plates } from "./plates.js";
export { INK_TOLERANCE, type TotalInk, totalInk } from "./totalInk.js";
