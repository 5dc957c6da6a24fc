/** Frames of a page must not overlap (newsroom.md §3). */
import type { Doc, Finding } from "../model/index.js";
import { overlaps } from "../units/index.js";
import { type PlacedFrame, pagesOf, placedFrames } from "./frames.js";

/** One error for each pair of frames that share room; text may lie under what it runs round. */
export function overlap(doc: Doc): readonly Finding[] {
  return pagesOf(doc).flatMap((page) => {
    const frames = placedFrames(doc, page);
    return frames.flatMap((a, index) =>
      frames
        .slice(index + 1)
        .filter((b) => share(a, b))
        .map(
          (b): Finding => ({
            rule: "overlap",
            level: "error",
            place: { page: page.number, frame: a.frame.id },
            params: { frame: a.frame.id, other: b.frame.id },
          }),
        ),
    );
  });
}

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
