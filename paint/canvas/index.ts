/** Display list -> any canvas. */

export { screenColour } from "./colour.js";
export { type Canvas2D, type CanvasOptions, paintCanvas } from "./paintCanvas.js";
