import { describe, expect, it } from "vitest";
import {
  deleteFrames,
  framesOfStory,
  inVariant,
  joinFrames,
  linkFrames,
  lockFrames,
  moveToPage,
  splitFrame,
  unlinkFrame,
} from "../../../../core/commands/index.js";
import { type Doc, editionVariant, type FrameContent, pasteboardOf, recordOf } from "../../../../core/model/index.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, storyOf } from "../../page/editions.js";
import { cellsOf, done, frameIn } from "../done.js";

const text = (id: string, part: number, at: ReturnType<typeof cells>, more: object = {}) =>
  frameOf(id, { kind: "text", story: "s", part, ...more } as FrameContent, at);
const DOC: Doc = docOf(
  [
    [
      text("t0", 0, cells(0, 3, 1, 10), { gain: 1 }),
      text("t1", 1, cells(1, 3, 1, 6)),
      frameOf("empty", { kind: "note", text: [] }, cells(2, 3, 1, 6)),
      frameOf("words", { kind: "note", text: ["注"] }, cells(3, 3, 1, 6)),
      frameOf("pic", { kind: "picture", picture: "p" }, cells(2, 20, 2, 8)),
      frameOf("cap", { kind: "caption", picture: "p" }, cells(2, 28, 2, 1)),
      frameOf("to", { kind: "jump", story: "s", page: 2, direction: "to" }, cells(1, 9, 1, 1)),
    ],
    [text("t2", 2, cells(0, 3, 1, 6))],
  ],
  [EDITION, storyOf("s", [["paragraph", hanText(50)]]), pictureOf("p", { story: "s" })],
);
const parts = (doc: Doc, ...ids: readonly string[]) => ids.map((id) => (frameIn(doc, id).content as { readonly part: number }).part);

describe("linking text frames", () => {
  it("lets the story go on in an empty frame, right behind", () => {
    const doc = done(DOC, linkFrames(DOC, "t0", "empty", "x"));
    expect(parts(doc, "t0", "empty", "t1", "t2")).toEqual([0, 1, 2, 3]);
  });

  it("changes the order of parts", () => {
    expect(parts(done(DOC, linkFrames(DOC, "t2", "t1", "x")), "t0", "t2", "t1")).toEqual([0, 1, 2]);
  });

  it("is refused by words of its own and by a lock", () => {
    expect(linkFrames(DOC, "t0", "words", "x")).toMatchObject({ refused: "refused-holds-copy" });
    const locked = done(DOC, lockFrames(DOC, ["empty"], true, "x"));
    expect(linkFrames(locked, "t0", "empty", "x")).toMatchObject({ refused: "refused-locked" });
  });

  it("is undone by unlinking, which leaves an empty frame and all of the story in the others", () => {
    const doc = done(DOC, unlinkFrame(DOC, "t1", "x"));
    expect(frameIn(doc, "t1").content).toEqual({ kind: "note", text: [] });
    expect(parts(doc, "t0", "t2")).toEqual([0, 1]);
    const alone = done(done(doc, deleteFrames(doc, ["t2"], "x")), unlinkFrame(done(doc, deleteFrames(doc, ["t2"], "x")), "t0", "x"));
    expect(pasteboardOf(alone)).toEqual(["s"]);
  });
});

describe("dividing and joining text frames", () => {
  it("makes two parts of one, the length said by the first", () => {
    const doc = done(DOC, splitFrame(DOC, "t0", cells(0, 8, 1, 5), "x"));
    expect([cellsOf(doc, "t0"), cellsOf(doc, "p1-f1")]).toEqual(["0,3 1x5", "0,8 1x5"]);
    expect(parts(doc, "t0", "p1-f1", "t1", "t2")).toEqual([0, 1, 2, 3]);
    expect(frameIn(doc, "p1-f1").content).not.toHaveProperty("gain");
    const again = done(doc, joinFrames(doc, ["t0", "p1-f1"], "x"));
    expect([cellsOf(again, "t0"), again.records.has("p1-f1"), ...parts(again, "t0", "t1", "t2")]).toEqual(["0,3 1x10", false, 0, 1, 2]);
  });

  it("joins neighbours to one shape, and is refused where they do not hang together", () => {
    expect(cellsOf(done(DOC, joinFrames(DOC, ["t1", "t0"], "x")), "t0")).toBe("0,3 1x10 + 1,3 1x6");
    const linked = done(DOC, linkFrames(DOC, "t0", "empty", "x"));
    expect(joinFrames(linked, ["t0", "empty"], "x")).toMatchObject({ refused: "refused-join" });
    expect(splitFrame(DOC, "t0", cells(2, 3, 1, 5), "x")).toBeNull();
  });
});

describe("a story as one block", () => {
  it("is its text, jump lines, pictures and captions", () => {
    expect(framesOfStory(DOC, "page1", "s")).toEqual(["t0", "t1", "pic", "cap", "to"]);
  });

  it("goes to another page, where jump lines are no longer needed", () => {
    const doc = done(DOC, moveToPage(DOC, framesOfStory(DOC, "page1", "s"), "page2", { kind: "cells", cols: 0, lines: 20 }, "x"));
    expect(recordOf(doc, "page1", "page").frames).toEqual(["empty", "words"]);
    expect(recordOf(doc, "page2", "page").frames).toEqual(["t2", "t0", "t1", "pic", "cap"]);
    // 29 of 40 lines are taken: it goes down 11 of 20.
    expect(cellsOf(doc, "t0")).toBe("0,14 1x10");
  });

  it("is refused by a lock, and goes nowhere on its own page", () => {
    const locked = done(DOC, lockFrames(DOC, ["t0"], true, "x"));
    expect(moveToPage(locked, ["t0"], "page2", { kind: "cells", cols: 0, lines: 0 }, "x")).toMatchObject({ refused: "refused-locked" });
    expect(moveToPage(DOC, ["t0"], "page1", { kind: "cells", cols: 0, lines: 0 }, "x")).toBeNull();
  });
});

describe("a change of one variant", () => {
  const late = { name: "late", title: "晚版", changed: [], removed: [] };
  const doc: Doc = { ...DOC, records: new Map([...DOC.records, ["edition", { ...EDITION, variants: [late] }]]) };

  it("leaves the base as it is", () => {
    const after = done(
      doc,
      inVariant(doc, "late", (variant) => deleteFrames(variant, ["pic", "cap"], "x"), "x"),
    );
    expect(recordOf(after, "page1", "page")).toBe(recordOf(DOC, "page1", "page"));
    const whole = editionVariant(after, "late");
    expect(whole && [recordOf(whole, "page1", "page").frames.includes("pic"), pasteboardOf(whole)]).toEqual([false, ["p"]]);
  });

  it("is refused as it would be in the base, and is nothing for a variant that is not there", () => {
    expect(inVariant(doc, "late", (variant) => linkFrames(variant, "t0", "words", "x"), "x")).toMatchObject({
      refused: "refused-holds-copy",
    });
    expect(inVariant(doc, "east", (variant) => deleteFrames(variant, ["pic"], "x"), "x")).toBeNull();
  });
});
