import { describe, expect, it } from "vitest";
import { BLACK } from "../../../../core/model/index.js";
import { skyOf, skySymbol } from "../../../../core/page/boxes/weatherSymbols.js";

const COORDINATES = [2, 2, 4, 6, 0];

describe("the sky of a forecast", () => {
  it.each([
    ["晴", "sun"],
    ["晴间多云", "partly-cloudy"],
    ["阴天间多云有小雨", "rain"],
    ["阴", "cloud"],
    ["雷阵雨", "thunder"],
    ["雨夹雪", "snow"],
    ["轻雾", "fog"],
    ["大风", "wind"],
  ])("%s is drawn as %s", (words, sky) => {
    expect(skyOf(words)).toBe(sky);
  });

  it("has no symbol for words that name no weather", () => {
    expect(skyOf("待发布")).toBeNull();
    expect(skyOf(null)).toBeNull();
  });

  it.each(["sun", "partly-cloudy", "cloud", "rain", "snow", "thunder", "fog", "wind"] as const)("draws %s inside its square", (sky) => {
    for (const shape of skySymbol(sky, 10, 20, 40, BLACK)) {
      const expected = [...shape.ops].reduce((sum, op) => sum + (COORDINATES[op] ?? Number.NaN), 0);
      expect(shape.points).toHaveLength(expected);
      shape.points.forEach((value, index) => {
        const origin = index % 2 === 0 ? 10 : 20;
        expect(value).toBeGreaterThanOrEqual(origin - 1);
        expect(value).toBeLessThanOrEqual(origin + 41);
      });
    }
  });
});
