export { planEdition, proposeEdition } from "./planEdition.js";
export type * from "./types.js";
