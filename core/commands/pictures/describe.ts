/** The words of pictures: what they show, and who took them. */
import { changing } from "../../edit/index.js";
import type { Doc, PictureRecord } from "../../model/index.js";
import type { Outcome } from "../outcome.js";

/** Gives a picture other words: its caption (图说), who took it; null for nobody. */
export function describePicture(doc: Doc, picture: string, words: Partial<Pick<PictureRecord, "caption" | "credit">>, id: string): Outcome {
  const before = doc.records.get(picture);
  if (before?.type !== "picture") return null;
  const after = { ...before, ...words };
  if (after.caption === before.caption && after.credit === before.credit) return null;
  return changing(doc, id, "caption" in words ? "did-caption" : "did-credit", { put: [after] });
}
