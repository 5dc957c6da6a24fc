/** What every control of a field is given. */
import type { Words } from "../words.js";
import type { Control, Shown, Value } from "./field.js";

export interface ControlProps<Kind extends Control["kind"] = Control["kind"]> {
  readonly id: string;
  readonly label: string;
  readonly control: Extract<Control, { readonly kind: Kind }>;
  readonly shown: Shown;
  readonly words: Words;
  /** `isSwift`: one of many values that follow each other, such as those of a slider: they are one step together. */
  onChange(value: Value, isSwift?: boolean): void;
  /** Says in place why what was typed is no value. */
  onWrong(words: string | null): void;
}
