import { describe, expect, it } from "vitest";
import { keysFrom, preferencesFrom } from "../../../renderer/state/shell.js";

describe("what the window remembers", () => {
  it("is taken as it was kept", () => {
    expect(preferencesFrom({ theme: "dark", density: "roomy", units: "grid" })).toEqual({ theme: "dark", density: "roomy", units: "grid" });
    expect(keysFrom({ "act-undo": ["Mod+Z", "F2"] })).toEqual({ "act-undo": ["Mod+Z", "F2"] });
  });

  it("counts as far as it can be understood", () => {
    expect(preferencesFrom({ theme: "sepia", density: "roomy" })).toEqual({ theme: "system", density: "roomy", units: "mm" });
    for (const odd of [null, 3, "dark", []]) expect(preferencesFrom(odd)).toEqual({ theme: "system", density: "dense", units: "mm" });
    expect(keysFrom({ "act-undo": "Mod+Z", "act-redo": [1, "F3"] })).toEqual({ "act-undo": [], "act-redo": ["F3"] });
    expect(keysFrom(["F3"])).toEqual({});
  });
});
