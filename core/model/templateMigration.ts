/**
 * Page templates of older versions, brought up to date before they are checked against the schema.
 *
 *     version 1   front and inside pages, always in four inks
 *     version 2   more kinds of page, inks, order of reading, wishes for the planner, slots
 */
import { TEMPLATE_VERSION } from "./template.js";

type Json = Readonly<Record<string, unknown>>;

/** One step from a version to the next; steps stand in order, from version 1 on. */
const STEPS: readonly ((template: Json) => Json)[] = [(template) => ({ ...template, version: 2, inks: template.inks ?? { kind: "cmyk" } })];

/**
 * A page template in the newest version. What is no template, or is of a version that nobody knows,
 * such as that of a later Duikai, comes back as it is: the schema refuses it, naming the field.
 */
export function migratedTemplate(value: unknown): unknown {
  if (!isJson(value)) return value;
  const { version } = value;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1 || version > TEMPLATE_VERSION) return value;
  return STEPS.slice(version - 1).reduce((template, step) => step(template), value);
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
