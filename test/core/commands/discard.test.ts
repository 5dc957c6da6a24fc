import { describe, expect, it } from "vitest";
import { createVariant, deleteFrames, discardCopy, moveToVariant, setAside } from "../../../core/commands/index.js";
import { apply } from "../../../core/edit/index.js";
import { type Doc, editionVariant, pasteboardOf, recordOf } from "../../../core/model/index.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, storyOf } from "../page/editions.js";
import { done, transactionOf } from "./done.js";

const DOC: Doc = docOf(
  [
    [
      frameOf("h", { kind: "pullQuote", story: "a", text: "桥" }, cells(2, 20, 2, 4)),
      frameOf("t", { kind: "text", story: "a", part: 0 }, cells(0, 3, 2, 10)),
      frameOf("pic", { kind: "picture", picture: "p" }, cells(0, 13, 2, 8)),
    ],
  ],
  [EDITION, storyOf("a", [["paragraph", hanText(60)]]), pictureOf("p", { story: "a" })],
);
const ASIDE = done(DOC, setAside(DOC, "a", "x"));
const without = (doc: Doc, copy: string): Doc => apply(doc, transactionOf(discardCopy(doc, copy, "x")));

describe("throwing copy away", () => {
  it("takes it out of the edition, and its picture stands alone", () => {
    const doc = without(ASIDE, "a");
    expect(doc.records.has("a")).toBe(false);
    expect(pasteboardOf(doc)).toEqual(["p"]);
    expect(recordOf(doc, "p", "picture").story).toBeNull();
    expect(pasteboardOf(without(doc, "p"))).toEqual([]);
  });

  it("leaves what stands on a page, or of which a frame speaks", () => {
    expect(discardCopy(DOC, "a", "x")).toBeNull();
    const quoted = done(DOC, deleteFrames(DOC, ["t"], "x"));
    expect(discardCopy(quoted, "a", "x")).toEqual({ refused: "refused-still-shown", params: { frame: "h" } });
  });

  it("leaves what a variant shows, and takes it out of those that do not", () => {
    const two = done(DOC, createVariant(DOC, "晚版", "x"));
    const late = done(two, moveToVariant(two, "a", null, "v1", "x"));
    expect(discardCopy(late, "a", "x")).toEqual({ refused: "refused-in-variant", params: { name: "晚版" } });
    const aside = done(two, setAside(two, "a", "x"));
    const doc = without(aside, "a");
    expect(pasteboardOf(editionVariant(doc, "v1") ?? doc)).toEqual(["p"]);
  });
});
