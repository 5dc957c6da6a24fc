/** A story with its pictures as a block: headline over all its columns, body under it. */
import type { GridCells } from "../model/index.js";
import { emptyCurve, offer } from "./curve.js";
import type { Field, Leaf, Piece } from "./leaf.js";
import type { StoryMatter } from "./matter.js";
import { movedPieces, pictureGroup } from "./pictureGroup.js";
import type { BodyChoice, BodyCopy } from "./storyBody.js";
import { chooseBody, layOutBody } from "./storyBody.js";
import type { Head } from "./storyHead.js";
import { EXTRA_AIR_COST, headLines, headPiece, headsOf, MOST_EXTRA_AIR } from "./storyHead.js";

/** A story that goes on overleaf leaves at least this many lines on either page. */
const LEAST_PART_LINES = 8;
/** The jump line 下转 takes the last line of the last column. */
const JUMP_LINES = 1;
/** Share of the page's columns that a lead should span, and others with a picture at most. */
const LEAD_SPAN = 0.6;
const LEAD_SPAN_COST = 1.5;
/** Full width belongs to the lead; another block across the page cuts it in two. */
const FULL_WIDTH_COST = 0.8;
const ONE_COLUMN_RANK_COST = 1;
/** Share of the page's columns that the first picture of the lead and of other stories should span. */
const LEAD_PICTURE_SPAN = 0.5;
const PICTURE_SPAN = 0.34;

/** How much of the story must stand in the block. */
export type Taking = { readonly kind: "all" } | { readonly kind: "some"; readonly to: number };

/** The block of a story; with `some`, of as much of it as the block holds, and a jump line to page `to`. */
export function storyLeaf(matter: StoryMatter, field: Field, taking: Taking): Leaf {
  const copy = bodyCopy(matter, field, taking);
  const heads = new Map<number, readonly Head[]>();
  const headsAt = (cols: number): readonly Head[] => {
    const found = heads.get(cols) ?? headsOf(matter, cols, field);
    heads.set(cols, found);
    return found;
  };

  return {
    matter,
    curve(cols, top) {
      const bodies = bodyCurve(copy, cols, field);
      const curve = emptyCurve(field.limit);
      const span = spanCost(matter, cols, field);
      for (const { head, extra } of airings(headsAt(cols))) {
        const above = headLines(head, extra, top);
        const cost = span + head.cost + extra * EXTRA_AIR_COST;
        for (const [lines, choice] of bodies) offer(curve, above + lines, cost + choice.cost);
      }
      return curve;
    },
    build(cols, lines, top) {
      const found = cheapest(copy, headsAt(cols), cols, lines, top);
      if (!found) throw new Error(`story ${matter.story.id} cannot fill ${cols} columns × ${lines} lines`);
      return pieces(matter, copy, taking, found, cols, lines, top);
    },
  };
}

function bodyCopy(matter: StoryMatter, field: Field, taking: Taking): BodyCopy {
  const whole = Math.ceil(field.copyfit.bodyLines(matter.story));
  // A continued story may break otherwise in another measure: one line more than its share is safe.
  const text = matter.done === 0 ? whole : Math.min(whole, Math.ceil(whole * (1 - matter.done)) + 1);
  const share = matter.rank === 1 ? LEAD_PICTURE_SPAN : PICTURE_SPAN;
  const wish = Math.max(1, Math.round(field.columns * share));
  const group = matter.pictures.length > 0 ? pictureGroup(matter.pictures, wish, field) : null;
  if (taking.kind === "all") return { text, least: text, group };
  return { text: text + JUMP_LINES - LEAST_PART_LINES, least: Math.min(LEAST_PART_LINES + JUMP_LINES, text), group };
}

function bodyCurve(copy: BodyCopy, cols: number, field: Field): ReadonlyMap<number, BodyChoice> {
  const bodies = new Map<number, BodyChoice>();
  if (copy.text <= 0 && !copy.group) return bodies.set(0, { cost: 0, groupCols: 0, groupLines: 0 });
  for (let lines = 1; lines <= field.limit; lines++) {
    const choice = chooseBody(copy, cols, lines);
    if (choice) bodies.set(lines, choice);
  }
  return bodies;
}

function* airings(heads: readonly Head[]): Generator<{ head: Head; extra: number }> {
  for (const head of heads) for (let extra = 0; extra <= MOST_EXTRA_AIR; extra++) yield { head, extra };
}

function spanCost(matter: StoryMatter, cols: number, field: Field): number {
  const share = cols / field.columns;
  if (matter.rank === 1) return Math.max(0, Math.ceil(LEAD_SPAN * field.columns) - cols) * LEAD_SPAN_COST;
  if (matter.rank <= 3 && cols === 1) return ONE_COLUMN_RANK_COST;
  return share === 1 ? FULL_WIDTH_COST : 0;
}

interface Chosen {
  readonly head: Head;
  readonly extra: number;
  readonly body: BodyChoice;
}

function cheapest(copy: BodyCopy, heads: readonly Head[], cols: number, lines: number, top: boolean): Chosen | null {
  let best: Chosen | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const { head, extra } of airings(heads)) {
    const body = bodyAt(copy, cols, lines - headLines(head, extra, top));
    const cost = body ? head.cost + extra * EXTRA_AIR_COST + body.cost : Number.POSITIVE_INFINITY;
    if (!body || cost >= bestCost) continue;
    best = { head, extra, body };
    bestCost = cost;
  }
  return best;
}

function bodyAt(copy: BodyCopy, cols: number, lines: number): BodyChoice | null {
  if (copy.text <= 0 && !copy.group) return lines === 0 ? { cost: 0, groupCols: 0, groupLines: 0 } : null;
  return lines > 0 ? chooseBody(copy, cols, lines) : null;
}

function pieces(
  matter: StoryMatter,
  copy: BodyCopy,
  taking: Taking,
  chosen: Chosen,
  cols: number,
  lines: number,
  top: boolean,
): readonly Piece[] {
  const headHeight = headLines(chosen.head, chosen.extra, top);
  const body = layOutBody(copy, chosen.body, cols, lines - headHeight);
  const head = headPiece(chosen.head, chosen.extra, cols, top);
  const story = matter.story.id;
  const textCells = taking.kind === "some" ? withoutLastCell(body.text) : body.text;
  const text: Piece[] = textCells.length > 0 ? [{ content: { kind: "text", story, part: matter.part }, cells: textCells }] : [];
  const jump: Piece[] =
    taking.kind === "some" ? [{ content: { kind: "jump", story, page: taking.to, direction: "to" }, cells: lastCell(body.text) }] : [];
  const under = movedPieces([...text, ...jump, ...body.pictures], 0, headHeight);
  return head ? [head, ...under] : under;
}

function lastCell(cells: readonly GridCells[]): readonly GridCells[] {
  const last = cells.at(-1);
  if (!last) return [];
  return [{ col: last.col + last.cols - 1, line: last.line + last.lines - 1, cols: 1, lines: 1 }];
}

function withoutLastCell(cells: readonly GridCells[]): readonly GridCells[] {
  const last = cells.at(-1);
  if (!last) return cells;
  const whole = { ...last, cols: last.cols - 1 };
  const short = { ...last, col: last.col + last.cols - 1, cols: 1, lines: last.lines - 1 };
  return [...cells.slice(0, -1), whole, short].filter((cell) => cell.cols > 0 && cell.lines > 0);
}
