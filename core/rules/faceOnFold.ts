/** A face on the fold: it is creased in every copy of the paper (newsroom.md §9). */
import { picturesOnFold } from "./fold.js";
import type { LayoutRule } from "./rule.js";

/** Each picture of a broadsheet in which the fold cuts faces that are marked. */
export const faceOnFold: LayoutRule = {
  id: "face-on-fold",
  name: { zh: "折线切脸", en: "Face on the fold" },
  definition: {
    zh: "对开版的横折线穿过图中标出的人脸。",
    en: "The fold of a broadsheet cuts a face that is marked in a picture.",
  },
  section: "newsroom.md §2, §9",
  level: "warning",
  isFixed: false,
  check: (doc, layouts) =>
    layouts
      .flatMap((layout) => picturesOnFold(doc, layout))
      .flatMap(({ page, frame, facesCut }) =>
        facesCut === null || facesCut === 0 ? [] : [{ place: { page, frame }, params: { frame, faces: facesCut }, frames: [frame] }],
      ),
};
