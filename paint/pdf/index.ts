/** Display list -> PDF/X for the press: CMYK only, subset fonts, selectable text in reading order. */
export { type PdfOptions, paintPdf } from "./document.js";
export { formPage } from "./formPage.js";
export {
  isArray,
  isDictionary,
  isOfKind,
  type PdfDictionary,
  type PdfName,
  type PdfObject,
  type PdfStream,
  type PdfValue,
  type PlacedForm,
} from "./pdfValues.js";
export type { PreparedPicture } from "./picture.js";
export { type OutputIntent, VERSIONS } from "./standard.js";
