/** What may be wrong with the data of a box. */
import type { Finding } from "../../model/index.js";

/** A field that is missing or cannot be: a finding without its place. */
export type BoxProblem = Pick<Finding, "rule" | "params">;

/** A field that the box should have and has not. */
export function missingField(field: string): BoxProblem {
  return { rule: "box-field-missing", params: { field } };
}
