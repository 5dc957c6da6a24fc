import { describe, expect, it } from "vitest";
import type { Hyphenator } from "../../../core/face/index.js";
import { createHyphenator } from "../../../host/services/index.js";
import { fakeHyphenator } from "../../fakes/faces.js";

function divided(hyphenator: Hyphenator, word: string): string {
  const points = hyphenator.points(word);
  return [0, ...points].map((from, index) => word.slice(from, points[index])).join("-");
}

describe("dividing English words", () => {
  const hyphenator = createHyphenator();

  it.each([
    "news-pa-per",
    "com-mu-ni-ca-tion",
    "broad-sheet",
    // Two letters may stand before the hyphen, but no letter alone.
    "ty-pog-ra-phy",
    "ta-ble",
    // Three letters stand after it: not tru-ly.
    "truly",
    // Words that are divided in one way as a noun and in another as a verb are left whole.
    "project",
    "Shang-hai",
    // Capitals only: an abbreviation.
    "UNESCO",
    "NEWSPAPER",
    // Shorter than five letters.
    "into",
    "able",
    "",
    // Not words of English letters.
    "café-crème",
    "news123",
    "北京",
  ])("%s", (expected) => {
    expect(divided(hyphenator, /^[A-Za-z-]+$/.test(expected) ? expected.replaceAll("-", "") : expected)).toBe(expected);
  });

  it("divides a word in the same places however it is capitalised", () => {
    expect(hyphenator.points("Newspaper")).toEqual(hyphenator.points("newspaper"));
  });
});

describe.each([
  ["by patterns", createHyphenator()],
  ["of the tests", fakeHyphenator()],
])("a hyphenator %s", (_, hyphenator) => {
  it.each(["newspaper", "internationalisation", "Tyrannosaurus", "a", "", "ßüøé", "\ud800letters"])(
    "gives rising offsets inside %j, two letters or more before and three after",
    (word) => {
      const points = hyphenator.points(word);
      expect([...points]).toEqual([...new Set(points)].sort((a, b) => a - b));
      for (const at of points) {
        expect(at).toBeGreaterThanOrEqual(2);
        expect(word.length - at).toBeGreaterThanOrEqual(3);
      }
    },
  );
});
