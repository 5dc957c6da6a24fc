/** What of the room runs in a browser: faces from bytes. `index.ts` finds the files and needs Node. */
export { faceFromBytes } from "./face.js";
export { readTrueType, type Stretch } from "./trueType.js";
