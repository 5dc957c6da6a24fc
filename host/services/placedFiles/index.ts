/** Placed files: PDFs of advertisers, which go into the pages untouched, or not at all. */
export { admitPlaced } from "./admit.js";
export { openArtwork } from "./artwork.js";
export { prepareForms } from "./prepareForms.js";
export { pixelsOfFile } from "./screen.js";
