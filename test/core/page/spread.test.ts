import { describe, expect, it } from "vitest";
import { type PageStyle, pageHalves, pagesIn } from "../../../core/model/index.js";
import { cellsRect, columnLeft, columnsWidth, seamRect, typeArea } from "../../../core/page/grid.js";
import { layoutEdition } from "../../../core/page/index.js";
import { pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, EDITION, frameOf, STYLE } from "./editions.js";

/** Two pages of two columns, 100 points wide and 10 apart; the pages are 40 apart. */
const SPREAD: PageStyle = { ...STYLE, grid: { ...STYLE.grid, seam: pt(40) } };
const { grid } = SPREAD;

function folioOn(style: PageStyle, number: number) {
  const doc = docOf([[frameOf("f", { kind: "folio" }, cells(0, 0, 4, 3))]], [EDITION]);
  const page = doc.records.get("page1");
  if (page?.type !== "page") throw new Error("no page");
  const records = new Map([...doc.records, ["page1", { ...page, number }]]);
  const [layout] = layoutEdition({ ...doc, records, styles: new Map([[style.id, style]]) }, fakeFaces());
  const group = layout?.display.groups[0];
  const words = (group?.items ?? []).flatMap((item) =>
    item.kind === "glyphs" && /^第\d+版$/.test(item.text) ? [{ text: item.text, x: (item.x[0] ?? 0) + (group?.x ?? 0) }] : [],
  );
  return words.sort((a, b) => a.x - b.x);
}

describe("a spread", () => {
  it("is two pages of half of the columns each", () => {
    expect(pagesIn(SPREAD)).toBe(2);
    expect(pagesIn(STYLE)).toBe(1);
    expect(pageHalves(grid)).toEqual([
      { col: 0, cols: 2 },
      { col: 2, cols: 2 },
    ]);
  });

  it("has its seam between the middle columns", () => {
    expect([0, 1, 2, 3].map((col) => columnLeft(grid, col))).toEqual([35, 145, 285, 395]);
    expect(seamRect(SPREAD)).toMatchObject({ x: 245, width: 40 });
    expect(seamRect(STYLE)).toBeNull();
    expect(typeArea(SPREAD).width).toBe(460);
  });

  it("makes frames over the seam wider by it, and only these", () => {
    expect(cellsRect(grid, cells(0, 0, 2, 1)).width).toBe(210);
    expect(cellsRect(grid, cells(2, 0, 2, 1)).width).toBe(210);
    expect(cellsRect(grid, cells(1, 0, 2, 1)).width).toBe(240);
    expect(columnsWidth(grid, 2)).toBe(210);
    expect(columnsWidth(grid, 3)).toBe(350);
  });

  it("bears the numbers of both pages at its outer edges", () => {
    const [left, right] = folioOn(SPREAD, 2);
    expect([left?.text, right?.text]).toEqual(["第2版", "第3版"]);
    expect(left?.x).toBe(35);
    expect(right?.x).toBeGreaterThan(400);
  });

  it("begins with its right-hand page where papers are read from the right", () => {
    expect(folioOn({ ...SPREAD, order: "right-first" }, 2).map(({ text }) => text)).toEqual(["第3版", "第2版"]);
  });
});

describe("a page that is read from the right", () => {
  it("has its number at the other edge: its even pages lie at the right", () => {
    expect(folioOn(STYLE, 2)[0]?.x).toBe(35);
    expect(folioOn({ ...STYLE, order: "right-first" }, 2)[0]?.x).toBeGreaterThan(400);
    expect(folioOn({ ...STYLE, order: "right-first" }, 3)[0]?.x).toBe(35);
  });
});
