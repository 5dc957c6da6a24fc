/** Levels of rules, of layout and of preflight, as a person gives them. */
import { PREFLIGHT_RULES } from "../../core/preflight/index.js";
import { ALL_RULES, type Severities, severityProblem } from "../../core/rules/index.js";
import { type Failure, failure } from "./failure.js";

const KNOWN = [...ALL_RULES, ...PREFLIGHT_RULES];

/** Reads `id=level`, one after another; the last word on a rule counts. */
export function readSeverities(given: readonly string[]): { readonly ok: true; readonly severities: Severities } | Failure {
  const levels = Object.fromEntries(given.map(splitAtEquals));
  const problem = severityProblem(levels, KNOWN);
  // Checked above: every id is a rule's, every value a level.
  return problem ? failure(problem.code, problem.params) : { ok: true, severities: levels as Severities };
}

/** Levels of a house, with those that a person gives for this once over them. */
export function severitiesOfHouse(
  house: Readonly<Record<string, string>> = {},
  given: Severities = {},
): { readonly ok: true; readonly severities: Severities } | Failure {
  const problem = severityProblem(house, KNOWN);
  return problem ? failure(problem.code, problem.params) : { ok: true, severities: { ...(house as Severities), ...given } };
}

function splitAtEquals(setting: string): readonly [string, string] {
  const [id = "", ...level] = setting.split("=");
  return [id, level.join("=")];
}
