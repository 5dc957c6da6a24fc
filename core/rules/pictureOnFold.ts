/** A picture on the fold whose faces nobody has marked: a person has to look (newsroom.md §9). */
import { picturesOnFold } from "./fold.js";
import type { LayoutRule } from "./rule.js";

/** Each picture on the fold of a broadsheet whose faces are not known. */
export const pictureOnFold: LayoutRule = {
  id: "picture-on-fold",
  name: { zh: "图压折线", en: "Picture on the fold" },
  definition: {
    zh: "对开版的横折线穿过一张没有标出人脸的图片：折痕是否伤人，由编辑看。",
    en: "The fold of a broadsheet runs through a picture in which no faces are marked: a person is asked to look.",
  },
  section: "newsroom.md §2, §9",
  level: "info",
  isFixed: false,
  check: (doc, layouts) =>
    layouts
      .flatMap((layout) => picturesOnFold(doc, layout))
      .filter(({ facesCut }) => facesCut === null)
      .map(({ page, frame }) => ({ place: { page, frame }, params: { frame }, frames: [frame] })),
};
