/** A picture that stands on its head (newsroom.md §7). */
import { type FrameRecord, type Mend, recordOf } from "../model/index.js";
import type { PreflightRule } from "./rule.js";

/** Turned by so many degrees or more, a picture is no longer tilted but upside down. */
const UPSIDE_DOWN = 135;

export const pictureUpsideDown: PreflightRule = {
  id: "picture-upside-down",
  name: { zh: "图片倒置", en: "A picture upside down" },
  definition: { zh: "图片转过了 135 度以上。", en: "A picture is turned by more than 135 degrees." },
  why: { zh: "末校之后真会出这种差错，一印出来就是笑话。", en: "It really happens after the last proof, and everybody laughs." },
  section: "newsroom.md §7",
  level: "warning",
  isFixed: false,
  check: ({ doc, pages }) =>
    pages.flatMap(({ layout, items }) =>
      items.flatMap(({ frame, item }) => {
        if (item.kind !== "image" || !isUpsideDown(item.rotation ?? 0)) return [];
        const params = {
          page: layout.number,
          name: recordOf(doc, item.picture, "picture").file ?? item.picture,
          degrees: item.rotation ?? 0,
        };
        return [
          {
            place: { page: layout.number, frame },
            params,
            frames: [frame],
            mends: uprightMends(recordOf(doc, frame, "frame"), params.name),
          },
        ];
      }),
    ),
};

function isUpsideDown(rotation: number): boolean {
  const turned = ((rotation % 360) + 360) % 360;
  return turned >= UPSIDE_DOWN && turned <= 360 - UPSIDE_DOWN;
}

function uprightMends(frame: FrameRecord, name: string): readonly Mend[] {
  const { content } = frame;
  if (content.kind !== "picture" || content.fit?.rotation === undefined) return [];
  const { rotation, ...fit } = content.fit;
  return [{ does: "mend-upright", params: { name }, frames: [{ ...frame, content: { ...content, fit } }] }];
}
