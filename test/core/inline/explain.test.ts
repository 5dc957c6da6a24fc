import { describe, expect, it } from "vitest";
import { createCompose, createExplain } from "../../../core/inline/index.js";
import { pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { BODY, SIZE, styled } from "./typeset.js";

function explained(text: string, measure: number) {
  return createExplain(fakeFaces())(styled(text), BODY, pt(measure * SIZE)).lines;
}

describe("explaining lines", () => {
  it("gives the lines that composing gives", () => {
    const text = styled("江南江，北江ab江12东，江“东”江西（江中）江南。江北江东江西。");
    const measure = pt(9 * SIZE);
    const { lines, findings } = createExplain(fakeFaces())(text, BODY, measure);
    expect({ lines: lines.map(({ line }) => line), findings }).toEqual(createCompose(fakeFaces())(text, BODY, measure));
  });

  it("names the steps that squeezed a line, in order, with what each took", () => {
    const [line] = explained("江（南）江，北。东", 7.75);
    expect(line?.steps).toEqual([
      { step: "shrink-bracket", gaps: 2, each: -5, total: -10 },
      { step: "shrink-pause", gaps: 1, each: -2.5, total: -2.5 },
    ]);
    expect([line?.natural, line?.measure, line?.end]).toEqual([90, 77.5, "paragraph"]);
  });

  it("names the steps that stretched a line", () => {
    // Five Han, two digits of 1/2 em and two gaps of 1/4 em are 6.5 em; the word behind them goes to the next line.
    const [line] = explained("江南江北12江abcdefghij", 6.8);
    expect(line?.steps.map(({ step, gaps }) => [step, gaps])).toEqual([
      ["stretch-han-latin", 2],
      ["stretch-gaps", 3],
    ]);
    const total = line?.steps.reduce((sum, use) => sum + use.total, 0);
    expect(total).toBeCloseTo((line?.measure ?? 0) - (line?.natural ?? 0));
  });

  it("says what kind of place a line ends at", () => {
    expect(explained("江南江北江东江西", 5).map(({ end }) => end)).toEqual(["free", "paragraph"]);
    expect(explained("见http://news.example.cn/a/b", 8).map(({ end }) => end)).toContain("word-joint");
    expect(explained("江！！！！！！！！！！", 3).map(({ end }) => end)).toContain("kinsoku");
  });

  it("weighs the ends beside the chosen one, and tells which would not fit", () => {
    const [line] = explained("江南江北江东江西江中江南江北", 6);
    expect(line?.alternatives.map(({ to, fits }) => [to, fits])).toEqual([
      [4, true],
      [5, true],
      [7, false],
      [8, false],
    ]);
    expect(line?.alternatives.every(({ cost }) => cost > (line?.cost ?? 0))).toBe(true);
  });

  it("gives each glyph its room, and the gaps as they are by nature and as set", () => {
    const [line] = explained("江，南（北", 4.25);
    expect(line?.glyphs.map(({ x, width, gap, gapSet }) => [x, width, gap, gapSet])).toEqual([
      [0, 10, 0, 0],
      [10, 5, 5, 2.5],
      [17.5, 10, 5, 0],
      [27.5, 5, 0, 0],
      [32.5, 10, 0, 0],
    ]);
  });
});
