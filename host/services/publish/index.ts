/** The other outputs of an edition: page images, text, electronic paper, archives, proofs. */
export { publishEdition, publishOpened } from "./publish.js";
