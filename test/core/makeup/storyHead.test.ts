import { describe, expect, it } from "vitest";
import { airings, type Head } from "../../../core/makeup/storyHead.js";

/** The extra air that a head with so many lines above and below may take. */
function extraOf(above: number, below: number, top: boolean): readonly number[] {
  const head: Head = { lines: 6, above, below, aboveAtTop: 1, cost: 0, content: () => null };
  return [...airings([head], top)].map(({ extra }) => extra);
}

describe("extra air of a headline", () => {
  it("goes above it inside a page, while a house has as much there", () => {
    expect(extraOf(2, 2, false)).toEqual([0, 1]);
    expect(extraOf(3, 2, false)).toEqual([0]);
  });

  it("goes below it at the head of a page, while a house has as much there", () => {
    expect(extraOf(3, 1, true)).toEqual([0, 1]);
    expect(extraOf(3, 2, true)).toEqual([0]);
  });
});
