import { describe, expect, it } from "vitest";
import type { Doc } from "../../../core/model/index.js";
import type { ToolEvent } from "../../../renderer/tools/tool.js";
import { cells, docOf, EDITION, frameOf, storyOf } from "../../core/page/editions.js";
import { down, handled as handledOn, moveTo, up } from "./toolBench.js";

/** A text over two columns, a picture that lies on it, and a locked note: the grid begins at 35, 40; a column is 110, a line 12 points. */
const DOC = docOf(
  [
    [
      frameOf("text", { kind: "text", story: "s1", part: 0 }, cells(0, 3, 2, 20)),
      frameOf("quote", { kind: "pullQuote", story: "s1", text: "江南" }, cells(1, 8, 1, 6)),
      { ...frameOf("note", { kind: "note", text: ["注"] }, cells(3, 30, 1, 5)), locked: true },
    ],
  ],
  [EDITION, storyOf("s1", [["paragraph", "江南"]])],
);

const handled = (...events: readonly ToolEvent[]) => handledOn(DOC, ...events);

/** Column, line, columns and lines of a frame of one block. */
function placeIn(doc: Doc, id: string): readonly number[] {
  const record = doc.records.get(id);
  if (record?.type !== "frame" || record.place.kind !== "grid") throw new Error(id);
  return record.place.cells.flatMap(({ col, line, cols, lines }) => [col, line, cols, lines]);
}

/** A place inside the picture, and one on the text alone. */
const ON_QUOTE = [200, 160] as const;
const ON_TEXT = [60, 300] as const;

describe("the selecting tool", () => {
  it("chooses the smaller of two frames that lie on each other, and with Alt the one beneath", () => {
    const { state, machine } = handled(down(...ON_QUOTE), up(...ON_QUOTE));
    expect(state.selection).toEqual(["quote"]);
    machine.handle(down(...ON_QUOTE, 1, { alt: true }));
    machine.handle(up(...ON_QUOTE));
    expect(state.selection).toEqual(["text"]);
  });

  it("moves a copy with Alt, which is chosen then, and leaves the frame where it is", () => {
    const { state, machine } = handled(down(...ON_QUOTE), up(...ON_QUOTE), down(...ON_QUOTE, 1, { alt: true }));
    machine.handle(moveTo(312, 196, { alt: true }));
    expect(machine.cursor()).toBe("copy");
    expect(machine.overlay().outlines).toMatchObject([{ look: "coming" }]);
    machine.handle(up(312, 196, { alt: true }));
    expect(state.done).toEqual(["did-duplicate"]);
    expect(placeIn(state.doc, "quote")).toEqual([1, 8, 1, 6]);
    expect(state.selection.map((id) => placeIn(state.doc, id))).toEqual([[2, 11, 1, 6]]);
  });

  it("chooses several with Shift, takes one out again, and nothing on empty paper", () => {
    const { state, machine } = handled(down(...ON_TEXT), up(...ON_TEXT), down(...ON_QUOTE, 1, { shift: true }), up(...ON_QUOTE));
    expect(state.selection).toEqual(["text", "quote"]);
    machine.handle(down(...ON_TEXT, 1, { shift: true }));
    machine.handle(up(...ON_TEXT));
    expect(state.selection).toEqual(["quote"]);
    machine.handle(down(420, 100));
    machine.handle(up(420, 100));
    expect(state.selection).toEqual([]);
  });

  it("moves a frame by whole columns and lines, once, when the button goes up", () => {
    const { state, machine } = handled(down(...ON_QUOTE), moveTo(210, 165), moveTo(300, 195));
    expect(state.done).toEqual([]);
    expect(machine.overlay()).toMatchObject({ words: "tool-way-cells 1 3", outlines: [{ look: "coming" }] });
    machine.handle(up(312, 196));
    expect(state.done).toEqual(["did-move"]);
    expect(placeIn(state.doc, "quote")).toEqual([2, 11, 1, 6]);
    expect(machine.overlay().outlines).toMatchObject([{ look: "selected", hasHandles: true }]);
  });

  it("goes along one axis with Shift, and stops at the edge of the page", () => {
    const { state } = handled(down(...ON_QUOTE), moveTo(210, 170), up(260, 900, { shift: true }));
    expect(placeIn(state.doc, "quote")).toEqual([1, 34, 1, 6]);
  });

  it("takes no trembling of the hand for a move", () => {
    const { state } = handled(down(...ON_QUOTE), moveTo(202, 162), up(202, 162));
    expect(state.done).toEqual([]);
  });

  it("ends a gesture without any change on Escape, and then the choice", () => {
    const { state, machine } = handled(down(...ON_QUOTE), moveTo(312, 196));
    machine.escape();
    expect(state.done).toEqual([]);
    expect(state.selection).toEqual(["quote"]);
    machine.handle(up(312, 196));
    expect(state.done).toEqual([]);
    machine.escape();
    expect(state.selection).toEqual([]);
  });

  it("pulls a corner by columns and lines, and says the size", () => {
    // The lower right corner of the picture: its column ends at 255, its last line at 208.
    const { state, machine } = handled(down(...ON_QUOTE), up(...ON_QUOTE), down(245, 208), moveTo(350, 244));
    expect(machine.overlay().words).toBe("tool-size-cells 2 9");
    machine.handle(up(350, 244));
    expect(placeIn(state.doc, "quote")).toEqual([1, 8, 2, 9]);
    expect(state.done).toHaveLength(1);
  });

  it("does not move what is locked, and says why", () => {
    const { state, machine } = handled(down(400, 420), moveTo(300, 300));
    expect(machine.overlay().outlines).toMatchObject([{ look: "refused" }]);
    machine.handle(up(300, 300));
    expect(state.done).toEqual([]);
  });

  it("chooses what a rectangle touches, beside what was chosen with Shift", () => {
    const { state, machine } = handled(down(420, 100), moveTo(150, 200));
    expect(state.selection).toEqual(["text", "quote"]);
    expect(machine.overlay().band?.rect).toEqual({ x: 150, y: 100, width: 270, height: 100 });
    machine.handle(up(150, 200));
    expect(machine.overlay().band).toBeNull();
  });

  it("goes into a frame with a double click", () => {
    const { state } = handled(down(...ON_TEXT), up(...ON_TEXT), down(...ON_TEXT, 2));
    expect(state.entered).toEqual(["text"]);
  });
});
