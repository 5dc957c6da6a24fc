/** Pictures that come in, and those that take the place of others. */
import { changing } from "../../edit/index.js";
import type { Doc, PictureRecord, Place } from "../../model/index.js";
import { createWith } from "../frames/create.js";
import { freeIds } from "../ids.js";
import type { Outcome } from "../outcome.js";

/** What is known of a picture that came in. */
export type PictureFacts = Pick<PictureRecord, "file" | "pixels" | "caption" | "credit" | "hash" | "faces" | "outline">;

/** A picture that is still to come (图片待补). */
export const TO_COME: PictureFacts = { file: null, pixels: null, caption: "", credit: null };

/** Puts a picture into a new frame on a page. */
export function addPicture(doc: Doc, page: string, place: Place, facts: PictureFacts, id: string): Outcome {
  const picture: PictureRecord = { id: freeIds(doc, "pic")(0), type: "picture", story: null, ...facts };
  return createWith(doc, picture, page, place, { kind: "picture", picture: picture.id }, id);
}

/** Shows another picture in the place of one; its words stay, and where it had none those of the new one come with it. */
export function replacePicture(doc: Doc, picture: string, facts: PictureFacts, id: string): Outcome {
  const before = doc.records.get(picture);
  if (before?.type !== "picture") return null;
  const { focus: _focus, faces: _faces, outline: _outline, placed: _placed, ...kept } = before;
  const { caption, credit, ...pixels } = facts;
  const after = { ...kept, ...pixels, caption: kept.caption === "" ? caption : kept.caption, credit: kept.credit ?? credit };
  return changing(doc, id, "did-replace-picture", { put: [after] });
}
