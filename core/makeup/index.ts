export { furniturePieces } from "./furniture.js";
export { planEdition, proposeEdition } from "./planEdition.js";
export type * from "./types.js";
