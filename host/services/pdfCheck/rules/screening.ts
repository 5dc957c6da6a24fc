/** Transfer curves and screens in a file change the tones that the printer has set for his own plates (ISO 15930-4 §6.10). */
import { dictOf, isKind, numberOf, type PdfDict } from "../objects/values.js";
import { onEachPage, told } from "./rule.js";

/** Halftones of thresholds for one screen, and for several inks (ISO 32000-1 §10.5.5). */
const ALLOWED_HALFTONES: ReadonlySet<number> = new Set([1, 5]);

export const checkScreening = onEachPage((page) => {
  const kinds = [...new Set([...page.content.states].flatMap(kindsIn))];
  return kinds.length > 0 ? [told("pdf-screening", "error", { kinds: kinds.join(" ") }, page)] : [];
});

function kindsIn(state: PdfDict): readonly string[] {
  const kinds: string[] = [];
  if (state.get("TR") !== null) kinds.push("TR");
  const second = state.get("TR2");
  if (second !== null && !(isKind(second, "name") && second.name === "Default")) kinds.push("TR2");
  if (state.get("HTP") !== null) kinds.push("HTP");
  const halftone = dictOf(state.get("HT"));
  const type = numberOf(halftone?.get("HalftoneType") ?? null);
  if (halftone && (type === null || !ALLOWED_HALFTONES.has(type) || halftone.get("HalftoneName") !== null)) kinds.push("HT");
  return kinds;
}
