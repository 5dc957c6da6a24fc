/**
 * The outline of a frame of several blocks of cells (L, U, T), the gutters between its columns included.
 *
 *      +------+                 walked clockwise: what is inside lies on the right of each edge,
 *      |      |                 so that an edge knows to which side it may be moved inwards
 *      |      +-----------+
 *      |                  |
 *      +------------------+
 */
import type { GridCells } from "../model/index.js";

/** A corner on the lattice: even x are left edges of base columns, odd x their right edges; y are grid lines. */
export interface LatticePoint {
  readonly x: number;
  readonly y: number;
}

/** The loops round some cells, one for each piece and one for each hole; null for cells that lie on no lattice. */
export function unionOutline(cells: readonly GridCells[]): readonly (readonly LatticePoint[])[] | null {
  if (!cells.every(isOnLattice)) return null;
  const edges = boundaryOf(cells);
  const loops: LatticePoint[][] = [];
  for (let first = edges.values().next().value?.[0]; first; first = edges.values().next().value?.[0]) loops.push(loopFrom(first, edges));
  return loops.map(corners);
}

/** More lines than any page has: beyond them cells are no cells. */
const MOST = 1000;

function isOnLattice({ col, line, cols, lines }: GridCells): boolean {
  return [col, line, cols, lines].every((each) => Number.isInteger(each) && Math.abs(each) < MOST);
}

interface Edge {
  readonly from: LatticePoint;
  readonly to: LatticePoint;
}

/** The edges between what is filled and what is not, by where they begin. */
function boundaryOf(cells: readonly GridCells[]): Map<string, Edge[]> {
  const filled = filledFields(cells);
  const edges = new Map<string, Edge[]>();
  const add = (x: number, y: number, toX: number, toY: number): void => {
    const from = { x, y };
    edges.set(keyOf(from), [...(edges.get(keyOf(from)) ?? []), { from, to: { x: toX, y: toY } }]);
  };
  for (const { x, y } of filled.values()) {
    if (!filled.has(keyOf({ x, y: y - 1 }))) add(x, y, x + 1, y);
    if (!filled.has(keyOf({ x: x + 1, y }))) add(x + 1, y, x + 1, y + 1);
    if (!filled.has(keyOf({ x, y: y + 1 }))) add(x + 1, y + 1, x, y + 1);
    if (!filled.has(keyOf({ x: x - 1, y }))) add(x, y + 1, x, y);
  }
  return edges;
}

/** A field for each line of each column, and of each gutter between two columns of the frame. */
function filledFields(cells: readonly GridCells[]): ReadonlyMap<string, LatticePoint> {
  const filled = new Map<string, LatticePoint>();
  const fill = (x: number, y: number): void => void filled.set(keyOf({ x, y }), { x, y });
  for (const { col, line, cols, lines } of cells)
    for (let x = col; x < col + cols; x++) for (let y = line; y < line + lines; y++) fill(2 * x, y);
  for (const { x, y } of [...filled.values()]) if (filled.has(keyOf({ x: x + 2, y }))) fill(x + 1, y);
  return filled;
}

/** Takes the edges of one loop out. Where two loops touch at a corner each turns to its own side. */
function loopFrom(first: Edge, edges: Map<string, Edge[]>): LatticePoint[] {
  const loop: LatticePoint[] = [];
  for (let edge: Edge | undefined = first; edge; ) {
    loop.push(edge.from);
    const rest = (edges.get(keyOf(edge.from)) ?? []).filter((each) => each !== edge);
    if (rest.length > 0) edges.set(keyOf(edge.from), rest);
    else edges.delete(keyOf(edge.from));
    const ways: readonly Edge[] = edges.get(keyOf(edge.to)) ?? [];
    const come: Edge = edge;
    edge = ways.find((way) => turnOf(come, way) > 0) ?? ways[0];
  }
  return loop;
}

/** Positive for a turn to the right. */
function turnOf(a: Edge, b: Edge): number {
  return (a.to.x - a.from.x) * (b.to.y - b.from.y) - (a.to.y - a.from.y) * (b.to.x - b.from.x);
}

function corners(loop: readonly LatticePoint[]): readonly LatticePoint[] {
  return loop.filter((point, i) => {
    const [before, after] = [loop.at(i - 1), loop[(i + 1) % loop.length]];
    return !(before?.x === point.x && after?.x === point.x) && !(before?.y === point.y && after?.y === point.y);
  });
}

function keyOf({ x, y }: LatticePoint): string {
  return `${x} ${y}`;
}
