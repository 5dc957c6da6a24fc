/** Display list -> any canvas. */

export { screenColour } from "./colour.js";
export { type Canvas2D, paintCanvas } from "./paintCanvas.js";
