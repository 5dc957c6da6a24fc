/**
 * Fonts: files of the catalogue as faces of `core/face`. `faceFromBytes` also runs in a browser;
 * `createFaceSet` finds and reads the files and needs Node.
 */
export { openCache } from "./cache.js";
export { CATALOGUE } from "./catalogue.js";
export { faceFromBytes } from "./face.js";
export { createFaceSet, type FileFaceSet } from "./faceSet.js";
export { fontOrigin } from "./origin.js";
export { unpackWoff } from "./woff.js";
