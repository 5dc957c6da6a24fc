/** Display list -> any canvas. */

export { screenColour } from "./colour.js";
export { createGlyphPaths } from "./glyphPaths.js";
export { type Canvas2D, type InkLook, paintCanvas, type WholePicture } from "./paintCanvas.js";
