import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { isRefusal } from "../../../core/commands/index.js";
import { apply } from "../../../core/edit/index.js";
import { type Doc, type HeadlineSetting, recordOf } from "../../../core/model/index.js";
import type { TextPlace, TextSelection } from "../../../core/page/index.js";
import { lines, pt } from "../../../core/units/index.js";
import type { Editing, EditingState, Source } from "../../../renderer/state/editing.js";
import { createView } from "../../../renderer/state/view.js";
import { createTextEditor } from "../../../renderer/text/textEditor.js";
import { cells, docOf, EDITION, frameOf, pictureOf, storyOf } from "../../core/page/editions.js";

const SETTING: HeadlineSetting = {
  rank: 1,
  size: pt(20),
  minorSize: pt(10),
  main: ["江上大桥今日通车"],
  kicker: [],
  deck: [],
  rubric: null,
  summary: null,
  above: lines(1),
  below: lines(1),
};
const DOC = docOf(
  [
    [
      frameOf("head", { kind: "headline", story: "s", setting: SETTING }, cells(0, 0, 2, 4)),
      frameOf("a", { kind: "text", story: "s", part: 0 }, cells(0, 4, 2, 10)),
      frameOf("c", { kind: "caption", picture: "p" }, cells(2, 0, 2, 3)),
    ],
  ],
  [
    EDITION,
    pictureOf("p", { caption: "江边的早晨" }),
    storyOf("s", [
      ["headline", "江上大桥今日通车"],
      ["paragraph", "看 hello 天地"],
      ["paragraph", "玄黄"],
    ]),
  ],
);
const at = (offset: number): TextPlace => ({ kind: "story", id: "s", at: offset });

/** An editor over a document in memory; a point `x` of page 1 is the place of that offset. */
function bench(readOnly = false) {
  const store = createView("zh");
  const origins: (string | undefined)[] = [];
  const composing: unknown[] = [];
  const told: (TextSelection | null)[] = [];
  const state = createStore(() => ({ doc: DOC }) as EditingState);
  const done = (doc: Doc, source: Source): void => {
    state.setState({ doc });
    told.push(editor.follow(source));
  };
  const editing = {
    store: state,
    perform(make, origin) {
      const outcome = readOnly ? null : make(state.getState().doc, `t${origins.length}`);
      if (outcome === null || isRefusal(outcome)) return false;
      origins.push(origin);
      done(apply(state.getState().doc, outcome), "own");
      return true;
    },
  } as Partial<Editing> as Editing;
  store.setState({ editing });
  const editor = createTextEditor({
    store,
    asker: {
      hit: async ({ x }) => (x < 0 ? null : at(x)),
      step: async (from, _, goal) => ({ place: at(from.at + 2), goal: (goal ?? 0) + 1 }),
      compose: (transaction, selection, composed) => composing.push({ isShown: transaction !== null, at: selection?.head.at, composed }),
      select: (selection) => told.push(selection),
    },
    focus: () => {},
  });
  const text = () => recordOf(state.getState().doc, "s", "story").text;
  const chosen = () => {
    const now = store.getState().text;
    return now && [now.anchor.at, now.head.at];
  };
  return { editor, store, state, origins, composing, told, text, chosen, done };
}

const point = (x: number) => ({ page: 1, x, y: 0 });
/** Once all that was asked of the worker has been answered. */
const answered = () => new Promise((resolve) => setTimeout(resolve));

async function inBody(offset: number) {
  const made = bench();
  made.editor.enter("a", point(offset));
  await answered();
  return made;
}

describe("typing", () => {
  it("puts words where the caret is, and the caret behind them", async () => {
    const { editor, text, chosen, store } = await inBody(9);
    editor.type("我");
    editor.type("们");
    expect(text()).toBe("江上大桥今日通车\n我们看 hello 天地\n玄黄\n");
    expect(chosen()).toEqual([11, 11]);
    expect(store.getState().textTarget).toEqual({ kind: "story", id: "s", from: 11, to: 11, where: "page" });
  });

  it("is one step of the history until the caret is put elsewhere", async () => {
    const { editor, origins } = await inBody(9);
    editor.type("我");
    editor.type("们");
    editor.step("right", false);
    editor.type("都");
    expect(origins[0]).toBe(origins[1]);
    expect(origins[2]).not.toBe(origins[1]);
  });

  it("waits for a step that only the layout can tell", async () => {
    const { editor, text } = await inBody(9);
    editor.step("down", false);
    editor.type("新");
    expect(text()).not.toContain("新");
    await answered();
    expect(text()).toContain("看 新hello");
  });

  it("takes the place of what is chosen, and takes it away", async () => {
    const { editor, text, chosen } = await inBody(9);
    editor.step("wordRight", true);
    editor.step("wordRight", true);
    expect(editor.chosenWords()).toBe("看 hello");
    editor.type("听");
    expect(text()).toContain("\n听 天地\n");
    editor.erase("wordBefore");
    expect(text()).toContain("\n 天地\n");
    expect(chosen()).toEqual([9, 9]);
  });

  it("shows what an input method puts together without a change of the words", async () => {
    const { editor, text, composing, chosen } = await inBody(9);
    editor.step("wordRight", true);
    editor.compose("ni hao");
    editor.compose("");
    expect(composing).toEqual([
      { isShown: true, at: 15, composed: { kind: "story", id: "s", from: 9, to: 15 } },
      { isShown: false, at: 10, composed: null },
    ]);
    expect(text()).toBe(recordOf(DOC, "s", "story").text);
    expect(chosen()).toEqual([9, 10]);
  });

  it("parts and joins paragraphs", async () => {
    const { editor, text, chosen } = await inBody(17);
    editor.breakLine(false);
    expect(text()).toContain("看 hello \n天地\n");
    expect(chosen()).toEqual([18, 18]);
    editor.erase("before");
    expect(text()).toContain("看 hello 天地\n");
  });

  it("breaks and joins lines of a headline without a change of its words", async () => {
    const { editor, text, state, store } = await inBody(4);
    const linesNow = () => {
      const { content } = recordOf(state.getState().doc, "head", "frame");
      return content.kind === "headline" ? content.setting.main : [];
    };
    store.setState({ selection: ["head"] });
    editor.breakLine(false);
    expect(linesNow()).toEqual(["江上大桥", "今日通车"]);
    editor.erase("before");
    expect(linesNow()).toEqual(["江上大桥今日通车"]);
    expect(text()).toBe(recordOf(DOC, "s", "story").text);
    editor.type("新");
    expect(linesNow()).toEqual(["江上大桥新今日通车"]);
  });

  it("goes on in a caption, which has no second paragraph", async () => {
    const { editor, state, store } = bench();
    editor.enter("c");
    await answered();
    editor.type("清晨，");
    editor.breakLine(false);
    expect(recordOf(state.getState().doc, "p", "picture").caption).toBe("清晨，江边的早晨");
    expect(store.getState().textTarget).toMatchObject({ kind: "caption", id: "p", from: 3 });
  });

  it("puts plain text from the clipboard in, without the line end of its last line", async () => {
    const { editor, text } = await inBody(18);
    editor.paste({ text: "一\r\n二\r\n", html: "" });
    expect(text()).toContain("看 hello 天一\n二地\n");
  });

  it("changes nothing in an edition that cannot be changed", async () => {
    const { editor, text, chosen } = bench(true);
    editor.enter("a", point(9));
    await answered();
    editor.type("我");
    expect(text()).toBe(recordOf(DOC, "s", "story").text);
    expect(chosen()).toEqual([9, 9]);
  });
});

describe("the selection", () => {
  it("begins at the head of the frame's words where no point is given", async () => {
    const { editor, chosen, store } = bench();
    editor.enter("a");
    await answered();
    expect(chosen()).toEqual([9, 9]);
    expect(store.getState().selection).toEqual(["a"]);
  });

  it("is drawn by the pointer, by words after two clicks, and as far as a click with Shift", async () => {
    const { editor, chosen } = await inBody(9);
    editor.press(point(12), "word", "a");
    await answered();
    expect(chosen()).toEqual([11, 16]);
    editor.drag(point(18), "a");
    await answered();
    expect(chosen()).toEqual([11, 19]);
    editor.press(point(9), "extend", "a");
    await answered();
    expect(chosen()).toEqual([11, 9]);
  });

  it("closes to the side to which a step goes", async () => {
    const { editor, chosen } = await inBody(9);
    editor.step("wordRight", true);
    editor.step("right", false);
    expect(chosen()).toEqual([10, 10]);
  });

  it("goes with the words when others change them, and to the change that is taken back", async () => {
    const { editor, state, chosen, done, told } = await inBody(17);
    const before = state.getState().doc;
    const story = recordOf(before, "s", "story");
    const other = storyOf("s", [
      ["headline", "江上大桥今日通车"],
      ["paragraph", "大家看 hello 天地"],
      ["paragraph", "玄黄"],
    ]);
    done({ ...before, records: new Map([...before.records, ["s", other]]) }, "foreign");
    expect(chosen()).toEqual([19, 19]);
    done({ ...before, records: new Map([...before.records, ["s", story]]) }, "history");
    expect(chosen()).toEqual([9, 9]);
    expect(told.at(-1)).toEqual({ anchor: at(9), head: at(9) });
    editor.leave();
    expect(told.at(-1)).toBeNull();
  });

  it("ends with its story", async () => {
    const { state, chosen, done, store } = await inBody(17);
    const records = new Map(state.getState().doc.records);
    records.delete("s");
    done({ ...state.getState().doc, records }, "foreign");
    expect(chosen()).toBeNull();
    expect(store.getState().textTarget).toBeNull();
  });
});
