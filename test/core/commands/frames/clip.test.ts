import { describe, expect, it } from "vitest";
import {
  copyFrames,
  createBox,
  createFrame,
  deleteFrames,
  duplicateFrames,
  groupFrames,
  lockFrames,
  pasteFrames,
  setAside,
} from "../../../../core/commands/index.js";
import { type Doc, type FrameContent, pasteboardOf, recordOf } from "../../../../core/model/index.js";
import { layoutEdition } from "../../../../core/page/index.js";
import { fakeFaces } from "../../../fakes/faces.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, storyOf } from "../../page/editions.js";
import { cellsOf, done, frameIn } from "../done.js";

const story = (id: string, count = 30) =>
  storyOf(id, [
    ["headline", "新桥通车"],
    ["paragraph", hanText(count)],
  ]);
const text = (id: string, of: string, part: number, at: ReturnType<typeof cells>, more: object = {}) =>
  frameOf(id, { kind: "text", story: of, part, ...more } as FrameContent, at);
const jump = (id: string, page: number, direction: "from" | "to", at: ReturnType<typeof cells>) =>
  frameOf(id, { kind: "jump", story: "s", page, direction }, at);

/** A story over two pages with its jump lines, a picture with its caption, a story alone. */
const DOC: Doc = docOf(
  [
    [text("t0", "s", 0, cells(0, 3, 1, 3), { dropCap: 2 }), text("t1", "s", 1, cells(1, 3, 1, 3)), jump("to", 2, "to", cells(1, 6, 1, 1))],
    [
      text("t2", "s", 2, cells(0, 4, 1, 3)),
      jump("from", 1, "from", cells(0, 3, 1, 1)),
      frameOf("p", { kind: "picture", picture: "pic" }, cells(1, 3, 2, 8)),
      frameOf("c", { kind: "caption", picture: "pic" }, cells(1, 11, 2, 1)),
      text("a", "alone", 0, cells(3, 3, 1, 5)),
    ],
  ],
  [EDITION, story("s"), story("alone"), pictureOf("pic", { story: "s" })],
);
const content = (doc: Doc, id: string) => frameIn(doc, id).content;
const pageFrames = (doc: Doc, page: string) => recordOf(doc, page, "page").frames;
const place = (...at: Parameters<typeof cells>) => ({ kind: "grid", cells: [cells(...at)] }) as const;

describe("deleting frames", () => {
  it("lays a story on the pasteboard when its last text goes, every character kept", () => {
    const doc = done(DOC, deleteFrames(DOC, ["a"], "x"));
    expect(pasteboardOf(doc)).toEqual(["alone"]);
    expect(doc.records.get("alone")).toBe(DOC.records.get("alone"));
    expect(pasteboardOf(done(DOC, deleteFrames(DOC, ["p", "c"], "x")))).toEqual(["pic"]);
  });

  it("lets the text run on through the other parts, overset in the last, first things first", () => {
    const doc = done(DOC, deleteFrames(DOC, ["t0", "to"], "x"));
    expect([content(doc, "t1"), content(doc, "t2")]).toMatchObject([{ part: 0, dropCap: 2 }, { part: 1 }]);
    expect(pasteboardOf(doc)).toEqual([]);
    const one = done(doc, deleteFrames(doc, ["t1"], "x"));
    const last = layoutEdition(one, fakeFaces())
      .flatMap(({ frames }) => frames)
      .find(({ frame }) => frame === "t2");
    expect((last?.characters ?? 0) + (last?.overset?.characters ?? 0)).toBe(30);
  });

  it("takes away jump lines that lead nowhere, and points the others where the story goes on", () => {
    const gone = done(DOC, deleteFrames(DOC, ["t2"], "x"));
    expect(gone.records.has("to") || gone.records.has("from")).toBe(false);
    expect(pageFrames(gone, "page1")).toEqual(["t0", "t1"]);
  });

  it("is refused by a lock", () => {
    const locked = done(DOC, lockFrames(DOC, ["p"], true, "x"));
    expect(deleteFrames(locked, ["c", "p"], "x")).toEqual({ refused: "refused-locked", params: { frame: "p" } });
  });

  it("leaves to a variant what its own page still shows", () => {
    const late = { name: "late", title: null, changed: [{ ...recordOf(DOC, "page2", "page"), section: "晚版" }], removed: [] };
    const doc: Doc = { ...DOC, records: new Map([...DOC.records, ["edition", { ...EDITION, variants: [late] }]]) };
    const after = done(doc, deleteFrames(doc, ["a"], "x"));
    expect(recordOf(after, "edition", "edition").variants?.[0]?.changed.map(({ id }) => id)).toEqual(["page2", "a"]);
  });
});

describe("copying and pasting frames", () => {
  it("makes ids anew, and another record of copy that a page shows already", () => {
    const doc = done(DOC, duplicateFrames(DOC, ["p", "c"], { kind: "cells", cols: 0, lines: 10 }, "x"));
    const [picture = "", caption = ""] = pageFrames(doc, "page2").slice(-2);
    expect([cellsOf(doc, picture), cellsOf(doc, caption)]).toEqual(["1,13 2x8", "1,21 2x1"]);
    expect([content(doc, picture), content(doc, caption)]).toMatchObject([{ picture: "pic-2" }, { picture: "pic-2" }]);
    expect(recordOf(doc, "pic-2", "picture")).toEqual({ ...recordOf(DOC, "pic", "picture"), id: "pic-2" });
  });

  it("brings copy that stands nowhere as it is, off the pasteboard", () => {
    const clip = copyFrames(DOC, ["a"]);
    const cut = done(DOC, deleteFrames(DOC, ["a"], "x"));
    const doc = done(cut, clip && pasteFrames(cut, "page1", clip, { kind: "cells", cols: 0, lines: 5 }, "x"));
    const [pasted = ""] = pageFrames(doc, "page1").slice(-1);
    expect([content(doc, pasted), cellsOf(doc, pasted), pasteboardOf(doc)]).toEqual([
      { kind: "text", story: "alone", part: 0 },
      "3,8 1x5",
      [],
    ]);
  });

  it("moves less where the page ends, keeps groups apart, and unlocks", () => {
    const grouped = done(DOC, groupFrames(DOC, ["p", "c"], "x"));
    const locked = done(grouped, lockFrames(grouped, ["p"], true, "x"));
    const doc = done(locked, duplicateFrames(locked, ["p"], { kind: "cells", cols: 5, lines: 50 }, "x"));
    const made = pageFrames(doc, "page2").slice(-2);
    expect(made.map((id) => [cellsOf(doc, id), frameIn(doc, id).group, frameIn(doc, id).locked])).toEqual([
      ["2,31 2x8", "g2", undefined],
      ["2,39 2x1", "g2", undefined],
    ]);
  });

  it("goes into another edition with its copy, and is refused without it", () => {
    const other = docOf([[]], [EDITION]);
    const clip = copyFrames(DOC, ["p", "c"]);
    const doc = done(other, clip && pasteFrames(other, "page1", clip, { kind: "cells", cols: 0, lines: 0 }, "x"));
    // Its story is not there.
    expect(recordOf(doc, "pic", "picture").story).toBeNull();
    expect(clip && pasteFrames(other, "page1", { ...clip, records: [] }, { kind: "cells", cols: 0, lines: 0 }, "x")).toMatchObject({
      refused: "refused-clip",
    });
  });
});

describe("new frames", () => {
  it("show copy of the pasteboard", () => {
    const aside = done(DOC, setAside(DOC, "alone", "x"));
    const doc = done(aside, createFrame(aside, "page1", place(2, 3, 1, 9), { kind: "text", story: "alone", part: 7 }, "x"));
    const [made = ""] = pageFrames(doc, "page1").slice(-1);
    expect([made, content(doc, made), pasteboardOf(doc)]).toEqual(["p1-f1", { kind: "text", story: "alone", part: 0 }, []]);
  });

  it("are the next part of a story, and jump lines know their page", () => {
    const doc = done(DOC, createFrame(DOC, "page2", place(0, 20, 1, 9), { kind: "text", story: "s", part: 0, dropCap: 3 as never }, "x"));
    expect(content(doc, "p2-f1")).toEqual({ kind: "text", story: "s", part: 3 });
    const jumped = done(DOC, createFrame(DOC, "page1", place(0, 20, 1, 1), { kind: "jump", story: "s", page: 99, direction: "to" }, "x"));
    expect(content(jumped, "p1-f1")).toMatchObject({ page: 2 });
  });

  it("bring a data box with its data", () => {
    const data = { kind: "pages", heading: "今日版面", rows: [] } as const;
    const doc = done(DOC, createBox(DOC, "page1", place(3, 20, 1, 9), data, "sidebar", "x"));
    expect([content(doc, "p1-f1"), recordOf(doc, "box1", "box").data]).toEqual([{ kind: "box", box: "box1", form: "sidebar" }, data]);
  });

  it("are refused off the page, too small, or without their copy", () => {
    expect(createFrame(DOC, "page1", place(3, 20, 2, 9), { kind: "ear" }, "x")).toMatchObject({ refused: "refused-off-page" });
    expect(createFrame(DOC, "page1", place(3, 20, 1, 1), { kind: "picture", picture: "pic" }, "x")).toMatchObject({
      refused: "refused-too-small",
    });
    expect(createFrame(DOC, "page1", place(3, 20, 1, 5), { kind: "picture", picture: "no" }, "x")).toMatchObject({
      refused: "refused-no-copy",
    });
  });
});
