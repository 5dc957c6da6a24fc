import { describe, expect, it } from "vitest";
import { viewOfPicture } from "../../../../core/commands/index.js";
import type { PictureRecord } from "../../../../core/model/index.js";
import { cells, docOf, EDITION, frameOf } from "../../../core/page/editions.js";
import { down, handled, moveTo, up } from "../toolBench.js";

/** 1200 × 600 pixels, in a frame over two columns: its room is 212 points wide and some 117 high, so that only the width is cut. */
const PICTURE: PictureRecord = {
  id: "p1",
  type: "picture",
  file: "p.jpg",
  pixels: { width: 1200, height: 600 },
  caption: "",
  credit: null,
  story: null,
  focus: { x: 0.5, y: 0.5 },
};
const DOC = docOf([[frameOf("pic", { kind: "picture", picture: "p1" }, cells(0, 3, 2, 10))]], [EDITION, PICTURE]);
/** A place in the frame, and one beside it. */
const ON = [120, 130] as const;
const BESIDE = [400, 400] as const;

const middle = (doc: typeof DOC) => viewOfPicture(doc, { frame: "pic" })?.middle;
const entered = [down(...ON), up(...ON), down(...ON, 2), up(...ON)] as const;

describe("inside a picture", () => {
  it("comes by two clicks, and shows all of the picture over the page, with its resolution in words", () => {
    const { machine } = handled(DOC, ...entered);
    const over = machine.overlay();
    expect(over.ghost?.picture.id).toBe("p1");
    expect(over.outlines.map(({ look }) => look)).toEqual(["picture", "selected"]);
    expect(over.words).toMatch(/^picture-inside 100 \d+ picture-ppi-enough$/);
  });

  it("pulls the picture under its frame once, when the button goes up, and no further than its edge", () => {
    const { state, machine } = handled(DOC, ...entered, down(...ON), moveTo(110, 130));
    const [, frame] = machine.overlay().outlines;
    const [before] = [machine.overlay().ghost?.image.crop.x ?? 0];
    expect(state.done).toEqual([]);
    machine.handle(moveTo(90, 130));
    expect(machine.overlay().ghost?.image.crop.x).toBeGreaterThan(before);
    machine.handle(up(90, 130));
    expect(state.done).toEqual(["did-pan-picture"]);
    expect(middle(state.doc)?.x).toBeGreaterThan(0.5);
    expect(machine.overlay().outlines[1]?.rects).toEqual(frame?.rects);
    machine.handle(down(...ON));
    machine.handle(up(-4000, 130));
    const crop = machine.overlay().ghost?.image.crop;
    expect((crop?.x ?? 0) + (crop?.width ?? 0)).toBeCloseTo(1);
  });

  it("leaves all as it was when a pull ends with Escape, and stays in the picture", () => {
    const { state, machine } = handled(DOC, ...entered, down(...ON), moveTo(60, 130));
    machine.escape();
    expect(state.done).toEqual([]);
    expect(machine.overlay().ghost).toBeDefined();
    machine.escape();
    expect(machine.overlay().ghost).toBeUndefined();
  });

  it("enlarges about the place of the pointer by the wheel, and never under the frame", () => {
    const { state, machine } = handled(DOC, ...entered);
    expect(machine.turn({ page: 1, x: 50, y: 90 }, 2)).toBe(true);
    expect(viewOfPicture(state.doc, { frame: "pic" })?.zoom).toBeCloseTo(2);
    expect(middle(state.doc)?.x).toBeLessThan(0.5);
    machine.turn({ page: 1, x: 50, y: 90 }, 0.1);
    expect(viewOfPicture(state.doc, { frame: "pic" })?.zoom).toBe(1);
  });

  it("enlarges by a corner of the picture, as the pointer goes away from the middle", () => {
    const { state, machine } = handled(DOC, ...entered);
    const whole = machine.overlay().outlines[0]?.rects[0];
    if (whole === undefined) throw new Error("no outline");
    const right = [whole.x + whole.width, whole.y + whole.height] as const;
    machine.handle(down(...right));
    machine.handle(up(right[0] + 60, right[1] + 30));
    expect(state.done).toEqual(["did-zoom-picture"]);
    expect(viewOfPicture(state.doc, { frame: "pic" })?.zoom).toBeGreaterThan(1.2);
  });

  it("goes by keys: arrows pull, + enlarges, Enter leaves", () => {
    const { state, machine } = handled(DOC);
    expect(machine.press({ key: "ArrowLeft", shift: false })).toBe(false);
    expect(machine.enterPicture("pic")).toBe(true);
    expect(machine.press({ key: "ArrowLeft", shift: true })).toBe(true);
    expect(machine.press({ key: "+", shift: false })).toBe(true);
    expect(machine.press({ key: "x", shift: false })).toBe(false);
    expect(machine.overlay().words).toContain("105");
    expect(machine.press({ key: "Enter", shift: false })).toBe(true);
    expect(machine.overlay().ghost).toBeUndefined();
    expect(state.done).toEqual(["did-pan-picture", "did-zoom-picture"]);
  });

  it("is left by a click beside the picture", () => {
    const { machine } = handled(DOC, ...entered, down(...BESIDE), up(...BESIDE));
    expect(machine.overlay().ghost).toBeUndefined();
  });

  it("does not come where the frame is locked or holds no picture yet", () => {
    const locked = docOf(
      [[{ ...frameOf("pic", { kind: "picture", picture: "p1" }, cells(0, 3, 2, 10)), locked: true }]],
      [EDITION, PICTURE],
    );
    expect(handled(locked).machine.enterPicture("pic")).toBe(false);
    const empty = docOf(
      [[frameOf("pic", { kind: "picture", picture: "p1" }, cells(0, 3, 2, 10))]],
      [EDITION, { ...PICTURE, file: null, pixels: null }],
    );
    expect(handled(empty).machine.enterPicture("pic")).toBe(false);
  });
});
