/** The room of columns: blocks of text fill regions of the line grid. */
export { flow, linesNeeded } from "./flow.js";
export * from "./types.js";
