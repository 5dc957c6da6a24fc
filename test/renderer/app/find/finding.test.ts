import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { isRefusal } from "../../../../core/commands/index.js";
import { apply } from "../../../../core/edit/index.js";
import { recordOf } from "../../../../core/model/index.js";
import { findStep, replaceEverywhere, replaceStep } from "../../../../renderer/app/find/finding.js";
import type { Session } from "../../../../renderer/app/session.js";
import type { Editing, EditingState } from "../../../../renderer/state/editing.js";
import { createFind } from "../../../../renderer/state/find.js";
import { createView, type TextTarget } from "../../../../renderer/state/view.js";
import { docWith, storyFrom } from "../../../fakes/stories.js";

/** A window over two stories that stand on no page. */
function bench(words: string, replacement = "") {
  const state = createStore(
    () => ({ doc: docWith(storyFrom("a", ["paragraph:江南江北"]), storyFrom("b", ["paragraph:江东"])) }) as EditingState,
  );
  const perform: Editing["perform"] = (make) => {
    const step = make(state.getState().doc, "t");
    if (step === null || isRefusal(step)) return false;
    state.setState({ doc: apply(state.getState().doc, step) });
    return true;
  };
  const store = createView("zh");
  store.setState({ editing: { store: state, perform } as Editing });
  const find = createFind();
  find.setState(({ query }) => ({ query: { ...query, words }, replacement }));
  const session = { store, find, dock: { show: () => {} } } as unknown as Session;
  const texts = () => ["a", "b"].map((id) => recordOf(state.getState().doc, id, "story").text.trim());
  const target = () => {
    const { textTarget } = store.getState();
    return textTarget && [textTarget.id, textTarget.from];
  };
  return { session, store, find, texts, target };
}

describe("finding from place to place", () => {
  it("goes on from the last place to the first, and back", () => {
    const { session, target } = bench("江");
    const seen = [1, 1, 1, 1, -1].map((direction) => {
      findStep(session, direction === 1 ? 1 : -1);
      return target();
    });
    expect(seen).toEqual([
      ["a", 0],
      ["a", 2],
      ["b", 0],
      ["a", 0],
      ["b", 0],
    ]);
  });

  it("replaces the place that is shown and goes on behind what it put there", () => {
    const { session, texts, target } = bench("江", "江水江");
    replaceStep(session);
    replaceStep(session);
    expect(texts()).toEqual(["江水江南江北", "江东"]);
    expect(target()).toEqual(["a", 4]);
    replaceStep(session);
    expect(texts()).toEqual(["江水江南江水江北", "江东"]);
    expect(target()).toEqual(["b", 0]);
  });

  it("replaces in the story that is worked on alone when told to, and nowhere when there is none", () => {
    const { session, store, find, texts } = bench("江", "河");
    find.setState({ isStoryOnly: true });
    expect(replaceEverywhere(session)).toBe(0);
    expect(texts()).toEqual(["江南江北", "江东"]);
    const textTarget: TextTarget = { kind: "story", id: "b", from: 0, to: 0, where: "side" };
    store.setState({ textTarget });
    expect(replaceEverywhere(session)).toBe(1);
    expect(texts()).toEqual(["江南江北", "河东"]);
  });
});
