/** Display list -> any canvas. */

export { screenColour } from "./colour.js";
export { createGlyphPaths } from "./glyphPaths.js";
export { type Canvas2D, type InkLook, paintCanvas } from "./paintCanvas.js";
export { paintWhole, type WholePicture } from "./wholePicture.js";
