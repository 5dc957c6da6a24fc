import { describe, expect, it } from "vitest";
import { applyFrames } from "../../../../core/commands/index.js";
import { type Doc, type DocRecord, type FrameRecord, pasteboardOf, pasteboardRecord, recordOf } from "../../../../core/model/index.js";
import { cells, docOf, EDITION, frameOf, hanText, storyOf } from "../../page/editions.js";
import { cellsOf, done, frameIn } from "../done.js";

const story = (id: string): DocRecord => storyOf(id, [["paragraph", hanText(40)]]);
const text = (id: string, copy: string, ...at: Parameters<typeof cells>): FrameRecord =>
  frameOf(id, { kind: "text", story: copy, part: 0 }, cells(...at));
const FOLIO = frameOf("p1-f1", { kind: "folio" }, cells(0, 0, 4, 2));
const LOCKED: FrameRecord = { ...text("p1-f3", "b", 2, 3, 2, 10), locked: true };
const WAITING = pasteboardRecord(["c"]);

/** A folio, a story and a locked one on page 1, another story on page 2, one waiting. */
const DOC: Doc = docOf(
  [[FOLIO, text("p1-f2", "a", 0, 3, 2, 10), LOCKED], [text("p2-f1", "d", 0, 3, 4, 10)]],
  [EDITION, WAITING, ...["a", "b", "c", "d"].map(story)],
);
const made = (frames: readonly FrameRecord[], keepLocked = true) => ({ page: "page1", frames, keepLocked });
/** As a plan gives it: furniture made anew. */
const PLAN = [{ ...FOLIO, place: frameOf("x", { kind: "folio" }, cells(0, 0, 4, 3)).place }, text("p1-f2", "a", 0, 13, 4, 6), LOCKED];

describe("making a page up as a proposal says", () => {
  it("puts its frames in the place of those that stand there, and keeps the furniture of the page", () => {
    const doc = done(DOC, applyFrames(DOC, made(PLAN), "x"));
    expect(cellsOf(doc, "p1-f2")).toBe("0,13 4x6");
    expect(frameIn(doc, "p1-f1")).toBe(FOLIO);
    expect(recordOf(doc, "page1", "page").frames).toEqual(["p1-f1", "p1-f2", "p1-f3"]);
  });

  it("fetches copy from the pasteboard and leaves there what found no place", () => {
    const doc = done(DOC, applyFrames(DOC, made([FOLIO, text("p1-f2", "c", 0, 3, 2, 10), LOCKED]), "x"));
    expect(pasteboardOf(doc)).toEqual(["a"]);
    expect(frameIn(doc, "p1-f2").content).toMatchObject({ story: "c" });
  });

  it("does nothing where the page stands so already", () => {
    const doc = done(DOC, applyFrames(DOC, made(PLAN), "x"));
    expect(applyFrames(doc, made(PLAN), "x")).toBe(null);
  });

  it("leaves a locked frame as it is now, though the plan knew it otherwise", () => {
    const doc = done(DOC, applyFrames(DOC, made([FOLIO, text("p1-f2", "a", 0, 3, 2, 9), { ...LOCKED, group: "old" }]), "x"));
    expect(frameIn(doc, "p1-f3")).toBe(LOCKED);
  });

  it("moves what is locked only where a person asked for that", () => {
    const moved = text("p1-f3", "b", 2, 20, 2, 10);
    expect(cellsOf(done(DOC, applyFrames(DOC, made([FOLIO, text("p1-f2", "a", 0, 3, 2, 10), moved], false), "x")), "p1-f3")).toBe(
      "2,20 2x10",
    );
  });

  it("gives a frame another id where one of another page has it by now", () => {
    const doc = done(DOC, applyFrames(DOC, made([FOLIO, text("p2-f1", "a", 0, 3, 2, 10), LOCKED]), "x"));
    expect(frameIn(doc, "p2-f1").content).toMatchObject({ story: "d" });
    expect(recordOf(doc, "page1", "page").frames).toEqual(["p1-f1", "p1-f4", "p1-f3"]);
  });

  it.each([
    ["a frame was locked that the plan does not know", [FOLIO, text("p1-f2", "a", 0, 3, 2, 10)]],
    ["copy of the plan is gone", [FOLIO, text("p1-f2", "gone", 0, 3, 2, 10), LOCKED]],
    ["copy of the plan stands on another page by now", [FOLIO, text("p1-f2", "d", 0, 3, 2, 10), LOCKED]],
  ])("is refused when %s", (_, frames) => {
    expect(applyFrames(DOC, made(frames), "x")).toEqual({ refused: "refused-plan-old", params: {} });
  });
});
