/** Lengths of a drawing in its own units, of which 96 are an inch (CSS 2.1 §4.3.2). */

const UNITS: Readonly<Record<string, number>> = { px: 1, in: 96, mm: 96 / 25.4, cm: 96 / 2.54, pt: 96 / 72, pc: 16, em: 16, ex: 8 };
const LENGTH = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(px|in|mm|cm|pt|pc|em|ex|%)?$/;

/** A length, a percentage being one of `whole`; `usual` where nothing is said. Throws on what is none. */
export function lengthOf(text: string | undefined, whole: number, usual: number): number {
  if (text === undefined || text.trim() === "" || text.trim() === "auto") return usual;
  const found = LENGTH.exec(text.trim());
  if (found === null) throw new Error(`length ${text.slice(0, 20)}`);
  const value = Number(found[1]);
  return found[2] === "%" ? (value * whole) / 100 : value * (UNITS[found[2] ?? "px"] ?? 1);
}
