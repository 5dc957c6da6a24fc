/** Plans of made-up copy on made-up styles, and the cells that their frames take. */
import { planPages } from "../../../core/makeup/plan.js";
import type { Plan, PlanInput } from "../../../core/makeup/types.js";
import type { AdRecord, BoxRecord, FrameRecord, GridCells, PageStyle, PictureRecord, StoryRecord } from "../../../core/model/index.js";
import { fakeCopyfit, fakeStyle, noFaces, noSegmenter } from "./fakes.js";

export const INSIDE = fakeStyle("inside", 6, 115);
export const FRONT = fakeStyle("front", 6, 115, { front: true, next: "inside" });
export const TABLOID = fakeStyle("tabloid", 5, 79);
export const STYLES = new Map([INSIDE, FRONT, TABLOID].map((style) => [style.id, style]));

export interface Copy {
  readonly stories?: readonly StoryRecord[];
  readonly pictures?: readonly PictureRecord[];
  readonly boxes?: readonly BoxRecord[];
  readonly ads?: readonly AdRecord[];
}

export function planned(
  { stories = [], pictures = [], boxes = [], ads = [] }: Copy,
  styles: readonly PageStyle[] = [INSIDE],
  more: Partial<PlanInput> = {},
): Plan {
  const input = {
    stories,
    pictures,
    boxes,
    ads,
    styles,
    styleById: STYLES,
    firstPage: 1,
    faces: noFaces,
    segmenter: noSegmenter,
    hyphenator: null,
    seed: 1,
    steps: 120,
  };
  const { pages, findings, cost, faults } = planPages({ ...input, ...more }, fakeCopyfit);
  return { pages, findings, cost, faults };
}

export function cellsOf(frame: FrameRecord): readonly GridCells[] {
  if (frame.place.kind !== "grid") throw new Error(`frame ${frame.id} is off the grid`);
  return frame.place.cells;
}

export function framesOf(plan: Plan): readonly FrameRecord[] {
  return plan.pages.flatMap((page) => page.frames);
}

/** Names of what each cell of the page holds, rules aside; throws on an overlap or a cell outside. */
export function gridOf(frames: readonly FrameRecord[], style: PageStyle): readonly (string | undefined)[] {
  const { columns, lines } = style.grid;
  const grid = new Array<string | undefined>(columns * lines);
  for (const frame of frames) {
    if (frame.content.kind === "rule") continue;
    for (const { col, line, cols, lines: height } of cellsOf(frame)) {
      for (let row = line; row < line + height; row++) {
        for (let column = col; column < col + cols; column++) {
          if (column < 0 || column >= columns || row < 0 || row >= lines) throw new Error(`${frame.id} is outside at ${column}, ${row}`);
          if (grid[row * columns + column] !== undefined) throw new Error(`${frame.id} overlaps ${grid[row * columns + column]}`);
          grid[row * columns + column] = frame.id;
        }
      }
    }
  }
  return grid;
}
