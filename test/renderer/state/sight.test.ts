import { describe, expect, it } from "vitest";
import { AIDS, aidsFrom } from "../../../renderer/state/sight.js";

describe("what is seen over the pages", () => {
  it("is at first what tells of copy and findings, and the rulers", () => {
    const aids = aidsFrom(null);
    expect(AIDS.filter((name) => aids[name])).toEqual(["rulers", "fit", "overset", "findings"]);
  });

  it("is as it was kept, as far as that can be understood", () => {
    expect(aidsFrom({ grid: true, fit: false, rulers: "yes", sky: true })).toMatchObject({ grid: true, fit: false, rulers: true });
    expect(Object.keys(aidsFrom({ sky: true })).sort()).toEqual([...AIDS].sort());
  });
});
