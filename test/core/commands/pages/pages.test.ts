import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changePages,
  deletePages,
  duplicatePage,
  holdingsOf,
  lockFrames,
  movePage,
  newPage,
  pagesInOrder,
  restylePage,
} from "../../../../core/commands/index.js";
import {
  type Doc,
  type DocRecord,
  editionVariant,
  type PageStyle,
  pasteboardOf,
  recordOf,
  recordsOf,
} from "../../../../core/model/index.js";
import { em, lines, pt } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, STYLE, storyOf } from "../../page/editions.js";
import { cellsOf, done } from "../done.js";

const story = (id: string): DocRecord =>
  storyOf(id, [
    ["headline", "新桥通车"],
    ["paragraph", hanText(200)],
  ]);
const text = (frame: string, id: string, part = 0) => frameOf(frame, { kind: "text", story: id, part }, cells(0, 3, 2, 10));

/** Story a runs from page 1 to page 3, and jump lines say so; b stands on page 2 with a picture. */
const DOC: Doc = docOf(
  [
    [
      text("a1", "a"),
      frameOf("to", { kind: "jump", story: "a", page: 3, direction: "to" }, cells(0, 13, 2, 1)),
      frameOf("f1", { kind: "folio" }, cells(0, 0, 4, 3)),
    ],
    [
      text("b1", "b"),
      frameOf("pic", { kind: "picture", picture: "p" }, cells(2, 3, 2, 8)),
      frameOf("n", { kind: "note", text: ["更正"] }, cells(2, 20, 2, 4)),
    ],
    [text("a2", "a", 1), frameOf("from", { kind: "jump", story: "a", page: 1, direction: "from" }, cells(0, 2, 2, 1))],
  ],
  [EDITION, story("a"), story("b"), pictureOf("p", { story: "b" })],
);

const order = (doc: Doc): string =>
  pagesInOrder(doc)
    .map(({ id, number }) => `${number}:${id}`)
    .join(" ");
const jump = (doc: Doc, frame: string): number => {
  const { content } = recordOf(doc, frame, "frame");
  return content.kind === "jump" ? content.page : 0;
};
const numbered = (...numbers: readonly number[]): Doc => ({
  ...DOC,
  records: new Map(
    [...DOC.records].map(([id, record]) => [id, record.type === "page" ? { ...record, number: numbers[record.number - 1] ?? 0 } : record]),
  ),
});

describe("a new page", () => {
  it("stands behind the one that is said, with its folio, and those behind it count on", () => {
    const doc = done(DOC, newPage(DOC, { style: STYLE, section: "民生" }, "page1", "x"));
    expect(order(doc)).toBe("1:page1 2:page4 3:page2 4:page3");
    const page = recordOf(doc, "page4", "page");
    expect(page.section).toBe("民生");
    expect(page.frames.map((id) => recordOf(doc, id, "frame").content.kind)).toEqual(["folio"]);
    expect(page.frames.map((id) => cellsOf(doc, id))).toEqual(["0,0 4x3"]);
    expect([jump(doc, "to"), jump(doc, "from")]).toEqual([4, 1]);
  });

  it("stands before all others", () => {
    expect(order(done(DOC, newPage(DOC, { style: STYLE, section: "" }, null, "x")))).toBe("1:page4 2:page1 3:page2 4:page3");
  });

  it("brings its style along, with nameplate and ear at the right where pages are read from there", () => {
    const style: PageStyle = {
      ...STYLE,
      id: "front",
      order: "right-first",
      furniture: { kind: "nameplate", lines: lines(10), cols: 3, ear: true, dateLines: lines(1) },
    };
    const doc = done(DOC, newPage(DOC, { style, section: "" }, "page3", "x"));
    const page = recordOf(doc, "page4", "page");
    expect(doc.styles.get("front")).toBe(style);
    expect(page.frames.map((id) => `${recordOf(doc, id, "frame").content.kind} ${cellsOf(doc, id)}`)).toEqual([
      "nameplate 1,0 3x10",
      "ear 0,0 1x10",
    ]);
  });

  it("fills a gap in the numbers before it moves others", () => {
    expect(order(done(numbered(1, 2, 5), newPage(numbered(1, 2, 5), { style: STYLE, section: "" }, "page1", "x")))).toBe(
      "1:page1 2:page4 3:page2 5:page3",
    );
  });

  it("leaves two numbers for a spread", () => {
    const spread: PageStyle = { ...STYLE, id: "spread", grid: { ...STYLE.grid, seam: pt(30) } };
    expect(order(done(DOC, newPage(DOC, { style: spread, section: "" }, "page1", "x")))).toBe("1:page1 2:page4 4:page2 5:page3");
  });

  it("does nothing behind a page that is not there", () => {
    expect(newPage(DOC, { style: STYLE, section: "" }, "page9", "x")).toBeNull();
  });
});

describe("deleting pages", () => {
  it("lays their copy on the pasteboard and closes up", () => {
    const doc = done(DOC, deletePages(DOC, ["page2"], "x"));
    expect(order(doc)).toBe("1:page1 2:page3");
    expect(pasteboardOf(doc)).toEqual(["b", "p"]);
    expect(doc.records.get("b")).toBe(DOC.records.get("b"));
    expect(jump(doc, "to")).toBe(2);
  });

  it("lets a story that ran through a page go on without it", () => {
    const doc = done(DOC, deletePages(DOC, ["page1"], "x"));
    expect(recordOf(doc, "a2", "frame").content).toMatchObject({ part: 0 });
    expect(doc.records.has("from")).toBe(false);
    expect(pasteboardOf(doc)).toEqual([]);
  });

  it("leaves a gap in the numbers where it was", () => {
    expect(order(done(numbered(1, 2, 5), deletePages(numbered(1, 2, 5), ["page2"], "x")))).toBe("1:page1 5:page3");
    expect(order(done(numbered(1, 4, 5), deletePages(numbered(1, 4, 5), ["page2"], "x")))).toBe("1:page1 4:page3");
  });

  it("refuses to take the last page, and a page with a locked frame", () => {
    expect(deletePages(DOC, ["page1", "page2", "page3"], "x")).toEqual({ refused: "refused-last-page", params: {} });
    const locked = done(DOC, lockFrames(DOC, ["pic"], true, "x"));
    expect(deletePages(locked, ["page2"], "x")).toEqual({ refused: "refused-locked", params: { frame: "pic" } });
    expect(deletePages(DOC, ["page9"], "x")).toBeNull();
  });

  it("tells before what stands on a page, and which words go with it", () => {
    expect(holdingsOf(DOC, "page2")).toEqual({ copy: ["b", "p"], notes: 1 });
    expect(holdingsOf(DOC, "page1")).toEqual({ copy: ["a"], notes: 0 });
  });
});

describe("moving a page", () => {
  it("counts all anew, and jump lines follow", () => {
    const doc = done(DOC, movePage(DOC, "page3", 1, "x"));
    expect(order(doc)).toBe("1:page1 2:page3 3:page2");
    expect(jump(doc, "to")).toBe(2);
  });

  it("keeps gaps between the same places", () => {
    expect(order(done(numbered(2, 3, 7), movePage(numbered(2, 3, 7), "page3", 0, "x")))).toBe("2:page3 3:page1 7:page2");
  });

  it("does nothing where the page is already there", () => {
    expect(movePage(DOC, "page3", 2, "x")).toBeNull();
    expect(movePage(DOC, "page3", 9, "x")).toBeNull();
  });
});

describe("duplicating a page", () => {
  it("puts others of the same words behind it", () => {
    const doc = done(DOC, duplicatePage(DOC, "page2", "x"));
    expect(order(doc)).toBe("1:page1 2:page2 3:page4 4:page3");
    const made = recordOf(doc, "page4", "page").frames.map((id) => recordOf(doc, id, "frame"));
    expect(made.map(({ content }) => content)).toMatchObject([{ story: "b-2" }, { picture: "p-2" }, { kind: "note", text: ["更正"] }]);
    expect(recordOf(doc, "b-2", "story").text).toBe(recordOf(DOC, "b", "story").text);
    expect(recordOf(doc, "p-2", "picture").story).toBe("b-2");
    expect(recordOf(doc, "page4", "page").section).toBe("要闻");
  });
});

describe("what a page says of itself", () => {
  it("takes a section and names of people, blanks aside", () => {
    const doc = done(DOC, changePages(DOC, ["page1", "page2"], { section: " 民生 ", editor: "" }, "x"));
    expect(recordsOf(doc, "page").map(({ section }) => section)).toEqual(["民生", "民生", "要闻"]);
    expect(changePages(doc, ["page1"], { section: "民生" }, "x")).toBeNull();
  });
});

describe("another style under a page", () => {
  const wide: PageStyle = { ...STYLE, id: "wide", grid: { ...STYLE.grid, columns: 8, characters: 5, gutter: em(0.8), lines: lines(77) } };

  it("stretches what stands under the head to the new grid, and changes the head", () => {
    const doc = done(DOC, restylePage(DOC, "page2", wide, "x"));
    expect(recordOf(doc, "page2", "page").style).toBe("wide");
    expect(["b1", "pic"].map((id) => cellsOf(doc, id))).toEqual(["0,3 4x20", "4,3 4x16"]);
    expect(doc.styles.get("wide")).toBe(wide);
    const front: PageStyle = {
      ...STYLE,
      id: "front",
      furniture: { kind: "nameplate", lines: lines(10), cols: 4, ear: false, dateLines: lines(1) },
    };
    const headed = done(DOC, restylePage(DOC, "page1", front, "x"));
    expect(recordOf(headed, "page1", "page").frames.map((id) => recordOf(headed, id, "frame").content.kind)).toEqual([
      "nameplate",
      "text",
      "jump",
    ]);
    expect(headed.records.has("f1")).toBe(false);
    expect(cellsOf(headed, "a1")).toBe("0,10 2x8");
  });

  it("never makes a frame too small for what it holds", () => {
    const low: PageStyle = { ...STYLE, id: "low", grid: { ...STYLE.grid, columns: 1, lines: lines(8) } };
    const doc = done(DOC, restylePage(DOC, "page2", low, "x"));
    for (const id of ["b1", "pic"]) expect(cellsOf(doc, id)).toMatch(/ 1x[2-9]$/);
  });

  it("refuses to make a page of a spread, and to move what is locked", () => {
    const spread: PageStyle = { ...STYLE, id: "spread", grid: { ...STYLE.grid, seam: pt(30) } };
    expect(restylePage(DOC, "page2", spread, "x")).toEqual({ refused: "refused-style-pages", params: {} });
    const locked = done(DOC, lockFrames(DOC, ["pic"], true, "x"));
    expect(restylePage(locked, "page2", wide, "x")).toEqual({ refused: "refused-locked", params: { frame: "pic" } });
  });
});

describe("pages that a variant has of its own", () => {
  const late = frameOf("late", { kind: "folio" }, cells(0, 0, 4, 3));
  const own = { ...recordOf(DOC, "page2", "page"), frames: ["late"] };
  const doc: Doc = {
    ...DOC,
    records: new Map([
      ...DOC.records,
      ["edition", { ...EDITION, variants: [{ name: "late", title: "晚版", changed: [late, own], removed: [] }] }],
    ]),
  };
  const inLate = (after: Doc): string => order(editionVariant(after, "late") ?? after);

  it("go where the page of the base goes", () => {
    expect(inLate(done(doc, movePage(doc, "page2", 0, "x")))).toBe("1:page2 2:page1 3:page3");
    expect(inLate(done(doc, newPage(doc, { style: STYLE, section: "" }, "page1", "x")))).toBe("1:page1 2:page4 3:page2 4:page3");
  });

  it("stay when the base loses the page, behind the others", () => {
    expect(inLate(done(doc, deletePages(doc, ["page2"], "x")))).toBe("1:page1 2:page3 3:page2");
  });
});

describe("many changes of pages", () => {
  it("never give two pages one number, and lose nothing", () => {
    const step = fc.record({ what: fc.constantFrom("new", "delete", "move", "copy"), page: fc.nat(5), to: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let doc = DOC;
        for (const { what, page, to } of steps) {
          const target = pagesInOrder(doc)[page]?.id ?? "page1";
          const outcome =
            what === "new"
              ? newPage(doc, { style: STYLE, section: "" }, target, "x")
              : what === "delete"
                ? deletePages(doc, [target], "x")
                : what === "move"
                  ? movePage(doc, target, to, "x")
                  : duplicatePage(doc, target, "x");
          if (outcome !== null && !("refused" in outcome)) doc = done(doc, outcome);
        }
        const numbers = pagesInOrder(doc).map(({ number }) => number);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        for (const id of ["a", "b", "p"]) expect(doc.records.get(id)).toEqual(DOC.records.get(id));
      }),
      { numRuns: 60 },
    );
  });
});
