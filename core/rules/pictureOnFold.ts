/**
 * A picture on the fold: a broadsheet is folded across its middle, and a face on the fold is creased (newsroom.md §2, §9).
 *
 *     +-----------+
 *     |           |
 *     |  +-----+  |
 *     |- | o o | -|  <- fold
 *     |  +-----+  |
 *     +-----------+
 *
 * Where the faces of a picture are known it is held against them; where they are not, a person has to look.
 */
import type { FrameContent } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import { type ImageItem, type PageLayout, partOnPage } from "../page/index.js";
import { type Rect, rect } from "../units/index.js";
import type { Fault, LayoutRule } from "./rule.js";

/** What may lie on the fold: advertisements are the advertiser's own concern. */
const OTHERS: ReadonlySet<FrameContent["kind"]> = new Set(["ad"]);

/** Each picture whose known faces the fold cuts, and for information each one on the fold whose faces nobody has marked. */
export const pictureOnFold: LayoutRule = {
  id: "picture-on-fold",
  name: { zh: "图压折线", en: "Picture on the fold" },
  definition: {
    zh: "对开版的横折线穿过图中人物的脸；没有标出人脸的图片压在折线上时，只提醒编辑看一眼。",
    en: "The fold of a broadsheet cuts a face in a picture; where no faces of a picture on the fold are marked, a person is asked to look.",
  },
  section: "newsroom.md §2, §9",
  level: "warning",
  isFixed: false,
  check: (doc, layouts) =>
    layouts.flatMap((layout) => {
      const style = styleOf(doc, recordOf(doc, layout.page, "page").style);
      if (style.sheet !== "broadsheet") return [];
      const fold = style.height / 2;
      return imagesOf(layout).flatMap(({ frame, item, place }): readonly Fault[] => {
        if (OTHERS.has(recordOf(doc, frame, "frame").content.kind) || !isCut(place, fold)) return [];
        const picture = recordOf(doc, item.picture, "picture");
        const cut = picture.faces?.filter((face) => isCut(partOnPage(picture, { ...item, rect: place }, face), fold)).length;
        if (cut === 0) return [];
        const at = { page: layout.number, frame };
        return [{ place: at, params: { frame, faces: cut ?? "?" }, frames: [frame], ...(cut === undefined ? { level: "info" } : {}) }];
      });
    }),
};

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
