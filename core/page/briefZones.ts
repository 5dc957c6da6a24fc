/**
 * The stories of a column of briefs on the page: they run on in one flow, and each begins at its small head.
 *
 *      | head A |  | more B |
 *      | text A |  | head C |     a piece takes its lines down to where the next one begins
 *      | head B |  | text C |
 *      | text B |  |        |
 */
import { type Doc, type FrameRecord, type Grid, recordOf, textsOf } from "../model/index.js";
import { type Rect, rect } from "../units/index.js";
import { frameColumns } from "./columns.js";
import type { GlyphRun } from "./displayList.js";
import { drawnText } from "./drawnText.js";
import { baselineInLine, frameCells, frameRects } from "./grid.js";
import type { FrameLayout, PageLayout } from "./types.js";
import type { OwnedPiece } from "./zoneTypes.js";

/** A piece of the frame for each story; the whole frame for the first one where small heads do not tell the stories apart. */
export function briefPieces(doc: Doc, layout: PageLayout, grid: Grid, frame: FrameRecord, laid: FrameLayout): readonly OwnedPiece[] {
  const { content } = frame;
  const group = layout.display.groups.find((each) => each.frame === frame.id);
  const [first] = content.kind === "briefs" ? content.stories : [];
  if (content.kind !== "briefs" || group === undefined || first === undefined) return [];
  const runs = group.items.filter((item): item is GlyphRun => item.kind === "glyphs");
  const band = runs.filter(({ role }) => role === "rubric");
  const flow = runs.filter(({ role }) => role !== "rubric" && role !== "jump");
  const parts = partsOf(doc, content.stories, flow);
  const columns = columnsOf(grid, frame);
  const isHorizontal = flow.every(({ mode }) => mode === "horizontal");
  if (parts.length < 2 || !isHorizontal || columns.length === 0) {
    const owner = { kind: "story", id: parts[0]?.story ?? first } as const;
    return [{ owner, frame: frame.id, kind: "briefs", rects: frameRects(grid, frame), text: laid.text }];
  }
  const lines = parts.map(({ runs }) => runs.map((run) => lineOf(grid, run, group, columns)));
  return parts.map(({ story, runs }, index) => ({
    owner: { kind: "story", id: story },
    frame: frame.id,
    kind: "briefs",
    rects: [...(index === 0 ? bandRects(grid, frame, lines) : []), ...rectsOf(lines, index, columns)],
    text: drawnText(index === 0 ? [...band, ...runs] : runs),
  }));
}

interface Part {
  readonly story: string;
  readonly runs: GlyphRun[];
}

/** The runs of each story: one begins where a small head opens with the headline of the next. */
function partsOf(doc: Doc, stories: readonly string[], flow: readonly GlyphRun[]): readonly Part[] {
  const heads = stories.map((id) => solid(textsOf(recordOf(doc, id, "story"), "headline").join("")));
  const parts: Part[] = [];
  let next = 0;
  let before: GlyphRun | null = null;
  for (const run of flow) {
    const opens =
      run.role === "subhead" && before?.role !== "subhead" ? heads.findIndex((head, at) => at >= next && isHead(run, head)) : -1;
    if (opens >= 0 || parts.length === 0) {
      // Words before the first head go on from an earlier frame, whose last story this is.
      const from = opens >= 0 ? opens : Math.max(0, firstHead(flow, heads) - 1);
      parts.push({ story: stories[from] ?? "", runs: [] });
      next = from + 1;
    }
    parts.at(-1)?.runs.push(run);
    before = run;
  }
  return parts;
}

function firstHead(flow: readonly GlyphRun[], heads: readonly string[]): number {
  const run = flow.find((each) => each.role === "subhead" && heads.some((head) => isHead(each, head)));
  return run === undefined ? 1 : heads.findIndex((head) => isHead(run, head));
}

function isHead(run: GlyphRun, head: string): boolean {
  const words = solid(run.text);
  return words !== "" && head.startsWith(words);
}

function solid(text: string): string {
  return text.replace(/\s/g, "");
}

interface Column {
  readonly x: number;
  readonly width: number;
}

function columnsOf(grid: Grid, frame: FrameRecord): readonly Column[] {
  const columns = frameColumns(grid, frame, frameCells(frame)).map(({ x, measure }) => ({ x: Number(x), width: Number(measure) }));
  return columns.filter(({ x }, at) => columns.findIndex((each) => each.x === x) === at);
}

/** The column of a run, and from where to where on the page its line reaches. */
interface Line {
  readonly column: number;
  readonly top: number;
  readonly foot: number;
}

function lineOf(grid: Grid, run: GlyphRun, origin: { readonly x: number; readonly y: number }, columns: readonly Column[]): Line {
  const [x, baseline] = [origin.x + (run.x[0] ?? 0), origin.y + (run.y[0] ?? 0)];
  const column = columns.findLastIndex((each) => each.x <= x + grid.size);
  const top = baseline - baselineInLine(grid, run.size);
  return { column: Math.max(0, column), top, foot: top + grid.pitch };
}

/** What lies over the first lines of the frame, its rubric: it goes with the first story. */
function bandRects(grid: Grid, frame: FrameRecord, lines: readonly (readonly Line[])[]): readonly Rect[] {
  const first = Math.min(...lines.flat().map(({ top }) => top));
  return frameRects(grid, frame)
    .filter(({ y }) => y < first)
    .map(({ x, y, width, height }) => rect(x, y, width, Math.min(height, first - y)));
}

/** One rectangle for each column that a part has lines in. */
function rectsOf(lines: readonly (readonly Line[])[], part: number, columns: readonly Column[]): readonly Rect[] {
  return columns.flatMap(({ x, width }, column) => {
    const own = lines[part]?.filter((line) => line.column === column) ?? [];
    if (own.length === 0) return [];
    const top = Math.min(...own.map((line) => line.top));
    const below = lines.slice(part + 1).flatMap((later) => later.filter((line) => line.column === column && line.top > top));
    const foot = below.length > 0 ? Math.min(...below.map((line) => line.top)) : Math.max(...own.map((line) => line.foot));
    return [rect(x, top, width, foot - top)];
  });
}
