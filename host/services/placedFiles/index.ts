/** Placed files: PDFs of advertisers, which go into the pages untouched, or not at all. */
export { admitPlaced, openPlacedPicture } from "./admit.js";
export { openArtwork } from "./artwork.js";
export { prepareForms } from "./prepareForms.js";
export { pixelsOfPlaced } from "./screen.js";
