/** Placed files: the objects of another PDF written into ours as they are, so that its fonts and colours stay its own. */
import type { PlacedItem } from "../../core/page/index.js";
import { operands } from "./numbers.js";
import { endWith, type ObjectMaker, type ObjectReference } from "./objects.js";
import { isArray, isDictionary, isOfKind, type PdfDictionary, type PdfObject, type PdfValue, type PlacedForm } from "./pdfValues.js";
import type { Placement } from "./textRuns.js";

/** Name of the state in the resources of a page that knows nothing of overprint, as a page begins. */
export const UNTOUCHED = "GN";

export function writeUntouchedState(document: ObjectMaker): ObjectReference {
  const state = document.ref({ Type: "ExtGState", OP: false, op: false, OPM: 0 });
  state.end();
  return state;
}

/** What a page begins with (ISO 32000-1 §8.4.1, §9.3.1): a form takes over what was set before it, and expects this. */
const BEGINNING = [`/${UNTOUCHED} gs`, "0 g 0 G", "1 w 0 J 0 j 10 M [] 0 d", "0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts"];

/** The form scaled to its place, where it stands with its lower left corner; its box cuts what lies outside the trim. */
export function paintPlaced({ rect }: PlacedItem, form: Pick<PlacedForm, "width" | "height">, name: string, placement: Placement) {
  const scale = [rect.width / form.width, rect.height / form.height] as const;
  const place = operands(placement.x(rect.x), placement.y(rect.y + rect.height));
  return ["q", ...BEGINNING, `${plainNumber(scale[0])} 0 0 ${plainNumber(scale[1])} ${place} cm`, `/${name} Do`, "Q"];
}

/**
 * Writes a form and all that it points to. Every object is reserved before its parts are written, so that those that
 * hold themselves end.
 */
export function writePlacedForm(document: ObjectMaker, { form, objects }: PlacedForm): ObjectReference {
  const references = new Map<string, ObjectReference>();
  const waiting: { readonly reference: ObjectReference; readonly value: PdfObject }[] = [];

  function reserve(value: PdfObject): ObjectReference {
    // pdfkit compresses what has no filter when it is made.
    const isFiltered = isOfKind(value, "stream") && value.dictionary.has("Filter");
    const reference = document.ref(isFiltered ? { Filter: "of its own" } : {});
    waiting.push({ reference, value });
    return reference;
  }

  function referenceTo(id: string): ObjectReference {
    const known = references.get(id);
    if (known) return known;
    const value = objects.get(id);
    if (value === undefined) throw new Error(`a placed file has no object ${JSON.stringify(id)}`);
    const reference = reserve(value);
    references.set(id, reference);
    return reference;
  }

  const root = reserve(form);
  for (let next = waiting.shift(); next; next = waiting.shift()) writeObject(next.reference, next.value, referenceTo);
  return root;
}

type ReferenceTo = (id: string) => ObjectReference;

function writeObject(reference: ObjectReference, value: PdfObject, referenceTo: ReferenceTo): void {
  if (isOfKind(value, "stream")) {
    reference.write(value.bytes);
    endWith(reference, entriesOf(value.dictionary, referenceTo));
  } else if (isDictionary(value)) {
    endWith(reference, entriesOf(value, referenceTo));
  } else {
    Object.assign(reference, { data: verbatim(textOf(value, referenceTo)) });
    reference.end();
  }
}

function entriesOf(dictionary: PdfDictionary, referenceTo: ReferenceTo): Record<string, object> {
  return Object.fromEntries([...dictionary].map(([key, value]) => [escapedName(key), verbatim(textOf(value, referenceTo))]));
}

/** What pdfkit writes as it stands. */
function verbatim(text: string): object {
  return { [Symbol.toStringTag]: "Verbatim", toString: () => text };
}

function textOf(value: PdfValue, referenceTo: ReferenceTo): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return plainNumber(value);
  if (isArray(value)) return `[${value.map((each) => textOf(each, referenceTo)).join(" ")}]`;
  if (isDictionary(value)) {
    return `<<${[...value].map(([key, each]) => `/${escapedName(key)} ${textOf(each, referenceTo)}`).join(" ")}>>`;
  }
  switch (value.kind) {
    case "name":
      return `/${escapedName(value.name)}`;
    case "string":
      return `<${Buffer.from(value.bytes).toString("hex")}>`;
    case "pointer":
      return String(referenceTo(value.id));
  }
}

/** Digits after the point that a number of another file keeps. */
const DIGITS = 10;

/** A number without an exponent, which PDF does not know. */
function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return value.toFixed(DIGITS).replace(/\.?0+$/, "") || "0";
}

/** Characters that stand for themselves in a name (§7.3.5). */
const REGULAR = /[!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/;

function escapedName(name: string): string {
  return [...name]
    .map((each) => (REGULAR.test(each) ? each : `#${each.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`))
    .join("");
}
