/** Frames of a page must not overlap (newsroom.md §3). */
import type { Doc, Mend, PageRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { overlaps } from "../units/index.js";
import { onPages, type PlacedFrame, pairsOf, picturesIn, placedFrames, placeOf, sharedHeight } from "./frames.js";
import { cutDown, moved } from "./mends.js";
import type { LayoutRule } from "./rule.js";

/** A picture or an advertisement cut down to fewer lines shows nothing. */
const LEAST_LINES = 4;

/** Each pair of frames that share room; text may lie under what it runs round. */
export const overlap: LayoutRule = {
  id: "overlap",
  name: { zh: "版块重叠", en: "Overlap" },
  definition: {
    zh: "两个版块占了同一处地方；文字绕开的版块除外。",
    en: "Two frames share room, unless one is text that runs round the other.",
  },
  section: "newsroom.md §3",
  level: "error",
  isFixed: true,
  check: (doc) =>
    onPages(doc, (page) =>
      pairsOf(placedFrames(doc, page))
        .filter(([a, b]) => share(a, b))
        .map(([a, b]) => ({
          place: placeOf(a),
          params: { frame: a.frame.id, other: b.frame.id },
          frames: [a.frame.id, b.frame.id],
          mends: mendsOf(doc, page, a, b),
        })),
    ),
};

function share(a: PlacedFrame, b: PlacedFrame): boolean {
  if (runsRound(a, b) || runsRound(b, a) || liesOver(a, b) || liesOver(b, a)) return false;
  return a.rects.some((one) => b.rects.some((other) => overlaps(one, other)));
}

function runsRound({ frame: { content } }: PlacedFrame, { frame: { around } }: PlacedFrame): boolean {
  return around !== undefined && (content.kind === "text" || content.kind === "briefs" || content.kind === "note");
}

/** A caption over its own picture. */
function liesOver({ frame: { content } }: PlacedFrame, { frame: { content: other } }: PlacedFrame): boolean {
  return content.kind === "caption" && content.form === "over" && other.kind === "picture" && other.picture === content.picture;
}

/** Either frame off the other, up or down; else what is no text cut down by the lines that they share. */
function mendsOf(doc: Doc, page: PageRecord, a: PlacedFrame, b: PlacedFrame): readonly Mend[] {
  const { pitch } = styleOf(doc, page.style).grid;
  const depth = Math.max(
    ...a.rects.flatMap((one) => b.rects.filter((other) => overlaps(one, other)).map((other) => sharedHeight(one, other))),
  );
  const shared = Math.ceil(depth / pitch - 1e-6);
  const cuts = [a, b]
    .filter(({ frame }) => picturesIn(frame.content).length > 0)
    .flatMap(({ frame }) => cutDown(frame, shared, LEAST_LINES));
  const moves = [b, a].flatMap(({ frame }) => [...moved([frame], 0, shared), ...moved([frame], 0, -shared)]);
  return [...moves, ...cuts];
}
