export { createCopyfit } from "./copyfit.js";
export type * from "./displayList.js";
export { layoutEdition } from "./layoutEdition.js";
export type * from "./types.js";
