import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bringIn, isRefusal, type Outcome, setAside } from "../../../core/commands/index.js";
import { apply, NEW_HISTORY, perform, undo } from "../../../core/edit/index.js";
import { copyOnNoPage, type Doc, type DocRecord, type GridCells, pasteboardOf, recordOf, recordsOf } from "../../../core/model/index.js";
import { createCopyfit, layoutEdition } from "../../../core/page/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, STYLE, storyOf } from "../page/editions.js";

const FACES = fakeFaces();
const COPYFIT = createCopyfit(STYLE, FACES, fakeSegmenter());

const story = (id: string): DocRecord =>
  storyOf(id, [
    ["headline", "新桥通车"],
    ["paragraph", hanText(60)],
  ]);
const text = (id: string, at: GridCells) => frameOf(`t-${id}`, { kind: "text", story: id, part: 0 }, at);

/** A story with its picture and caption at the left, two briefs at the right. */
const DOC: Doc = docOf(
  [
    [
      text("a", cells(0, 3, 2, 10)),
      frameOf("pic", { kind: "picture", picture: "p" }, cells(0, 13, 2, 8)),
      frameOf("cap", { kind: "caption", picture: "p" }, cells(0, 21, 2, 2)),
      frameOf("col", { kind: "briefs", rubric: null, stories: ["b", "c"], part: 0 }, cells(2, 3, 2, 20)),
    ],
  ],
  [EDITION, story("a"), story("b"), story("c"), pictureOf("p", { story: "a" })],
);

function done(doc: Doc, transaction: Outcome): Doc {
  if (transaction === null || isRefusal(transaction)) throw new Error("nothing was done");
  return apply(doc, transaction);
}

const framesOf = (doc: Doc) => recordOf(doc, "page1", "page").frames;
const place = (doc: Doc, copy: string, at: GridCells) =>
  bringIn(doc, copy, { page: recordOf(doc, "page1", "page"), cells: at }, () => COPYFIT, "x");
/** Records but for the pasteboard, which may be empty where there was none. */
const copyAndFrames = (doc: Doc): object => Object.fromEntries([...doc.records].filter(([id]) => id !== "pasteboard"));

describe("laying a story on the pasteboard", () => {
  it("takes its frames off the page, with those of its picture, and keeps every character", () => {
    const doc = done(DOC, setAside(DOC, "a", "x"));
    expect(framesOf(doc)).toEqual(["col"]);
    expect(pasteboardOf(doc)).toEqual(["a", "p"]);
    expect(doc.records.get("a")).toBe(DOC.records.get("a"));
    const notes = layoutEdition(doc, FACES).flatMap(({ findings }) => findings.filter(({ rule }) => /unplaced|pasteboard/.test(rule)));
    expect(notes.map(({ rule, level, params }) => [rule, level, params.name])).toEqual([
      ["on-pasteboard", "info", "a"],
      ["on-pasteboard", "info", "p"],
    ]);
  });

  it("takes a brief out of its column and leaves the others", () => {
    const doc = done(DOC, setAside(DOC, "b", "x"));
    expect(recordOf(doc, "col", "frame").content).toMatchObject({ stories: ["c"] });
    expect(pasteboardOf(doc)).toEqual(["b"]);
  });

  it("leaves what a person has locked, and what stands nowhere", () => {
    const locked = { ...recordOf(DOC, "cap", "frame"), locked: true as const };
    expect(setAside({ ...DOC, records: new Map([...DOC.records, ["cap", locked]]) }, "a", "x")).toEqual({
      refused: "refused-locked",
      params: { frame: "cap" },
    });
    expect(setAside(DOC, "nothing", "x")).toBeNull();
  });
});

describe("bringing copy in from the pasteboard", () => {
  const aside = done(DOC, setAside(DOC, "a", "x"));

  it("sets a story under its headline in the cells that are said", () => {
    const doc = done(aside, place(aside, "a", cells(0, 3, 2, 20)));
    const made = framesOf(doc)
      .slice(1)
      .map((id) => recordOf(doc, id, "frame"));
    expect(made.map(({ content }) => content.kind)).toEqual(["headline", "text"]);
    const lines = made.map((frame) => (frame.place.kind === "grid" ? (frame.place.cells[0]?.lines ?? 0) : 0));
    expect(lines[0]).toBeGreaterThan(0);
    expect((lines[0] ?? 0) + (lines[1] ?? 0)).toBe(20);
    expect(pasteboardOf(doc)).toEqual(["p"]);
    expect(layoutEdition(doc, FACES).flatMap(({ findings }) => findings.map(({ rule }) => rule))).not.toContain("overset");
  });

  it("sets a picture over its caption", () => {
    const doc = done(aside, place(aside, "p", cells(0, 25, 2, 10)));
    const kinds = framesOf(doc).map((id) => recordOf(doc, id, "frame").content.kind);
    expect(kinds).toEqual(["briefs", "picture", "caption"]);
  });

  it.each([
    ["cells that another frame covers", "a", cells(1, 3, 2, 20)],
    ["cells off the grid", "a", cells(3, 30, 2, 11)],
    ["a room too low for headline and text", "a", cells(0, 3, 2, 3)],
    ["copy that is on a page", "b", cells(0, 3, 2, 20)],
    ["what is no copy", "col", cells(0, 3, 2, 20)],
  ])("does nothing for %s", (_, copy, at) => {
    expect(place(aside, copy, at)).toBeNull();
  });

  it("gives new frames ids that no variant has", () => {
    const own = frameOf("p1-f7", { kind: "folio" }, cells(0, 0, 4, 3));
    const doc: Doc = {
      ...aside,
      records: new Map([
        ...aside.records,
        ["edition", { ...EDITION, variants: [{ name: "late", title: null, changed: [own], removed: [] }] }],
      ]),
    };
    const after = done(doc, place(doc, "a", cells(0, 3, 2, 20)));
    expect(framesOf(after)).toEqual(["col", "p1-f8", "p1-f9"]);
  });
});

describe("moving copy to and fro", () => {
  it("loses nothing, and is taken back to what was before", () => {
    const move = fc.record({ copy: fc.constantFrom("a", "b", "c", "p"), to: fc.constantFrom("aside", "left", "right", "foot") });
    const rooms = { left: cells(0, 3, 2, 20), right: cells(2, 3, 2, 20), foot: cells(0, 24, 4, 16) };
    fc.assert(
      fc.property(fc.array(move, { maxLength: 8 }), (moves) => {
        let edited = { doc: DOC, history: NEW_HISTORY };
        for (const { copy, to } of moves) {
          const { doc } = edited;
          const transaction = to === "aside" ? setAside(doc, copy, "x") : place(doc, copy, rooms[to]);
          if (transaction && !isRefusal(transaction)) edited = perform(edited, transaction);
          for (const id of ["a", "b", "c", "p"]) expect(edited.doc.records.get(id)).toBe(DOC.records.get(id));
          expect([...pasteboardOf(edited.doc)].sort()).toEqual([...copyOnNoPage(edited.doc)].sort());
          for (const page of recordsOf(edited.doc, "page")) for (const id of page.frames) recordOf(edited.doc, id, "frame");
        }
        for (let back = undo(edited); back !== null; back = undo(back)) edited = back;
        expect(copyAndFrames(edited.doc)).toEqual(copyAndFrames(DOC));
      }),
    );
  });
});
