/**
 * Advertisements that fill the foot of a page from side to side, alone or as a row of equal height:
 * they take lines from the page, and everything else is planned above them.
 *
 *     +----------------------+
 *     |  stories, pictures   |
 *     +------+---------------+
 *     |  ad  |      ad       |   a row of two
 *     +------+---------------+
 *     |          ad          |   通栏
 *     +----------------------+
 */
import type { Field, Piece } from "./leaf.js";
import type { AdMatter } from "./matter.js";
import { adPiece } from "./plainLeaves.js";
import { BLOCK_AIR } from "./storyHead.js";

export interface AdRows {
  /** Lines that the rows take from the foot of the page, with the blank line above each. */
  readonly lines: number;
  /** Frames, counted from the upper left corner of the rows. */
  readonly pieces: readonly Piece[];
  /** Advertisements that stand in no full row: blocks among the stories. */
  readonly others: readonly AdMatter[];
}

/**
 * Sorts the advertisements of a page into full rows, the highest lowest down, and others. Rows of more than `most`
 * columns count as full: nothing stands beside them.
 */
export function adRows(ads: readonly AdMatter[], field: Field, most: number = field.columns - 1): AdRows {
  const others: AdMatter[] = [];
  const rows: Row[] = [];
  for (const row of rowsOf(ads, field)) {
    if (row.cols > most) rows.push(row);
    else others.push(...row.ads);
  }
  const pieces: Piece[] = [];
  let line = 0;
  for (const { ads: members, lines } of rows.sort((a, b) => a.lines - b.lines)) {
    let col = 0;
    for (const ad of members) {
      const { cols } = field.copyfit.adCells(ad.ad);
      pieces.push(adPiece(ad, { col, line: line + BLOCK_AIR, cols, lines: Math.min(lines, field.lines - BLOCK_AIR) }));
      col += cols;
    }
    line += BLOCK_AIR + Math.min(lines, field.lines - BLOCK_AIR);
  }
  return { lines: line, pieces, others };
}

interface Row {
  readonly ads: readonly AdMatter[];
  readonly cols: number;
  readonly lines: number;
}

/** Advertisements of one height side by side, each in the first row that has room for it. */
function rowsOf(ads: readonly AdMatter[], field: Field): readonly Row[] {
  const rows: Row[] = [];
  for (const ad of ads) {
    const { cols, lines } = field.copyfit.adCells(ad.ad);
    const at = rows.findIndex((row) => row.lines === lines && row.cols + cols <= field.columns);
    const row = rows[at];
    if (row) rows[at] = { ads: [...row.ads, ad], cols: row.cols + cols, lines };
    else rows.push({ ads: [ad], cols, lines });
  }
  return rows;
}
