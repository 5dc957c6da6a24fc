/** Colour spaces (ISO 32000-1 §8.6) as far as a press asks: which inks a colour lays, and whether it is one of the press at all. */

import { decode } from "../objects/streams.js";
import { bytesOf, dictOf, isKind, itemsOf, nameOf, numberOf, type PdfDict, type PdfValue, streamOf } from "../objects/values.js";

export type ColourSpace =
  | { readonly kind: "gray" | "cmyk" | "rgb" | "calGray" | "calRgb" | "lab" }
  | { readonly kind: "icc"; readonly components: number }
  /** Colours by number out of a table. */
  | { readonly kind: "indexed"; readonly base: ColourSpace; readonly table: Uint8Array | null }
  /** Separation and DeviceN: inks by their names, and what stands in for them. */
  | { readonly kind: "inks"; readonly names: readonly string[]; readonly alternate: ColourSpace }
  | { readonly kind: "pattern"; readonly base: ColourSpace | null }
  | { readonly kind: "unknown"; readonly name: string };

export const GRAY: ColourSpace = { kind: "gray" };
const RGB: ColourSpace = { kind: "rgb" };
const CMYK: ColourSpace = { kind: "cmyk" };

/** Layers of an ink by its name, 0 to 1, none of them 0; C M Y K are the process inks, `All` is on every plate. */
export type Inks = ReadonlyMap<string, number>;

const BY_NAME: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: GRAY,
  G: GRAY,
  DeviceRGB: RGB,
  RGB,
  DeviceCMYK: CMYK,
  CMYK,
  CalGray: { kind: "calGray" },
  CalRGB: { kind: "calRgb" },
  CalCMYK: CMYK,
  Lab: { kind: "lab" },
  Pattern: { kind: "pattern", base: null },
};
/** Resources may say what stands in the stead of a space that only names inks or lights (§8.6.5.6). */
const DEFAULTS: Readonly<Record<string, string>> = { DeviceGray: "DefaultGray", DeviceRGB: "DefaultRGB", DeviceCMYK: "DefaultCMYK" };
/** Spaces within spaces go no deeper. */
const MOST_DEPTH = 8;
const MOST_INKS = 64;
const PROCESS: Readonly<Record<string, string>> = { Cyan: "C", Magenta: "M", Yellow: "Y", Black: "K" };

/** Reads a colour space; names that are no families are looked up among the resources. */
export function readColourSpace(value: PdfValue, resources: PdfDict | null, depth = 0): ColourSpace {
  if (depth > MOST_DEPTH) return { kind: "unknown", name: "" };
  const name = nameOf(value);
  if (name !== null) {
    const spaces = dictOf(resources?.get("ColorSpace") ?? null);
    const inItsStead = spaces?.get(DEFAULTS[name] ?? "") ?? null;
    if (inItsStead !== null) return readColourSpace(inItsStead, null, depth + 1);
    const known = BY_NAME[name];
    if (known) return known;
    const named = spaces?.get(name) ?? null;
    return named === null ? { kind: "unknown", name } : readColourSpace(named, null, depth + 1);
  }
  if (!isKind(value, "array")) return { kind: "unknown", name: "" };
  const inner = (at: number): ColourSpace => readColourSpace(value.at(at), resources, depth + 1);
  const family = nameOf(value.at(0)) ?? "";
  switch (family) {
    case "ICCBased":
      return { kind: "icc", components: numberOf(streamOf(value.at(1))?.dict.get("N") ?? null) ?? 0 };
    case "Indexed":
    case "I":
      return { kind: "indexed", base: inner(1), table: tableOf(value.at(3)) };
    case "Separation":
      return { kind: "inks", names: [inkName(nameOf(value.at(1)) ?? "")], alternate: inner(2) };
    case "DeviceN":
      return { kind: "inks", names: itemsOf(value.at(1), MOST_INKS).map((each) => inkName(nameOf(each) ?? "")), alternate: inner(2) };
    case "Pattern":
      return { kind: "pattern", base: value.length > 1 ? inner(1) : null };
    default:
      return BY_NAME[family] ?? { kind: "unknown", name: family };
  }
}

function tableOf(value: PdfValue): Uint8Array | null {
  const stream = streamOf(value);
  return stream ? decode(stream) : bytesOf(value);
}

/** Names of inks are UTF-8 nowadays and were anything before (§8.6.6.4). */
function inkName(name: string): string {
  const process = PROCESS[name];
  if (process !== undefined) return process;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(name, (character) => character.charCodeAt(0)));
  } catch {
    return name;
  }
}

/** How many numbers make a colour. */
function componentsOf(space: ColourSpace): number {
  switch (space.kind) {
    case "gray":
    case "calGray":
    case "indexed":
      return 1;
    case "cmyk":
      return 4;
    case "icc":
      return space.components;
    case "inks":
      return space.names.length;
    case "pattern":
    case "unknown":
      return 0;
    default:
      return 3;
  }
}

/** The colour with which a space begins (§8.6.5.1 and on): black, or a full layer of named inks. */
export function firstColour(space: ColourSpace): readonly number[] {
  if (space.kind === "cmyk" || (space.kind === "icc" && space.components === 4)) return [0, 0, 0, 1];
  return Array.from({ length: componentsOf(space) }, () => (space.kind === "inks" ? 1 : 0));
}

/** The inks that a colour lays; null where only a conversion would tell. */
export function inksOf(space: ColourSpace, colour: readonly number[]): Inks | null {
  switch (space.kind) {
    case "gray":
    case "calGray":
      return layers([["K", 1 - (colour[0] ?? 0)]]);
    case "cmyk":
      return layers(["C", "M", "Y", "K"].map((name, at) => [name, colour[at] ?? 0]));
    case "icc":
      if (space.components === 1) return inksOf(GRAY, colour);
      return space.components === 4 ? inksOf(CMYK, colour) : null;
    case "indexed":
      return inksOf(space.base, entryOf(space.base, space.table, colour[0] ?? 0));
    case "inks":
      return layers(space.names.map((name, at): [string, number] => [name, colour[at] ?? 0]).filter(([name]) => name !== "None"));
    default:
      return null;
  }
}

function entryOf(base: ColourSpace, table: Uint8Array | null, index: number): readonly number[] {
  const count = componentsOf(base);
  return Array.from({ length: count }, (_, at) => (table?.[Math.max(0, Math.round(index)) * count + at] ?? 0) / 255);
}

function layers(all: readonly (readonly [string, number])[]): Inks {
  return new Map(all.map(([name, tint]): [string, number] => [name, Math.min(1, Math.max(0, tint))]).filter(([, tint]) => tint > 0));
}

/** The inks of which a space can lay any; null where a conversion decides. */
export function inksWithin(space: ColourSpace): readonly string[] | null {
  switch (space.kind) {
    case "indexed":
      return inksWithin(space.base);
    case "inks":
      return space.names.filter((name) => name !== "None");
    case "pattern":
      return space.base ? inksWithin(space.base) : [];
    default:
      return inksOf(space, firstColour(space)) === null ? null : componentsOf(space) === 4 ? ["C", "M", "Y", "K"] : ["K"];
  }
}

/** Names of the spaces within a space that are not the press's own inks: red, green and blue, and what a profile describes. */
export function foreignSpaces(space: ColourSpace): readonly string[] {
  switch (space.kind) {
    case "gray":
    case "cmyk":
      return [];
    case "rgb":
      return ["DeviceRGB"];
    case "calGray":
      return ["CalGray"];
    case "calRgb":
      return ["CalRGB"];
    case "lab":
      return ["Lab"];
    case "icc":
      return [`ICCBased ${space.components}`];
    case "indexed":
      return foreignSpaces(space.base);
    case "inks":
      return foreignSpaces(space.alternate);
    case "pattern":
      return space.base ? foreignSpaces(space.base) : [];
    default:
      return space.name === "" ? [] : [space.name];
  }
}

/** How a space is called in a list of pictures: DeviceCMYK, ICCBased 3, Separation 红. */
export function spaceName(space: ColourSpace): string {
  switch (space.kind) {
    case "gray":
      return "DeviceGray";
    case "cmyk":
      return "DeviceCMYK";
    case "indexed":
      return `Indexed ${spaceName(space.base)}`;
    case "inks":
      return `${space.names.length > 1 ? "DeviceN" : "Separation"} ${space.names.join("+")}`;
    case "pattern":
      return "Pattern";
    default:
      return foreignSpaces(space)[0] ?? "?";
  }
}
