/**
 * Black type and black rules are printed over what lies under them, so that no white edge shows where plates are off
 * register; where ground and black together are more ink than the press holds they are knocked out (print.md §7).
 */
import type { Finding, Ink } from "../model/index.js";
import type { DisplayItem, DisplayPage } from "../page/index.js";
import { colouredInk } from "./colour.js";
import { groundsOf, type PictureInk } from "./grounds.js";

/** The items of a page that overprint; `inkLimit` in per cent. */
export function overprintingItems(page: DisplayPage, pictureInk: PictureInk, inkLimit: number): ReadonlySet<DisplayItem> {
  const within = blackOn(page, pictureInk).filter(({ ink }) => ink <= inkLimit);
  return new Set(within.map(({ item }) => item));
}

/** What a page says of black that is not printed over its ground: once for each frame. */
export function knockedOutText(page: DisplayPage, pictureInk: PictureInk, inkLimit: number): readonly Finding[] {
  const worst = new Map<string, number>();
  for (const { frame, ink } of blackOn(page, pictureInk)) if (ink > inkLimit) worst.set(frame, Math.max(worst.get(frame) ?? 0, ink));
  return [...worst].map(([frame, ink]) => ({
    rule: "black-knocked-out",
    level: "info",
    place: { page: page.number, frame },
    params: { page: page.number, ink: Math.round(ink), limit: inkLimit },
    frames: [frame],
  }));
}

/** Black type or a black rule, and the most ink on a spot once it is printed over its ground, in per cent. */
interface BlackItem {
  readonly frame: string;
  readonly item: DisplayItem;
  readonly ink: number;
}

function blackOn(page: DisplayPage, pictureInk: PictureInk): readonly BlackItem[] {
  return groundsOf(page, pictureInk).flatMap(({ frame, item, ground }) => {
    if (!isFullBlack(item.ink)) return [];
    const colours = ground.inks.map((ink) => colouredInk(page.inks, ink));
    return [{ frame, item, ink: 100 + Math.max(0, ground.picture ?? 0, ...colours) }];
  });
}

function isFullBlack({ c, m, y, k }: Ink): boolean {
  return k === 1 && c === 0 && m === 0 && y === 0;
}
