import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsWithin, windowStateFrom } from "../../../../electron/main/window/bounds.js";

const MAIN = { x: 0, y: 25, width: 1920, height: 1055 };
const RIGHT = { x: 1920, y: 0, width: 2560, height: 1440 };

describe("the bounds of a window", () => {
  it("are those that it had, where a screen shows all of it", () => {
    const kept = { x: 2000, y: 100, width: 1400, height: 900 };
    expect(boundsWithin(kept, [MAIN, RIGHT])).toEqual(kept);
  });

  it("are nine tenths of the main screen, in its middle, at first", () => {
    expect(boundsWithin(null, [MAIN, RIGHT])).toEqual({ x: 96, y: 78, width: 1728, height: 950 });
  });

  it("come back to the main screen when the other is gone", () => {
    expect(boundsWithin({ x: 2000, y: 100, width: 1400, height: 900 }, [MAIN])).toEqual(boundsWithin(null, [MAIN]));
  });

  it("are pushed into the screen that shows most of the window", () => {
    expect(boundsWithin({ x: 1800, y: -50, width: 1400, height: 900 }, [MAIN, RIGHT])).toEqual({ x: 1920, y: 0, width: 1400, height: 900 });
  });

  it("are cut to a smaller screen", () => {
    expect(boundsWithin({ x: 0, y: 0, width: 3000, height: 2000 }, [MAIN])).toEqual(MAIN);
  });

  it("lie in a work area whatever was kept", () => {
    const size = fc.integer({ min: -5000, max: 9000 });
    fc.assert(
      fc.property(size, size, size, size, (x, y, width, height) => {
        const found = boundsWithin({ x, y, width, height }, [MAIN, RIGHT]);
        const isInside = [MAIN, RIGHT].some(
          (area) =>
            found.x >= area.x &&
            found.y >= area.y &&
            found.x + found.width <= area.x + area.width &&
            found.y + found.height <= area.y + area.height,
        );
        return isInside && found.width >= 900 && found.height >= 600;
      }),
    );
  });
});

describe("the state that a file keeps of a window", () => {
  it("is read back", () => {
    const state = { bounds: { x: 1, y: 2, width: 3, height: 4 }, maximized: true };
    expect(windowStateFrom(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    null,
    1,
    {},
    { bounds: null },
    { bounds: { x: 1, y: 2, width: "3", height: 4 } },
    { bounds: { x: 0.5, y: 2, width: 3, height: 4 } },
  ])("is nothing when the file says %j", (value) => expect(windowStateFrom(value)).toBeNull());
});
