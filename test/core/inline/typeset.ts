/** Short notations for line tests: a paragraph in, its lines as strings out. */
import {
  type CharacterStyle,
  type Compose,
  createCompose,
  type Line,
  type ParagraphLines,
  type ParagraphStyle,
  type StyledText,
} from "../../../core/inline/index.js";
import { em, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";

export const SIZE = 10;

export const SONG: CharacterStyle = { family: "song", weight: 400, size: pt(SIZE), ink: { c: 0, m: 0, y: 0, k: 1 }, tracking: em(0) };

export const BODY: ParagraphStyle = { indent: em(0), align: "justify", kinsoku: "basic", breaking: "optimal" };

export function styled(text: string, style: CharacterStyle = SONG): StyledText {
  return { text, runs: [{ from: 0, to: text.length, style }] };
}

export function typeset(
  text: string,
  measure: number,
  style: Partial<ParagraphStyle> = {},
  compose: Compose = createCompose(fakeFaces()),
): ParagraphLines {
  return compose(styled(text), { ...BODY, ...style }, pt(measure * SIZE));
}

/** The lines of a paragraph as text, a break shown as |. */
export function broken(text: string, measure: number, style: Partial<ParagraphStyle> = {}): string {
  return typeset(text, measure, style)
    .lines.map((line) => text.slice(line.from, line.to).trimEnd())
    .join("|");
}

/** Where each character of a line stands, in em, as "字0 句1". */
export function positions(text: string, line: Line | undefined): string {
  return drawnGlyphs(text, line)
    .map(({ character, x }) => `${character}${Number((x / SIZE).toFixed(3))}`)
    .join(" ");
}

export interface Drawn {
  readonly character: string;
  readonly x: number;
}

/** The glyphs of a line in order, blanks for word spaces left out. */
export function drawnGlyphs(text: string, line: Line | undefined): readonly Drawn[] {
  return (line?.runs ?? [])
    .flatMap((run) =>
      Array.from(run.offsets, (from, i) => ({ character: text.slice(from, run.offsets[i + 1] ?? run.to), x: run.x[i] ?? 0 })),
    )
    .filter(({ character }) => character.trim() !== "");
}
