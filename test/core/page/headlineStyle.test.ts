import { describe, expect, it } from "vitest";
import type { HeadlineSetting, HeadlineStyle } from "../../../core/model/index.js";
import { columnsWidth } from "../../../core/page/grid.js";
import { createCopyfit, layoutEdition } from "../../../core/page/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { cells, docOf, frameOf, STYLE, storyOf } from "./editions.js";

const faces = fakeFaces();
const story = storyOf("s", [["headline", "新桥今日通车"]]);
const [option] = createCopyfit(STYLE, faces, fakeSegmenter()).headlines(story, 3, 2);

/** A headline over three columns in a style: what is drawn, and the rules of its findings. */
function styled(style: HeadlineStyle | undefined, size = option?.setting.size ?? 0, more: Partial<HeadlineSetting> = {}) {
  if (!option) throw new Error("no option");
  const setting = { ...option.setting, size: size as typeof option.setting.size, ...(style ? { style } : {}), ...more };
  const frame = frameOf("h", { kind: "headline", story: "s", setting }, cells(0, 0, 3, option.lines + 4));
  const [page] = layoutEdition(docOf([[frame]], [story]), faces);
  const items = page?.display.groups[0]?.items ?? [];
  const runs = items.flatMap((item) => (item.kind === "glyphs" ? [item] : []));
  return { items, runs, rules: (page?.findings ?? []).map(({ rule }) => rule).filter((rule) => rule.startsWith("headline-")) };
}

describe("a headline in a style", () => {
  it("is white on its plate, which is painted first", () => {
    const { items, runs } = styled({ kind: "reversed", plate: "black" });
    expect(items[0]).toMatchObject({ kind: "shape", fill: { k: 1 } });
    for (const run of runs) expect(run.ink).toEqual({ c: 0, m: 0, y: 0, k: 0 });
  });

  it("stays black on a tint of the share asked for", () => {
    const { items, runs } = styled({ kind: "tinted", ink: "black", share: 0.2 });
    expect(items[0]).toMatchObject({ kind: "shape", fill: { k: 0.2 } });
    for (const run of runs) expect(run.ink.k).toBe(1);
  });

  it("stands between a rule above and one below", () => {
    const { items, runs } = styled({ kind: "ruled" });
    const [above = 0, below = 0] = items.flatMap((item) => (item.kind === "rule" ? [item.from.y] : []));
    const baseline = runs[0]?.y[0] ?? 0;
    expect(above).toBeLessThan(baseline);
    expect(below).toBeGreaterThan(baseline);
  });

  it("has the box over its shadow and the words over both", () => {
    const { items } = styled({ kind: "boxed", shadow: 0.3 });
    expect(items.slice(0, 3).map((item) => item.kind)).toEqual(["shape", "shape", "glyphs"]);
  });

  it("keeps off the edges of its plate however long its lines are", () => {
    const { runs } = styled({ kind: "reversed", plate: "black" }, 200);
    const starts = runs.flatMap((run) => [...run.x]);
    const last = Math.max(...runs.map((run) => (run.x.at(-1) ?? 0) + run.size));
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(0.75 * 10 - 0.1);
    expect(last).toBeLessThanOrEqual(columnsWidth(STYLE.grid, 3) - 0.75 * 10 + 0.1);
  });

  it("is white in a line that prints when it is outlined, the line drawn first and twice as heavy", () => {
    const { items, runs, rules } = styled({ kind: "outlined" }, 30);
    expect(items.map(({ kind }) => kind)).toEqual(["shape", "glyphs"]);
    expect(items[0]).toMatchObject({ fill: null, stroke: { ink: { k: 1 }, corners: "round" } });
    const weight = items[0]?.kind === "shape" ? (items[0].stroke?.weight ?? 0) : 0;
    expect(weight / 2).toBeGreaterThanOrEqual(0.25);
    expect(runs[0]?.ink).toEqual({ c: 0, m: 0, y: 0, k: 0 });
    expect(rules).toEqual([]);
  });

  it("draws the outline where the glyphs stand, in their width scale", () => {
    const { items, runs } = styled({ kind: "outlined" }, 30, { stretch: 0.8 });
    const xs = items.flatMap((item) => (item.kind === "shape" ? [...item.points].filter((_, at) => at % 2 === 0) : []));
    // The fake glyph's ink is a box inside its em.
    const [first = 0] = runs[0]?.x ?? [];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(first);
    expect(Math.min(...xs)).toBeLessThan(first + 0.8 * 15);
    expect(Math.max(...xs)).toBeLessThanOrEqual((runs[0]?.x.at(-1) ?? 0) + 0.8 * 30);
  });

  it("is set solid, with a finding, where an outline would fill in", () => {
    const { items, runs, rules } = styled({ kind: "outlined" }, 24);
    expect(items).toHaveLength(1);
    expect(runs[0]?.ink.k).toBe(1);
    expect(rules).toEqual(["headline-outline-small"]);
  });

  it("has a large first piece before its lines, white on a plate or black without one", () => {
    const black = styled({ kind: "initial", plate: "none" }, 20);
    expect(black.runs.map(({ text }) => text)).toEqual(["新", "桥今日通车"]);
    expect(black.runs[0]?.size).toBe(32);
    expect((black.runs[0]?.x[0] ?? 0) + 32).toBeLessThanOrEqual(black.runs[1]?.x[0] ?? 0);
    const plated = styled({ kind: "initial", plate: "black", characters: 2 }, 20);
    expect(plated.runs.map(({ text }) => text)).toEqual(["新桥", "今日通车"]);
    expect(plated.items[0]).toMatchObject({ kind: "shape", fill: { k: 1 } });
    expect(plated.runs[0]?.ink.k).toBe(0);
  });

  it("has its 提要 in a box, clear of its line", () => {
    const { items } = styled(undefined, 20, { summary: "大桥全长三千米", summaryStyle: "boxed" });
    const box = items.find((item) => item.kind === "shape");
    const words = items.find((item) => item.kind === "glyphs" && item.role === "summary");
    if (box?.kind !== "shape" || words?.kind !== "glyphs") throw new Error("no box or no words");
    const ys = [...box.points].filter((_, at) => at % 2 === 1);
    expect(Math.min(...ys)).toBeLessThanOrEqual((words.y[0] ?? 0) - 0.88 * words.size - 7);
    expect(Math.max(...ys)).toBeGreaterThanOrEqual((words.y[0] ?? 0) + 0.12 * words.size + 7);
    expect(words.x[0]).toBeGreaterThanOrEqual(7.5);
  });

  it("has a type of its own where a person chose one, and begins where it is told to", () => {
    const [usual] = styled(undefined).runs;
    const [own] = styled(undefined, 16, { face: { family: "kai", weight: 400 }, align: "start" }).runs;
    expect(own?.face).not.toBe(usual?.face);
    expect(own?.x[0]).toBe(0);
    expect(styled(undefined, 16, { align: "center" }).runs[0]?.x[0]).toBeGreaterThan(0);
  });

  it("holds the same words in every style", () => {
    const plain = styled(undefined).runs.map((run) => run.text);
    const styles: readonly HeadlineStyle[] = [
      { kind: "reversed", plate: "accent" },
      { kind: "tinted", ink: "accent", share: 0.1 },
      { kind: "ruled" },
      { kind: "boxed", shadow: 0.2 },
      { kind: "outlined" },
    ];
    for (const style of styles) expect(styled(style).runs.map((run) => run.text)).toEqual(plain);
  });
});
