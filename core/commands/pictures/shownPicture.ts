/** A picture as a frame shows it: where commands find its fit, and where they put it. */
import { changing } from "../../edit/index.js";
import type { Doc, FrameRecord, PictureFit, PictureRecord } from "../../model/index.js";
import { styleOf } from "../../model/index.js";
import { pictureRoomOf } from "../../page/index.js";
import { type Rect, rect } from "../../units/index.js";
import { frameOnPage, lockedRefusal } from "../frames/selected.js";
import type { Outcome } from "../outcome.js";

/** Which picture of which frame is meant. */
export interface PictureTarget {
  readonly frame: string;
  /** Which of the pictures of a group; the one picture of the frame when absent. */
  readonly picture?: string;
  /** Where it stands on the page, for a picture of a group: what the layout says. One of its own shape when absent. */
  readonly room?: Rect;
}

/** A picture, how it is seen, and where it stands on the page. */
export interface ShownPicture {
  readonly frame: FrameRecord;
  readonly picture: PictureRecord;
  readonly fit: PictureFit;
  readonly room: Rect;
}

/** What a target means; null where no picture is meant. */
export function shownPicture(doc: Doc, target: PictureTarget): ShownPicture | null {
  const found = frameOnPage(doc, target.frame);
  if (found === null) return null;
  const { content } = found.frame;
  if (content.kind === "picture") {
    const picture = doc.records.get(content.picture);
    const room = target.room ?? pictureRoomOf(styleOf(doc, found.page.style).grid, found.frame);
    return picture?.type === "picture" ? { frame: found.frame, picture, fit: content.fit ?? {}, room } : null;
  }
  if (content.kind !== "pictureGroup") return null;
  const picture = doc.records.get(content.pictures.find((each) => each === target.picture) ?? "");
  if (picture?.type !== "picture") return null;
  const shape = picture.placed ?? picture.pixels ?? { width: 1, height: 1 };
  const room = target.room ?? rect(0, 0, shape.width, shape.height);
  return { frame: found.frame, picture, fit: content.fits?.[picture.id] ?? {}, room };
}

/** Shows a picture by another fit. Refused where its frame is locked; null where it is shown so already. */
export function changingFit(doc: Doc, { frame, picture, fit }: ShownPicture, next: PictureFit, id: string, label: string): Outcome {
  if (isSameFit(fit, next)) return null;
  const content = contentWithFit(frame, picture.id, next);
  return content && (lockedRefusal([frame]) ?? changing(doc, id, label, { put: [{ ...frame, content }] }));
}

function contentWithFit({ content }: FrameRecord, picture: string, fit: PictureFit): FrameRecord["content"] | null {
  const isPlain = Object.keys(fit).length === 0;
  if (content.kind === "picture") {
    const { fit: _fit, ...plain } = content;
    return isPlain ? plain : { ...plain, fit };
  }
  if (content.kind !== "pictureGroup") return null;
  const { fits = {}, ...group } = content;
  const others = Object.fromEntries(Object.entries(fits).filter(([each]) => each !== picture));
  const after = isPlain ? others : { ...others, [picture]: fit };
  return Object.keys(after).length === 0 ? group : { ...group, fits: after };
}

function isSameFit(a: PictureFit, b: PictureFit): boolean {
  const text = (fit: PictureFit): string => JSON.stringify(Object.entries(fit).sort(([one], [other]) => (one < other ? -1 : 1)));
  return text(a) === text(b);
}
