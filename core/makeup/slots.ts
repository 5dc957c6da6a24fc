/**
 * The places that a template keeps (预留位), when it was saved from a page: the slots of one story are a block, and a
 * story that fills this block exactly stands there as its own copy wants it, headline and pictures fitted anew.
 *
 *     slots             blocks            page
 *     +--head 1--+---+  +----------+---+  +----------+---+
 *     | text 1   |pic|  |          |   |  |          |   |
 *     |   +------+ 2 |->|  1       | 2 |->| a story  | - |   no story fills block 2: it is free
 *     +---+ pic 1|txt|  |          |   |  |          |   |
 *     +----------+---+  +----------+---+  +----------+---+
 */
import type { GridCells, PageSlot } from "../model/index.js";
import { costAt } from "./curve.js";
import { type Field, type Leaf, waysOf } from "./leaf.js";
import type { Matter } from "./matter.js";
import { leafOf } from "./plainLeaves.js";
import { BLOCK_AIR } from "./storyHead.js";
import type { Block } from "./tree.js";

/** A story may stand in the block of another rank, but not gladly. */
const RANK_COST = 4;
/** Copy that fills fewer of the template's blocks than this share is another page: it is planned freely. */
const LEAST_FILLED = 0.5;

/** What a person adds to a page: no copy waits for its slots. */
const UNPLANNED: ReadonlySet<PageSlot["slot"]> = new Set(["rule", "rubric", "note", "credits"]);

type BlockKind = Matter["kind"];

/** A rectangle of the field that the slots of one piece of matter take. */
interface SlotBlock extends GridCells {
  readonly kind: BlockKind;
  readonly rank: number;
}

/** Matter in the blocks that a template keeps; none when it fills too few of them. `above` lines of furniture stand over the field. */
export function slottedBlocks(slots: readonly PageSlot[], matter: readonly Matter[], field: Field, above: number): readonly Block[] {
  const kept = slotBlocks(slots, above).filter((block) => isInside(block, field));
  const blocks: Block[] = [];
  for (const place of kept) {
    const free = matter.filter((one) => one.kind === place.kind && !blocks.some((block) => block.leaf.matter === one));
    const leaf = bestLeaf(place, free, field);
    if (leaf) blocks.push({ leaf, col: place.col, line: place.line, cols: place.cols, lines: place.lines, notch: null });
  }
  return blocks.length >= kept.length * LEAST_FILLED ? blocks : [];
}

function bestLeaf(place: SlotBlock, matter: readonly Matter[], field: Field): Leaf | null {
  let best: Leaf | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const one of matter) {
    const isLead = one.kind === "story" && one.rank === 1;
    if (one.kind === "story" && isLead !== (place.rank === 1)) continue;
    for (const leaf of waysOf(leafOf(one, field))) {
      const distance = one.kind === "story" ? Math.abs(one.rank - place.rank) * RANK_COST : 0;
      const cost = costAt(leaf.curve(place.cols, place.line === 0), place.lines) + distance;
      if (cost >= bestCost) continue;
      best = leaf;
      bestCost = cost;
    }
  }
  return best;
}

/** The blocks of slots, from rank 1 on. Blocks that are no rectangles, because others stand in them, are left out. */
function slotBlocks(slots: readonly PageSlot[], above: number): readonly SlotBlock[] {
  const solid = slots.filter(({ slot }) => !UNPLANNED.has(slot)).map((slot, index) => ({ ...slot, key: keyOf(slot, index) }));
  const keys = [...new Set(solid.map(({ key }) => key))];
  const blocks = keys.map((key) => {
    const own = solid.filter((slot) => slot.key === key);
    const others = solid.filter((slot) => slot.key !== key).flatMap(({ cells }) => cells);
    return { block: withAir(blockOf(own), others, above), others };
  });
  return blocks
    .filter(({ block, others }) => !others.some((cells) => meet(block, cells)))
    .map(({ block }) => ({ ...block, line: block.line - above }));
}

/** The slots of a story go together; each data box and each advertisement stands alone. */
function keyOf({ slot, rank }: PageSlot, index: number): string {
  return slot === "box" || slot === "ad" ? `${slot} ${index}` : `story ${rank}`;
}

function blockOf(slots: readonly PageSlot[]): SlotBlock {
  const cells = slots.flatMap((slot) => slot.cells);
  const col = Math.min(...cells.map((cell) => cell.col));
  const line = Math.min(...cells.map((cell) => cell.line));
  const cols = Math.max(...cells.map((cell) => cell.col + cell.cols)) - col;
  const lines = Math.max(...cells.map((cell) => cell.line + cell.lines)) - line;
  return { kind: kindOf(slots), rank: slots[0]?.rank ?? 1, col, line, cols, lines };
}

function kindOf(slots: readonly PageSlot[]): BlockKind {
  const has = (kind: PageSlot["slot"]): boolean => slots.some(({ slot }) => slot === kind);
  if (has("box")) return "box";
  if (has("ad")) return "ad";
  if (has("briefs")) return "briefs";
  return has("text") || has("headline") ? "story" : "picture";
}

/** A block begins with the blank line that parts it from the one above; in a headline's frame it is inside. */
function withAir(block: SlotBlock, others: readonly GridCells[], above: number): SlotBlock {
  const higher = { ...block, line: block.line - BLOCK_AIR, lines: block.lines + BLOCK_AIR };
  const isFree = block.line > above && !others.some((cells) => meet(higher, cells));
  return isFree ? higher : block;
}

function meet(one: GridCells, other: GridCells): boolean {
  const across = Math.min(one.col + one.cols, other.col + other.cols) - Math.max(one.col, other.col);
  const down = Math.min(one.line + one.lines, other.line + other.lines) - Math.max(one.line, other.line);
  return across > 0 && down > 0;
}

function isInside({ col, line, cols, lines }: GridCells, field: Field): boolean {
  return col >= 0 && line >= 0 && col + cols <= field.columns && line + lines <= field.lines;
}
