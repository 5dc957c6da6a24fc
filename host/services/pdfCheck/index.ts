/** PDFs read back: by readers that share nothing with the writer, against what a printer asks. */
export { preflightPdf } from "./preflightPdf.js";
export type { PdfFacts } from "./types.js";
