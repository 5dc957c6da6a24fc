/** What holds of headlines of any length over any number of columns. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeadlineSetting, HeadlineStyle, PageStyle } from "../../../core/model/index.js";
import { columnsWidth } from "../../../core/page/grid.js";
import { createCopyfit, createHeadlineDesk, fitHeadline, type HeadlineWishes, layoutEdition } from "../../../core/page/index.js";
import { pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { inkBeyondFrame } from "./drawnExtent.js";
import { cells, docOf, frameOf, STYLE, storyOf, withoutWhite, wordsKnown } from "./editions.js";

/** Words, numbers and names that no two share a character, so that a break inside one can be told. */
const WORDS = ["大桥", "通车", "委员会", "江", "春风", "12.5%", "2026年", "GDP", "《山海间》", "《新区建设纪实》"];
const NARROW = { ...STYLE.grid, columns: 8, characters: 8 };
const EIGHT: PageStyle = { ...STYLE, width: pt(760), grid: NARROW };
const faces = fakeFaces();
const segmenter = wordsKnown(...WORDS);
const desk = createHeadlineDesk(EIGHT, faces, segmenter);
const copyfit = createCopyfit(EIGHT, faces, segmenter);

/** A headline of 1 to 80 characters as its words. */
const headline = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
  .map((words) => words.filter((_, at) => [...words.slice(0, at + 1).join("")].length <= 80))
  .filter((words) => words.length > 0);
const columns = fc.integer({ min: 1, max: 8 });
const wishes: fc.Arbitrary<HeadlineWishes> = fc.record(
  {
    writing: fc.constant("vertical" as const),
    style: fc.constantFrom<HeadlineStyle>(
      { kind: "outlined" },
      { kind: "initial", plate: "black" },
      { kind: "initial", plate: "none", characters: 2 },
      { kind: "reversed", plate: "black" },
      { kind: "boxed", shadow: 0.2 },
      { kind: "ruled" },
    ),
  },
  { requiredKeys: [] },
);

/** Offsets, white space aside, at which a setting breaks the headline. */
function breaksOf({ main }: HeadlineSetting): readonly number[] {
  const ends = main.map((_, line) => withoutWhite(main.slice(0, line + 1).join("")).length);
  return ends.slice(0, -1);
}

function wordEnds(words: readonly string[]): ReadonlySet<number> {
  return new Set(words.map((_, at) => words.slice(0, at + 1).join("").length));
}

/** A headline drawn in its frame: what reaches beyond it, and the rules of its findings. */
function drawn(words: readonly string[], setting: HeadlineSetting, cols: number, height: number) {
  const frame = frameOf("h", { kind: "headline", story: "s", setting }, cells(0, 0, cols, height));
  const doc = docOf([[frame]], [storyOf("s", [["headline", words.join("")]])]);
  const [page] = layoutEdition({ ...doc, styles: new Map([[EIGHT.id, EIGHT]]) }, faces);
  const items = page?.display.groups[0]?.items ?? [];
  const rect = { width: columnsWidth(EIGHT.grid, cols), height: height * EIGHT.grid.pitch };
  return {
    beyond: inkBeyondFrame(items, faces, rect),
    rules: page?.findings.map(({ rule }) => rule) ?? [],
    text: page?.frames[0]?.text ?? "",
  };
}

describe("a headline of any length over any columns", () => {
  it("stays in its frame with all its words, or says that it does not fit, however it is fitted", () => {
    fc.assert(
      fc.property(headline, columns, fc.integer({ min: 3, max: 39 }), wishes, (words, cols, height, wished) => {
        const room = { width: columnsWidth(EIGHT.grid, cols), height: height * EIGHT.grid.pitch };
        const setting = fitHeadline(desk, storyOf("s", [["headline", words.join("")]]), room, 1, wished);
        if (setting === null) return;
        const { beyond, rules, text } = drawn(words, setting, cols, height);
        expect(beyond).toEqual([]);
        expect(rules).not.toContain("headline-too-large");
        expect(withoutWhite(text)).toBe(words.join(""));
      }),
      { numRuns: 120 },
    );
  });

  it("breaks inside no word, number or name where a smaller size or more lines would do, and leaves no character alone", () => {
    fc.assert(
      fc.property(headline, columns, fc.integer({ min: 3, max: 39 }), (words, cols, height) => {
        const room = { width: columnsWidth(EIGHT.grid, cols), height: height * EIGHT.grid.pitch };
        const setting = fitHeadline(desk, storyOf("s", [["headline", words.join("")]]), room, 1);
        if (setting === null) return;
        const lengths = setting.main.map((line) => [...withoutWhite(line)].length);
        if (lengths.length > 1) expect(Math.min(...lengths)).toBeGreaterThan(1);
        const ends = wordEnds(words);
        const isWhole = breaksOf(setting).every((at) => ends.has(at));
        // Two words a line at 12 pt, so that none stands alone: where they fit so, there was another way.
        const pairs = words.map((word, at) => word + (words[at + 1] ?? words[at - 1] ?? "")).map((pair) => [...pair].length * 12);
        const hadAnotherWay = Math.max(...pairs) <= room.width && 12 + words.length * 14.4 <= room.height - 24;
        if (hadAnotherWay) expect(isWhole).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it("is planned so that every option stays in its frame, or says that it is too large", () => {
    fc.assert(
      fc.property(headline, columns, fc.integer({ min: 1, max: 9 }), (words, cols, rank) => {
        const options = copyfit.headlines(storyOf("s", [["headline", words.join("")]]), cols, rank);
        for (const { setting, lines } of options.slice(0, 3)) {
          const { beyond, text } = drawn(words, setting, cols, lines);
          expect(beyond).toEqual([]);
          expect(withoutWhite(text)).toBe(words.join(""));
        }
      }),
      { numRuns: 60 },
    );
  });
});
