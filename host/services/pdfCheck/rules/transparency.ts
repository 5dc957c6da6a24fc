/** Devices for X-1a know no transparency: what should show through is left out or printed full (ISO 15930-4 §6.5). */

import { transparencyOf } from "../content/state.js";
import { dictOf, isKind, nameOf, type PdfDict, type PdfValue } from "../objects/values.js";
import type { SeenPage } from "../seen.js";
import { onEachPage, told } from "./rule.js";

export const checkTransparency = onEachPage((page, { standard }) => {
  const kinds = [...new Set(kindsOn(page))];
  return standard === "x1a" && kinds.length > 0 ? [told("pdf-transparency", "error", { kinds: kinds.join(" ") }, page)] : [];
});

function kindsOn({ object, content }: SeenPage): readonly string[] {
  const states = [...content.states].flatMap(transparencyOf);
  const forms = [...content.forms].flatMap(kindsIn);
  return [...states, ...forms, ...(isGroup(object.dict) ? ["Group"] : [])];
}

function kindsIn(form: PdfDict): readonly string[] {
  const isSoft = (value: PdfValue): boolean => value !== null && !(isKind(value, "name") && value.name === "None");
  return [...(isSoft(form.get("SMask")) ? ["SMask"] : []), ...(isGroup(form) ? ["Group"] : [])];
}

function isGroup(dict: PdfDict): boolean {
  return nameOf(dictOf(dict.get("Group"))?.get("S") ?? null) === "Transparency";
}
