/**
 * What lies on the fold: a broadsheet is folded across its middle (newsroom.md §2, §9).
 *
 *     +-----------+
 *     |           |
 *     |  +-----+  |
 *     |- | o o | -|  <- fold
 *     |  +-----+  |
 *     +-----------+
 */
import type { Doc, FrameContent, PictureRecord } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import { type ImageItem, type PageLayout, partOnPage } from "../page/index.js";
import { type Rect, rect } from "../units/index.js";

/** A picture on the fold: where it stands, and how many of its faces the fold cuts; null while nobody has marked its faces. */
export interface FoldedPicture {
  readonly page: number;
  readonly frame: string;
  readonly facesCut: number | null;
}

/** What may lie on the fold: advertisements are the advertiser's own concern. */
const OTHERS: ReadonlySet<FrameContent["kind"]> = new Set(["ad"]);

/** The pictures on the fold of a page; none on a page that is not folded so. */
export function picturesOnFold(doc: Doc, layout: PageLayout): readonly FoldedPicture[] {
  const style = styleOf(doc, recordOf(doc, layout.page, "page").style);
  if (style.sheet !== "broadsheet") return [];
  const fold = style.height / 2;
  return imagesOf(layout)
    .filter(({ frame, place }) => !OTHERS.has(recordOf(doc, frame, "frame").content.kind) && isCut(place, fold))
    .map(({ frame, item, place }) => {
      const picture = recordOf(doc, item.picture, "picture");
      return { page: layout.number, frame, facesCut: facesCut(picture, { ...item, rect: place }, fold) };
    });
}

function facesCut(picture: PictureRecord, image: ImageItem, fold: number): number | null {
  return picture.faces?.filter((face) => isCut(partOnPage(picture, image, face), fold)).length ?? null;
}

/** The images of a page with their places on it. */
function imagesOf({ display }: PageLayout): readonly { readonly frame: string; readonly item: ImageItem; readonly place: Rect }[] {
  return display.groups.flatMap(({ frame, x, y, items }) =>
    items.flatMap((item) => {
      if (item.kind !== "image") return [];
      return [{ frame, item, place: rect(x + item.rect.x, y + item.rect.y, item.rect.width, item.rect.height) }];
    }),
  );
}

function isCut({ y, height }: Rect, fold: number): boolean {
  return y < fold && y + height > fold;
}
