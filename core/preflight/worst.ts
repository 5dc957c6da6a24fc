/** One finding a page for a fault that its frames share: the worst of them in numbers, and all of them by name. */
import type { Fault } from "../rules/index.js";
import type { PreflightPage } from "./rule.js";

/** A fault of one thing on a page; the lower `measure`, the worse. */
export interface Instance {
  readonly frame: string;
  readonly measure: number;
  readonly params?: Fault["params"];
}

/** At most one fault a page, with `count` and the parameters of its worst instance. */
export function worstOnPages(pages: readonly PreflightPage[], instancesOn: (page: PreflightPage) => readonly Instance[]): readonly Fault[] {
  return pages.flatMap((page) => {
    const all = [...instancesOn(page)].sort((a, b) => a.measure - b.measure);
    const [worst] = all;
    if (worst === undefined) return [];
    const frames = [...new Set(all.map(({ frame }) => frame))];
    const { number } = page.layout;
    const params = { page: number, count: frames.length, frame: worst.frame, ...worst.params };
    return [{ place: { page: number, frame: worst.frame }, params, frames }];
  });
}

/** To a tenth, as sizes are said. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** To a hundredth, as weights of lines are said. */
export function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
