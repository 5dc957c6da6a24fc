/**
 * Where the words of a page come from. A frame sets one text or several (paragraphs, lines of a headline, a caption), which
 * glyph runs name by number; what is said here leads from each of them to the record that holds its words. An edit moves the
 * offsets of all text behind it: they are told beside the drawing of a frame, which stays as it is.
 */

/** What holds words that stand on pages: a story, the caption of a picture, or a frame with words of its own. */
export interface TextSource {
  readonly kind: "story" | "caption" | "note";
  /** Its story, picture or frame record. */
  readonly id: string;
}

/** A stretch of a text that stands in a source as it is set, its end a place of it too. */
export interface TextPiece extends TextSource {
  /** Offset in the text that is set. */
  readonly at: number;
  /** Offset in the source; both in UTF-16 units. */
  readonly from: number;
  readonly length: number;
}

/** One text of a frame as pieces of sources, in order; what lies between them is said by nobody but the page. */
export type FrameTextPart = readonly TextPiece[];

/** Where lines of text stand in a frame that has none there: a column of it, or a tier of vertical lines. On the page, in points. */
export interface TextRoom {
  readonly angle: "horizontal" | "vertical";
  /** Upper left corner of the em box of the first character, upper right one of a vertical line. */
  readonly x: number;
  readonly y: number;
  /** Size of its type, distance of its lines, and how many of them it has. */
  readonly size: number;
  readonly pitch: number;
  readonly lines: number;
}

/** The words of one frame. */
export interface FrameTexts {
  /** All that it holds words of, whether any of them stand or not. */
  readonly sources: readonly TextSource[];
  /** By the numbers that glyph runs give. */
  readonly texts: readonly FrameTextPart[];
  /** Room for lines of running text, in the order in which it is filled; empty where words do not flow. */
  readonly rooms: readonly TextRoom[];
}
