import { describe, expect, it } from "vitest";
import { createMachine } from "../../../renderer/tools/machine.js";
import { cells, docOf, EDITION, frameOf, storyOf } from "../../core/page/editions.js";
import { bench, down, moveTo, up } from "./toolBench.js";

/** A text over two columns with a rule on it: the grid begins at 35, 40; a column is 110, a line 12 points. */
const DOC = docOf(
  [
    [
      frameOf("text", { kind: "text", story: "s1", part: 0 }, cells(0, 3, 2, 20)),
      frameOf("rule", { kind: "rule", direction: "horizontal", weight: "hairline" }, cells(0, 30, 1, 1)),
    ],
  ],
  [EDITION, storyOf("s1", [["paragraph", "江南"]])],
);
const ON_TEXT = [60, 200] as const;
const ON_RULE = [60, 406] as const;

function typing() {
  const said: string[] = [];
  const state = bench(DOC, {
    pressText: (at, how, frame) => said.push(`press ${at.x} ${how} ${frame}`),
    dragText: (at, frame) => said.push(`drag ${at.x} ${frame}`),
    leave: () => said.push("leave"),
  });
  const machine = createMachine(state.desk, () => {});
  machine.choose("text");
  return { said, state, machine };
}

describe("the tool that types", () => {
  it("puts the caret by a click, chooses a word by two and a paragraph by three, and goes on with Shift", () => {
    const { said, machine } = typing();
    for (const clicks of [1, 2, 3]) {
      machine.handle(down(...ON_TEXT, clicks));
      machine.handle(up(...ON_TEXT));
    }
    machine.handle(down(...ON_TEXT, 1, { shift: true }));
    expect(said).toEqual(["press 60 character text", "press 60 word text", "press 60 paragraph text", "press 60 extend text"]);
  });

  it("chooses while the button is down, in the frame there or in the one where it began", () => {
    const { said, machine } = typing();
    machine.handle(down(...ON_TEXT));
    machine.handle(moveTo(61, 200));
    machine.handle(moveTo(90, 220));
    machine.handle(moveTo(...ON_RULE));
    machine.handle(up(...ON_RULE));
    machine.handle(moveTo(120, 220));
    expect(said).toEqual(["press 60 character text", "drag 90 text", "drag 60 null"]);
  });

  it("leaves for what holds no words, and chooses that", () => {
    const { said, state, machine } = typing();
    machine.handle(down(...ON_RULE));
    expect(state.selection).toEqual(["rule"]);
    machine.handle(down(450, 500));
    expect(state.selection).toEqual([]);
    machine.escape();
    expect(said).toEqual(["leave", "leave", "leave"]);
  });

  it("shows by its cursor where it can type", () => {
    const { machine } = typing();
    machine.handle(moveTo(...ON_TEXT));
    expect(machine.cursor()).toBe("text");
    machine.handle(moveTo(...ON_RULE));
    expect(machine.cursor()).toBe("default");
  });
});
