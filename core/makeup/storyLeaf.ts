/** A story with its pictures as a block: headline over all its columns, body under it. */
import type { GridCells, PagePlan } from "../model/index.js";
import { emptyCurve, offer } from "./curve.js";
import { areaOf, type Field, type Leaf, type Piece, remembered } from "./leaf.js";
import type { StoryMatter } from "./matter.js";
import { nameOf } from "./matter.js";
import { movedPieces, pictureGroup } from "./pictureGroup.js";
import { sideHeadLeaf } from "./sideHead.js";
import { storyAround } from "./storyAround.js";
import type { BodyChoice, BodyCopy, BodyLayout } from "./storyBody.js";
import { chooseBody, groupAcross, layOutBody, withSpare } from "./storyBody.js";
import type { Head } from "./storyHead.js";
import { airings, BLOCK_AIR, EXTRA_AIR_COST, headLines, headPiece, headsOf } from "./storyHead.js";

/** A story that goes on overleaf leaves at least this many lines on either page. */
const LEAST_PART_LINES = 8;
/** The jump line 下转 takes the last line of the last column. */
const JUMP_LINES = 1;
/** Share of the page's columns that a lead should span, and others with a picture at most. */
const LEAD_SPAN = 0.6;
const LEAD_SPAN_COST = 2.5;
const NARROW_LEAD_COST = 15;
/** Full width belongs to the lead; another block across the page cuts it in two. */
const FULL_WIDTH_COST = 0.8;
const ONE_COLUMN_RANK_COST = 1;
/** On a page of notices each keeps to one column. */
const WIDE_NOTICE_COST = 8;
/** Beside the lead of a feature page short texts stand in a column or two. */
const SHORT_SPAN = 2;
const WIDE_SHORT_COST = 3;
/** Share of the page's columns that the first picture of the lead and of other stories should span. */
const LEAD_PICTURE_SPAN = 0.5;
const PICTURE_SPAN = 0.34;
/** A picture that dominates its page spans most of it. */
const HERO_PICTURE_SPAN = 0.84;

/** Small headlines stand lost beside their text. */
const LAST_SIDE_RANK = 5;
/** Share of the lines which a story can run longer that a plan may rely on. */
const RELIED_GAIN = 0.6;

/** How much of the story must stand in the block. */
export type Taking = { readonly kind: "all" } | { readonly kind: "some"; readonly to: number };

/** A block opens with its headline, or with its pictures over the full width and the headline under them. */
export type Order = "headline first" | "pictures first";

/** The block of a story; with `some`, of as much of it as the block holds, and a jump line to page `to`. */
export function storyLeaf(matter: StoryMatter, field: Field, taking: Taking, order: Order = "headline first"): Leaf {
  const copy = bodyCopy(matter, field, taking);
  const heads = new Map<number, readonly Head[]>();
  const headsAt = (cols: number): readonly Head[] => {
    const found = heads.get(cols) ?? headsOf(matter, cols, field);
    heads.set(cols, found);
    return found;
  };

  // Pictures at the head of the block need the air that the headline has else.
  const air = (top: boolean): number => (order === "pictures first" && !top ? BLOCK_AIR : 0);
  const isTop = (top: boolean): boolean => top && order === "headline first";

  return {
    matter,
    around: order === "headline first" && taking.kind === "all" ? storyAround(matter, copy, headsAt(field.columns), field) : null,
    apart: null,
    other: null,
    curve(cols, top) {
      const bodies = bodyCurve(copy, cols, order, field);
      const curve = emptyCurve(field.limit);
      const span = spanCost(matter, cols, field);
      for (const { head, extra } of airings(headsAt(cols), isTop(top))) {
        const above = air(top) + headLines(head, extra, isTop(top));
        const cost = span + head.cost + extra * EXTRA_AIR_COST;
        for (const [lines, choice] of bodies) offer(curve, above + lines, cost + choice.cost);
      }
      return curve;
    },
    build(cols, lines, top) {
      const inner = lines - air(top);
      const found = cheapest(copy, headsAt(cols), { cols, lines: inner, top: isTop(top), order });
      if (!found) throw new Error(`story ${matter.story.id} cannot fill ${cols} columns × ${lines} lines`);
      const body = layOutBody(copy, found.body, cols, inner - headLines(found.head, found.extra, isTop(top)));
      return movedPieces(pieces(matter, taking, found, body, { cols, top: isTop(top), order }), 0, air(top));
    },
  };
}

/** The leaf that a template wishes for the lead, or for all stories; null where it wishes none, or the story cannot stand so. */
export function wishedLeaf(matter: StoryMatter, field: Field): Leaf | null {
  const wish = wishFor(matter, field);
  if (wish?.headline !== "vertical" || matter.from !== null) return null;
  const leaf = remembered(sideHeadLeaf(matter, bodyCopy(matter, field, { kind: "all" }), wish, field));
  return areaOf(leaf, field) === null ? null : leaf;
}

function wishFor({ rank }: StoryMatter, { plan }: Field): NonNullable<PagePlan["lead"]> | undefined {
  if (plan.writing === "vertical") return { headline: "vertical", text: "vertical" };
  return rank === 1 ? plan.lead : undefined;
}

/** A story without pictures may have its headline at the side (竖题) where that keeps it from another (碰题); its rank is in the middle of the page. */
export function sideLeaves(matter: StoryMatter, field: Field, taking: Taking): readonly Leaf[] {
  const isMiddle = matter.rank > 1 && matter.rank <= LAST_SIDE_RANK && matter.pictures.length === 0;
  if (!isMiddle || taking.kind !== "all" || field.plan.blocks !== undefined) return [];
  const leaf = remembered(sideHeadLeaf(matter, bodyCopy(matter, field, taking), { headline: "vertical" }, field));
  return areaOf(leaf, field) === null ? [] : [leaf];
}

function bodyCopy(matter: StoryMatter, field: Field, taking: Taking): BodyCopy {
  const whole = Math.ceil(field.copyfit.bodyLines(matter.story));
  // A continued story may break otherwise in another measure: one line more than its share is safe.
  const text = matter.done === 0 ? whole : Math.min(whole, Math.ceil(whole * (1 - matter.done)) + 1);
  const heads = matter.story.blocks.filter((block) => block.role === "subhead").length;
  const isHero = matter.rank === 1 && field.plan.lead?.picture === "hero";
  const span = isHero ? HERO_PICTURE_SPAN : matter.rank === 1 ? LEAD_PICTURE_SPAN : PICTURE_SPAN;
  const wish = Math.max(1, Math.round(field.columns * span));
  const group = matter.pictures.length > 0 ? pictureGroup(matter.pictures, wish, field) : null;
  const extra = field.extra.get(nameOf(matter)) ?? 0;
  const share = (lines: number) => (cols: number) => Math.ceil(lines / cols);
  // The height of a whole story is known; of a part it follows from its lines.
  const fewest =
    matter.done === 0 ? (cols: number) => field.copyfit.bodyHeight(matter.story, cols) + Math.ceil(extra / cols) : share(text + extra);
  if (taking.kind === "all") return { text, least: text + extra, heads, gain: gainOf(matter, field), group, fewest };
  const least = Math.min(LEAST_PART_LINES + JUMP_LINES, text);
  return { text: text + JUMP_LINES - LEAST_PART_LINES, least, heads: 0, gain: 0, group, fewest: share(least) };
}

/** No more than the part that stands here of what the whole story gives; half of it, for columns part it otherwise. */
function gainOf({ story, done }: StoryMatter, field: Field): number {
  return Math.floor(field.copyfit.bodyGain(story) * (1 - done) * RELIED_GAIN);
}

function bodyCurve(copy: BodyCopy, cols: number, order: Order, field: Field): ReadonlyMap<number, BodyChoice> {
  const bodies = new Map<number, BodyChoice>();
  if (copy.text <= 0 && !copy.group) return bodies.set(0, { cost: 0, groupCols: 0, groupLines: 0 });
  for (let lines = 1; lines <= field.limit; lines++) {
    const choice = bodyAt(copy, cols, lines, order);
    if (choice) bodies.set(lines, choice);
  }
  return bodies;
}

function spanCost(matter: StoryMatter, cols: number, field: Field): number {
  const share = cols / field.columns;
  if (field.plan.blocks === "notices") return (cols - 1) * WIDE_NOTICE_COST;
  if (field.plan.blocks === "short" && matter.rank > 1) return Math.max(0, cols - SHORT_SPAN) * WIDE_SHORT_COST;
  if (matter.rank === 1) return Math.max(0, Math.ceil(LEAD_SPAN * field.columns) - cols) * LEAD_SPAN_COST + narrowLeadCost(cols, field);
  if (matter.rank <= 3 && cols === 1) return ONE_COLUMN_RANK_COST;
  return share === 1 ? FULL_WIDTH_COST : 0;
}

/** In one column of many the headline of a lead is cut into bits, and dominates nothing. */
function narrowLeadCost(cols: number, field: Field): number {
  return cols === 1 && field.columns > 2 ? NARROW_LEAD_COST : 0;
}

interface Chosen {
  readonly head: Head;
  readonly extra: number;
  readonly body: BodyChoice;
}

interface Inner {
  readonly cols: number;
  readonly lines: number;
  readonly top: boolean;
  readonly order: Order;
}

function cheapest(copy: BodyCopy, heads: readonly Head[], { cols, lines, top, order }: Inner): Chosen | null {
  let best: Chosen | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const { head, extra } of airings(heads, top)) {
    const body = bodyAt(copy, cols, lines - headLines(head, extra, top), order);
    const cost = body ? head.cost + extra * EXTRA_AIR_COST + body.cost : Number.POSITIVE_INFINITY;
    if (!body || cost >= bestCost) continue;
    best = { head, extra, body };
    bestCost = cost;
  }
  return best;
}

function bodyAt(copy: BodyCopy, cols: number, lines: number, order: Order): BodyChoice | null {
  if (copy.text <= 0 && !copy.group) return lines === 0 ? { cost: 0, groupCols: 0, groupLines: 0 } : null;
  if (lines <= 0) return null;
  return order === "headline first" || !copy.group
    ? chooseBody(copy, cols, lines)
    : groupAcross(withSpare(copy, cols), copy.group, cols, lines);
}

function pieces(matter: StoryMatter, taking: Taking, chosen: Chosen, body: BodyLayout, at: Omit<Inner, "lines">): readonly Piece[] {
  const { order, cols, top } = at;
  const headHeight = headLines(chosen.head, chosen.extra, top);
  const groupLines = chosen.body.groupLines;
  const head = headPiece(chosen.head, chosen.extra, cols, top);
  const under = movedPieces(textPieces(matter, taking, body.text), 0, headHeight);
  const pictures = movedPieces(body.pictures, 0, order === "headline first" ? headHeight : 0);
  const heads = head ? movedPieces([head], 0, order === "headline first" ? 0 : groupLines) : [];
  return [...heads, ...under, ...pictures];
}

function textPieces(matter: StoryMatter, taking: Taking, cells: readonly GridCells[]): readonly Piece[] {
  const story = matter.story.id;
  if (taking.kind === "all") return cells.length > 0 ? [{ content: { kind: "text", story, part: matter.part }, cells }] : [];
  return [
    { content: { kind: "text", story, part: matter.part }, cells: withoutLastCell(cells) },
    { content: { kind: "jump", story, page: taking.to, direction: "to" }, cells: lastCell(cells) },
  ];
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
