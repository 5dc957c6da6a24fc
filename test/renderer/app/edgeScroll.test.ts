import { describe, expect, it, vi } from "vitest";
import { createEdgeScroll, pushAt } from "../../../renderer/app/edgeScroll.js";

describe("scrolling at the edge", () => {
  it("pushes the page away from the edge that is dragged to, the more the nearer", () => {
    expect(pushAt(200, 400)).toBe(0);
    expect(pushAt(11, 400)).toBeGreaterThan(0);
    expect(pushAt(-50, 400)).toBeGreaterThan(pushAt(11, 400));
    expect(pushAt(395, 400)).toBeLessThan(0);
  });

  it("goes on as long as the pointer stays there", () => {
    vi.useFakeTimers();
    vi.stubGlobal("window", globalThis);
    const pushes: number[] = [];
    const scroll = createEdgeScroll((dx) => pushes.push(dx));
    scroll.follow({ x: 399, y: 200 }, { width: 400, height: 400 });
    vi.advanceTimersByTime(100);
    expect(pushes.length).toBe(3);
    scroll.follow({ x: 200, y: 200 }, { width: 400, height: 400 });
    vi.advanceTimersByTime(100);
    expect(pushes.length).toBe(3);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});
