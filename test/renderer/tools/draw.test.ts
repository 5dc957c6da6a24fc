import { describe, expect, it } from "vitest";
import { type Doc, recordOf } from "../../../core/model/index.js";
import type { ToolName } from "../../../renderer/state/shell.js";
import { createMachine } from "../../../renderer/tools/machine.js";
import { cells, docOf, EDITION, frameOf, storyOf } from "../../core/page/editions.js";
import { bench, down, moveTo, up } from "./toolBench.js";

/** A text over the first column and an empty one over the second: the grid begins at 35, 40; a column is 110, a line 12 points. */
const DOC = docOf(
  [
    [
      frameOf("p1-f1", { kind: "text", story: "s1", part: 0 }, cells(0, 3, 1, 10)),
      frameOf("p1-f2", { kind: "text", story: "s2", part: 0 }, cells(1, 3, 1, 10)),
      frameOf("p1-f3", { kind: "note", text: ["注"] }, cells(3, 3, 1, 5)),
    ],
  ],
  [EDITION, storyOf("s1", [["paragraph", "江南春早"]]), storyOf("s2", [["paragraph", ""]])],
);

function drawnWith(
  tool: ToolName,
  from: readonly [number, number],
  to: readonly [number, number],
  selection: readonly string[] = [],
  alt = false,
) {
  const state = bench(DOC);
  state.selection = selection;
  const machine = createMachine(state.desk, () => {});
  machine.choose(tool);
  machine.handle(down(...from, 1, { alt }));
  machine.handle(moveTo(...to, { alt }));
  const coming = machine.overlay();
  machine.handle(up(...to, { alt }));
  return { state, machine, coming };
}

const content = (doc: Doc, id: string | undefined) => recordOf(doc, id ?? "", "frame").content;
const FREE = [
  [150, 210],
  [350, 300],
] as const;

describe("the tools that draw frames", () => {
  it.each([
    ["text-frame", "text", "words"],
    ["headline", "headline", "words"],
    ["picture", "picture", "picture"],
    ["note", "note", "words"],
  ] as const)("make with %s a frame of %s, which is chosen and filled with %s", (tool, kind, what) => {
    const { state, coming } = drawnWith(tool, ...FREE);
    expect(coming).toMatchObject({ outlines: [{ look: "coming" }], words: "tool-size-cells 2 8" });
    expect(state.done).toHaveLength(1);
    expect(content(state.doc, state.selection[0]).kind).toBe(kind);
    expect(state.filled).toEqual([`${state.selection[0]} ${what}`]);
  });

  it("make an index of pages, and rules that lie as they were drawn, which need no filling", () => {
    const box = drawnWith("box", ...FREE).state;
    expect(content(box.doc, box.selection[0])).toMatchObject({ kind: "box" });
    const rule = drawnWith("rule", [250, 210], [256, 400]).state;
    expect(content(rule.doc, rule.selection[0])).toMatchObject({ kind: "rule", direction: "vertical" });
    expect(rule.filled).toEqual([]);
  });

  it("draw the headline of the story that is chosen", () => {
    const { state } = drawnWith("headline", ...FREE, ["p1-f1"]);
    expect(content(state.doc, state.selection[0])).toMatchObject({ kind: "headline", story: "s1", setting: { main: ["new-headline"] } });
  });

  it("make a frame in the middle of what is seen by Enter alone", () => {
    const state = bench(DOC);
    const machine = createMachine(state.desk, () => {});
    machine.choose("note");
    expect(machine.press({ key: "Enter", shift: false })).toBe(true);
    const { place } = recordOf(state.doc, state.selection[0] ?? "", "frame");
    expect(place).toMatchObject({ cells: [{ col: 0, line: 16, cols: 2, lines: 12 }] });
  });

  it("make nothing of a click", () => {
    expect(drawnWith("text-frame", [150, 210], [152, 211]).state.done).toEqual([]);
  });
});

describe("a headline that is pulled", () => {
  it("is set anew for its frame, and no other frame is", () => {
    const { state, machine } = drawnWith("headline", ...FREE);
    const [headline = ""] = state.selection;
    machine.choose("select");
    // The lower edge of the two columns that were drawn.
    const { place } = recordOf(state.doc, headline, "frame");
    const cell = place.kind === "grid" ? place.cells[0] : undefined;
    if (cell === undefined) throw new Error("the headline stands on the grid");
    const foot = 40 + 12 * (cell.line + cell.lines);
    machine.handle(down(250, foot));
    machine.handle(up(250, foot + 36));
    expect(state.done.at(-1)).toBe("did-height");
    expect(state.filled).toEqual([`${headline} words`, `${headline} fit`]);
  });
});

describe("the tool that links", () => {
  const ON_TEXT = [60, 100] as const;
  const ON_EMPTY = [180, 100] as const;

  it("lets a text go on in an empty frame, and drops the empty text that stood there", () => {
    const { state, machine } = drawnWith("link", ON_TEXT, ON_TEXT);
    expect(machine.overlay()).toMatchObject({ threads: true, words: "link-put" });
    machine.handle(down(...ON_EMPTY));
    machine.handle(up(...ON_EMPTY));
    expect(content(state.doc, "p1-f2")).toMatchObject({ kind: "text", story: "s1", part: 1 });
    expect(state.doc.records.has("s2")).toBe(false);
    expect(state.done).toEqual(["did-link"]);
  });

  it("begins with the text that is chosen, and draws the frame in which it goes on", () => {
    const { state } = drawnWith("link", ...FREE, ["p1-f1"]);
    expect(state.done).toHaveLength(1);
    expect(content(state.doc, state.selection[0])).toMatchObject({ kind: "text", story: "s1", part: 1 });
  });

  it("refuses a frame that holds words of its own, and lays the text down with Escape", () => {
    const { state, machine } = drawnWith("link", ON_TEXT, ON_TEXT);
    machine.handle(down(390, 90));
    expect(state.done).toEqual([]);
    machine.escape();
    expect(machine.overlay().words).toBe("link-take");
  });

  it("takes a frame out of its text with Alt", () => {
    const { state } = drawnWith("link", ON_TEXT, ON_TEXT, [], true);
    expect(state.done).toEqual(["did-unlink"]);
  });
});

describe("the tool that shapes text frames", () => {
  it("adds what is drawn beside the frame, so that an L results, and cuts with Alt", () => {
    const { state } = drawnWith("shape", [40, 200], [240, 240], ["p1-f1"]);
    const { place } = recordOf(state.doc, "p1-f1", "frame");
    expect(place.kind === "grid" && place.cells.length).toBe(2);
    expect(state.done).toEqual(["did-shape"]);
    const cut = drawnWith("shape", [40, 78], [140, 110], ["p1-f1"], true).state;
    expect(recordOf(cut.doc, "p1-f1", "frame").place).toMatchObject({ cells: [{ col: 0, cols: 1 }] });
    expect(cut.done).toEqual(["did-shape"]);
  });

  it("says why it cannot be, and chooses with a click", () => {
    const { state, coming } = drawnWith("shape", [260, 400], [350, 450], ["p1-f1"]);
    expect(coming.words).toMatch(/^refused-/);
    expect(state.done).toEqual([]);
    expect(drawnWith("shape", [180, 100], [180, 100], ["p1-f1"]).state.selection).toEqual(["p1-f2"]);
  });
});
