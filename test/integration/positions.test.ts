/** Screen = print: every glyph of an edition stands in its PDF where the display list has it, to a thousandth of a point. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { FaceSet } from "../../core/face/index.js";
import type { DisplayPage, GlyphRun } from "../../core/page/index.js";
import { openPages } from "../../host/services/openPages.js";
import { type Canvas2D, paintCanvas } from "../../paint/canvas/index.js";
import { paintPdf } from "../../paint/pdf/index.js";
import { FAKE_INTENT } from "../fakes/intent.js";
import { INFO } from "../paint/setting.js";
import { type PlacedGlyph, placedGlyphs } from "./glyphPlaces.js";
import { freshFolder, ROOT } from "./program.js";

/** The bleed that `paintPdf` lays round a page when nothing else is asked, in points. */
const BLEED = (3 / 25.4) * 72;
const EXACT = 0.001;

describe.each([
  ["the sample edition", ["templates/sample"], null],
  ["a vertical page", ["templates/sample/page3"], "broadsheet-vertical"],
] as const)("the glyphs of %s", (name, copy, template) => {
  let pages: readonly DisplayPage[] = [];
  let faces: FaceSet;
  let found: readonly (readonly PlacedGlyph[])[] = [];

  beforeAll(async () => {
    const opened = await openPages({
      copy: copy.map((path) => join(ROOT, path)),
      pictures: [],
      edition: { paper: "岚川日报", date: "2026-11-20", section: "副刊", template, profile: null, settings: [], ads: null, variant: null },
      templates: null,
      frames: null,
      keep: null,
      seed: 1,
      steps: 60,
      proposals: 1,
      rules: [],
      language: "en",
      pages: null,
      press: { condition: null, standard: null, inkLimit: null, house: null, marks: null },
    });
    if (!opened.ok) throw new Error(opened.code);
    faces = opened.edition.faces;
    pages = opened.layouts.map(({ display }) => withoutPictures(display));
    const print = {
      faces: opened.edition.faces,
      pictures: new Map(),
      info: INFO,
      standard: "x1a",
      intent: FAKE_INTENT,
      inkLimit: 220,
    } as const;
    const pdf = join(freshFolder(), `${name}.pdf`);
    writeFileSync(pdf, await paintPdf(pages, print));
    found = placedGlyphs(pdf);
  });

  it("are all there, and each where it was laid out", () => {
    expect(found).toHaveLength(pages.length);
    pages.forEach((page, index) => {
      const asked = laidOut(page);
      const drawn = found[index] ?? [];
      expect(asked.length).toBeGreaterThan(1000);
      expect(apart(drawn, asked)).toEqual([]);
      const undrawn = apart(asked, drawn);
      expect(undrawn.filter(({ text }) => text.trim() !== "")).toEqual([]);
    });
  });

  it("stand at the same places on a canvas, from which the screen is made", () => {
    pages.forEach((page, index) => {
      const onCanvas = painted(page, faces);
      expect(apart(found[index] ?? [], onCanvas)).toEqual([]);
      expect(onCanvas.length).toBe(laidOut(page).length);
    });
  });
});

function withoutPictures(page: DisplayPage): DisplayPage {
  const groups = page.groups.map((group) => ({ ...group, items: group.items.filter(({ kind }) => kind !== "image") }));
  return { ...page, groups };
}

/** The glyphs that the painter of canvases fills, in the space of the PDF. */
function painted(page: DisplayPage, faces: FaceSet): readonly PlacedGlyph[] {
  const glyphs: PlacedGlyph[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  const ignore = () => undefined;
  const context = {
    save: () => kept.push(matrix),
    restore() {
      matrix = kept.pop() ?? matrix;
    },
    transform(...by: Matrix) {
      matrix = product(matrix, by);
    },
    fill(path: { readonly isGlyph?: true }) {
      const [a, b, c, d, x, y] = matrix;
      if (path.isGlyph) glyphs.push({ x: BLEED + x, y: BLEED + page.height - y, size: Math.hypot(c, d), isTurned: a === 0 && b > 0 });
    },
  };
  const target = new Proxy(context, { get: (on, name) => Reflect.get(on, name) ?? ignore, set: () => true });
  const path = { moveTo: ignore, lineTo: ignore, quadraticCurveTo: ignore, bezierCurveTo: ignore, closePath: ignore };
  paintCanvas(page, target as unknown as Canvas2D<typeof path, never>, {
    scale: 1,
    faces,
    pictures: new Map(),
    createPath: () => path,
    glyphPath: () => ({ ...path, isGlyph: true }),
  });
  return glyphs;
}

type Matrix = readonly [number, number, number, number, number, number];

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

interface LaidOutGlyph extends PlacedGlyph {
  readonly text: string;
}

/** The glyphs of a page in the space of its PDF, which has its origin in the lower left corner of the bleed. */
function laidOut(page: DisplayPage): readonly LaidOutGlyph[] {
  return page.groups.flatMap((group) => {
    const runs = group.items.filter((item): item is GlyphRun => item.kind === "glyphs");
    return runs.flatMap(({ x, y, size, mode, text, offsets }) =>
      [...x].map((left, index) => ({
        x: BLEED + group.x + left,
        y: BLEED + page.height - group.y - (y[index] ?? 0),
        size,
        isTurned: mode === "sideways",
        text: text.slice(offsets[index], offsets[index + 1]),
      })),
    );
  });
}

/** Glyphs that none of the others answers to: each of them answers for one. White at the end of a line need not be drawn. */
function apart<Glyph extends PlacedGlyph>(glyphs: readonly Glyph[], others: readonly PlacedGlyph[]): readonly Glyph[] {
  const cellOf = (x: number, y: number): string => `${Math.floor(x)},${Math.floor(y)}`;
  const cells = new Map<string, PlacedGlyph[]>();
  for (const other of others) cells.set(cellOf(other.x, other.y), [...(cells.get(cellOf(other.x, other.y)) ?? []), other]);
  const taken = new Set<PlacedGlyph>();
  return glyphs.filter((glyph) => {
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(cellOf(glyph.x + dx, glyph.y + dy)) ?? []));
    const same = near.find((other) => !taken.has(other) && isSame(glyph, other));
    if (same) taken.add(same);
    return same === undefined;
  });
}

function isSame(a: PlacedGlyph, b: PlacedGlyph): boolean {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.size - b.size)) < EXACT && a.isTurned === b.isTurned;
}
