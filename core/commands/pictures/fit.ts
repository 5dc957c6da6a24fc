/**
 * How pictures are seen in their frames: moved under them, enlarged, cropped, turned, mirrored. Each begins with what
 * the page shows, whether a person or the page itself chose it (focus, faces).
 */
import type { Doc, PictureFit, PicturePart, PicturePoint } from "../../model/index.js";
import { fitPicture, fitWithView, pictureView, placeIn, wayOnPicture, zoomOf } from "../../page/index.js";
import { type Outcome, refusal } from "../outcome.js";
import { changingFit, type PictureTarget, shownPicture } from "./shownPicture.js";

/** Pulls a picture under its frame by a way on the page, in points, as far as its edges go. */
export function panPicture(doc: Doc, target: PictureTarget, way: PicturePoint, id: string): Outcome {
  const shown = shownPicture(doc, target);
  if (shown === null) return null;
  const { picture, fit, room } = shown;
  const { middle, zoom } = pictureView(picture, fit, room);
  const by = wayOnPicture(picture, fitPicture(picture, fit, room), way);
  const moved = fitWithView(picture, fit, room, { middle: { x: middle.x - by.x, y: middle.y - by.y }, zoom });
  return changingFit(doc, shown, moved, id, "did-pan-picture");
}

/** Puts the middle of what is seen to a place on the picture, in shares of its width and height. */
export function centrePicture(doc: Doc, target: PictureTarget, middle: PicturePoint, id: string): Outcome {
  const shown = shownPicture(doc, target);
  if (shown === null) return null;
  const { zoom } = pictureView(shown.picture, shown.fit, shown.room);
  return changingFit(doc, shown, fitWithView(shown.picture, shown.fit, shown.room, { middle, zoom }), id, "did-pan-picture");
}

/**
 * Shows a picture so many times larger than fills its frame (1 or more). What lies under `at`, a place on the page in points, stays
 * there; the middle when absent.
 */
export function zoomPicture(doc: Doc, target: PictureTarget, wanted: number, id: string, at?: PicturePoint): Outcome {
  const shown = shownPicture(doc, target);
  if (shown === null || !Number.isFinite(wanted)) return null;
  if (wanted < 1) return refusal("refused-zoom");
  const { picture, fit, room } = shown;
  const zoom = zoomOf({ zoom: wanted });
  const before = pictureView(picture, fit, room);
  const place = placeIn(room, fit);
  const off = at === undefined ? { x: 0, y: 0 } : { x: at.x - place.x - place.width / 2, y: at.y - place.y - place.height / 2 };
  const way = wayOnPicture(picture, fitPicture(picture, fit, room), off);
  const share = 1 - before.zoom / zoom;
  const middle = { x: before.middle.x + way.x * share, y: before.middle.y + way.y * share };
  return changingFit(doc, shown, fitWithView(picture, fit, room, { middle, zoom }), id, "did-zoom-picture");
}

/** Shows of a picture a part of it (in shares as it was taken) as large as its frame can without losing any of that part. */
export function cropPicture(doc: Doc, target: PictureTarget, part: PicturePart, id: string): Outcome {
  const shown = shownPicture(doc, target);
  if (shown === null) return null;
  if (!(part.width > 0 && part.height > 0)) return refusal("refused-crop");
  const { picture, fit, room } = shown;
  const whole = seenWhole(shown.picture, fit, room);
  const zoom = Math.max(1, Math.min(whole.width / part.width, whole.height / part.height));
  const middle = { x: part.x + part.width / 2, y: part.y + part.height / 2 };
  return changingFit(doc, shown, fitWithView(picture, fit, room, { middle, zoom }), id, "did-crop-picture");
}

/** What is seen at zoom 1, in shares of the picture as it was taken; of a turned one, the room that it takes there. */
function seenWhole(...[picture, fit, room]: Parameters<typeof pictureView>): { readonly width: number; readonly height: number } {
  const { zoom: _, ...unzoomed } = fit;
  const image = fitPicture(picture, unzoomed, room);
  const across = wayOnPicture(picture, image, { x: image.rect.width, y: 0 });
  const along = wayOnPicture(picture, image, { x: 0, y: image.rect.height });
  return { width: Math.abs(across.x) + Math.abs(along.x), height: Math.abs(across.y) + Math.abs(along.y) };
}

/** Turns a picture to so many degrees clockwise from how it was taken. What is in its middle stays there once a person has moved it. */
export function turnPicture(doc: Doc, target: PictureTarget, degrees: number, id: string): Outcome {
  const shown = shownPicture(doc, target);
  if (shown === null || !Number.isFinite(degrees)) return null;
  const { rotation: _, ...upright } = shown.fit;
  const rotation = ((degrees % 360) + 360) % 360;
  const turned: PictureFit = rotation === 0 ? upright : { ...upright, rotation };
  const next = shown.fit.shift ? fitWithView(shown.picture, turned, shown.room, pictureView(shown.picture, shown.fit, shown.room)) : turned;
  return changingFit(doc, shown, next, id, "did-turn-picture");
}

/** Changes left and right of a picture about, or back. */
export function mirrorPicture(doc: Doc, target: PictureTarget, isMirrored: boolean, id: string): Outcome {
  const shown = shownPicture(doc, target);
  if (shown === null) return null;
  const { mirrored: _, ...plain } = shown.fit;
  return changingFit(doc, shown, isMirrored ? { ...plain, mirrored: true } : plain, id, "did-mirror-picture");
}

/** Draws a line round a picture: a hairline, none, or one of a weight in points. */
export function linePicture(doc: Doc, target: PictureTarget, line: NonNullable<PictureFit["line"]>, id: string): Outcome {
  const shown = shownPicture(doc, target);
  if (shown === null) return null;
  const { line: _, ...plain } = shown.fit;
  return changingFit(doc, shown, line === "hairline" ? plain : { ...plain, line }, id, "did-line-picture");
}

/** Shows a picture in a shape of its own inside its frame (3:2, 1:1); null for all of the frame. */
export function shapePicture(doc: Doc, target: PictureTarget, ratio: PictureFit["ratio"] | null, id: string): Outcome {
  const shown = shownPicture(doc, target);
  if (shown === null) return null;
  const { ratio: _, ...plain } = shown.fit;
  return changingFit(doc, shown, ratio ? { ...plain, ratio } : plain, id, "did-crop-picture");
}

/** Leaves to the page again what is seen of a picture: the largest part, round its focus and faces, upright. */
export function resetPicture(doc: Doc, target: PictureTarget, id: string): Outcome {
  const shown = shownPicture(doc, target);
  if (shown === null) return null;
  const { line } = shown.fit;
  return changingFit(doc, shown, line === undefined ? {} : { line }, id, "did-reset-picture");
}

/** What is seen of a picture of a frame now; null where none is meant. */
export function viewOfPicture(doc: Doc, target: PictureTarget): ReturnType<typeof pictureView> | null {
  const shown = shownPicture(doc, target);
  return shown && pictureView(shown.picture, shown.fit, shown.room);
}
