export { createCopyfit } from "./copyfit.js";
export type * from "./displayList.js";
export { frameRect, frameRects, typeArea } from "./grid.js";
export { imageKey } from "./imageKey.js";
export { layoutEdition } from "./layoutEdition.js";
export { disorderedRole } from "./paragraphStyles.js";
export { pictureHeights } from "./picture.js";
export { fitOf, holdsText, linesOff, type StoryFit } from "./storyFit.js";
export type * from "./types.js";
