import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { furthestShift, isRefusal, moveFrames } from "../../../../core/commands/index.js";
import type { Doc, FrameRecord } from "../../../../core/model/index.js";
import { pt, rect } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf, pictureOf } from "../../page/editions.js";
import { cellsOf, done, frameIn } from "../done.js";

const note = (id: string, ...at: Parameters<typeof frameOf>[2][]): FrameRecord => frameOf(id, { kind: "note", text: ["注"] }, ...at);
const free: FrameRecord = { ...frameOf("free", { kind: "picture", picture: "p" }), place: { kind: "free", rect: rect(100, 100, 60, 40) } };
const DOC: Doc = docOf([[note("a", cells(0, 3, 1, 5)), note("b", cells(1, 4, 2, 6)), free]], [EDITION, pictureOf("p")]);
const withFrame = (frame: FrameRecord): Doc => ({ ...DOC, records: new Map([...DOC.records, [frame.id, frame]]) });

describe("moving frames", () => {
  it("goes by columns and lines on the grid", () => {
    expect(cellsOf(done(DOC, moveFrames(DOC, ["a"], { kind: "cells", cols: 2, lines: -1 }, "x")), "a")).toBe("2,2 1x5");
  });

  it("goes by points off the grid, and to the nearest cells on it", () => {
    const doc = done(DOC, moveFrames(DOC, ["free"], { kind: "points", x: 7, y: -3 }, "x"));
    expect(frameIn(doc, "free").place).toEqual({ kind: "free", rect: rect(107, 97, 60, 40) });
    // A column and its gutter are 110 points, a line is 12.
    expect(cellsOf(done(DOC, moveFrames(DOC, ["a"], { kind: "points", x: 100, y: 31 }, "x")), "a")).toBe("1,6 1x5");
  });

  it("keeps frames in their places to each other, those off the grid too", () => {
    const doc = done(DOC, moveFrames(DOC, ["a", "free"], { kind: "points", x: 100, y: 13 }, "x"));
    expect(cellsOf(doc, "a")).toBe("1,4 1x5");
    expect(frameIn(doc, "free").place).toEqual({ kind: "free", rect: rect(210, 112, 60, 40) });
  });

  it("takes the shape along that text follows round a frame", () => {
    const corner = { x: pt(100), y: pt(100) };
    const doc = withFrame({
      ...free,
      around: { standoff: pt(3), wrap: "both", outline: [corner, { ...corner, x: pt(160) }, { x: pt(130), y: pt(140) }] },
    });
    const { around } = frameIn(done(doc, moveFrames(doc, ["free"], { kind: "points", x: 10, y: 20 }, "x")), "free");
    expect(around?.outline).toEqual([
      { x: 110, y: 120 },
      { x: 170, y: 120 },
      { x: 140, y: 160 },
    ]);
  });

  it("takes all of a group along", () => {
    const group = ["a", "b"].map((id) => [id, { ...frameIn(DOC, id), group: "g1" }] as const);
    const grouped: Doc = { ...DOC, records: new Map([...DOC.records, ...group]) };
    const after = done(grouped, moveFrames(grouped, ["b"], { kind: "cells", cols: 0, lines: 2 }, "x"));
    expect([cellsOf(after, "a"), cellsOf(after, "b")]).toEqual(["0,5 1x5", "1,6 2x6"]);
  });

  it("is refused at the edge of the page and by a lock, and does nothing for a way to nowhere", () => {
    const off = { refused: "refused-off-page", params: { frame: "a" } };
    expect(moveFrames(DOC, ["a"], { kind: "cells", cols: -1, lines: 0 }, "x")).toEqual(off);
    expect(moveFrames(DOC, ["b", "a"], { kind: "cells", cols: 0, lines: -4 }, "x")).toEqual(off);
    expect(moveFrames(DOC, ["free"], { kind: "points", x: -110, y: 0 }, "x")).toMatchObject({ refused: "refused-off-page" });
    const locked = withFrame({ ...frameIn(DOC, "a"), locked: true });
    expect(moveFrames(locked, ["a", "b"], { kind: "cells", cols: 0, lines: 1 }, "x")).toEqual({
      refused: "refused-locked",
      params: { frame: "a" },
    });
    expect(moveFrames(DOC, ["a"], { kind: "points", x: 20, y: 5 }, "x")).toBeNull();
    expect(moveFrames(DOC, ["nothing"], { kind: "cells", cols: 1, lines: 0 }, "x")).toBeNull();
  });

  it("goes as far as the page does, along an edge too", () => {
    expect(furthestShift(DOC, ["a", "b"], { kind: "cells", cols: 9, lines: 5 })).toEqual({ kind: "cells", cols: 1, lines: 5 });
    expect(furthestShift(DOC, ["free"], { kind: "points", x: -500, y: 11 })).toEqual({ kind: "points", x: -109, y: 11 });
    const shift = fc.record({
      kind: fc.constant("cells" as const),
      cols: fc.integer({ min: -9, max: 9 }),
      lines: fc.integer({ min: -60, max: 60 }),
    });
    fc.assert(
      fc.property(shift, (way) => {
        expect(isRefusal(moveFrames(DOC, ["a", "b", "free"], furthestShift(DOC, ["a", "b", "free"], way), "x"))).toBe(false);
      }),
    );
  });
});
