import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterAfter, clusterBefore, clustersOf, wordAfter, wordAt, wordBefore } from "../../../core/story/index.js";

describe("characters as a person sees them", () => {
  it("are never parted: pairs, marks above letters, joined pictures, flags", () => {
    expect(clustersOf("中𠀀e\u0301👨‍👩‍👧🇨🇳🇫🇷👍🏽葛\u{e0100}")).toEqual([
      "中",
      "𠀀",
      "e\u0301",
      "👨‍👩‍👧",
      "🇨🇳",
      "🇫🇷",
      "👍🏽",
      "葛\u{e0100}",
    ]);
  });

  it("end where they begin from the other side", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("中", "𠀀", "e\u0301", "👨‍👩‍👧", "\n", "a", "👍🏽")), (parts) => {
        const text = parts.join("");
        let at = 0;
        while (at < text.length) {
          const next = clusterAfter(text, at);
          expect(clusterBefore(text, next)).toBe(at);
          at = next;
        }
      }),
    );
  });
});

describe("words", () => {
  /** The word round `|`. */
  const around = (notation: string) => {
    const text = notation.replace("|", "");
    const { from, to } = wordAt(text, notation.indexOf("|"));
    return text.slice(from, to);
  };

  it("are runs of Han, of letters and digits, of marks", () => {
    expect(around("记者|报道，")).toBe("记者报道");
    expect(around("在Duik|ai 2排版")).toBe("Duikai");
    expect(around("江南|，春")).toBe("，");
    expect(around("one| two")).toBe("one");
    expect(around("江南|\n春")).toBe("江南");
  });

  it("are passed with the white before them, line ends one by one", () => {
    const text = "江南 spring，好\n甲";
    expect([0, 2, 9, 10, 11, 12].map((at) => wordAfter(text, at))).toEqual([2, 9, 10, 11, 12, 13]);
    expect([13, 12, 11, 10, 9, 3].map((at) => wordBefore(text, at))).toEqual([12, 11, 10, 9, 3, 0]);
  });
});
