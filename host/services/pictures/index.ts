/** The pictures of an edition: what they are, and their pixels for print and for the screen. */
export type { OriginalFacts } from "./facts.js";
export { inspectPicture } from "./inspect.js";
export { hashOf, type PictureFailure } from "./original.js";
export { type Preparation, type PreparedPicture, preparePicture } from "./prepare.js";
export type { PicturePress } from "./separate.js";
export { separateColours } from "./separateColours.js";
