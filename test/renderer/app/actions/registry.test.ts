import { describe, expect, it } from "vitest";
import { messageIds } from "../../../../messages/index.js";
import { labelOf } from "../../../../renderer/app/actions/action.js";
import { ACTIONS } from "../../../../renderer/app/actions/allActions.js";
import { chordOf } from "../../../../renderer/app/actions/chords.js";
import { HEADINGS, MENUS } from "../../../../renderer/app/actions/menus.js";

const known = new Set(messageIds());

describe("the actions of the window", () => {
  it("have words in both languages", () => {
    const wordless = ACTIONS.filter((action) => action.label === undefined && !known.has(action.id));
    expect(wordless.map(({ id }) => id)).toEqual([]);
    for (const action of ACTIONS) for (const language of ["zh", "en"] as const) expect(labelOf(action, language)).not.toBe("");
    for (const { id } of HEADINGS) expect(known.has(id), id).toBe(true);
  });

  it("each have an id of their own, and a place under a heading", () => {
    const ids = ACTIONS.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const groups = HEADINGS.flatMap((heading) => heading.groups);
    expect(ACTIONS.filter(({ group }) => !groups.includes(group)).map(({ id }) => id)).toEqual([]);
  });

  it("share no key with one another, nor with a menu", () => {
    const chords = [...ACTIONS.flatMap(({ keys }) => keys), ...MENUS.map(({ letter }) => `Alt+${letter}`), "F10"];
    expect(chords.filter((chord, at) => chords.indexOf(chord) !== at)).toEqual([]);
  });

  it("have keys that a keyboard can give", () => {
    for (const { id, keys } of ACTIONS) for (const chord of keys) expect(pressOf(chord), id).toBe(chord);
  });
});

/** What pressing the keys of a chord gives. */
function pressOf(chord: string): string | null {
  const parts = chord.endsWith("+") ? [...chord.slice(0, -1).split("+").filter(Boolean), "+"] : chord.split("+");
  const has = (part: string) => parts.slice(0, -1).includes(part);
  const last = parts.at(-1) ?? "";
  const press = { key: last === "Space" ? " " : last, code: "", isComposing: false, metaKey: false };
  return chordOf({ ...press, ctrlKey: has("Mod"), altKey: has("Alt"), shiftKey: has("Shift") }, false);
}
