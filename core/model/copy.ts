/** What comes out of reading and goes into intake: decoded copy and what is known of the pictures. */
import type { Alternative } from "./intake.js";
import type { PicturePart, PicturePoint } from "./pictureFit.js";

/** Copy after reading: decoded text of one file. */
export interface CopySource {
  readonly name: string;
  readonly text: string;
  readonly encoding: string;
  /** Other encodings that fit, with their share of belief, when the guess has a small margin. */
  readonly encodingDoubts: readonly Alternative[];
  /** How stretches of the text were set by its author, in order. */
  readonly marks?: readonly CopyMark[];
}

/** A stretch of copy, offsets in its text, that its author set in bold, raised or lowered. */
export interface CopyMark {
  readonly from: number;
  readonly to: number;
  readonly kind: "strong" | "superscript" | "subscript";
}

/** A picture at hand and what is known of it. */
export interface PictureSource {
  readonly name: string;
  /** Null when the file cannot be opened: its caption stands, over a placeholder. */
  readonly pixels: { readonly width: number; readonly height: number } | null;
  /** Text of the sidecar file of the same name, decoded. */
  readonly sidecar: string | null;
  /** Caption and credit from IPTC or EXIF. */
  readonly caption: string | null;
  readonly credit: string | null;
  /** Source file in which it was embedded (docx) and the offset in its text where it stood. */
  readonly anchor: { readonly source: string; readonly at: number } | null;
  /** What its record takes over as it is: SHA-256 of the file, faces and outline. */
  readonly hash?: string;
  readonly faces?: readonly PicturePart[];
  readonly outline?: readonly PicturePoint[];
}
