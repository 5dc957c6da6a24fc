/** Foreign names: a line had better end after their · than inside one of their parts (typesetting.md §1). */
import { CharClass } from "../chars/index.js";
import { Break, type MutableItems } from "./items.js";

/** Characters of a part that are told without a dictionary: most parts of names in Han have two to four. */
const NEAR = 3;

/** Makes the joins between the Han nearest to each · of a paragraph ones that are better avoided. */
export function softenNames(items: MutableItems, interpuncts: readonly number[]): void {
  for (const at of interpuncts) {
    for (let box = at - 1; box > at - NEAR && isHanPair(items, box - 1); box--) soften(items, box - 1);
    for (let box = at + 1; box < at + NEAR && isHanPair(items, box); box++) soften(items, box);
  }
}

function isHanPair(items: MutableItems, box: number): boolean {
  return box >= 0 && items.charClass[box] === CharClass.Ideograph && items.charClass[box + 1] === CharClass.Ideograph;
}

function soften(items: MutableItems, box: number): void {
  if (items.penalty[box] === Break.Free) items.penalty[box] = Break.Soft;
}
