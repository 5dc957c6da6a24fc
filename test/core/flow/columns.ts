/** Short notations for tests of the flow room: paragraphs of whole lines in, columns as strings out. */
import fc from "fast-check";
import type { Flow, FlowBlock, PlacedLine, Region } from "../../../core/flow/index.js";
import { createCompose, type Slot } from "../../../core/inline/index.js";
import { pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { BODY, SIZE, SONG, styled } from "../inline/typeset.js";

export const compose = createCompose(fakeFaces());
/** Characters in a line of a plain column. */
export const MEASURE = 5;

export function block(text: string, more: Partial<FlowBlock> = {}): FlowBlock {
  return { text: styled(text), style: BODY, role: "paragraph", story: "s1", from: 0, occupies: null, keepWithNext: 0, ...more };
}

/** A paragraph that takes `lines` lines of five characters. */
export function paragraph(lines: number, letter = "文"): FlowBlock {
  return block(letter.repeat(lines * MEASURE));
}

/** A subhead of one line in `occupies` grid lines that wants two lines after it. */
export function subhead(occupies: number | null = null): FlowBlock {
  return block("小标题", { role: "subhead", occupies, keepWithNext: 2 });
}

/** Its first character over `lines` lines, as high as on a grid of 12 pt, with half an em of room beside it. */
export function capped(text: string, lines: number): FlowBlock {
  const style = { ...SONG, size: pt((lines - 1) * 12 + SIZE) };
  return block(text, { dropCap: { to: 1, style, lines, gap: pt(5) } });
}

/** Columns of these heights at one measure, side by side. */
export function columns(...heights: readonly number[]): readonly Region[] {
  return heights.map((lines, i) => ({ x: pt(i * 60), line: 0, lines, measure: pt(MEASURE * SIZE) }));
}

/** A region drawn line by line, a character of body type a sign: `=` is free, `.` is not. */
export function room(...rows: readonly string[]): Region {
  const measure = pt((rows[0] ?? "").length * SIZE);
  return { x: pt(0), line: 0, lines: rows.length, measure, slots: rows.map(slotsDrawn) };
}

function slotsDrawn(row: string): readonly Slot[] {
  return [...row.matchAll(/=+/g)].map((match) => ({ x: pt(match.index * SIZE), width: pt(match[0].length * SIZE) }));
}

/** The columns of a flow as block numbers a line: "00 01" is two columns of two lines. */
export function columnsOf(result: Flow): string {
  return result.free
    .map((_, region) =>
      result.placed
        .filter((line) => line.region === region)
        .map((line) => line.block)
        .join(""),
    )
    .join(" ");
}

/** Lines as they stand: "0.2+4 文字" is the line 文字 in region 0 on grid line 2, 4 characters in. */
export function standing(blocks: readonly FlowBlock[], placed: readonly PlacedLine[]): readonly string[] {
  return placed.map(({ region, at, x, ...line }) => `${region}.${at}+${x / SIZE} ${wordsOf(blocks, line)}`);
}

/** The text of a line. */
export function wordsOf(blocks: readonly FlowBlock[], { block: index, line }: Pick<PlacedLine, "block" | "line">): string {
  return blocks[index]?.text.text.slice(line.from, line.to) ?? "";
}

const words = fc.array(fc.constantFrom("江水", "两岸的人", "春天", "，", "。", "“好”", "桥"), { minLength: 1, maxLength: 25 });

/** Blocks of all kinds. */
export const anyBlock: fc.Arbitrary<FlowBlock> = fc.oneof(
  { weight: 5, arbitrary: words.map((parts) => block(`人${parts.join("")}`)) },
  { weight: 2, arbitrary: fc.constantFrom(subhead(), subhead(2), subhead(3)) },
  { weight: 1, arbitrary: fc.tuple(words, fc.integer({ min: 2, max: 3 })).map(([parts, lines]) => capped(`春${parts.join("")}`, lines)) },
);

const anyRow = fc.constantFrom("==========", "==========", "====..====", "......====", "======....", "==......==", "..........");

/** Regions of all shapes; some whole, some with things in their way. */
export const anyRegion: fc.Arbitrary<Region> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 0, max: 8 }))
    .map(([measure, lines]): Region => ({ x: pt(0), line: 3, lines, measure: pt(measure * SIZE) })),
  fc.array(anyRow, { minLength: 1, maxLength: 8 }).map((rows) => room(...rows)),
);
