/**
 * Fonts: files of the catalogue as faces of `core/face`. `faceFromBytes` also runs in a browser;
 * `createFaceSet` finds and reads the files and needs Node.
 */
export { type ByteCache, openCache } from "./cache.js";
export { CATALOGUE, type CatalogueEntry, type FontSource } from "./catalogue.js";
export { type FaceIdentity, faceFromBytes } from "./face.js";
export { createFaceSet, type FaceSetOptions } from "./faceSet.js";
export { unpackWoff } from "./woff.js";
