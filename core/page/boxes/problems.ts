/** What may be wrong with a box: findings that do not know yet where they stand. */
import type { Finding } from "../../model/index.js";

/** A finding without its place. */
export type BoxProblem = Pick<Finding, "rule" | "level" | "params">;

/** Something that a person should put right. */
export function problem(rule: string, params: Finding["params"]): BoxProblem {
  return { rule, level: "warning", params };
}

/** The fields of a part of a box that it should have and has not. */
export function missingFields(part: string, fields: readonly (readonly [string, unknown])[]): readonly BoxProblem[] {
  return fields.filter(([, value]) => value === null).map(([name]) => problem("box-field-missing", { field: `${part}：${name}` }));
}

/** A box without any entry. */
export function emptyBox(box: string): BoxProblem {
  return problem("box-empty", { box });
}
