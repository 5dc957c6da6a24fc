/**
 * A page of a file as a form for our pages. What it draws stays untouched; what has no meaning inside another file (structure,
 * history, parents) is left out, and so are resources that nothing uses.
 */
import { deflateSync } from "node:zlib";
import {
  isArray,
  isDictionary,
  isOfKind,
  type PdfDictionary,
  type PdfObject,
  type PdfStream,
  type PdfValue,
  type PlacedForm,
} from "../../../paint/pdf/index.js";
import { filtersOf, hasPredictor, pictureFiltersOf, unfiltered } from "./filters.js";
import type { Inventory } from "./inventory.js";
import { contentOf, type FilePage, trimmedSize, uprightMatrix } from "./page.js";
import { type Lookup, lookupIn, nameValue, type PdfFile } from "./pdfFile.js";
import type { WalkedPage } from "./walk.js";

/** Keys that lead out of what is drawn. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "Metadata",
  "PieceInfo",
  "LastModified",
  "StructParent",
  "StructParents",
  "Parent",
  "Pg",
  "Thumb",
  "Length",
]);
/** Entries of resources that would turn inks into others. */
const DEFAULT_SPACES: ReadonlySet<string> = new Set(["DefaultGray", "DefaultRGB", "DefaultCMYK"]);

export function formOf(file: PdfFile, page: FilePage, { inventory, openStates }: WalkedPage, hash: string): PlacedForm {
  const copier = createCopier(file, page, inventory);
  const { left, foot, right, top } = page.trim;
  const group = inventory.transparency.size > 0 ? page.dictionary.get("Group") : undefined;
  const entries: [string, PdfValue][] = [
    ["Type", nameValue("XObject")],
    ["Subtype", nameValue("Form")],
    ["BBox", [left, foot, right, top]],
    ["Matrix", uprightMatrix(page)],
    ["Resources", copier.resources(page.resources)],
    ...(group === undefined ? [] : [["Group", copier.value(group)] satisfies [string, PdfValue]]),
  ];
  const form = contentStream(page, openStates, lookupIn(file), entries, copier.value);
  copier.finish();
  return { hash, ...trimmedSize(page), spots: [...inventory.spots], fonts: [...inventory.fonts], form, objects: copier.objects };
}

/** The content as it is stored where it is one stream that closes what it opens; else all of it in one. */
function contentStream(
  page: FilePage,
  openStates: number,
  lookup: Lookup,
  entries: readonly [string, PdfValue][],
  copied: (value: PdfValue) => PdfValue,
): PdfStream {
  const [only] = page.contents;
  if (page.contents.length === 1 && only && openStates === 0 && isKept(only, lookup)) {
    const filters = ["Filter", "DecodeParms"].flatMap((key) => {
      const value = only.dictionary.get(key);
      return value === undefined ? [] : [[key, copied(value)] satisfies [string, PdfValue]];
    });
    return { kind: "stream", dictionary: new Map([...entries, ...filters]), bytes: only.bytes };
  }
  const bytes = Buffer.concat([contentOf(page, lookup), Buffer.from("Q\n".repeat(openStates))]);
  return { kind: "stream", dictionary: new Map(entries), bytes };
}

/** An empty stream has nothing to unpack, and PDF/X knows no LZW. */
function isKept(stream: PdfStream, lookup: Lookup): boolean {
  return stream.bytes.length > 0 && !filtersOf(stream, lookup).includes("LZWDecode");
}

interface Copier {
  value(value: PdfValue): PdfValue;
  resources(resources: PdfDictionary): PdfValue;
  /** Copies what was pointed to and is not copied yet. */
  finish(): void;
  readonly objects: ReadonlyMap<string, PdfObject>;
}

function createCopier(file: PdfFile, page: FilePage, inventory: Inventory): Copier {
  const lookup = lookupIn(file);
  const objects = new Map<string, PdfObject>();
  const resourceIds = new Map<PdfDictionary, string>();
  const waiting: (() => void)[] = [];
  const keepsGroups = inventory.transparency.size > 0;

  function value(original: PdfValue): PdfValue {
    const device = deviceOf(lookup.resolve(original), lookup);
    if (device) return device;
    if (isOfKind(original, "pointer")) return pointer(original.id);
    if (isArray(original)) return original.map(value);
    return isDictionary(original) ? dictionary(original) : original;
  }

  function pointer(id: string): PdfValue {
    const target = lookup.resolve({ kind: "pointer", id });
    if (!isOfKind(target, "stream") && !isDictionary(target) && !isArray(target)) return target;
    if (!objects.has(id)) {
      objects.set(id, null);
      waiting.push(() => objects.set(id, isOfKind(target, "stream") ? stream(target) : value(target)));
    }
    return { kind: "pointer", id };
  }

  function dictionary(original: PdfDictionary): PdfDictionary {
    const kept = [...original].filter(([key]) => !LEFT_OUT.has(key) && (key !== "Group" || keepsGroups));
    const copied = kept.map(([key, each]): [string, PdfValue] => [key, key === "Resources" ? ownResources(each) : value(each)]);
    // What has no resources of its own takes those of the page that it was drawn on, which is not the page that it comes to.
    if (drawsWithResources(original) && !original.has("Resources")) copied.push(["Resources", resources(page.resources)]);
    return new Map(copied);
  }

  function drawsWithResources(original: PdfDictionary): boolean {
    const isPattern = lookup.number(original.get("PatternType")) === 1;
    return isPattern || original.has("CharProcs") || lookup.name(original.get("Subtype")) === "Form";
  }

  function ownResources(original: PdfValue): PdfValue {
    const found = lookup.dictionary(original);
    return found === null ? null : resources(found);
  }

  function resources(original: PdfDictionary): PdfValue {
    const known = resourceIds.get(original);
    const id = known ?? `resources ${resourceIds.size + 1}`;
    if (known === undefined) {
      resourceIds.set(original, id);
      objects.set(id, null);
      waiting.push(() => objects.set(id, usedOf(original)));
    }
    return { kind: "pointer", id };
  }

  function usedOf(original: PdfDictionary): PdfDictionary {
    const categories = [...(inventory.used.get(original) ?? [])].map(([category, names]): [string, PdfValue] => {
      const all = lookup.dictionary(original.get(category));
      const entries = [...names].flatMap((name): [string, PdfValue][] => {
        const each = all?.get(name);
        return each === undefined || DEFAULT_SPACES.has(name) ? [] : [[name, value(each)]];
      });
      return [category, new Map(entries)];
    });
    return new Map(categories);
  }

  function stream(original: PdfStream): PdfStream {
    const copied = dictionary(original.dictionary);
    // Data that cannot be unpacked would stop the printer's program, and not ours.
    const plain = unfiltered(original, lookup);
    return isKept(original, lookup)
      ? { kind: "stream", dictionary: copied, bytes: original.bytes }
      : repacked(original, copied, plain, lookup);
  }

  return {
    value,
    resources,
    finish() {
      for (let next = waiting.shift(); next; next = waiting.shift()) next();
    },
    objects,
  };
}

/** A stream without LZW: as the picture that is inside, or packed anew in the same rows. */
function repacked(original: PdfStream, dictionary: PdfDictionary, bytes: Uint8Array, lookup: Lookup): PdfStream {
  const entries = new Map(dictionary);
  const inside = pictureFiltersOf(original, lookup);
  const parameters = dictionary.get("DecodeParms");
  const all = isArray(parameters) ? parameters : [parameters ?? null];
  entries.delete("DecodeParms");
  if (inside.length > 0) {
    entries.set("Filter", inside.map(nameValue));
    if (parameters !== undefined) entries.set("DecodeParms", all.slice(-inside.length));
    return { kind: "stream", dictionary: entries, bytes };
  }
  entries.set("Filter", nameValue("FlateDecode"));
  if (hasPredictor(original, lookup)) entries.set("DecodeParms", all.at(-1) ?? null);
  return { kind: "stream", dictionary: entries, bytes: deflateSync(bytes) };
}

/** The inks that a profile of a press or of grays stands for; their numbers stay as they are. Null for all else. */
function deviceOf(value: PdfObject, lookup: Lookup): PdfValue {
  if (!isArray(value) || lookup.name(value[0]) !== "ICCBased") return null;
  switch (lookup.number(lookup.dictionary(value[1])?.get("N"))) {
    case 4:
      return nameValue("DeviceCMYK");
    case 1:
      return nameValue("DeviceGray");
    default:
      return null;
  }
}
