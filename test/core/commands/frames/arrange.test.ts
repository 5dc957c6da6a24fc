import { describe, expect, it } from "vitest";
import {
  alignFrames,
  distributeFrames,
  groupFrames,
  lockFrames,
  type OrderChange,
  orderFrames,
  sameSize,
  ungroupFrames,
} from "../../../../core/commands/index.js";
import { type Doc, type FrameRecord, recordOf } from "../../../../core/model/index.js";
import { rect } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf } from "../../page/editions.js";
import { cellsOf, done, frameIn } from "../done.js";

const box = (id: string, ...at: Parameters<typeof cells>): FrameRecord => frameOf(id, { kind: "note", text: ["注"] }, cells(...at));
const free = (id: string, x: number): FrameRecord => ({ ...box(id, 0, 0, 1, 1), place: { kind: "free", rect: rect(x, 100, 20, 30) } });
const DOC: Doc = docOf(
  [[box("a", 0, 3, 1, 5), box("b", 2, 10, 1, 3), box("c", 1, 20, 2, 6), free("f", 50), free("g", 90), free("h", 200)]],
  [EDITION],
);
const at = (doc: Doc, ...ids: readonly string[]) => ids.map((id) => cellsOf(doc, id));
const locked = done(DOC, lockFrames(DOC, ["b"], true, "x"));

describe("lining frames up", () => {
  it.each([
    ["left", ["0,3 1x5", "0,10 1x3", "0,20 2x6"]],
    ["right", ["2,3 1x5", "2,10 1x3", "1,20 2x6"]],
    ["top", ["0,3 1x5", "2,3 1x3", "1,3 2x6"]],
    // Between lines 3 and 26 the middle is 14.5: frames of odd and even height come half a line off it.
    ["middle", ["0,12 1x5", "2,13 1x3", "1,12 2x6"]],
    ["bottom", ["0,21 1x5", "2,23 1x3", "1,20 2x6"]],
  ] as const)("at the %s", (alignment, then) => {
    expect(at(done(DOC, alignFrames(DOC, ["a", "b", "c"], alignment, "x")), "a", "b", "c")).toEqual(then);
  });

  it("goes by points off the grid", () => {
    const doc = done(DOC, alignFrames(DOC, ["f", "g"], "centre", "x"));
    expect(["f", "g"].map((id) => frameIn(doc, id).place)).toEqual([70, 70].map((x) => ({ kind: "free", rect: rect(x, 100, 20, 30) })));
  });

  it("sets one alone into the type area, and a group as one", () => {
    expect(at(done(DOC, alignFrames(DOC, ["a"], "right", "x")), "a")).toEqual(["3,3 1x5"]);
    const grouped = done(DOC, groupFrames(DOC, ["a", "b"], "x"));
    expect(at(done(grouped, alignFrames(grouped, ["a", "c"], "bottom", "x")), "a", "b", "c")).toEqual(["0,16 1x5", "2,23 1x3", "1,20 2x6"]);
  });

  it("is refused where a locked frame would move", () => {
    expect(alignFrames(locked, ["a", "b"], "left", "x")).toMatchObject({ refused: "refused-locked" });
    expect(at(done(locked, alignFrames(locked, ["a", "b"], "right", "x")), "a", "b")).toEqual(["2,3 1x5", "2,10 1x3"]);
  });
});

describe("setting frames apart", () => {
  it("makes gaps equal, in whole lines on the grid", () => {
    // 23 lines, 14 of them taken: gaps of 4 and 5 lines for 4.5.
    expect(at(done(DOC, distributeFrames(DOC, ["a", "b", "c"], "down", "x")), "a", "b", "c")).toEqual(["0,3 1x5", "2,13 1x3", "1,20 2x6"]);
    const doc = done(DOC, distributeFrames(DOC, ["h", "f", "g"], "across", "x"));
    expect(frameIn(doc, "g").place).toMatchObject({ rect: { x: 125 } });
  });

  it("wants three", () => {
    expect(distributeFrames(DOC, ["a", "b"], "down", "x")).toBeNull();
  });
});

describe("frames of one size", () => {
  it("follow the one named first", () => {
    expect(at(done(DOC, sameSize(DOC, ["c", "a"], "width", "x")), "a", "c")).toEqual(["0,3 2x5", "1,20 2x6"]);
    expect(at(done(DOC, sameSize(DOC, ["a", "b", "c"], "height", "x")), "b", "c")).toEqual(["2,10 1x5", "1,20 2x5"]);
    expect(sameSize(locked, ["c", "b"], "width", "x")).toMatchObject({ refused: "refused-locked" });
  });
});

describe("the order of frames", () => {
  it.each<[OrderChange, string]>([
    ["front", "a c f h b g"],
    ["forward", "a c f h b g"],
    ["backward", "b g a c f h"],
    ["back", "b g a c f h"],
  ])("%s", (change, then) => {
    expect(recordOf(done(DOC, orderFrames(DOC, ["b", "g"], change, "x")), "page1", "page").frames.join(" ")).toBe(then);
  });

  it("goes one step at a time, and no further than the end", () => {
    const order = (ids: readonly string[], change: OrderChange) =>
      recordOf(done(DOC, orderFrames(DOC, ids, change, "x")), "page1", "page").frames.join(" ");
    expect(order(["c"], "forward")).toBe("a b f c g h");
    expect(order(["c"], "backward")).toBe("a c b f g h");
    expect(orderFrames(DOC, ["h"], "forward", "x")).toBeNull();
  });
});

describe("groups and locks", () => {
  it("names each group anew, and takes them apart again", () => {
    const one = done(DOC, groupFrames(DOC, ["a", "b"], "x"));
    const two = done(one, groupFrames(one, ["c", "f"], "x"));
    expect(["a", "b", "c", "f"].map((id) => frameIn(two, id).group)).toEqual(["g1", "g1", "g2", "g2"]);
    expect(groupFrames(two, ["a"], "x")).toBeNull();
    expect(frameIn(done(two, ungroupFrames(two, ["a"], "x")), "b")).not.toHaveProperty("group");
  });

  it("locks, and frees again without a trace", () => {
    expect(frameIn(locked, "b").locked).toBe(true);
    expect(frameIn(done(locked, lockFrames(locked, ["b"], false, "x")), "b")).toEqual(frameIn(DOC, "b"));
    expect(lockFrames(locked, ["b"], true, "x")).toBeNull();
  });
});
