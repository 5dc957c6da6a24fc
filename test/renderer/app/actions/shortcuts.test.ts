import { describe, expect, it } from "vitest";
import type { Action } from "../../../../renderer/app/actions/action.js";
import { ACTIONS } from "../../../../renderer/app/actions/allActions.js";
import { actionFor, keysOf, withChord, withoutChange } from "../../../../renderer/app/actions/shortcuts.js";

function action(id: string): Action {
  const found = ACTIONS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no action ${id}`);
  return found;
}
const hand = action("act-tool-hand");
const zoom = action("act-tool-zoom");

describe("changed keys", () => {
  it("are those of their own until a person changes them", () => {
    expect(actionFor("H", {})).toBe(hand);
    const changed = withChord({}, hand, "Mod+Alt+9");
    expect(actionFor("Mod+Alt+9", changed)).toBe(hand);
    expect(actionFor("H", changed)).toBeUndefined();
  });

  it("are taken from whatever had them", () => {
    const changed = withChord({}, hand, "Z");
    expect(actionFor("Z", changed)).toBe(hand);
    expect(keysOf(zoom, changed)).toEqual([]);
  });

  it("go back to their own action, which leaves no key to two", () => {
    const swapped = withChord({}, hand, "Z");
    const back = withoutChange({ ...swapped, [zoom.id]: ["H"] }, hand);
    expect(keysOf(hand, back)).toEqual(["H"]);
    expect(keysOf(zoom, back)).toEqual([]);
    expect(withoutChange(withChord({}, hand, "Mod+Alt+9"), hand)).toEqual({});
  });
});
