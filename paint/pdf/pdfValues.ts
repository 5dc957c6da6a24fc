/** Values of another PDF (ISO 32000-1 §7.3), as plain data: what a placed file is made of. Names and keys are bytes as characters, without escapes. */

export interface PdfName {
  readonly kind: "name";
  readonly name: string;
}

export interface PdfString {
  readonly kind: "string";
  readonly bytes: Uint8Array;
}

/** Stands for a value that has a number of its own and may be shared, or hold itself. */
export interface PdfPointer {
  readonly kind: "pointer";
  readonly id: string;
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Bytes as they are stored; its dictionary says by which filters. */
export interface PdfStream {
  readonly kind: "stream";
  readonly dictionary: PdfDictionary;
  readonly bytes: Uint8Array;
}

export type PdfValue = null | boolean | number | PdfName | PdfString | PdfPointer | readonly PdfValue[] | PdfDictionary;

/** What has a number of its own. */
export type PdfObject = PdfValue | PdfStream;

/** A page of another file as a form that is drawn into a page of ours: its trim box, upright, with its lower left corner at the origin. */
export interface PlacedForm {
  /** SHA-256 of the file and the page that it was: forms with the same one are the same. */
  readonly hash: string;
  /** Trimmed size in points. */
  readonly width: number;
  readonly height: number;
  /** Names of the spot inks and of the fonts that it brings, for lists. */
  readonly spots: readonly string[];
  readonly fonts: readonly string[];
  readonly form: PdfStream;
  /** What the form points to, by the ids of its pointers. */
  readonly objects: ReadonlyMap<string, PdfObject>;
}

export function isDictionary(value: PdfObject | undefined): value is PdfDictionary {
  return value instanceof Map;
}

export function isArray(value: PdfObject | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** Values that say of what kind they are. */
type KindOf = { readonly name: PdfName; readonly string: PdfString; readonly pointer: PdfPointer; readonly stream: PdfStream };

export function isOfKind<Kind extends keyof KindOf>(value: PdfObject | undefined, kind: Kind): value is KindOf[Kind] {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === kind;
}
