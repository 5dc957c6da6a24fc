/** What every part of a page needs to set type: the page's style and the composing engine. */
import type { FaceKey, FaceSet, GlyphId, Outline } from "../face/index.js";
import type { CharacterStyle, Compose, ComposeServices, Line, ParagraphStyle, StyledText } from "../inline/index.js";
import { createCompose, SINGLE_LINE, UNBOUNDED } from "../inline/index.js";
import type { PageStyle } from "../model/index.js";
import type { AdvanceOf } from "./lineItems.js";
import { createMemory } from "./memory.js";

export interface PageContext {
  readonly style: PageStyle;
  readonly compose: Compose;
  readonly advanceOf: AdvanceOf;
  readonly outlineOf: OutlineOf;
}

/** The outline of a glyph of a face: what is drawn round outlined type. */
export type OutlineOf = (face: FaceKey, glyph: GlyphId) => Outline;

/** A page style with the engine and the faces that set its pages. */
export function pageContext(style: PageStyle, faces: FaceSet, services: ComposeServices = {}): PageContext {
  return { style, compose: composeWith(faces, services), ...glyphMeasures(faces) };
}

/** One line of type as it was composed, ready to be placed. */
export interface SetLine {
  readonly text: string;
  readonly line: Line | null;
  readonly width: number;
  readonly size: number;
}

const composers = new WeakMap<FaceSet, Map<ComposeServices["hyphenator"], Compose>>();

/** The composing engine of a set of faces. Copy-fit and layout share it, so that a paragraph is set once. */
export function composeWith(faces: FaceSet, { hyphenator = null }: ComposeServices = {}): Compose {
  const ofFaces = composers.get(faces) ?? new Map<ComposeServices["hyphenator"], Compose>();
  composers.set(faces, ofFaces);
  const compose = ofFaces.get(hyphenator) ?? createCompose(faces, { hyphenator });
  ofFaces.set(hyphenator, compose);
  return compose;
}

type GlyphMeasures = Pick<PageContext, "advanceOf" | "outlineOf">;

const measures = createMemory<FaceSet, GlyphMeasures>();

/** The advances and outlines of the glyphs of a set of faces; the same functions for the same set. */
function glyphMeasures(faces: FaceSet): GlyphMeasures {
  return measures(faces, [], () => ({
    advanceOf: (face, glyph) => faces.byKey(face).advanceOf(glyph),
    outlineOf: (face, glyph) => faces.byKey(face).outlineOf(glyph),
  }));
}

/** Text in one style. */
export function styledText(text: string, style: CharacterStyle): StyledText {
  return { text, runs: text.length > 0 ? [{ from: 0, to: text.length, style }] : [] };
}

/**
 * Sets a piece of text as one single line, however long it is. Words of the page itself (folio, date, labels) need no
 * style; lines of copy bring that of their role. The width of a vertical line is its length.
 */
export function setLine(compose: Compose, text: string, style: CharacterStyle, paragraph: ParagraphStyle = SINGLE_LINE): SetLine {
  if (text.length === 0) return { text, line: null, width: 0, size: style.size };
  const line = compose(styledText(text, style), paragraph, UNBOUNDED).lines[0] ?? null;
  return { text, line, width: line?.width ?? 0, size: style.size };
}
