/** What a zone of a page is. */
import type { Rect } from "../units/index.js";
import type { Polygon } from "./zoneOutline.js";

/** What a zone belongs to. */
export interface ZoneOwner {
  readonly kind: "story" | "picture" | "box" | "ad" | "note";
  /** Id of its record; that of the frame for a note. */
  readonly id: string;
}

/** A frame, or the part of a column of briefs that is one story's. */
export interface ZonePiece {
  readonly frame: string;
  readonly kind: string;
  readonly rects: readonly Rect[];
  /** The text drawn there, as `FrameLayout.text`. */
  readonly text: string;
}

export interface Zone extends ZoneOwner {
  /** In reading order. */
  readonly pieces: readonly ZonePiece[];
  /** Loops in points from the upper left corner of the trimmed page: clockwise round what is inside, the other way round a hole. */
  readonly outline: readonly Polygon[];
}

/** A piece and whose it is. */
export interface OwnedPiece extends ZonePiece {
  readonly owner: ZoneOwner;
}
