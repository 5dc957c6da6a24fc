/** Pieces of PostScript, and pictures that wait to be exchanged for better ones (OPI), come out only where the right device stands. */
import type { Finding } from "../../../../core/model/index.js";
import { dictOf, itemsOf, nameOf, type PdfDict } from "../objects/values.js";
import { onEachPage, told } from "./rule.js";

export const checkPostScript = onEachPage((page) => {
  const findings: Finding[] = [];
  const forms = [...page.content.forms];
  const isPostScript = forms.some(
    (form) => nameOf(form.get("Subtype")) === "PS" || nameOf(form.get("Subtype2")) === "PS" || form.get("PS") !== null,
  );
  if (isPostScript || page.content.unknown.has("PS")) findings.push(told("pdf-postscript", "error", {}, page));
  if (forms.some((form) => form.get("OPI") !== null)) findings.push(told("pdf-opi", "error", {}, page));
  if (forms.some((form) => form.get("Ref") !== null)) findings.push(told("pdf-reference", "error", {}, page));
  if (forms.some(hasPrintedAlternate)) findings.push(told("pdf-alternate", "error", {}, page));
  return findings;
});

/** Another picture that takes the place of this one when it is printed (ISO 32000-1 §8.9.5.4). */
function hasPrintedAlternate(form: PdfDict): boolean {
  return itemsOf(form.get("Alternates"), 64).some((each) => dictOf(each)?.get("DefaultForPrinting") === true);
}
