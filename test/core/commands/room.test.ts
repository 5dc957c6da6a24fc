import { describe, expect, it } from "vitest";
import { bringIn, bringInAt, moveToPage, roomFor, roomForFrames, setAside } from "../../../core/commands/index.js";
import { type Doc, type GridCells, recordOf } from "../../../core/model/index.js";
import { createCopyfit, layoutEdition } from "../../../core/page/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, STYLE, storyOf } from "../page/editions.js";
import { done } from "./done.js";

const FACES = fakeFaces();
const COPYFIT = createCopyfit(STYLE, FACES, fakeSegmenter());
const story = (id: string, characters: number) =>
  storyOf(id, [
    ["headline", "新桥通车"],
    ["paragraph", hanText(characters)],
  ]);

/** Story a lies on the pasteboard with picture p; blocks stand on the page. */
function editionWith(characters: number, ...blocks: readonly GridCells[]): Doc {
  const placed = [
    frameOf("ta", { kind: "text", story: "a", part: 0 }, cells(0, 3, 1, 4)),
    frameOf("pic", { kind: "picture", picture: "p" }, cells(0, 13, 2, 8)),
    ...blocks.map((at, index) => frameOf(`n${index}`, { kind: "note", text: ["告示"] }, at)),
  ];
  const doc = docOf([placed], [EDITION, story("a", characters), pictureOf("p", { story: "a" })]);
  return done(doc, setAside(doc, "a", "x"));
}

const roomIn = (doc: Doc, copy: string, at: { col: number; line: number } | null = null): GridCells | null =>
  roomFor(doc, recordOf(doc, "page1", "page"), copy, at, COPYFIT)?.cells ?? null;

describe("room for copy on a page", () => {
  it("is large enough for all of a story, under the head of the page", () => {
    const doc = editionWith(200);
    const at = roomIn(doc, "a");
    expect(at).toMatchObject({ col: 0, line: 3 });
    const page = recordOf(doc, "page1", "page");
    const brought = done(
      doc,
      bringIn(doc, "a", { page, cells: at ?? cells(0, 0, 1, 1) }, () => COPYFIT, "x"),
    );
    expect(layoutEdition(brought, FACES).flatMap(({ findings }) => findings.map(({ rule }) => rule))).not.toContain("overset");
  });

  it("lies where the pointer was, if that is free", () => {
    expect(roomIn(editionWith(60), "a", { col: 1, line: 20 })).toMatchObject({ col: 1, line: 20 });
  });

  it("lies beside what stands where the pointer was", () => {
    const doc = editionWith(60, cells(1, 18, 3, 8));
    const at = roomIn(doc, "a", { col: 1, line: 20 });
    expect(at).not.toBeNull();
    expect(at && (at.line >= 26 || at.line + at.lines <= 18 || at.col + at.cols <= 1)).toBe(true);
  });

  it("is what is left where a story is too long for it", () => {
    const doc = editionWith(2000, cells(0, 3, 4, 27));
    expect(roomIn(doc, "a")).toEqual(cells(0, 30, 4, 10));
  });

  it("has the shape of a picture, with its caption", () => {
    const at = roomIn(editionWith(60), "p");
    // 300 × 200 pixels are some 150 pt high over two columns of 210 pt, that is 12 lines, and one is the caption's.
    expect(at).toMatchObject({ col: 0, line: 3 });
    const ratio = at && (at.cols * 110 - 10) / ((at.lines - 1) * 12);
    expect(ratio).toBeGreaterThan(1.2);
    expect(ratio).toBeLessThan(1.9);
  });

  it("is said to be missing when copy is brought to a full page", () => {
    const full = editionWith(60, cells(0, 3, 4, 37));
    expect(bringInAt(full, "page1", "a", null, () => COPYFIT, "x")).toEqual({ refused: "refused-no-room", params: { page: 1 } });
    const free = editionWith(60);
    const brought = done(
      free,
      bringInAt(free, "page1", "a", { col: 2, line: 20 }, () => COPYFIT, "x"),
    );
    expect(recordOf(brought, "p1-f1", "frame").place).toMatchObject({ cells: [{ col: 2, line: 20 }] });
    expect(bringInAt(brought, "page1", "a", null, () => COPYFIT, "x")).toBeNull();
  });

  it("is none on a full page, and for what does not lie on the pasteboard", () => {
    expect(roomIn(editionWith(60, cells(0, 3, 4, 36)), "a")).toBeNull();
    expect(roomIn(editionWith(60), "n0")).toBeNull();
  });
});

describe("room for frames that come from another page", () => {
  const doc = docOf(
    [
      [
        frameOf("t", { kind: "text", story: "a", part: 0 }, cells(0, 3, 2, 10)),
        frameOf("p", { kind: "picture", picture: "p" }, cells(0, 13, 2, 8)),
      ],
      [frameOf("n", { kind: "note", text: ["告示"] }, cells(0, 0, 2, 12))],
      [frameOf("full", { kind: "note", text: ["告示"] }, cells(0, 0, 4, 40))],
    ],
    [EDITION, story("a", 60), pictureOf("p", { story: "a" })],
  );

  it("is the nearest at which they cover nothing, in their places to each other", () => {
    const shift = roomForFrames(doc, ["t", "p"], "page2");
    expect(shift).toEqual({ kind: "cells", cols: 0, lines: 9 });
    const moved = done(doc, moveToPage(doc, ["t", "p"], "page2", shift, "x"));
    expect(recordOf(moved, "p", "frame").place).toEqual({ kind: "grid", cells: [cells(0, 22, 2, 8)] });
  });

  it("is where they stood when there is none", () => {
    expect(roomForFrames(doc, ["t", "p"], "page3")).toEqual({ kind: "cells", cols: 0, lines: 0 });
  });
});
