/** Which page style the copy fills best, when a person chose none. */
import type { PageStyle } from "../model/index.js";
import type { Field } from "./leaf.js";
import type { Matter } from "./matter.js";
import { sizedMatter, sum } from "./sizes.js";

/** Pictures and headlines may grow by this much before a smaller style is better. */
const STRETCH = 1.15;
/** Share of its pages that the copy must cover for a style to be taken. */
const COVERED = 0.985;

type FieldFor = (style: PageStyle) => Field;

/** The largest style that the copy fills; when none is filled, the one that comes nearest. */
export function chooseStyle(styles: readonly PageStyle[], matter: readonly Matter[], fieldFor: FieldFor): PageStyle {
  let best: PageStyle | undefined;
  let bestShare = -1;
  for (const style of styles) {
    if (styles.length === 1) return style;
    const field = fieldFor(style);
    const capacity = field.columns * field.lines;
    const sized = sizedMatter(matter, field);
    const most = sum(sized, (one) => Math.min(one.area.most, one.area.ideal * STRETCH));
    const pages = Math.max(1, Math.ceil(sum(sized, (one) => one.area.least) / capacity));
    const share = Math.min(1, most / (pages * capacity));
    if (share >= COVERED) return style;
    if (share <= bestShare) continue;
    best = style;
    bestShare = share;
  }
  if (!best) throw new Error("no page style to choose from");
  return best;
}

/** What is left for a last page may fill a smaller style better; nobody chose this one. */
export function styleForRest(style: PageStyle, styles: readonly PageStyle[], left: readonly Matter[], fieldFor: FieldFor): PageStyle {
  const holdsAll = (each: PageStyle): boolean => {
    const field = fieldFor(each);
    return sum(sizedMatter(left, field), (one) => one.area.ideal) <= field.columns * field.lines;
  };
  const enough = left.length > 0 && holdsAll(style) ? styles.filter((each) => each.kind === "inside" && holdsAll(each)) : [];
  return chooseStyle([style, ...enough], left, fieldFor);
}
