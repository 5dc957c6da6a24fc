import { describe, expect, it } from "vitest";
import { pageContext } from "../../../core/page/context.js";
import { columnsWidth } from "../../../core/page/grid.js";
import { hasRoom } from "../../../core/page/headlineRoom.js";
import { createCopyfit, layoutEdition } from "../../../core/page/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { cells, docOf, frameOf, STYLE, storyOf, withoutWhite } from "./editions.js";

const faces = fakeFaces();
const copyfit = createCopyfit(STYLE, faces, fakeSegmenter());
const context = pageContext(STYLE, faces);
const { pitch } = STYLE.grid;
const story = storyOf("s", [
  ["kicker", "两岸往来"],
  ["headline", "新桥今日通车"],
]);

describe("vertical headline options", () => {
  const options = copyfit.verticalHeadlines(story, 24, 2);

  it("come cheapest first, and there are some where the frame is high", () => {
    const costs = options.map((option) => option.cost);
    expect(costs.length).toBeGreaterThan(0);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });

  it("hold all words and fit the columns that they name", () => {
    for (const { setting, cols } of options) {
      expect(withoutWhite(setting.main.join(""))).toBe("新桥今日通车");
      expect(hasRoom(context, setting, { width: columnsWidth(STYLE.grid, cols), height: 24 * pitch })).toBe(true);
    }
  });

  it("leave a character of the headline blank above and below", () => {
    for (const { setting } of options) {
      expect(setting.writing).toBe("vertical");
      expect(setting.above * pitch).toBeGreaterThanOrEqual(setting.size);
      expect(setting.below * pitch).toBeGreaterThanOrEqual(setting.size);
    }
  });

  it("are none in a frame that leaves no room between the blanks", () => {
    expect(copyfit.verticalHeadlines(story, 3, 2)).toEqual([]);
  });

  it("are none for a story without a headline", () => {
    expect(copyfit.verticalHeadlines(storyOf("t", [["paragraph", "文"]]), 24, 2)).toEqual([]);
  });
});

describe("a headline too large for its frame", () => {
  const [option] = copyfit.verticalHeadlines(story, 24, 2);
  const laid = (height: number, size: number) => {
    if (!option) throw new Error("no option");
    const setting = { ...option.setting, size: size as typeof option.setting.size };
    const frame = frameOf("h", { kind: "headline", story: "s", setting }, cells(0, 0, option.cols, height));
    const [page] = layoutEdition(docOf([[frame]], [story]), faces);
    return page;
  };
  const rules = (page: ReturnType<typeof laid>) => page?.findings.map(({ rule }) => rule);

  it("is found, and drawn inside its frame with all its words", () => {
    const page = laid(24, 90);
    expect(rules(page)).toContain("headline-too-large");
    expect(withoutWhite(page?.frames[0]?.text ?? "")).toContain("新桥今日通车");
    const ends = page?.display.groups[0]?.items.flatMap((item) => (item.kind === "glyphs" ? [...item.y] : [])) ?? [];
    expect(Math.max(...ends)).toBeLessThanOrEqual(24 * pitch);
  });

  it("is no finding where it fits", () => {
    expect(rules(laid(24, option?.setting.size ?? 0))).not.toContain("headline-too-large");
  });
});
