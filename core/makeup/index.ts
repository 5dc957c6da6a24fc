export { planEdition } from "./planEdition.js";
export type * from "./types.js";
