/** What a stream of a PDF says, its filters undone. */
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
  const rows = Math.floor(bytes.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let line = 0; line < rows; line++) unpredictRow(bytes, out, { line, row, step });
  return out;
}

function unpredictRow(bytes: Uint8Array, out: Uint8Array, { line, row, step }: { line: number; row: number; step: number }): void {
  const from = line * (row + 1);
  const to = line * row;
  for (let x = 0; x < row; x++) {
    const left = x >= step ? (out[to + x - step] ?? 0) : 0;
    const up = line > 0 ? (out[to + x - row] ?? 0) : 0;
    const corner = x >= step && line > 0 ? (out[to + x - row - step] ?? 0) : 0;
    out[to + x] = (bytes[from + 1 + x] ?? 0) + predictionOf(bytes[from] ?? 0, left, up, corner);
  }
}

/** PNG (ISO 15948) §9.2: none, left, up, the mean of both, and Paeth's choice. */
function predictionOf(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const guess = left + up - corner;
  const distances = [left, up, corner].map((each) => Math.abs(guess - each));
  const nearest = Math.min(...distances);
  return [left, up, corner][distances.indexOf(nearest)] ?? 0;
}
