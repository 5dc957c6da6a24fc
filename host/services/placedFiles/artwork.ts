/** Artwork that is no picture: a PDF, which is placed as it is, or what is refused with advice. */

import type { PictureRecord } from "../../../core/model/index.js";
import { pt } from "../../../core/units/index.js";
import { isPdf } from "./pdfFile.js";
import { openPlacedFile } from "./placedFile.js";
import { hasWords } from "./screen.js";
import type { PlacedProblem } from "./verdict.js";

export type OpenedArtwork =
  | {
      readonly ok: true;
      readonly placed: NonNullable<PictureRecord["placed"]>;
      readonly hash: string;
      /** Whether its text bears the word 广告. */
      readonly isLabelled: boolean;
    }
  | { readonly ok: false; readonly problem: PlacedProblem };

/** How files of drawing and typesetting programs begin that no print shop takes untouched any more. */
const OTHER_FORMATS: readonly { readonly format: string; readonly start: readonly number[] }[] = [
  { format: "EPS", start: [...Buffer.from("%!PS")] },
  // The header of an EPS file with a preview inside.
  { format: "EPS", start: [0xc5, 0xd0, 0xd3, 0xc6] },
  { format: "PSD", start: [...Buffer.from("8BPS")] },
];
const LABEL = "广告";

/** Opens artwork that is a page of a PDF; null where it is none, so that it may be a picture. */
export async function openArtwork(bytes: Uint8Array, file: string, page: number): Promise<OpenedArtwork | null> {
  const other = OTHER_FORMATS.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (other) return { ok: false, problem: { rule: "placed-format", level: "error", params: { format: other.format } } };
  if (!isPdf(bytes) && !file.toLowerCase().endsWith(".pdf")) return null;
  const opened = await openPlacedFile(bytes, page);
  if (!opened.ok) return opened;
  const { hash, width, height, form } = opened;
  return { ok: true, hash, placed: { page, width: pt(width), height: pt(height) }, isLabelled: await hasWords(form, LABEL) };
}
