import { describe, expect, it } from "vitest";
import { tableRows } from "../../../core/page/tableText.js";
import { storyOf } from "./editions.js";

function rows(...texts: readonly string[]): readonly string[] {
  const story = storyOf(
    "s",
    texts.map((text) => ["table", text] as const),
  );
  return tableRows(story, story.blocks).map((row) => row.text);
}

describe("rows of a table", () => {
  it("stand under each other, one em at least between the columns", () => {
    expect(rows("县\t产量\t位次", "青禾县\t28\t1")).toEqual(["县　　　产量　位次", "青禾县　28　　1"]);
  });

  it("lose nothing when a row has cells more or fewer", () => {
    expect(rows("甲\t乙", "丙", "丁\t\t戊").map((row) => row.replace(/\u3000/g, ""))).toEqual(["甲乙", "丙", "丁戊"]);
  });

  it("leave paragraphs between them alone", () => {
    const story = storyOf("s", [
      ["table", "甲\t乙"],
      ["paragraph", "正文。"],
      ["table", "丙丁\t戊"],
    ]);
    expect(tableRows(story, story.blocks).map((row) => row.text)).toEqual(["甲　乙", "正文。", "丙丁　戊"]);
  });
});
