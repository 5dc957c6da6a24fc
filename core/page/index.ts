export type * from "./displayList.js";
export type * from "./types.js";
