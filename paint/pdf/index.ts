/** Display list -> PDF/X for the press: CMYK only, subset fonts, selectable text in reading order. */
export { paintPdf } from "./document.js";
export type { PreparedPicture } from "./picture.js";
export { type OutputIntent, VERSIONS } from "./standard.js";
