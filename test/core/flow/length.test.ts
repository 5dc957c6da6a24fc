import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOfLength, type FlowBlock, linesNeeded, mostGain } from "../../../core/flow/index.js";
import { pt } from "../../../core/units/index.js";
import { SIZE } from "../inline/typeset.js";
import { anyBlock, block, compose, subhead } from "./columns.js";

/** Twenty characters in a line. */
const MEASURE = pt(20 * SIZE);

/** Its sixth line lacks one character: three lines of nineteen make it seven. */
const NEARLY_FULL = block("文".repeat(119));
/** Two characters in its last line: to make one more, gaps of a fifth of an em would be needed. */
const NEARLY_EMPTY = block("文".repeat(102));
/** Two characters in its last line, and two commas in every other one that can give up their blank. */
const SQUEEZABLE = block(`${"文文文文文文文文文，文文文文文文文文文，".repeat(5)}文文`);

function linesOf(blocks: readonly FlowBlock[]): number {
  return linesNeeded(blocks, MEASURE, compose);
}

function gained(blocks: readonly FlowBlock[], lines: number): number {
  return linesOf(blocksOfLength(blocks, lines, MEASURE, compose)) - linesOf(blocks);
}

describe("a text that is to run longer", () => {
  it("takes a line from a paragraph whose last line is nearly full", () => {
    expect(linesOf([NEARLY_FULL])).toBe(6);
    expect(gained([NEARLY_FULL], 1)).toBe(1);
  });

  it("takes none where gaps would be seen", () => {
    expect(gained([NEARLY_EMPTY], 1)).toBe(0);
  });

  it("gets no more lines than it asks for", () => {
    expect(gained([NEARLY_FULL, NEARLY_FULL, NEARLY_FULL], 2)).toBe(2);
    expect(gained([NEARLY_FULL, NEARLY_EMPTY], 2)).toBe(1);
  });

  it("leaves subheads alone", () => {
    const head = subhead(2);
    expect(blocksOfLength([head, NEARLY_FULL], 1, MEASURE, compose)[0]).toBe(head);
  });

  it("is the same objects each time, so that its lines are known", () => {
    const once = blocksOfLength([NEARLY_FULL], 1, MEASURE, compose);
    expect(blocksOfLength([NEARLY_FULL], 1, MEASURE, compose)[0]).toBe(once[0]);
    expect(once[0]?.text).toBe(NEARLY_FULL.text);
  });
});

describe("a text that is to run shorter", () => {
  it("gives a line whose characters find room where marks give up their blank", () => {
    expect(linesOf([SQUEEZABLE])).toBe(6);
    expect(gained([SQUEEZABLE], -1)).toBe(-1);
  });

  it("gives none where nothing can be squeezed", () => {
    expect(gained([NEARLY_EMPTY], -1)).toBe(0);
  });
});

describe("the length of any text", () => {
  it("changes by no more than is asked for, and never the other way", () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 6 }), fc.integer({ min: -3, max: 3 }), (blocks, lines) => {
        const change = gained(blocks, lines);
        expect(Math.sign(change) * Math.sign(lines)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(change)).toBeLessThanOrEqual(Math.abs(lines));
      }),
    );
  });

  it("can grow by as much as it says", () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 6 }), (blocks) => {
        const most = mostGain(blocks, MEASURE, compose);
        expect(gained(blocks, most)).toBe(most);
      }),
    );
  });
});
