import { describe, expect, it } from "vitest";
import { chordOf, isCommandChord, type KeyPress, showChord } from "../../../../renderer/app/actions/chords.js";

const NONE: KeyPress = { key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
const pressed = (press: Partial<KeyPress>, isMac = false) => chordOf({ ...NONE, ...press }, isMac);

describe("chords of keys", () => {
  it.each<[string, Partial<KeyPress>]>([
    ["Mod+Shift+Z", { key: "Z", code: "KeyZ", ctrlKey: true, shiftKey: true }],
    ["V", { key: "v", code: "KeyV" }],
    ["PageDown", { key: "PageDown", code: "PageDown" }],
    ["Shift+F6", { key: "F6", code: "F6", shiftKey: true }],
    ["+", { key: "+", code: "Equal", shiftKey: true }],
    ["Mod+=", { key: "=", code: "Equal", ctrlKey: true }],
    ["Space", { key: " ", code: "Space" }],
  ])("names %s", (chord, press) => {
    expect(pressed(press)).toBe(chord);
  });

  it("goes by the place on the board where a layout types other letters", () => {
    expect(pressed({ key: "я", code: "KeyZ", ctrlKey: true })).toBe("Mod+Z");
    expect(pressed({ key: "!", code: "Digit1", shiftKey: true })).toBe("Shift+1");
    expect(pressed({ key: "a", code: "KeyQ", ctrlKey: true })).toBe("Mod+A");
  });

  it("is nothing while an input method puts characters together, and for a modifier alone", () => {
    expect(pressed({ key: "n", code: "KeyN", isComposing: true })).toBeNull();
    expect(pressed({ key: "Process", code: "KeyN" })).toBeNull();
    expect(pressed({ key: "Shift", code: "ShiftLeft", shiftKey: true })).toBeNull();
  });

  it("takes the command key of a Mac for Mod", () => {
    expect(pressed({ key: "k", code: "KeyK", metaKey: true }, true)).toBe("Mod+K");
    expect(pressed({ key: "k", code: "KeyK", ctrlKey: true }, true)).toBe("Ctrl+K");
    expect(showChord("Mod+Shift+Z", true)).toBe("⌘⇧Z");
  });

  it("is shown as people write it", () => {
    expect(showChord("Mod+Shift+Z", false)).toBe("Ctrl+Shift+Z");
    expect(showChord("Mod++", false)).toBe("Ctrl++");
    expect(showChord("ArrowLeft", false)).toBe("←");
  });

  it("knows those that type nothing", () => {
    expect(["Mod+S", "Alt+F", "F6", "Shift+F6"].every(isCommandChord)).toBe(true);
    expect(["V", "Shift+V", "+", "Escape", "PageDown"].some(isCommandChord)).toBe(false);
  });
});
