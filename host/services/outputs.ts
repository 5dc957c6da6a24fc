/** What a job writes must not lie on what it reads. */
import { resolve } from "node:path";
import { type Failure, failure } from "./failure.js";

/** The failure `output-is-input` for the first output that is one of the inputs; null when there is none. */
export function overwriteOf(outputs: readonly string[], inputs: Iterable<string>): Failure | null {
  const read = new Set([...inputs].map((path) => resolve(path)));
  const clash = outputs.find((path) => read.has(resolve(path)));
  return clash === undefined ? null : failure("output-is-input", { path: clash });
}
