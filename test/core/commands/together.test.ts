import { describe, expect, it } from "vitest";
import { boxFrame, together } from "../../../core/commands/index.js";
import { cells, docOf, EDITION, frameOf } from "../page/editions.js";
import { done, frameIn } from "./done.js";

const DOC = docOf(
  [
    [
      frameOf("a", { kind: "note", text: ["甲"] }, cells(0, 3, 1, 5)),
      frameOf("b", { kind: "note", text: ["乙"] }, cells(1, 3, 1, 5)),
      { ...frameOf("locked", { kind: "note", text: ["丙"] }, cells(2, 3, 1, 5)), locked: true },
    ],
  ],
  [EDITION],
);

describe("one command on several frames", () => {
  it("is one step", () => {
    const after = done(
      DOC,
      together(DOC, ["a", "b"], (doc, frame) => boxFrame(doc, frame, { tint: 0.1 }, "t")),
    );
    expect([frameIn(after, "a").box?.tint, frameIn(after, "b").box?.tint]).toEqual([0.1, 0.1]);
  });

  it("does nothing at all where one is refused, and is none where nothing changes", () => {
    const make = (doc: typeof DOC, frame: string) => boxFrame(doc, frame, { tint: 0.1 }, "t");
    expect(together(DOC, ["a", "locked"], make)).toMatchObject({ refused: "refused-locked" });
    expect(together(DOC, ["a"], (doc, frame) => boxFrame(doc, frame, { tint: 0 }, "t"))).toBeNull();
  });
});
