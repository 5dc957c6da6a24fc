/** Separations: what each plate of a page prints. */
export { inkOfPages, type MeasuredInk } from "./inkOfPages.js";
export { makePlates } from "./makePlates.js";
