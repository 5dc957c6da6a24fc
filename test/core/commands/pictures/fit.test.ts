import { describe, expect, it } from "vitest";
import {
  centrePicture,
  cropPicture,
  linePicture,
  mirrorPicture,
  panPicture,
  resetPicture,
  shapePicture,
  turnPicture,
  viewOfPicture,
  zoomPicture,
} from "../../../../core/commands/index.js";
import type { Doc, PictureFit } from "../../../../core/model/index.js";
import { rect } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf, pictureOf } from "../../page/editions.js";
import { done, frameIn } from "../done.js";

/** 300 × 200 pixels; of the square room of 100 points two thirds of the width are seen. */
const SQUARE = { frame: "f", room: rect(50, 60, 100, 100) };
const docWith = (fit?: PictureFit, faces: { x: number; y: number; width: number; height: number }[] = []): Doc =>
  docOf(
    [
      [
        frameOf("f", { kind: "picture", picture: "p", ...(fit ? { fit } : {}) }, cells(0, 3, 2, 10)),
        { ...frameOf("locked", { kind: "picture", picture: "p" }, cells(2, 3, 2, 10)), locked: true },
        frameOf("group", { kind: "pictureGroup", pictures: ["p", "q"] }, cells(0, 20, 4, 10)),
      ],
    ],
    [EDITION, pictureOf("p", { faces }), pictureOf("q")],
  );
const DOC = docWith();
const fitOf = (doc: Doc): PictureFit => {
  const { content } = frameIn(doc, "f");
  return (content.kind === "picture" && content.fit) || {};
};
const middle = (doc: Doc): number => viewOfPicture(doc, SQUARE)?.middle.x ?? Number.NaN;

describe("a picture pulled under its frame", () => {
  it("goes with the hand, so that more is seen of the side that it is pulled away from", () => {
    // 100 points are two thirds of the width: 15 points are a tenth.
    expect(middle(DOC)).toBeCloseTo(0.5);
    const doc = done(DOC, panPicture(DOC, SQUARE, { x: 15, y: 0 }, "t"));
    expect(middle(doc)).toBeCloseTo(0.4);
    expect(fitOf(doc).shift).toEqual({ x: -0.1, y: 0 });
  });

  it("goes no further than its edges, and comes back from there at once", () => {
    const far = done(DOC, panPicture(DOC, SQUARE, { x: -500, y: -500 }, "t"));
    expect(middle(far)).toBeCloseTo(2 / 3);
    expect(middle(done(far, panPicture(far, SQUARE, { x: 15, y: 0 }, "t")))).toBeCloseTo(2 / 3 - 0.1);
  });

  it("begins where the page had put it for a face", () => {
    const doc = docWith(undefined, [{ x: 0.75, y: 0.1, width: 0.2, height: 0.3 }]);
    expect(middle(doc)).toBeCloseTo(0.95 - 1 / 3);
    expect(middle(done(doc, panPicture(doc, SQUARE, { x: 15, y: 0 }, "t")))).toBeCloseTo(0.95 - 1 / 3 - 0.1);
  });

  it("goes with the hand when it is mirrored or turned", () => {
    const mirrored = docWith({ mirrored: true });
    expect(middle(done(mirrored, panPicture(mirrored, SQUARE, { x: 15, y: 0 }, "t")))).toBeCloseTo(0.6);
    const turned = docWith({ rotation: 90 });
    // Its left edge is above: pulled down, more of the left is seen.
    expect(middle(done(turned, panPicture(turned, SQUARE, { x: 0, y: 15 }, "t")))).toBeCloseTo(0.4);
  });

  it("stays as it is where there is nowhere to go, or no picture is meant", () => {
    expect(panPicture(docWith({ shift: { x: 0, y: 0 } }), SQUARE, { x: 0, y: 20 }, "t")).toBeNull();
    expect(panPicture(DOC, { frame: "group" }, { x: 5, y: 0 }, "t")).toBeNull();
    expect(panPicture(DOC, { frame: "none" }, { x: 5, y: 0 }, "t")).toBeNull();
  });

  it("is refused in a locked frame", () => {
    expect(panPicture(DOC, { frame: "locked" }, { x: 15, y: 9 }, "t")).toMatchObject({ refused: "refused-locked" });
  });
});

describe("a picture enlarged and cropped", () => {
  it("keeps in its middle what was there", () => {
    const doc = done(DOC, panPicture(DOC, SQUARE, { x: 15, y: 0 }, "t"));
    const zoomed = done(doc, zoomPicture(doc, SQUARE, 2, "t"));
    expect(viewOfPicture(zoomed, SQUARE)).toMatchObject({ middle: { x: expect.closeTo(0.4), y: expect.closeTo(0.5) }, zoom: 2 });
  });

  it("keeps under the pointer what lies there", () => {
    // The right edge of the room shows 5/6 of the width; at twice the size half of the seen width reaches 1/6 from the middle.
    const doc = done(DOC, zoomPicture(DOC, SQUARE, 2, "t", { x: 150, y: 110 }));
    expect(middle(doc) + 1 / 6).toBeCloseTo(5 / 6);
  });

  it("stays where it is at its largest, wherever the pointer is", () => {
    const doc = done(DOC, zoomPicture(DOC, SQUARE, 1000, "t", { x: 150, y: 110 }));
    expect(zoomPicture(doc, SQUARE, 2000, "t", { x: 150, y: 110 })).toBeNull();
  });

  it("is never smaller than its frame", () => {
    expect(zoomPicture(DOC, SQUARE, 0.9, "t")).toMatchObject({ refused: "refused-zoom" });
    const doc = docWith({ zoom: 2 });
    expect(fitOf(done(doc, zoomPicture(doc, SQUARE, 1, "t"))).zoom).toBeUndefined();
  });

  it("shows the whole of the part that it is cropped to", () => {
    const doc = done(DOC, cropPicture(DOC, SQUARE, { x: 0.5, y: 0.25, width: 0.2, height: 0.5 }, "t"));
    expect(viewOfPicture(doc, SQUARE)).toMatchObject({
      middle: { x: expect.closeTo(0.6), y: expect.closeTo(0.5) },
      zoom: expect.closeTo(2),
    });
    expect(cropPicture(DOC, SQUARE, { x: 0, y: 0, width: 0, height: 1 }, "t")).toMatchObject({ refused: "refused-crop" });
  });

  it("can be put to a place, and left to the page again with its line", () => {
    const doc = docWith({ zoom: 3, line: "none" });
    const put = done(doc, centrePicture(doc, SQUARE, { x: 0.3, y: 0.6 }, "t"));
    expect(viewOfPicture(put, SQUARE)?.middle).toMatchObject({ x: expect.closeTo(0.3), y: expect.closeTo(0.6) });
    expect(fitOf(done(put, resetPicture(put, SQUARE, "t")))).toEqual({ line: "none" });
  });
});

describe("a picture turned, mirrored, in a line and in a shape of its own", () => {
  it("keeps what a person put in its middle when it is turned", () => {
    const doc = done(docWith({ zoom: 3 }), centrePicture(docWith({ zoom: 3 }), SQUARE, { x: 0.3, y: 0.6 }, "t"));
    const turned = done(doc, turnPicture(doc, SQUARE, -90, "t"));
    expect(fitOf(turned).rotation).toBe(270);
    expect(viewOfPicture(turned, SQUARE)?.middle).toMatchObject({ x: expect.closeTo(0.3), y: expect.closeTo(0.6) });
    expect(fitOf(done(turned, turnPicture(turned, SQUARE, 360, "t"))).rotation).toBeUndefined();
  });

  it("has no trace of settings that are taken back", () => {
    const doc = [
      (each: Doc) => mirrorPicture(each, SQUARE, true, "t"),
      (each: Doc) => linePicture(each, SQUARE, "none", "t"),
      (each: Doc) => shapePicture(each, SQUARE, { width: 3, height: 2 }, "t"),
    ].reduce((each, make) => done(each, make(each)), DOC);
    expect(fitOf(doc)).toEqual({ mirrored: true, line: "none", ratio: { width: 3, height: 2 } });
    const back = [
      (each: Doc) => mirrorPicture(each, SQUARE, false, "t"),
      (each: Doc) => linePicture(each, SQUARE, "hairline", "t"),
      (each: Doc) => shapePicture(each, SQUARE, null, "t"),
    ].reduce((each, make) => done(each, make(each)), doc);
    expect(frameIn(back, "f")).toEqual(frameIn(DOC, "f"));
  });

  it("is one of a group, whose others stay as they are", () => {
    const doc = done(DOC, mirrorPicture(DOC, { frame: "group", picture: "q" }, true, "t"));
    expect(frameIn(doc, "group").content).toMatchObject({ fits: { q: { mirrored: true } } });
  });
});
