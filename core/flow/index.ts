/** The room of columns: blocks of text fill regions of the line grid. */

export { dropCapSize } from "./dropCap.js";
export { type Band, type Column, type Exclusion, outlineOf, type Point, slotsAround, type Wrap } from "./exclusions.js";
export { flow, linesNeeded } from "./flow.js";
export { countCharacters, textBehind } from "./overset.js";
export * from "./types.js";
