/** Drawings (SVG): read as shapes and set in inks. */
export { drawingOf, whyNot, withDrawings } from "./withDrawings.js";
