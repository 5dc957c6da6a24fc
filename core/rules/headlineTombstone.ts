/**
 * Tombstoning: three headlines or more begin on one level in neighbouring columns, like stones in a row (newsroom.md §3).
 *
 *     +--------+ +--------+ +--------+
 *     | head   | | head   | | head   |
 *     +--------+ |        | +--------+
 *     | text   | +--------+ | text   |
 */
import type { Doc, PageRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { headlinesOf, onPages, type PlacedHeadline, placeOf, ROUNDING } from "./frames.js";
import { offTheBand } from "./headlineMends.js";
import { gapBetween, isGutter } from "./neighbours.js";
import { hasRowsOfHeads } from "./pageKinds.js";
import type { LayoutRule } from "./rule.js";

const LEAST_IN_A_ROW = 3;
/** Headlines begin on one level to within half a body line. */
const LINES_APART = 0.5;

/** Each row of headlines that begin on one level, one beside the other. */
export const headlineTombstone: LayoutRule = {
  id: "headline-tombstone",
  name: { zh: "排题（一字排开）", en: "Tombstoned headlines" },
  definition: {
    zh: "三条以上的标题在相邻各栏从同一水平起排，一字排开；简讯版、分类版除外。",
    en: "Three headlines or more begin on one level in neighbouring columns; pages of briefs and notices aside.",
  },
  section: "newsroom.md §3",
  level: "warning",
  isFixed: false,
  check: (doc) =>
    onPages(doc, (page) =>
      rowsOf(doc, page).map((row) => {
        const [first, second] = row;
        return {
          place: placeOf(first, first.story),
          params: { count: row.length, headline: first.words },
          frames: row.map(({ frame }) => frame.id),
          mends: [second, ...row].flatMap((headline) => offTheBand(doc, page, headline)),
        };
      }),
    ),
};

type Row = readonly [PlacedHeadline, PlacedHeadline, ...PlacedHeadline[]];

function rowsOf(doc: Doc, page: PageRecord): readonly Row[] {
  if (hasRowsOfHeads(doc, page)) return [];
  const { pitch } = styleOf(doc, page.style).grid;
  const heads = headlinesOf(doc, page).filter(({ isVertical }) => !isVertical);
  const levels = new Map<number, PlacedHeadline[]>();
  for (const head of [...heads].sort((a, b) => a.inked.y - b.inked.y || a.rect.x - b.rect.x)) {
    const level = [...levels.keys()].at(-1);
    if (level !== undefined && head.inked.y - level <= LINES_APART * pitch + ROUNDING) levels.get(level)?.push(head);
    else levels.set(head.inked.y, [head]);
  }
  return [...levels.values()].flatMap((level) => runsOf(doc, page, level));
}

/** The runs of neighbours among headlines of one level. */
function runsOf(doc: Doc, page: PageRecord, level: readonly PlacedHeadline[]): readonly Row[] {
  const runs: PlacedHeadline[][] = [];
  for (const head of [...level].sort((a, b) => a.rect.x - b.rect.x)) {
    const before = runs.at(-1)?.at(-1);
    const gap = before ? gapBetween(before, head) : null;
    if (before && gap && gap.width > -ROUNDING && isGutter(doc, page, gap) && before.story !== head.story) runs.at(-1)?.push(head);
    else runs.push([head]);
  }
  return runs.flatMap((run): readonly Row[] => {
    const [first, second, ...others] = run;
    return first && second && run.length >= LEAST_IN_A_ROW ? [[first, second, ...others]] : [];
  });
}
