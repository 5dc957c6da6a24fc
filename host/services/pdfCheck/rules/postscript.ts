/** Pieces of PostScript, and pictures that wait to be exchanged for better ones (OPI), come out only where the right device stands. */
import type { Finding } from "../../../../core/model/index.js";
import { nameOf } from "../objects/values.js";
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
  return findings;
});
