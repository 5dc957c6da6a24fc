/** PDFs read back: by readers that share nothing with the writer, against what a printer asks. */
export { openPdfChecker } from "./checker.js";
export { expectationOf } from "./expectation.js";
export { preflightPdf } from "./preflightPdf.js";
export type { PdfCheck, PdfFacts } from "./types.js";
