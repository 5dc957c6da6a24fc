/** 咬题: text or a picture of another story cuts into a headline or comes closer to it than half a line (newsroom.md §3). */
import type { Doc, PageRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { overlaps } from "../units/index.js";
import { grown, matterFrames, ownerOf } from "./blocks.js";
import { headlinesOf, onPages, type PlacedFrame, type PlacedHeadline, picturesIn, placeOf } from "./frames.js";
import { cutDown, moved } from "./mends.js";
import type { LayoutRule } from "./rule.js";

const LEAST_LINES_APART = 0.5;
/** What is cut down to fewer lines shows nothing. */
const LEAST_LINES = 4;

/** Each frame that bites into the headline of another story. */
export const headlineBitten: LayoutRule = {
  id: "headline-bitten",
  name: { zh: "咬题", en: "Bitten headline" },
  definition: {
    zh: "别稿的文字或图片伸进标题，或离标题不足半行。",
    en: "Text or a picture of another story cuts into a headline or stands less than half a line off it.",
  },
  section: "newsroom.md §3",
  level: "error",
  isFixed: true,
  check: (doc) =>
    onPages(doc, (page) => {
      const others = matterFrames(doc, page).filter(({ frame }) => frame.content.kind !== "headline");
      return headlinesOf(doc, page).flatMap((headline) =>
        others
          .filter((other) => ownerOf(doc, other) !== headline.story && bites(doc, page, headline, other))
          .map((other) => ({
            place: placeOf(headline, headline.story),
            params: { headline: headline.words, frame: other.frame.id },
            frames: [headline.frame.id, other.frame.id],
            mends: [
              ...moved([other.frame], 0, -1),
              ...moved([other.frame], 0, 1),
              ...(picturesIn(other.frame.content).length > 0 ? cutDown(other.frame, 1, LEAST_LINES) : []),
            ],
          })),
      );
    }),
};

function bites(doc: Doc, page: PageRecord, headline: PlacedHeadline, other: PlacedFrame): boolean {
  const { pitch } = styleOf(doc, page.style).grid;
  const apart = LEAST_LINES_APART * pitch;
  const near = grown(headline.inked, { x: apart, y: apart });
  if (!other.rects.some((each) => overlaps(near, each))) return false;
  const { kind } = other.frame.content;
  const { around } = headline.frame;
  // Text that runs round the headline keeps off by its standoff, wherever its frame reaches.
  return !around || around.standoff < apart || (kind !== "text" && kind !== "briefs");
}
