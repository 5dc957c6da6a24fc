import { describe, expect, it } from "vitest";
import { type TextKey, textAction } from "../../../renderer/text/keys.js";

const press = (key: string, more: Partial<TextKey> = {}): TextKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe("keys in a text", () => {
  it("step by character and line, with Ctrl by word and to the ends of the text, with Shift choosing", () => {
    expect(textAction(press("ArrowLeft"), false)).toEqual({ kind: "step", direction: "left", isExtending: false });
    expect(textAction(press("ArrowLeft", { ctrlKey: true, shiftKey: true }), false)).toEqual({
      kind: "step",
      direction: "wordLeft",
      isExtending: true,
    });
    expect(textAction(press("Home", { ctrlKey: true }), false)).toMatchObject({ direction: "textStart" });
    expect(textAction(press("PageDown"), false)).toMatchObject({ direction: "farDown" });
  });

  it("follow a Mac where it differs", () => {
    expect(textAction(press("ArrowRight", { altKey: true }), true)).toMatchObject({ direction: "wordRight" });
    expect(textAction(press("ArrowRight", { metaKey: true }), true)).toMatchObject({ direction: "lineEnd" });
    expect(textAction(press("a", { metaKey: true }), true)).toEqual({ kind: "all" });
    expect(textAction(press("a", { ctrlKey: true }), true)).toBeNull();
  });

  it("take away, part and leave", () => {
    expect(textAction(press("Backspace"), false)).toEqual({ kind: "erase", step: "before" });
    expect(textAction(press("Delete", { ctrlKey: true }), false)).toEqual({ kind: "erase", step: "wordAfter" });
    expect(textAction(press("Enter", { shiftKey: true }), false)).toEqual({ kind: "break", isParagraph: true });
    expect(textAction(press("Escape"), false)).toEqual({ kind: "leave" });
  });

  it("are left to the window and to typing when they are nothing of the text's", () => {
    for (const key of [press("x"), press("z", { ctrlKey: true }), press("b", { ctrlKey: true }), press("ArrowUp", { altKey: true })])
      expect(textAction(key, false)).toBeNull();
    expect(textAction(press("v", { ctrlKey: true }), false)).toEqual({ kind: "clipboard" });
    expect(textAction(press("v", { ctrlKey: true, shiftKey: true }), false)).toBeNull();
  });
});
