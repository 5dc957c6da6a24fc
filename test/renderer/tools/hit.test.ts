import { describe, expect, it } from "vitest";
import { rect } from "../../../core/units/index.js";
import { framesAt } from "../../../renderer/tools/hit.js";
import type { LaidFrame, LaidPage } from "../../../renderer/worker/messages.js";

const frame = (name: string, kind: string, at: LaidFrame["rect"]): LaidFrame => ({
  ...{ frame: name, kind, story: null, part: null, rect: at, rects: [at], fit: null, isOverset: false },
});
const PAGE: LaidPage = {
  ...{ page: "page1", number: 1, section: "", width: 500, height: 560, bleed: 9, findings: [], white: 0 },
  frames: [
    frame("left", "text", rect(35, 100, 100, 240)),
    frame("wide", "text", rect(145, 100, 320, 240)),
    frame("upright", "rule", rect(35, 100, 210, 120)),
    frame("level", "rule", rect(35, 340, 430, 12)),
  ],
};
const at = (x: number, y: number) => framesAt(PAGE, { x, y }).map((each) => each.frame);

describe("what lies under the pointer", () => {
  it("is a rule between columns on its line alone, not the columns that it parts", () => {
    expect(at(138, 150)).toEqual(["upright"]);
    expect(at(60, 150)).toEqual(["left"]);
    expect(at(200, 150)).toEqual(["wide"]);
  });

  it("is a level rule all along its grid line", () => {
    expect(at(60, 344)).toEqual(["level"]);
    expect(at(60, 360)).toEqual([]);
  });
});
