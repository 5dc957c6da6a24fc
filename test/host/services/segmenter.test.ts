import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SegmenterThread, startSegmenter } from "../../../host/services/segmenter.js";

let segmenter: SegmenterThread;
beforeAll(() => {
  segmenter = startSegmenter();
});
afterAll(() => segmenter.close());

/** The text with a bar between its words. */
function barred(text: string): string {
  let at = 0;
  return segmenter
    .words(text)
    .map((length) => {
      at += length;
      return text.slice(at - length, at);
    })
    .join("|");
}

describe("segmenter", () => {
  it("keeps the words of a headline together", () => {
    expect(barred("冬季供暖设施提前检修")).toBe("冬季|供暖|设施|提前|检修");
  });

  it("makes blanks and marks words of their own and keeps figures whole", () => {
    expect(barred("降价3.5%，市民“点赞”")).toBe("降价|3.5%|，|市民|“|点赞|”");
    expect(barred("河口 渡口\n")).toBe("河口| |渡口|\n");
  });

  it("answers every text with its own words, however fast they are asked for", () => {
    for (let count = 0; count < 3000; count++) {
      const text = "字".repeat(1 + (count % 7));
      expect(segmenter.words(text).reduce((sum, length) => sum + length, 0)).toBe(text.length);
    }
  });

  it("covers every text exactly, broken surrogates included", () => {
    const piece = fc.oneof(fc.constantFrom(..."河口修路，3.5%“好” \n\r\t\0", "\ud800", "\udc00", "\u{20bb7}", "😀", "\ufffd"), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const lengths = segmenter.words(text);
        expect(lengths.every((length) => length > 0)).toBe(true);
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(text.length);
      }),
    );
  });
});
