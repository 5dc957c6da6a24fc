/** A picture of a PDF (ISO 32000-1 §8.9.5): its pixels and colours, not what it shows. */
import { filtersOf } from "../objects/streams.js";
import { numberOf, type PdfDict, type PdfStream, type PdfValue } from "../objects/values.js";
import { type ColourSpace, GRAY, readColourSpace } from "./colourSpace.js";

export interface Picture {
  readonly dict: PdfDict;
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** A stencil through which the colour of the moment is printed has none of its own. */
  readonly space: ColourSpace | null;
  readonly filters: readonly string[];
}

/** Reads the dictionary of a picture, with full keys or the short ones of inline pictures. */
export function readPicture({ dict }: PdfStream, resources: PdfDict | null): Picture {
  const entry = (key: string, short: string): PdfValue => dict.get(key) ?? dict.get(short);
  const filters = filtersOf(dict);
  const isStencil = entry("ImageMask", "IM") === true;
  const space = entry("ColorSpace", "CS");
  return {
    dict,
    width: numberOf(entry("Width", "W")) ?? 0,
    height: numberOf(entry("Height", "H")) ?? 0,
    bits: isStencil ? 1 : (numberOf(entry("BitsPerComponent", "BPC")) ?? 8),
    space: isStencil ? null : space === null ? spaceWithin(filters) : readColourSpace(space, resources),
    filters,
  };
}

/** JPEG 2000 says its colours itself (§7.4.9); what else has no space is taken for gray. */
function spaceWithin(filters: readonly string[]): ColourSpace {
  return filters.includes("JPXDecode") ? { kind: "unknown", name: "JPX" } : GRAY;
}
