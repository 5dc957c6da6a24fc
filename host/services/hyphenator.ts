/**
 * The patterns of the npm library `hyphen` for words on the pages. They (38 ms, 1.4 MB) are loaded when a word first asks for them.
 */
import { createRequire } from "node:module";
import type { Hyphenator } from "../../core/face/index.js";
import { englishHyphenator, type PatternLibrary } from "../../core/inline/index.js";

/** A hyphenator for English. */
export function createHyphenator(): Hyphenator {
  return englishHyphenator(library);
}

const require = createRequire(import.meta.url);
let loaded: PatternLibrary | null = null;

/** The library is CommonJS without an exports map, so that the language must be named by its file; the port is synchronous. */
function library(): PatternLibrary {
  loaded ??= require("hyphen/en-us") as PatternLibrary;
  return loaded;
}
