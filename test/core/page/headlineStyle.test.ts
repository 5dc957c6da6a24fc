import { describe, expect, it } from "vitest";
import type { HeadlineStyle } from "../../../core/model/index.js";
import { composeWith, glyphAdvances } from "../../../core/page/context.js";
import { columnsWidth } from "../../../core/page/grid.js";
import { headlineRisks } from "../../../core/page/headlineStyle.js";
import { createCopyfit, layoutEdition } from "../../../core/page/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { cells, docOf, frameOf, STYLE, storyOf } from "./editions.js";

const faces = fakeFaces();
const story = storyOf("s", [["headline", "新桥今日通车"]]);
const [option] = createCopyfit(STYLE, faces, fakeSegmenter()).headlines(story, 3, 2);

/** A headline over three columns in a style: what is drawn, and the rules of its findings. */
function styled(style: HeadlineStyle | undefined, size = option?.setting.size ?? 0) {
  if (!option) throw new Error("no option");
  const setting = { ...option.setting, size: size as typeof option.setting.size, ...(style ? { style } : {}) };
  const frame = frameOf("h", { kind: "headline", story: "s", setting }, cells(0, 0, 3, option.lines));
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

  it("holds the same words in every style", () => {
    const plain = styled(undefined).runs.map((run) => run.text);
    const styles: readonly HeadlineStyle[] = [
      { kind: "reversed", plate: "accent" },
      { kind: "tinted", ink: "accent", share: 0.1 },
      { kind: "ruled" },
      { kind: "boxed", shadow: 0.2 },
    ];
    for (const style of styles) expect(styled(style).runs.map((run) => run.text)).toEqual(plain);
  });
});

describe("what may print badly", () => {
  it("is no finding of a large headline on black, on a house red or on a light tint", () => {
    expect(styled({ kind: "reversed", plate: "black" }).rules).toEqual([]);
    expect(styled({ kind: "reversed", plate: "accent" }).rules).toEqual([]);
    expect(styled({ kind: "tinted", ink: "black", share: 0.25 }).rules).toEqual([]);
  });

  it("is reversed type under 10 pt", () => {
    expect(styled({ kind: "reversed", plate: "black" }, 9).rules).toEqual(["headline-reversed-small"]);
  });

  it("is a tint of more than 30 % under black type", () => {
    expect(styled({ kind: "tinted", ink: "black", share: 0.5 }).rules).toEqual(["headline-tint-dark"]);
  });

  it("is a plate of a house colour too light for white type", () => {
    if (!option) throw new Error("no option");
    const light = { ...STYLE, type: { ...STYLE.type, accent: { c: 0.3, m: 0, y: 1, k: 0 } } };
    const context = { style: light, compose: composeWith(faces), advanceOf: glyphAdvances(faces) };
    const setting = { ...option.setting, style: { kind: "reversed", plate: "accent" } as const };
    expect(headlineRisks(context, setting).map(({ rule }) => rule)).toEqual(["headline-plate-light"]);
  });
});
