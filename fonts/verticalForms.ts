/**
 * The marks of vertical lines that Unicode encodes on their own (blocks Vertical Forms and CJK
 * Compatibility Forms): what a font without a `vert` feature, such as Fandol, may still hold. Quotes
 * become corner brackets, the outer pair double (GB/T 15834 §5.2.3). Dashes are no part of it: they are turned.
 */
const MARKS = "，、。：；！？〖〗…（）｛｝〔〕【】《》〈〉「」『』［］“”‘’";
const FORMS = "︐︑︒︓︔︕︖︗︘︙︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹃﹄﹁﹂";

const FORM_OF: ReadonlyMap<number, number> = new Map(
  Array.from(MARKS, (mark, index) => [mark.codePointAt(0) ?? 0, FORMS.codePointAt(index) ?? 0] as const),
);

/** The code point of a mark's own vertical form; null for what has none. */
export function verticalFormOf(codePoint: number): number | null {
  return FORM_OF.get(codePoint) ?? null;
}
