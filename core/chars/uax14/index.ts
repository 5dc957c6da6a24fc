/**
 * The Unicode line breaking algorithm, untailored, and where the house departs from it: the yardstick of
 * this room. A room of its own, so that whoever only sets type does not load it.
 */
export { EDGE_DEVIATIONS } from "./edgeDeviations.js";
export { type LineBreakEdition, lineBreaks } from "./lineBreaks.js";
export { LineBreak } from "./rules.js";
