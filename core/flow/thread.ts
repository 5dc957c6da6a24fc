/**
 * Text that runs through a thread of frames, from page to page. Where it really goes on on another page,
 * the last line of the one frame and the first of the other are kept free for 下转第×版 and 上接第×版.
 *
 *     page 1          page 4
 *     ========        上接第1版
 *     ========        ========
 *     下转第4版        ====
 */
import type { Compose } from "../inline/index.js";
import { type Pt, pt } from "../units/index.js";
import { flow } from "./flow.js";
import { rowsOf } from "./rooms.js";
import type { Flow, FlowBlock, Overset, PlacedLine, PlacedRule, Region } from "./types.js";

/** A frame of a thread. */
export interface ThreadFrame {
  readonly regions: readonly Region[];
  readonly page: number;
  /** Whether something outside the frame says already where the text goes on, and where it comes from. */
  readonly saysTo: boolean;
  readonly saysFrom: boolean;
}

/** A line kept free for a jump line: `to` the page where the text goes on, `from` the page where it comes from. */
export interface JumpLine {
  readonly direction: "to" | "from";
  readonly page: number;
  /** The region of the frame and the grid line. */
  readonly region: number;
  readonly at: number;
  /** Room on that line, from the start of the region. */
  readonly x: Pt;
  readonly width: Pt;
}

/** What of a text stands in one frame; regions are counted in the frame. */
export interface ThreadText {
  readonly placed: readonly PlacedLine[];
  readonly rules: readonly PlacedRule[];
  readonly free: readonly number[];
  readonly jumps: readonly JumpLine[];
}

export interface ThreadFlow {
  readonly frames: readonly ThreadText[];
  readonly overset: Overset | null;
}

/** The pages of the frames before and behind; null where no line is kept. */
interface Joints {
  readonly from: number | null;
  readonly to: number | null;
}

/** Flows blocks through the frames of a thread. */
export function flowThread(blocks: readonly FlowBlock[], frames: readonly ThreadFrame[], compose: Compose): ThreadFlow {
  let joints: readonly Joints[] = frames.map(() => ({ from: null, to: null }));
  // A line kept free can push text into one frame more, never into one fewer.
  for (let round = 0; ; round++) {
    const kept = frames.map((frame, index) => keepLines(frame, joints[index]));
    const result = flow(
      blocks,
      kept.flatMap((each) => each.regions),
      compose,
    );
    const texts = textsOf(kept, result);
    const needed = jointsOf(frames, texts);
    if (round > frames.length || !hasMore(needed, joints)) return { frames: texts.map(withoutIdleJumps(needed)), overset: result.overset };
    joints = needed;
  }
}

interface Kept {
  readonly regions: readonly Region[];
  readonly jumps: readonly JumpLine[];
}

/** The regions of a frame without the lines that its joints need. */
function keepLines({ regions }: ThreadFrame, joints: Joints | undefined): Kept {
  const all = [...regions];
  const jumps: JumpLine[] = [];
  const first = all[0];
  if (first && first.lines > 1 && joints && joints.from !== null) {
    jumps.push(jumpLine("from", joints.from, first, 0, 0));
    all[0] = { ...first, line: first.line + 1, lines: first.lines - 1, ...(first.slots ? { slots: first.slots.slice(1) } : {}) };
  }
  const last = all.at(-1);
  if (last && last.lines > 1 && joints && joints.to !== null) {
    jumps.push(jumpLine("to", joints.to, last, all.length - 1, last.lines - 1));
    all[all.length - 1] = { ...last, lines: last.lines - 1, ...(last.slots ? { slots: last.slots.slice(0, last.lines - 1) } : {}) };
  }
  return { regions: all, jumps };
}

function jumpLine(direction: JumpLine["direction"], page: number, region: Region, index: number, row: number): JumpLine {
  const slots = rowsOf(region, index)[row]?.slots ?? [];
  const { x, width } = (direction === "from" ? slots[0] : slots.at(-1)) ?? { x: pt(0), width: region.measure };
  return { direction, page, region: index, at: region.line + row, x, width };
}

/** The flow, frame by frame. */
function textsOf(kept: readonly Kept[], { placed, rules, free }: Flow): readonly ThreadText[] {
  let region = 0;
  let line = 0;
  return kept.map(({ regions, jumps }) => {
    const start = region;
    const first = line;
    region += regions.length;
    while (line < placed.length && (placed[line]?.region ?? 0) < region) line++;
    const own = placed.slice(first, line).map((each) => ({ ...each, region: each.region - start }));
    const ownRules = rules.filter((rule) => rule.region >= start && rule.region < region);
    return {
      placed: own,
      rules: ownRules.map((rule) => ({ ...rule, region: rule.region - start })),
      free: free.slice(start, region),
      jumps,
    };
  });
}

/** The lines that frames need which hold text and whose neighbours in the thread stand on another page. */
function jointsOf(frames: readonly ThreadFrame[], texts: readonly ThreadText[]): readonly Joints[] {
  const pageNear = (index: number, step: 1 | -1): number | null => {
    for (let i = index + step; i >= 0 && i < frames.length; i += step) {
      if ((texts[i]?.placed.length ?? 0) > 0) return frames[i]?.page ?? null;
    }
    return null;
  };
  return frames.map((frame, index) => {
    if (texts[index]?.placed.length === 0) return { from: null, to: null };
    const from = pageNear(index, -1);
    const to = pageNear(index, 1);
    return { from: frame.saysFrom || from === frame.page ? null : from, to: frame.saysTo || to === frame.page ? null : to };
  });
}

/** A line kept free for text that in the end does not go on stays blank. */
function withoutIdleJumps(needed: readonly Joints[]): (text: ThreadText, index: number) => ThreadText {
  return (text, index) => ({ ...text, jumps: text.jumps.filter((jump) => needed[index]?.[jump.direction] === jump.page) });
}

function hasMore(needed: readonly Joints[], joints: readonly Joints[]): boolean {
  return needed.some((each, index) => {
    const had = joints[index];
    return (each.from !== null && each.from !== had?.from) || (each.to !== null && each.to !== had?.to);
  });
}
