/** Separations: what each plate of a page prints. */
export { makePlates } from "./makePlates.js";
