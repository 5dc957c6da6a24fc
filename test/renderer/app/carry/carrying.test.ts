import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startCarrying } from "../../../../renderer/app/carry/carrying.js";
import type { Session } from "../../../../renderer/app/session.js";
import { createCarry } from "../../../../renderer/state/carry.js";

const happens = (type: string, facts: object = {}): Event => Object.assign(new Event(type, { cancelable: true }), facts);
let window = new EventTarget();

beforeEach(() => {
  window = Object.assign(new EventTarget(), { setTimeout });
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", { elementFromPoint: () => null });
});
afterEach(() => vi.unstubAllGlobals());

/** Presses on a page and goes a way with it. */
function onWay() {
  const carry = createCarry();
  const press = happens("pointerdown", { button: 0, clientX: 0, clientY: 0 }) as PointerEvent;
  startCarrying({ carry } as unknown as Session, press, { kind: "page", page: "page1" }, "要闻");
  window.dispatchEvent(happens("pointermove", { clientX: 40, clientY: 0 }));
  return carry;
}

/** Whether a click now is let through. */
function isClick(): boolean {
  return window.dispatchEvent(happens("click"));
}

describe("the click at the end of a way", () => {
  it("is none", () => {
    onWay();
    window.dispatchEvent(happens("pointerup"));
    expect(isClick()).toBe(false);
    expect(isClick()).toBe(true);
  });

  it("is none either where Escape gave the way up and the button goes up later", async () => {
    const carry = onWay();
    window.dispatchEvent(happens("keydown", { key: "Escape" }));
    expect(carry.getState().carried).toBeNull();
    await new Promise((resolve) => setTimeout(resolve));
    window.dispatchEvent(happens("pointerup"));
    expect(isClick()).toBe(false);
    expect(isClick()).toBe(true);
  });

  it("is one again with the next press", async () => {
    onWay();
    window.dispatchEvent(happens("keydown", { key: "Escape" }));
    await new Promise((resolve) => setTimeout(resolve));
    for (const each of ["pointerdown", "pointerup"]) window.dispatchEvent(happens(each));
    expect(isClick()).toBe(true);
  });
});
