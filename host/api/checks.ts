/** Checks of what comes over a border: small questions to one value each, kept as data in the contract. */

/** Whether a value is what an argument wants. */
export type Check<Value> = (value: unknown) => value is Value;

export function oneOf<Value extends string>(...values: readonly Value[]): Check<Value> {
  return (value): value is Value => values.some((each) => each === value);
}

/** A whole number between the two, both included. */
export function wholeNumber(least: number, most: number): Check<number> {
  return (value): value is number => typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

/** A text of at least one unit and not more than so many. */
export function text(most: number): Check<string> {
  return (value): value is string => typeof value === "string" && value.length > 0 && value.length <= most;
}

/** Whether a value is a plain record of named values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
