export { createCopyfit } from "./copyfit.js";
export type * from "./displayList.js";
export { cellsRect, columnLeft, columnsWidth, frameRect, frameRects, lineTop, typeArea } from "./grid.js";
export { layoutEdition } from "./layoutEdition.js";
export type * from "./types.js";
