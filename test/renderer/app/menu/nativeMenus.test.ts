import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { DESKTOP_METHODS } from "../../../../host/api/index.js";
import { menuGroups } from "../../../../renderer/app/menu/nativeMenus.js";
import type { Session } from "../../../../renderer/app/session.js";
import { createView } from "../../../../renderer/state/view.js";

/** A window in which no edition is open. */
function sessionWith(keys: Readonly<Record<string, readonly string[]>>): Session {
  const store = createView("zh");
  return { store, shell: createStore(() => ({ keys, dialog: null })) } as unknown as Session;
}

describe("the native menus", () => {
  const groups = menuGroups(sessionWith({ "act-undo": ["Mod+Shift+ArrowUp"], "act-zoom-in": ["+"] }), "zh");
  const actions = groups.flatMap(({ runs }) => runs.flat());

  it("hold the actions of the page in the menus of the system, and others under their own names", () => {
    expect(groups.map(({ menu }) => menu)).toEqual(expect.arrayContaining(["file", "edit", "page", "view", "window", "help"]));
    expect(groups.find(({ menu }) => menu === "page")?.label).toBe("版面");
    expect(actions.find(({ id }) => id === "act-undo")).toMatchObject({ enabled: false });
    expect(actions.find(({ id }) => id === "act-about")).toMatchObject({ enabled: true });
  });

  it("show keys as Electron writes them, those that a person changed", () => {
    expect(actions.find(({ id }) => id === "act-undo")?.keys).toBe("CmdOrCtrl+Shift+Up");
    expect(actions.find(({ id }) => id === "act-zoom-in")?.keys).toBe("Plus");
  });

  it("are what the desktop takes, in both languages", () => {
    const { groups: isTaken } = DESKTOP_METHODS.setMenus.arguments;
    expect(isTaken(groups)).toBe(true);
    expect(isTaken(menuGroups(sessionWith({}), "en"))).toBe(true);
  });
});
