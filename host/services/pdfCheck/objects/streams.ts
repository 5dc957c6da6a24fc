/** What a stream of a PDF says, its filters undone. */
import { unfilteredRows } from "../../pngRows.js";
import { unfilter } from "./filters.js";
import { dictOf, itemsOf, nameOf, numberOf, type PdfDict, type PdfStream } from "./values.js";

/** More filters than these on one stream have no use. */
const MOST_FILTERS = 8;
/** Predictors from this number on are those of PNG (§7.4.4.4). */
const FIRST_PNG_PREDICTOR = 10;

/** Names of the filters of a stream, full or short as inline pictures have them. */
export function filtersOf(dict: PdfDict): readonly string[] {
  return itemsOf(dict.get("Filter") ?? dict.get("F"), MOST_FILTERS).flatMap((each) => nameOf(each) ?? []);
}

/** The bytes of a stream; null when it is damaged, too large, or a picture. */
export function decode(stream: PdfStream): Uint8Array | null {
  const parameters = itemsOf(stream.dict.get("DecodeParms") ?? stream.dict.get("DP"), MOST_FILTERS).map(dictOf);
  let bytes: Uint8Array | null = stream.raw;
  try {
    for (const [index, filter] of filtersOf(stream.dict).entries()) {
      const own = parameters[index] ?? null;
      bytes = unfilter(filter, bytes, numberOf(own?.get("EarlyChange") ?? null) ?? 1);
      if (bytes === null) return null;
      if (own !== null) bytes = unpredicted(bytes, own);
    }
  } catch {
    return null;
  }
  return bytes;
}

function unpredicted(bytes: Uint8Array, parameters: PdfDict): Uint8Array {
  const value = (key: string, otherwise: number): number => numberOf(parameters.get(key)) ?? otherwise;
  if (value("Predictor", 1) < FIRST_PNG_PREDICTOR) return bytes;
  const step = Math.max(1, Math.ceil((value("Colors", 1) * value("BitsPerComponent", 8)) / 8));
  const row = Math.max(1, Math.ceil((value("Columns", 1) * value("Colors", 1) * value("BitsPerComponent", 8)) / 8));
  return unfilteredRows(bytes, row, step);
}
