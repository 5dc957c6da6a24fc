import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DisplayPage, type DisplaySheet, drawnRect } from "../../../core/page/index.js";
import { type ProofForm, proofSheets } from "../../../core/sheet/index.js";
import { contains, mm, pt, ptFromMm, rect } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";

const words = {
  watermark: "校样",
  slug: ({ scale, tile, tiles }: { scale: number; tile: number; tiles: number }) => [`缩放 ${scale}%`, `${tile}/${tiles}`],
};

function pageOf(width: number, height: number): DisplayPage {
  return { page: "page", number: 1, width: ptFromMm(mm(width)), height: ptFromMm(mm(height)), bleed: pt(8.5), groups: [] };
}

function sheetsOf(width: number, height: number, form: ProofForm): readonly DisplaySheet[] {
  return proofSheets(pageOf(width, height), form, words, fakeFaces()).flatMap(({ sheet }) => (sheet ? [sheet] : []));
}

function inMm(points: number): number {
  return Math.round((points * 2540) / 72) / 100;
}

function textOf(sheet: DisplaySheet | undefined): string {
  const items = sheet?.over.flatMap((group) => group.items) ?? [];
  return items.flatMap((item) => (item.kind === "glyphs" ? [item.text] : [])).join(" ");
}

describe("a proof scaled to its paper", () => {
  it("is as large in whole per cents as 7 mm of edge and 8 mm for words let it, and says so", () => {
    // A3 upright: 283 x 398 mm for a page of 390 x 550 mm: 72.5 % and 72.3 %.
    const [sheet] = sheetsOf(390, 550, { kind: "fitted", paper: "a3" });
    expect([sheet?.width ?? 0, sheet?.height ?? 0].map(inMm)).toEqual([297, 420]);
    expect(sheet?.scale).toBe(0.72);
    expect(textOf(sheet)).toContain("缩放 72%");
    expect([sheet?.window.width ?? 0, sheet?.window.height ?? 0].map(inMm)).toEqual([280.8, 396]);
    expect(inMm(sheet?.x ?? 0)).toBe(8.1);
  });

  it("lies across the paper where a spread is larger so", () => {
    // A3 lying: 406 x 275 mm for 780 x 550 mm: 52.05 % and 50 %; upright 36.3 %.
    const [sheet] = sheetsOf(780, 550, { kind: "fitted", paper: "a3" });
    expect([inMm(sheet?.width ?? 0), sheet?.scale]).toEqual([420, 0.5]);
  });

  it("is never larger than the page", () => {
    expect(sheetsOf(100, 150, { kind: "fitted", paper: "a4" })[0]?.scale).toBe(1);
  });
});

describe("a proof at full size", () => {
  it("has a sheet of the page, 7 mm round it and 8 mm for words", () => {
    const [sheet] = sheetsOf(390, 550, { kind: "full" });
    expect([sheet?.width ?? 0, sheet?.height ?? 0].map(inMm)).toEqual([404, 572]);
    expect(sheet?.scale).toBe(1);
  });
});

describe("a proof on several sheets", () => {
  it("takes as few of them as the paper allows", () => {
    // A3 lying offers 406 x 275 mm: one across, (550 - 10) / (275 - 10) = 2.04 down. Upright it would be two by two.
    const sheets = sheetsOf(390, 550, { kind: "tiled", paper: "a3" });
    expect(sheets.map(({ width }) => inMm(width))).toEqual([420, 420, 420]);
    expect(sheets.map((sheet) => /\d\/\d/.exec(textOf(sheet))?.[0])).toEqual(["1/3", "2/3", "3/3"]);
    expect(sheetsOf(275, 390, { kind: "tiled", paper: "a3" })).toHaveLength(1);
  });

  it("shows every part of the page, neighbours 10 mm of it both", () => {
    const parts = sheetsOf(390, 550, { kind: "tiled", paper: "a4" }).map(({ window, x, y }) =>
      [window.x - x, window.y - y, window.width, window.height].map(inMm),
    );
    // A4 upright offers 196 x 275 mm: (390 - 10) / 186 = 2.04, three across; lying 283 x 188 mm: two across, (550 - 10) / 178 = 3.03, four down.
    expect(parts).toHaveLength(8);
    expect(parts.slice(0, 3)).toEqual([
      [0, 0, 200, 145],
      [190, 0, 200, 145],
      [0, 135, 200, 145],
    ]);
    expect(parts.at(-1)).toEqual([190, 405, 200, 145]);
  });

  it("covers pages of any size, each part on its paper", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 900 }),
        fc.integer({ min: 20, max: 900 }),
        fc.constantFrom("a3", "a4"),
        (width, height, paper) => {
          const sheets = sheetsOf(width, height, { kind: "tiled", paper });
          const parts = sheets.map(({ window, x, y }) => rect(window.x - x, window.y - y, window.width, window.height));
          for (const sheet of sheets) expect(contains(rect(0, 0, sheet.width, sheet.height), sheet.window, 0.01)).toBe(true);
          for (let right = 0.5; right < width; right += 7)
            for (let down = 0.5; down < height; down += 7) {
              const [x, y] = [ptFromMm(mm(right)), ptFromMm(mm(down))];
              expect(parts.some((part) => x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height)).toBe(true);
            }
        },
      ),
      { numRuns: 30, seed: 5 },
    );
  });

  it("says where to cut a sheet and where to paste the next one on", () => {
    const [first, second, third] = sheetsOf(390, 550, { kind: "tiled", paper: "a3" });
    expect([first, second, third].map((sheet) => [/裁/.test(textOf(sheet)), /贴/.test(textOf(sheet))])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
  });
});

describe("the watermark", () => {
  it.each([
    [390, 550],
    [780, 550],
    [40, 30],
  ])("stands within what is shown of %i x %i mm, under the page and over it", (width, height) => {
    const [sheet] = sheetsOf(width, height, { kind: "fitted", paper: "a3" });
    if (!sheet) throw new Error("no sheet");
    for (const group of [...sheet.under, ...sheet.over].filter(({ frame }) => frame === "watermark")) {
      const drawn = drawnRect(group.items) ?? rect(0, 0, 0, 0);
      expect(contains(sheet.window, drawn, 0.01)).toBe(true);
      expect(drawn.width).toBeGreaterThan(sheet.window.width / 3);
    }
    expect(sheet.under.flatMap(({ items }) => items)).toMatchObject([{ kind: "shape", stroke: null }]);
    expect(sheet.over[0]?.items).toMatchObject([{ kind: "shape", fill: null }]);
  });
});
