import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeOnce, openBench } from "../../../core/inline/compose.js";
import { type BreakTask, lineCost } from "../../../core/inline/cost.js";
import type { LineRules, ParagraphStyle, ProfileName, Slot } from "../../../core/inline/index.js";
import { measureOf } from "../../../core/inline/measures.js";
import { PROFILES } from "../../../core/inline/profile.js";
import { em, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { BODY, SIZE, styled } from "./typeset.js";

const PIECES = [
  ...["江", "南", "海", "北", "市民", "报道", "，", "。", "、", "“", "”", "（", "）", "——", "……", "·"],
  ...["12", "3.5%", "10:30", "CCTV", "a b", "http://a.cn/b", "！！"],
];
const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(""));
const style = fc.record({
  align: fc.constantFrom("justify", "start", "center"),
  indent: fc.constantFrom(em(0), em(2)),
  profile: fc.constantFrom<ProfileName | LineRules>("gb-news", "kaiming", {
    ...PROFILES["gb-news"].rules,
    hanging: true,
    prefer: "push-out",
  }),
}) satisfies fc.Arbitrary<Partial<ParagraphStyle>>;
const width = fc.integer({ min: 40, max: 120 }).map((tenths) => (tenths / 10) * SIZE);
const slots = fc.array(
  width.map((each): Slot => ({ x: pt(0), width: pt(each) })),
  { minLength: 1, maxLength: 5 },
);

/** Cost of the cheapest of all ways to break, each tried (2 to the number of places). */
function bruteForce(task: BreakTask, start = 0, line = 0): number {
  const last = task.candidates.count - 1;
  if (start === last) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (let end = start + 1; end <= last; end++) {
    best = Math.min(best, lineCost(task, start, end, measureOf(task.measures, line)) + bruteForce(task, end, line + 1));
  }
  return best;
}

function costOf(task: BreakTask, breaks: readonly number[]): number {
  let cost = 0;
  for (let line = 0; line + 1 < breaks.length; line++) {
    cost += lineCost(task, breaks[line] ?? 0, breaks[line + 1] ?? 0, measureOf(task.measures, line));
  }
  return cost;
}

describe("total fit", () => {
  const bench = openBench(fakeFaces());

  it("costs as little as the cheapest of all ways to break a short paragraph, in one measure and in rooms of any width", () => {
    fc.assert(
      fc.property(text, style, slots, (copy, more, room) => {
        const { task, breaks } = composeOnce(styled(copy), { ...BODY, ...more }, room, bench);
        if (task.candidates.count > 14 || task.sums.items.count === 0) return;
        const least = bruteForce(task);
        expect(costOf(task, breaks)).toBeCloseTo(least, 6);
      }),
      { numRuns: 400 },
    );
  });

  it("leaves one character in the last line only where every legal composition does", () => {
    const short = fc
      .array(fc.constantFrom("江", "南", "，", "。", "“", "”", "12"), { minLength: 3, maxLength: 13 })
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(short, width, (copy, measure) => {
        const { task, breaks } = composeOnce(styled(copy), BODY, pt(measure), bench);
        // An orphan costs a million, a rescue ten: what costs less than that is legal and has none.
        const orphaned = costOf(task, breaks) >= 1_000_000;
        expect(orphaned).toBe(task.candidates.count > 1 && bruteForce(task) >= 1_000_000);
      }),
      { numRuns: 300 },
    );
  });
});

describe("lines with rooms of their own", () => {
  const compose = (copy: string, widths: readonly number[], more: Partial<ParagraphStyle> = {}): string => {
    const room = widths.map((each) => ({ x: pt(0), width: pt(each * SIZE) }));
    const { result } = composeOnce(styled(copy), { ...BODY, ...more }, room, openBench(fakeFaces()));
    return result.lines.map((line) => copy.slice(line.from, line.to)).join("|");
  };

  it.each([
    ["each line fills its own", [4, 6, 8], "江南江北|江东江西江中|江南江北江东江西|江中"],
    ["the last one serves all lines after it", [4, 6], "江南江北|江东江西江中|江南江北江东|江西江中"],
    ["a word moves on to a line that holds it", [4, 9], "江南|Shanghai江北江东"],
  ])("%s", (_, widths, expected) => {
    expect(compose(expected.replaceAll("|", ""), widths)).toBe(expected);
  });

  it("takes the indent off the first one", () => {
    expect(compose("江南江北江东江西", [6, 4], { indent: em(2) })).toBe("江南江北|江东江西");
  });

  it("refuses rooms that are none", () => {
    expect(() => compose("江", [])).toThrow("room of one line");
    expect(() => compose("江", [4, 0])).toThrow("positive length, not 0");
  });
});
