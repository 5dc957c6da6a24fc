/** What a page paints, in the order in which it is painted: the marks that rules look at. Boxes are in user space, in points. */
import type { ColourSpace, Inks } from "./colourSpace.js";
import type { Font } from "./font.js";
import type { Box, Point } from "./geometry.js";
import type { Shape } from "./path.js";
import type { Picture } from "./picture.js";

export type Mark = TextMark | FillMark | StrokeMark | PictureMark | ShadingMark;

export interface Paint {
  readonly space: ColourSpace;
  /** Null where only a conversion, a pattern or a picture would tell. */
  readonly inks: Inks | null;
}

interface Painted {
  /** As far as the clip lets it be seen, by the box round the clip. */
  readonly box: Box;
  readonly paint: Paint;
  /** It leaves the plates alone on which it has no ink. */
  readonly isOverprinting: boolean;
  /** What lies under it shows through, so that its own inks are not the whole of what is printed there. */
  readonly isTransparent: boolean;
}

/** The glyphs of one show operator, in one colour and size. */
export interface TextMark extends Painted {
  readonly kind: "text";
  readonly font: Font;
  /** Height of the em box as printed, in points. */
  readonly size: number;
  readonly glyphs: number;
  readonly missing: number;
  /** Middles of the first, the middle and the last glyph: where to look for what lies under them. */
  readonly samples: readonly Point[];
}

export interface FillMark extends Painted {
  readonly kind: "fill";
  readonly shape: Shape;
}

export interface StrokeMark extends Painted {
  readonly kind: "stroke";
  /** As printed, in points, at its thinnest; 0 for the thinnest line that a device can draw. */
  readonly weight: number;
}

/** A picture; a stencil has the colour of the moment, all others their own. */
export interface PictureMark extends Painted {
  readonly kind: "picture";
  readonly picture: Picture;
  /** Pixels an inch as printed, where they are fewer. */
  readonly ppi: number;
}

export interface ShadingMark extends Painted {
  readonly kind: "shading";
}
