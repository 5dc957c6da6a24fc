/** A placed form alone on a page of its size: what a renderer is given to show it. */
import PDFDocument from "pdfkit";
import { operands } from "./numbers.js";
import { bytesOf } from "./objects.js";
import type { PlacedForm } from "./pdfValues.js";
import { writePlacedForm } from "./placedForm.js";

export async function formPage(form: PlacedForm): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, font: "" });
  const bytes = bytesOf(document);
  document.addPage({ size: [form.width, form.height], margin: 0 });
  document.page.xobjects.Fm = writePlacedForm(document, form);
  // pdfkit's turn to y downwards is undone.
  document.addContent(`1 0 0 -1 0 ${operands(form.height)} cm /Fm Do`);
  document.end();
  return bytes;
}
