/** The same picture printed twice in one issue (重图). */
import { type PictureRecord, recordOf } from "../model/index.js";
import type { Fault } from "../rules/index.js";
import type { PreflightRule } from "./rule.js";

export const pictureTwice: PreflightRule = {
  id: "picture-twice",
  name: { zh: "重图", en: "A picture twice" },
  definition: { zh: "同一张图片在一期报纸里用了两次；广告除外。", en: "One picture is printed twice in an issue; advertisements aside." },
  why: { zh: "读者一眼就看出来，是重稿的一种。", en: "Every reader sees it; it is a repeated story in another guise." },
  section: "newsroom.md §7",
  level: "warning",
  isFixed: false,
  check: ({ doc, pages }) => {
    const first = new Map<string, { readonly picture: string; readonly page: number }>();
    return pages.flatMap(({ layout, items }) =>
      items.flatMap(({ frame, item }): readonly Fault[] => {
        if (item.kind !== "image" || recordOf(doc, frame, "frame").content.kind === "ad") return [];
        const picture = recordOf(doc, item.picture, "picture");
        const earlier = first.get(sameness(picture));
        if (earlier === undefined) first.set(sameness(picture), { picture: picture.file ?? picture.id, page: layout.number });
        if (earlier === undefined) return [];
        const params = { page: layout.number, name: picture.file ?? picture.id, other: earlier.picture, otherPage: earlier.page };
        return [{ place: { page: layout.number, frame }, params, frames: [frame] }];
      }),
    );
  },
};

function sameness({ hash, id }: PictureRecord): string {
  return hash ?? id;
}
