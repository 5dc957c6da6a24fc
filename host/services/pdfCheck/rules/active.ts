/** A page for the press does nothing by itself: scripts, forms and attached files may change what is printed, or stop the workflow. */
import type { Finding } from "../../../../core/model/index.js";
import { dictOf, nameOf, type PdfDict } from "../objects/values.js";
import type { SeenFile } from "../seen.js";
import { told } from "./rule.js";

export function checkActive(file: SeenFile): readonly Finding[] {
  return [...activeParts(file)].map((what) => told("pdf-active", "error", { what }));
}

function activeParts({ objects, pages }: SeenFile): ReadonlySet<string> {
  const { catalog } = objects;
  const names = dictOf(catalog.get("Names"));
  const found = new Set<string>();
  if (catalog.get("AcroForm") !== null) found.add("AcroForm");
  if (catalog.get("AA") !== null || pages.some(({ object }) => object.dict.get("AA") !== null)) found.add("AA");
  if (isDeed(dictOf(catalog.get("OpenAction")))) found.add("OpenAction");
  for (const key of ["JavaScript", "EmbeddedFiles"]) if (names?.get(key)) found.add(key);
  for (const value of objects.all) {
    const kind = dictOf(value)?.get("S") ?? null;
    if (nameOf(kind) === "JavaScript" || nameOf(kind) === "Launch") found.add(nameOf(kind) ?? "");
  }
  return found;
}

/** Going to a page when the file is opened harms nobody. */
function isDeed(action: PdfDict | null): boolean {
  return action !== null && nameOf(action.get("S")) !== "GoTo";
}
