import { describe, expect, it } from "vitest";
import { linesNeeded } from "../../../core/flow/index.js";
import type { BlockRole, StoryRecord } from "../../../core/model/index.js";
import { composeWith } from "../../../core/page/context.js";
import { columnMeasure } from "../../../core/page/grid.js";
import { createCopyfit, layoutEdition, type RuleItem } from "../../../core/page/index.js";
import { storyBlocks } from "../../../core/page/storyText.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { cells, docOf, frameOf, STYLE, storyOf } from "./editions.js";

/** A story of rows, "+" before those that name the columns, and of paragraphs, which have no bar in them. */
function story(...texts: readonly string[]): StoryRecord {
  const plain = texts.map((text) => [text.includes("|") ? "table" : "paragraph", text.replace(/^\+/, "").replaceAll("|", "\t")] as const);
  const made = storyOf("s", plain as readonly (readonly [BlockRole, string])[]);
  return { ...made, blocks: made.blocks.map((block, index) => (texts[index]?.startsWith("+") ? { ...block, head: true } : block)) };
}

/** Rows of each table with their number of head rows, such as "1/3"; a paragraph is "p". */
function tablesOf(...texts: readonly string[]): string {
  const blocks = storyBlocks(STYLE, story(...texts));
  return blocks
    .flatMap(({ row }) => (row === undefined ? ["p"] : row.index > 0 ? [] : [`${row.table.heads}/${row.table.rows.length}`]))
    .join(" ");
}

describe("tables of a story", () => {
  it("are rows that follow each other; a head after other rows opens the next", () => {
    expect(tablesOf("甲|乙", "丙|丁", "正文。", "甲|乙")).toBe("0/2 p 0/1");
    expect(tablesOf("+甲|乙", "丙|丁", "+戊|己", "庚|辛", "壬|癸")).toBe("1/2 1/3");
  });

  it("have a first row of words over numbers for their head", () => {
    expect(tablesOf("站名|首班", "河口|6:10", "青坪|6:20")).toBe("1/3");
    expect(tablesOf("|首班", "河口|6:10")).toBe("1/2");
    expect(tablesOf("时间|地点", "周六|文化馆")).toBe("0/2");
    expect(tablesOf("1|江州", "2|望泽")).toBe("0/2");
    expect(tablesOf("江州|28", "望泽|19")).toBe("0/2");
  });

  it("are never all head", () => {
    expect(tablesOf("+甲|乙")).toBe("0/1");
    expect(tablesOf("+甲|乙", "+丙|丁")).toBe("1/2");
  });

  it("set the head in Hei, the other rows in the type of the body", () => {
    const [head, row] = storyBlocks(STYLE, story("+甲|乙", "丙|丁"));
    const familyOf = (block: typeof head, cell: number): unknown =>
      block?.row?.table.rows[block.row.index]?.[cell]?.text.runs[0]?.style.family;
    expect([familyOf(head, 1), familyOf(row, 0)]).toEqual(["hei", "song"]);
  });

  it("leave rows without text out, and white round the text of cells", () => {
    const blocks = storyBlocks(STYLE, story("甲 | 乙", "|", "丙|"));
    expect(blocks.map(({ row }) => row?.index)).toEqual([0, 1]);
    expect(blocks[0]?.row?.table.rows[0]).toMatchObject([
      { text: { text: "甲" }, from: 0 },
      { text: { text: "乙" }, from: 4 },
    ]);
  });
});

describe("a table on a page", () => {
  const made = story("名次公布如下。", "+名次|队|分", "1|江州|32", "2|望泽|9", "比赛结束。");
  const frames = [frameOf("f", { kind: "text", story: "s", part: 0 }, cells(0, 10, 1, 7))];
  const [page] = layoutEdition(docOf([frames], [made]), fakeFaces());
  const items = page?.display.groups[0]?.items ?? [];

  it("holds every cell once and keeps its order", () => {
    expect(page?.frames[0]?.text.replace(/\s/g, "")).toBe("名次公布如下。名次队分1江州322望泽9比赛结束。");
    expect(page?.findings).toEqual([]);
  });

  it("has its three rules in the frame: 12 pt lines, 10 pt type, the thick ones 1 pt further out", () => {
    const rules = items.filter((item): item is RuleItem => item.kind === "rule");
    expect(rules.map(({ from }) => from.y)).toEqual([2 * 12 - 1, 3 * 12, 5 * 12 + 1]);
    expect(rules[0]?.weight).toBeGreaterThan(rules[1]?.weight ?? 0);
  });

  it("takes the lines that copy-fit counted", () => {
    const faces = fakeFaces();
    expect(createCopyfit(STYLE, faces, fakeSegmenter()).bodyLines(made)).toBe(7);
    expect(linesNeeded(storyBlocks(STYLE, made), columnMeasure(STYLE.grid), composeWith(faces))).toBe(7);
    expect(page?.frames[0]?.white).toBe(0);
  });
});
