/** The room of columns: blocks of text fill regions of the line grid. */

export { dropCapSize } from "./dropCap.js";
export { type Exclusion, outlineOf, type Point, slotsAround } from "./exclusions.js";
export { balance, fewestLines, fitIn, lengthened } from "./fit.js";
export { flow, linesNeeded } from "./flow.js";
export { blocksOfLength, mostGain } from "./length.js";
export { countCharacters, textBehind } from "./overset.js";
export { isDash, isNumber } from "./tableNumbers.js";
export { flowThread, type JumpLine, type ThreadFrame, type ThreadText } from "./thread.js";
export * from "./types.js";
