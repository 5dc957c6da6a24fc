/**
 * The index of pages.
 *
 *     2版  民生
 *          headline of the page, over
 *          as many lines as it takes
 *     ---------------------------------
 *     3版  副刊 ...
 */

import { BLACK, type PagesBox, type PagesRow } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { characterStyle } from "../drawing.js";
import { accentOfType } from "../inkedStyle.js";
import type { BoxDesign } from "./design.js";
import { labelledRow, listCells, paragraphsOf, ruledRows } from "./lists.js";
import { fittedLine, heiStyle, lineAt, type Piece } from "./pieces.js";
import { type BoxProblem, emptyBox, missingFields, problem } from "./problems.js";
import { rowsDesign } from "./rows.js";
import { wordsOf } from "./words.js";

/** Narrowest column of entries in points: a headline line of some ten characters beside the page number. */
const CELL_WIDTH = { sidebar: 115, strip: 140 };
/** Room for "12版" and some air. */
const LABEL_WIDTH = 34;
const LABEL_SIZE = 12;

/** How an index of pages is set: an entry for each page, in as many columns as find room. */
export function pagesDesign(context: PageContext, { heading, rows }: PagesBox): BoxDesign {
  return rowsDesign(context, {
    heading: wordsOf(heading) ?? "今日版面",
    cellWidth: CELL_WIDTH,
    isList: true,
    cells: (most) =>
      listCells(rows, most, (some, width) =>
        ruledRows(
          context,
          some.map((row) => pageRow(context, row, width)),
          width,
        ),
      ),
  });
}

function pageRow(context: PageContext, { page, section, headline }: PagesRow, width: number): Piece {
  const label = fittedLine(
    context,
    page === null ? "" : `${page}版`,
    heiStyle(context.style, LABEL_SIZE, accentOfType(context.style, LABEL_SIZE)),
    LABEL_WIDTH - 4,
  );
  const beside = paragraphsOf(
    context,
    [
      [wordsOf(section), heiStyle(context.style, 9, BLACK)],
      [wordsOf(headline), characterStyle(context.style.type.body)],
    ],
    width - LABEL_WIDTH,
  );
  return labelledRow({ height: LABEL_SIZE * 1.2, draw: (x, y) => lineAt(label, x, y) }, LABEL_WIDTH, beside);
}

/** `pages` are the numbers of the pages that the edition has. */
export function pagesProblems({ rows }: PagesBox, pages: readonly number[]): readonly BoxProblem[] {
  if (rows.length === 0) return [emptyBox("版面索引")];
  return rows.flatMap(({ page, headline, section }, index) => {
    const missing = missingFields(`第${index + 1}条`, [
      ["版次", page],
      ["标题", wordsOf(headline) ?? wordsOf(section)],
    ]);
    const isThere = page === null || pages.includes(page);
    return isThere ? missing : [...missing, problem("box-page", { page, most: Math.max(0, ...pages) })];
  });
}
