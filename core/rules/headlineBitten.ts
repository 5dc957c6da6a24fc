/** 咬题: text or a picture of another story cuts into a headline or comes closer to it than half a line (newsroom.md §3). */
import type { Doc, Finding, PageRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { overlaps } from "../units/index.js";
import { grown, matterFrames, ownerOf } from "./blocks.js";
import { headlinesOf, inkedRect, type PlacedFrame, type PlacedHeadline, pagesOf } from "./frames.js";

const LEAST_LINES_APART = 0.5;

/** An error for each frame that bites into the headline of another story. */
export function headlineBitten(doc: Doc): readonly Finding[] {
  return pagesOf(doc).flatMap((page) => {
    const others = matterFrames(doc, page).filter(({ frame }) => frame.content.kind !== "headline");
    return headlinesOf(doc, page).flatMap((headline) =>
      others
        .filter((other) => ownerOf(doc, other) !== headline.story && bites(doc, page, headline, other))
        .map(
          (other): Finding => ({
            rule: "headline-bitten",
            level: "error",
            place: { page: page.number, frame: headline.frame.id, story: headline.story },
            params: { headline: headline.words, frame: other.frame.id },
          }),
        ),
    );
  });
}

function bites(doc: Doc, page: PageRecord, headline: PlacedHeadline, other: PlacedFrame): boolean {
  const apart = LEAST_LINES_APART * styleOf(doc, page.style).grid.pitch;
  const near = grown(inkedRect(doc, page, headline), { x: apart, y: apart });
  return other.rects.some((each) => overlaps(near, each));
}
