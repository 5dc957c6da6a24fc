export type * from "./displayList.js";
export type * from "./types.js";
export { createCopyfit } from "./copyfit.js";
