/** What stands at the head of a page: nameplate (报头), the box beside it (报眼) and folio (报眉). */
import { EM_ASCENT } from "../face/index.js";
import type { CharacterStyle } from "../inline/index.js";
import type { EditionRecord, PageRecord } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { em, pt } from "../units/index.js";
import { dateInWords } from "./calendar.js";
import { type PageContext, type SetLine, setLine } from "./context.js";
import type { DisplayItem, Role } from "./displayList.js";
import { acrossRule, BOX_LINE, characterStyle, thickThinRule } from "./drawing.js";
import { lineItems } from "./lineItems.js";
import { movedItem } from "./moved.js";

/** What the head of a page needs to know of its edition. */
export interface EditionFacts {
  readonly edition: EditionRecord | null;
  readonly pages: number;
}

/** Height of the paper's name in the room that it has, and its letter-space. */
const NAME = { height: 0.78, width: 0.92, tracking: 0.06, most: 150 };
/** Size of the facts under the name, and the least gap between two of them in sizes. */
const FACTS = { size: 9.5, gap: 1.6 };
/** From the rules under the nameplate or the folio to the foot of its frame: air for what stands below. */
export const FURNITURE_FOOT = 9;
const FOLIO = { number: 17, section: 15, name: 15 };

/** Draws the nameplate: the paper's name, its facts in one or two lines between rules. */
export function drawNameplate(
  context: PageContext,
  page: PageRecord,
  facts: EditionFacts,
  width: number,
  height: number,
): readonly DisplayItem[] {
  const { furniture, grid, type } = context.style;
  const dateLines = furniture.kind === "nameplate" ? furniture.dateLines : 2;
  const rows = factRows(context, editionFacts(facts), width);
  const strip = Math.max(dateLines, rows.length + 0.5) * grid.pitch;
  const stripTop = height - strip - FURNITURE_FOOT - 1;
  return [
    ...paperName(context, nameOf(page, facts), width, stripTop),
    acrossRule(width, stripTop, BOX_LINE, BLACK),
    ...rows.flatMap((row, index) => spreadRow(row, width, stripTop + (strip * (index + 0.5)) / Math.max(1, rows.length), "nameplate")),
    ...thickThinRule(width, height - FURNITURE_FOOT, "thick-first", type.accent),
  ];
}

/** Draws the folio, on a spread one for each of its pages: 文武线 runs below both. */
export function drawFolio(
  context: PageContext,
  page: PageRecord,
  facts: EditionFacts,
  width: number,
  height: number,
): readonly DisplayItem[] {
  const { grid } = context.style;
  const rules = thickThinRule(width, height - FURNITURE_FOOT, "thick-first", BLACK);
  if (grid.seam === undefined) return [...folioWords(context, page, facts, isLeftHand(context, page), width, height), ...rules];
  const half = Math.max(0, (width - grid.seam) / 2);
  const numbers = context.style.order === "right-first" ? [page.number + 1, page.number] : [page.number, page.number + 1];
  const words = numbers.flatMap((number, index) =>
    folioWords(context, { ...page, number }, facts, index === 0, half, height).map((item) => movedItem(item, index * (width - half), 0)),
  );
  return [...words, ...rules];
}

/** Page number and section at the outer edge, date in the middle, editor and the paper's name at the inner edge. */
function folioWords(
  context: PageContext,
  page: PageRecord,
  facts: EditionFacts,
  isLeft: boolean,
  width: number,
  height: number,
): readonly DisplayItem[] {
  const { type } = context.style;
  const hei = (size: number, ink = BLACK): CharacterStyle => ({ ...characterStyle({ ...type.subhead, size: pt(size), ink }) });
  const date = facts.edition && dateInWords(facts.edition.date);
  const song = characterStyle(type.folio);
  const number = setLine(context.compose, `第${page.number}版`, hei(FOLIO.number));
  const section = setLine(context.compose, page.section, hei(FOLIO.section, type.accent));
  const dated = setLine(context.compose, date ? `${date.date}　${date.weekday}` : "", song);
  const editor = setLine(context.compose, page.editor ? `责任编辑　${page.editor}` : "", song);
  const paper = setLine(
    context.compose,
    facts.edition?.paper ?? "",
    characterStyle({ family: "display", weight: 400, size: pt(FOLIO.name), ink: BLACK }),
  );
  const outer = [number, section];
  const inner = [editor, paper];
  const baseline = height - FURNITURE_FOOT - 7;
  const [left, right] = isLeft ? [outer, inner] : [[...inner].reverse(), [...outer].reverse()];
  return [
    ...runOfLines(left, 0, baseline),
    ...lineIfAny(dated, (width - dated.width) / 2, baseline),
    ...runOfLines(right, width - runWidth(right), baseline),
  ];
}

/** Even pages lie at the left of a spread; in papers that are read from the right, at its right. */
function isLeftHand({ style }: PageContext, { number }: PageRecord): boolean {
  return (number % 2 === 0) !== (style.order === "right-first");
}

const RUN_GAP = 12;

function runWidth(run: readonly SetLine[]): number {
  const set = run.filter((each) => each.line !== null);
  return set.reduce((sum, each) => sum + each.width, 0) + Math.max(0, set.length - 1) * RUN_GAP;
}

function runOfLines(run: readonly SetLine[], left: number, baseline: number): readonly DisplayItem[] {
  let x = left;
  return run
    .filter((each) => each.line !== null)
    .flatMap((each) => {
      const items = lineIfAny(each, x, baseline);
      x += each.width + RUN_GAP;
      return items;
    });
}

function lineIfAny(set: SetLine, x: number, baseline: number, role: Role = "folio"): readonly DisplayItem[] {
  return set.line ? lineItems(set.line, set.text, x, baseline, role) : [];
}

/** The paper's name; a page made from raw copy has none and bears its section or its number. */
function nameOf(page: PageRecord, facts: EditionFacts): string {
  const paper = facts.edition?.paper.trim() ?? "";
  return paper || page.section.trim() || `第${page.number}版`;
}

function paperName(context: PageContext, name: string, width: number, height: number): readonly DisplayItem[] {
  const tracking = em([...name].length > 1 ? NAME.tracking : 0);
  const style = (size: number): CharacterStyle => ({
    family: "display",
    weight: 400,
    size: pt(size),
    ink: context.style.type.accent,
    tracking,
  });
  const tall = Math.min(NAME.most, height * NAME.height);
  const trial = setLine(context.compose, name, style(tall));
  const set = setLine(context.compose, name, style(Math.min(tall, (tall * width * NAME.width) / Math.max(1, trial.width))));
  const baseline = (height - set.size) / 2 + EM_ASCENT * set.size;
  return lineIfAny(set, (width - set.width) / 2, baseline, "nameplate");
}

/** What the law wants under the name (newsroom.md §4), as far as it is known. */
function editionFacts({ edition, pages }: EditionFacts): readonly string[] {
  if (!edition) return [];
  const date = dateInWords(edition.date);
  const facts = [
    date && `${date.date}　${date.weekday}`,
    edition.lunarDate,
    edition.issue && (/期/.test(edition.issue) ? edition.issue : `第${edition.issue}期`),
    pages > 1 ? `今日${pages}版` : null,
    edition.cn && (/CN/i.test(edition.cn) ? edition.cn : `国内统一连续出版物号　CN ${edition.cn}`),
    edition.sponsor && `主办　${edition.sponsor}`,
    edition.publisher && `出版　${edition.publisher}`,
  ];
  return facts.filter((fact): fact is string => typeof fact === "string" && fact.length > 0);
}

/** The facts in rows: as many in a row as stand there with good gaps. */
function factRows(context: PageContext, facts: readonly string[], width: number): readonly (readonly SetLine[])[] {
  const style = characterStyle({ ...context.style.type.folio, size: pt(FACTS.size) });
  const rows: SetLine[][] = [];
  let used = Infinity;
  for (const fact of facts) {
    const set = setLine(context.compose, fact, style);
    const needed = used + FACTS.gap * FACTS.size + set.width;
    if (needed > width) rows.push([set]);
    else rows.at(-1)?.push(set);
    used = needed > width ? set.width : needed;
  }
  return rows;
}

/** A row of facts over the whole width, with equal gaps; a single one is centred. */
function spreadRow(row: readonly SetLine[], width: number, middle: number, role: Role): readonly DisplayItem[] {
  const total = row.reduce((sum, each) => sum + each.width, 0);
  const gap = (width - total) / (row.length + 1);
  let x = gap;
  return row.flatMap((each) => {
    const items = lineIfAny(each, x, middle + each.size * 0.38, role);
    x += each.width + gap;
    return items;
  });
}
