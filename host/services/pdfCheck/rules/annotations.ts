/** Notes, links and form fields on a page may come out in print; they belong outside of what is cut (ISO 15930-4 §6.18). */

import { shared } from "../content/geometry.js";
import { boxOf } from "../objects/pages.js";
import { dictOf, isKind, itemsOf, nameOf } from "../objects/values.js";
import { onEachPage, toldOf } from "./rule.js";

/** A list of traps and the marks of a printer are made for the press. */
const ALLOWED: ReadonlySet<string> = new Set(["TrapNet", "PrinterMark", "Popup"]);

export const checkAnnotations = onEachPage((page) => {
  const inTheWay = itemsOf(page.object.dict.get("Annots"), 5_000).flatMap((each) => {
    const annotation = dictOf(each);
    const box = boxOf(annotation?.get("Rect") ?? null);
    const kind = annotation?.get("Subtype") ?? null;
    if (!box || !isKind(kind, "name") || ALLOWED.has(kind.name) || !shared(box, page.bleed)) return [];
    return [{ box, kind: nameOf(kind) ?? "" }];
  });
  const kinds = [...new Set(inTheWay.map(({ kind }) => kind))].join(" ");
  return toldOf(
    "pdf-annotation",
    "error",
    page,
    inTheWay.map(({ box }) => box),
    { kinds },
  );
});
