import { createCanvas, Path2D } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { apply, replacing, type Transaction } from "../../../core/edit/index.js";
import type { Doc, DocRecord, FrameRecord, StoryRecord } from "../../../core/model/index.js";
import type { DisplayPage } from "../../../core/page/index.js";
import { em } from "../../../core/units/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import { createGlyphPaths, paintCanvas } from "../../../paint/canvas/index.js";
import { pageWithin } from "../../../renderer/worker/cull.js";
import type { TileWish } from "../../../renderer/worker/messages.js";
import { pixelsIn } from "../../../renderer/worker/parts.js";
import { type Change, changeBetween, type Replica, replicaOf, replicaOfPage } from "../../../renderer/worker/replica.js";
import { cells, docOf, EDITION, frameOf, hanText, STYLE, storyOf } from "../../core/page/editions.js";

const faces = createFaceSet();
const glyphPath = createGlyphPaths(faces, () => new Path2D());
const SCALE = 0.9;
/** Of 255: an edge of a glyph that is cut by the part comes out a little otherwise; ink that is missing or left over differs by twice this. */
const MOST_DIFFERENCE = 110;

const text = (id: string, story: string, part: number, ...at: Parameters<typeof cells>): FrameRecord =>
  frameOf(id, { kind: "text", story, part }, cells(...at));
const story = (id: string, ...paragraphs: readonly string[]): StoryRecord =>
  storyOf(
    id,
    paragraphs.map((words) => ["paragraph", words] as const),
  );

const FRAME = text("b", "short", 0, 2, 0, 2, 14);
const NUMBERED = frameOf("f", { kind: "folio" }, cells(0, 30, 4, 3));
const DOC = docOf(
  [[text("a", "long", 0, 0, 0, 2, 10), FRAME, NUMBERED], [text("c", "long", 1, 0, 0, 4, 20)]],
  [EDITION, story("long", hanText(190), hanText(120)), story("short", hanText(60), hanText(90))],
);

function editOf(doc: Doc, ...records: readonly DocRecord[]): Transaction {
  const transaction = replacing(doc, "t1", "test", records);
  if (transaction === null) throw new Error("the edit changes nothing");
  return transaction;
}

function after(...records: readonly DocRecord[]): { readonly before: Replica; readonly now: Replica; readonly change: Change } {
  const before = replicaOf(null, DOC, faces, {});
  const now = replicaOf(before, apply(DOC, editOf(DOC, ...records)), faces, {});
  return { before, now, change: changeBetween(before, now) };
}

const WHOLE: TileWish = {
  page: 1,
  scale: SCALE,
  left: 0,
  top: 0,
  width: Math.ceil(STYLE.width * SCALE),
  height: Math.ceil(STYLE.height * SCALE),
};

function paint(page: DisplayPage, { scale, left, top, width, height }: TileWish) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.translate(-left, -top);
  const part = { left: left / scale, top: top / scale, right: (left + width) / scale, bottom: (top + height) / scale };
  const createPath = () => new Path2D();
  paintCanvas<Path2D, never>(pageWithin(page, part), context, { scale, faces, glyphPath, pictures: new Map<string, never>(), createPath });
  return canvas;
}

/** A page as the stage has it after a change: what was painted before, with what is dirty painted over. */
function mended({ before, now, change }: ReturnType<typeof after>, index: number): { readonly pixels: Buffer; readonly share: number } {
  const [old, fresh] = [before.layouts[index]?.display, now.layouts[index]?.display];
  if (!old || !fresh) throw new Error(`no page ${index}`);
  const canvas = paint(old, WHOLE);
  let painted = 0;
  for (const { rects } of change.dirty.filter(({ page }) => page === fresh.number)) {
    for (const each of rects) {
      const part = pixelsIn(WHOLE, each);
      if (part === null) continue;
      painted += part.width * part.height;
      canvas.getContext("2d").drawImage(paint(fresh, part), part.left, part.top);
    }
  }
  return { pixels: canvas.data(), share: painted / (WHOLE.width * WHOLE.height) };
}

function whole({ now }: ReturnType<typeof after>, index: number): Buffer {
  const page = now.layouts[index]?.display;
  if (!page) throw new Error(`no page ${index}`);
  return paint(page, WHOLE).data();
}

function mostDifference(a: Buffer, b: Buffer): number {
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? 0))), 0);
}

describe("a page on which only what changed is painted again", () => {
  const moved: FrameRecord = { ...FRAME, place: { kind: "grid", cells: [cells(1, 14, 2, 14)] } };
  const edits: Readonly<Record<string, readonly DocRecord[]>> = {
    "a character typed into a paragraph": [story("short", `新${hanText(60)}`, hanText(90))],
    "a paragraph that grows by a line": [story("short", `${hanText(60)}${hanText(30)}`, hanText(90))],
    "a text that becomes short": [story("short", hanText(3))],
    "a story that runs on to the next page": [story("long", hanText(150), hanText(120))],
    "a frame that moves": [moved],
    "a tint under a text": [{ ...FRAME, box: { tint: 0.1, padding: em(1) } }],
  };

  it.each(Object.keys(edits))("looks as if all of it had been: %s", (name) => {
    const edited = after(...(edits[name] ?? []));
    for (const index of [0, 1])
      expect(mostDifference(mended(edited, index).pixels, whole(edited, index)), `page ${index + 1}`).toBeLessThan(MOST_DIFFERENCE);
  });

  it("takes few pixels for a keystroke", () => {
    const { share } = mended(after(story("short", hanText(60), `新${hanText(90)}`)), 0);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.2);
  });
});

describe("what is told of a change", () => {
  it("is every page when the edition is opened, each wholly dirty", () => {
    const { pages, dirty } = changeBetween(null, replicaOf(null, DOC, faces, {}));
    expect(pages.map(({ number, width, height }) => [number, width, height])).toEqual([
      [1, 500, 560],
      [2, 500, 560],
    ]);
    // With the bleed of 9 points round it.
    const all = { x: -9, y: -9, width: 518, height: 578 };
    expect(dirty.map(({ page, rects }) => [page, rects])).toEqual([1, 2].map((page) => [page, [all]]));
  });

  it("is the pages that changed alone", () => {
    const { pages, dirty } = after(story("short", hanText(61), hanText(90))).change;
    expect(pages.map(({ number }) => number)).toEqual([1]);
    expect(dirty.map(({ page }) => page)).toEqual([1]);
  });

  it("says how a story fits on all pages that it runs through, though nothing moves on the first", () => {
    const { pages, dirty } = after(story("long", hanText(190), hanText(100))).change;
    expect(dirty.map(({ page }) => page)).toEqual([2]);
    const fits = pages.flatMap(({ frames }) => frames.filter(({ story: id }) => id === "long").map(({ part, fit }) => [part, fit?.kind]));
    expect(fits).toEqual([
      [0, "under"],
      [1, "under"],
    ]);
  });

  it("is the page that was asked for first, and then all others, and how copy fits", () => {
    const first = replicaOfPage(DOC, 2, faces, {});
    expect(first.pages.map(({ number, frames }) => [number, frames.map(({ fit }) => fit)])).toEqual([[2, [null]]]);
    const { pages, dirty } = changeBetween(first, replicaOf(first, DOC, faces, {}));
    expect(pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(pages[1]?.frames[0]?.fit).toMatchObject({ kind: "under" });
    expect(dirty.map(({ page }) => page)).toEqual([1]);
    expect(replicaOfPage(DOC, 9, faces, {}).pages.map(({ number }) => number)).toEqual([1]);
  });

  it("says which frames stand where, of what story and part, and what finds no room", () => {
    const { pages } = after(story("short", hanText(900))).change;
    const frame = pages[0]?.frames.find((each) => each.frame === "b");
    expect(frame).toMatchObject({ kind: "text", story: "short", part: 0, isOverset: true, fit: { kind: "over" } });
    // Columns 3 and 4 of 100 points with a gutter of 10, 14 lines of 12 points.
    expect(frame?.rects).toEqual([{ x: 255, y: 40, width: 210, height: 168 }]);
    expect(pages[0]?.frames.find((each) => each.frame === "f")).toMatchObject({ kind: "folio", part: null, fit: null });
    expect(pages[0]?.findings.map(({ rule }) => rule)).toContain("overset");
  });
});
