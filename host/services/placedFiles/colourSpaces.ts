/** Colour spaces of a file (ISO 32000-1 §8.6) as inks: what of them a press has and how much is laid down. */
import { isArray, isOfKind, type PdfDictionary, type PdfValue } from "../../../paint/pdf/index.js";
import type { InventoryDraft } from "./inventory.js";
import type { Lookup } from "./pdfFile.js";

export type Space =
  | { readonly kind: "gray" | "cmyk" | "foreign" }
  /** Inks by their names: Separation and DeviceN. */
  | { readonly kind: "inks"; readonly names: readonly string[] }
  /** Colours of a table. */
  | { readonly kind: "indexed"; readonly base: Space }
  | { readonly kind: "pattern"; readonly base: Space | null };

/** Where a space is looked up by its name: the entry of the resources, whose use is noted. */
export type FindSpace = (name: string) => PdfValue;

const PROCESS: ReadonlySet<string> = new Set(["Cyan", "Magenta", "Yellow", "Black"]);
/** What is on all plates, and what is on none. */
const NO_INK: ReadonlySet<string> = new Set(["All", "None"]);
/** Spaces that hold themselves end after so many steps. */
const MOST_DEPTH = 8;

const DEVICE: Readonly<Record<string, Space["kind"] & ("gray" | "cmyk" | "foreign")>> = {
  DeviceGray: "gray",
  DeviceCMYK: "cmyk",
  DeviceRGB: "foreign",
};

/** Reads a space and notes its spot inks and, where it has no inks, its name. */
export function readSpace(value: PdfValue | undefined, found: InventoryDraft, lookup: Lookup, find: FindSpace, depth = 0): Space {
  if (depth > MOST_DEPTH) throw new Error("ColorSpace");
  const resolved = lookup.resolve(value);
  const inner = (each: PdfValue | undefined): Space => readSpace(each, found, lookup, find, depth + 1);
  if (isOfKind(resolved, "name")) {
    const device = DEVICE[resolved.name];
    if (device === "foreign") return foreign("RGB", found);
    if (device !== undefined) return { kind: device };
    return resolved.name === "Pattern" ? { kind: "pattern", base: null } : inner(find(resolved.name));
  }
  if (!isArray(resolved)) throw new Error("ColorSpace");
  const [family, first] = resolved;
  const name = lookup.name(family) ?? "";
  switch (name) {
    case "ICCBased":
      return ofProfile(lookup.number(lookup.dictionary(first)?.get("N")), found);
    case "Separation":
      inner(resolved[2]);
      return inks([inkName(first, lookup)], found);
    case "DeviceN":
      inner(resolved[2]);
      return inks(lookup.array(first)?.map((each) => inkName(each, lookup)) ?? [], found);
    case "Indexed":
      return { kind: "indexed", base: inner(first) };
    case "Pattern":
      return { kind: "pattern", base: first === undefined ? null : inner(first) };
    default:
      return DEVICE[name] === undefined ? foreign(name, found) : inner(family);
  }
}

function foreign(name: string, found: InventoryDraft): Space {
  found.foreignColours.add(name);
  return { kind: "foreign" };
}

/** Of profiles only those of presses and of grays keep their numbers. */
function ofProfile(components: number | null, found: InventoryDraft): Space {
  if (components === 4) return { kind: "cmyk" };
  return components === 1 ? { kind: "gray" } : foreign("ICC RGB", found);
}

function inks(names: readonly string[], found: InventoryDraft): Space {
  for (const name of names) if (!PROCESS.has(name) && !NO_INK.has(name)) found.spots.add(name);
  return { kind: "inks", names };
}

/** Names of inks are in UTF-8 (§7.9.2.2 leaves it open; programs agree). */
function inkName(value: PdfValue | undefined, lookup: Lookup): string {
  return Buffer.from(lookup.name(value) ?? "", "latin1").toString("utf8");
}

/** Notes the inks of a colour that is set. */
export function noteColour(space: Space, operands: readonly PdfValue[], found: InventoryDraft): void {
  const shares = operands.filter((each) => typeof each === "number");
  switch (space.kind) {
    case "cmyk":
      noteInks(["Cyan", "Magenta", "Yellow", "Black"], shares, found);
      return;
    case "inks":
      noteInks(space.names, shares, found);
      return;
    case "pattern":
      if (space.base) noteColour(space.base, operands, found);
      return;
    case "indexed":
      noteAllColours(space.base, found);
      return;
    case "gray":
    case "foreign":
  }
}

function noteInks(names: readonly string[], shares: readonly number[], found: InventoryDraft): void {
  let sum = 0;
  for (const [index, name] of names.entries()) {
    const share = Math.max(0, Math.min(1, shares[index] ?? 0));
    if (NO_INK.has(name)) continue;
    sum += share;
    if (share > 0) noteProcess(name, found);
  }
  found.mostInk = Math.max(found.mostInk, 100 * sum);
}

/** Notes a space of which any colour may come: that of a picture or of a blend. */
export function noteAllColours(space: Space, found: InventoryDraft): void {
  switch (space.kind) {
    case "cmyk":
      for (const name of ["Cyan", "Magenta", "Yellow"]) noteProcess(name, found);
      return;
    case "inks":
      for (const name of space.names) noteProcess(name, found);
      return;
    case "indexed":
      noteAllColours(space.base, found);
      return;
    case "pattern":
      if (space.base) noteAllColours(space.base, found);
      return;
    case "gray":
    case "foreign":
  }
}

function noteProcess(name: string, found: InventoryDraft): void {
  if (name !== "Black" && PROCESS.has(name)) found.colours.add(name);
}

/** Where the spaces of resources are found by name; one that is not there means a damaged file. */
export function spacesOf(resources: PdfDictionary, lookup: Lookup, note: (name: string) => void): FindSpace {
  return (name) => {
    const value = lookup.dictionary(resources.get("ColorSpace"))?.get(name);
    if (value === undefined) throw new Error(`ColorSpace ${name}`);
    note(name);
    return value;
  };
}
