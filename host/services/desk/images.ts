/** Pictures for the screen, as they stand on a page. */
import { copyIn, type Doc, type PageRecord, type PictureRecord, recordOf, recordsOf } from "../../../core/model/index.js";
import { imageFromKey } from "../../../core/page/index.js";
import type { HostFile } from "../../api/index.js";
import { preparePicture } from "../pictures/index.js";
import { isWithoutProcess, screenPreparation } from "../placed.js";
import { openPlacedPicture, pixelsOfPlaced } from "../placedFiles/index.js";
import type { SessionState } from "./session.js";

type Originals = ReadonlyMap<string, string>;

/**
 * The picture that the key of an image or placed file names, turned and cut as the key says; null when the edition has none, or it cannot be read.
 * Nothing is laid out: a client that has just moved a frame asks for pixels that the host's own pages do not show yet.
 */
export async function pictureOf({ opened, edited }: SessionState, key: string, ppi: number): Promise<HostFile | null> {
  const image = imageFromKey(key);
  const picture = edited.doc.records.get(image?.picture ?? key);
  if (picture?.type !== "picture") return null;
  if (image === null) return fileFrom(await placedPixels(picture, opened.originals, ppi));
  const original = opened.originals.get(picture.file ?? "");
  if (original === undefined) return null;
  const black = pagesWith(edited.doc, picture.id).some((page) => isWithoutProcess(edited.doc, page));
  const prepared = await preparePicture(original, screenPreparation(image, black, ppi));
  return fileFrom(prepared.ok ? prepared.bytes : null);
}

async function placedPixels(picture: PictureRecord, originals: Originals, ppi: number): Promise<Uint8Array | null> {
  const placed = await openPlacedPicture(picture, originals);
  return placed?.ok ? pixelsOfPlaced(placed.form, ppi) : null;
}

/** The pages on which a picture stands, by itself or as the artwork of an advertisement. */
function pagesWith(doc: Doc, picture: string): readonly PageRecord[] {
  const ads = recordsOf(doc, "ad").flatMap((ad) => (ad.picture === picture ? [ad.id] : []));
  const names = new Set([picture, ...ads]);
  return recordsOf(doc, "page").filter(({ frames }) =>
    frames.some((id) => copyIn(recordOf(doc, id, "frame").content).some((each) => names.has(each))),
  );
}

function fileFrom(bytes: Uint8Array | null): HostFile | null {
  return bytes && { type: isPng(bytes) ? "image/png" : "image/jpeg", bytes };
}

/** PNG files begin with a byte over 127, so that no text is taken for one. */
function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89;
}
