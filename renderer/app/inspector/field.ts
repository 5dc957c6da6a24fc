/** A field of an inspector, as data: what it says of a thing, and the command that makes it say something else. One form draws all. */
import type { Outcome } from "../../../core/commands/index.js";
import type { Doc, Ink } from "../../../core/model/index.js";
import type { MeasureUnits } from "../../../core/units/index.js";

export type Value = string | number | boolean | null;

/** A choice of a field; `words` is a message id, `text` words that are the same in all languages. */
export interface Choice {
  readonly value: string;
  readonly words?: string;
  readonly text?: string;
}

/** An ink that can be chosen by name. */
export interface Swatch extends Choice {
  readonly ink: Ink;
}

export type Control =
  | {
      readonly kind: "number";
      readonly units: MeasureUnits;
      readonly step: number;
      readonly least?: number;
      readonly most?: number;
      /** Digits behind the point. */
      readonly digits: number;
      /** Values that are called by a word, such as 0 for none. */
      readonly named?: Readonly<Record<number, string>>;
      /** The message that stands where nothing is said. */
      readonly empty?: string;
    }
  | { readonly kind: "text"; readonly rows?: number; readonly placeholder?: string }
  | { readonly kind: "choice"; readonly choices: readonly Choice[]; readonly isOpen?: true }
  | { readonly kind: "toggle" }
  /** A share of 1, in per cent. */
  | { readonly kind: "share"; readonly most: number }
  /** `isFree` where it may be any ink, by the shares of its four. */
  | { readonly kind: "ink"; readonly swatches: readonly Swatch[]; readonly isFree?: true };

export interface Field<Subject> {
  /** Its label is the message `field-…`; where there is a message `mean-…`, that says what it means. */
  readonly id: string;
  /** The message that is its label, where that is another one. */
  readonly words?: string;
  /** Two fields stand in one line where both are narrow. */
  readonly isNarrow?: true;
  readonly control: Control | ((subject: Subject) => Control);
  /** Always, when absent. */
  isShown?(subject: Subject): boolean;
  get(subject: Subject): Value;
  set(doc: Doc, subject: Subject, value: Value, id: string): Outcome;
}

export interface Section<Subject> {
  /** Its title is the message `section-…`. */
  readonly id: string;
  readonly fields: readonly Field<Subject>[];
}

/** What several things say in one field: one value, or several. */
export type Shown = { readonly kind: "one"; readonly value: Value } | { readonly kind: "mixed" };

/** The fields of a section that all of some things have. */
export function shownFields<Subject>({ fields }: Section<Subject>, subjects: readonly Subject[]): readonly Field<Subject>[] {
  return subjects.length === 0 ? [] : fields.filter((field) => subjects.every((subject) => field.isShown?.(subject) ?? true));
}

/** What a field shows of some things. */
export function shownValue<Subject>(field: Field<Subject>, subjects: readonly Subject[]): Shown {
  const [first, ...others] = subjects.map((subject) => field.get(subject));
  return others.every((other) => other === first) ? { kind: "one", value: first ?? null } : { kind: "mixed" };
}

export function controlOf<Subject>({ control }: Field<Subject>, subject: Subject): Control {
  return typeof control === "function" ? control(subject) : control;
}

const BARE: MeasureUnits = { own: "", sizes: { "": 1 } };

/** A number field of whole things. */
export function count(least: number, most: number, named?: Readonly<Record<number, string>>): Control {
  return { kind: "number", units: BARE, step: 1, digits: 0, least, most, ...(named ? { named } : {}) };
}

/** A number field of grid lines. */
export function lineCount(least: number, most: number): Control {
  return { kind: "number", units: { own: "行", sizes: { 行: 1 } }, step: 1, digits: 0, least, most };
}

/** A number without a unit. */
export function figure(step: number, digits: number, least: number, most: number): Control {
  return { kind: "number", units: BARE, step, digits, least, most };
}

/** Choices whose words are messages under a prefix. */
export function choices<Name extends string>(prefix: string, values: readonly Name[], isOpen?: true): Control {
  return {
    kind: "choice",
    choices: values.map((value) => ({ value, words: `${prefix}-${value}` })),
    ...(isOpen ? { isOpen } : {}),
  };
}
