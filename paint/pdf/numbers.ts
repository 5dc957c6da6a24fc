/** Numbers as a PDF writes them: rounded once, here, and never in exponent form. */
/** A length in points, to 1/1000 pt. */
export function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Operands of an operator, to 1/1000. */
export function operands(...values: readonly number[]): string {
  return values.map((value) => String(thousandths(value))).join(" ");
}
