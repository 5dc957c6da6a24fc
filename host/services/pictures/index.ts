/** The pictures of an edition: what they are, and their pixels for print and for the screen. */
export { type InspectedPicture, inspectPicture } from "./inspect.js";
export type { PictureFailure, PictureOriginal } from "./original.js";
export { type Crop, type Preparation, type PreparedPicture, type PreparedPixels, preparePicture } from "./prepare.js";
