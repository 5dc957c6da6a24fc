/** Whether the licence in a font file lets it into a PDF (OpenType 1.9, OS/2 `fsType`). */
import type { Font } from "fontkit";
import type { FontRefusal } from "../core/face/index.js";

type EmbeddingBan = FontRefusal["ban"];

/**
 * Null where a font may be embedded as print wants it: cut down to the glyphs that are used, as outlines. Of several
 * usage permissions in an old font the least restrictive one counts; a font without an OS/2 table forbids nothing.
 */
export function embeddingBan(font: Font): EmbeddingBan | null {
  const permissions = font["OS/2"]?.fsType;
  if (permissions === undefined) return null;
  if (permissions.noEmbedding && !permissions.viewOnly && !permissions.editable) return "restricted";
  if (permissions.noSubsetting) return "noSubsetting";
  return permissions.bitmapOnly ? "bitmapOnly" : null;
}

/** The licence in a font file keeps it out of a PDF. */
export class EmbeddingForbidden extends Error {
  constructor(
    readonly postScriptName: string,
    readonly ban: EmbeddingBan,
  ) {
    super(`the font ${postScriptName} may not be embedded: ${ban}`);
  }
}
