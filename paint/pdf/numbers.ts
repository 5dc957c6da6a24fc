/** Numbers as a PDF writes them: rounded once, here, and never in exponent form. */
import type { Ink } from "../../core/model/index.js";

/** A length in points, to 1/1000 pt. */
export function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Operands of an operator, to 1/1000. */
export function operands(...values: readonly number[]): string {
  return values.map((value) => String(thousandths(value))).join(" ");
}

/** The four shares of an ink. Only CMYK is ever written: a page for the press knows no RGB. */
export function inkOperands(ink: Ink): string {
  return operands(ink.c, ink.m, ink.y, ink.k);
}
