/** A picture as its frame shows it, or would after a change, and what is to be seen over the page then. */
import { isRefusal, type Outcome, type PictureTarget, shownPicture, viewOfPicture } from "../../../core/commands/index.js";
import { apply } from "../../../core/edit/index.js";
import type { Doc, PictureRecord } from "../../../core/model/index.js";
import { fitPicture, type ImageItem, imageFigures, partOnPage } from "../../../core/page/index.js";
import type { Rect } from "../../../core/units/index.js";
import { placeOf } from "../outlines.js";
import { NOTHING_OVER, type Overlay, type ToolDesk } from "../tool.js";

export interface SeenPicture {
  readonly page: number;
  readonly picture: PictureRecord;
  readonly image: ImageItem;
  /** How many times larger than fills the frame. */
  readonly zoom: number;
  readonly isLocked: boolean;
}

/** What a target shows; null where no picture is meant. */
export function seenPicture(doc: Doc, target: PictureTarget): SeenPicture | null {
  const shown = shownPicture(doc, target);
  const view = viewOfPicture(doc, target);
  const place = placeOf(doc, target.frame);
  if (shown === null || view === null || place === null) return null;
  const { frame, picture, fit, room } = shown;
  const image = fitPicture(picture, fit, room);
  return { page: place.page, picture, image, zoom: view.zoom, isLocked: frame.locked === true };
}

/** The same after a command. */
export function seenAfter(doc: Doc, target: PictureTarget, outcome: Outcome): SeenPicture | null {
  return seenPicture(outcome === null || isRefusal(outcome) ? doc : apply(doc, outcome), target);
}

/** The rectangle round all of the picture, on the page. */
export function wholeRect({ picture, image }: SeenPicture): Rect {
  return partOnPage(picture, image, { x: 0, y: 0, width: 1, height: 1 });
}

/** Pixels an inch from which newspapers take a picture, and under which they send it back. */
const ENOUGH = 200;
const TOO_FEW = 150;

export function pictureOver(desk: ToolDesk, seen: SeenPicture | null): Overlay {
  if (seen === null) return NOTHING_OVER;
  const { page, picture, image, zoom } = seen;
  const figures = imageFigures(picture, image);
  const ppi = figures === null ? null : Math.round(figures.ppi);
  const quality =
    ppi === null ? "" : desk.say(ppi >= ENOUGH ? "picture-ppi-enough" : ppi >= TOO_FEW ? "picture-ppi-low" : "picture-ppi-poor");
  return {
    ...NOTHING_OVER,
    outlines: [
      { page, rects: [wholeRect(seen)], look: "picture", hasCorners: true },
      { page, rects: [image.rect], look: "selected" },
    ],
    ghost: { page, image, picture },
    words:
      ppi === null
        ? desk.say("picture-zoomed", { percent: Math.round(zoom * 100) })
        : desk.say("picture-inside", { percent: Math.round(zoom * 100), ppi, quality }),
  };
}
