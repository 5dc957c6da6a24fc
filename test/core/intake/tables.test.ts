import { describe, expect, it } from "vitest";
import { readCopy } from "../../../reading/index.js";
import { paragraph, table, wordFile } from "../../fakes/wordFile.js";
import { BRIDGE, CLEANING } from "./copy.js";
import { read } from "./reading.js";

const BEFORE = `# ${BRIDGE.headline}\n\n本报讯 ${BRIDGE.paragraphs[0]}\n\n`;
const AFTER = `\n\n${BRIDGE.paragraphs[2]}\n`;

/** The rows of the only story, cells parted by "|", "+" before rows that name the columns. */
function rowsOf(text: string): readonly string[] {
  const { stories, intake } = read(text);
  expect(stories).toHaveLength(1);
  expect(intake.questions).toEqual([]);
  const [story] = stories;
  return (story?.blocks ?? [])
    .filter((block) => block.role === "table")
    .map((block) => (block.head ? "+" : "") + (story?.text.slice(block.from, block.to) ?? "").replaceAll("\t", "|"));
}

describe("tables in copy", () => {
  it("of Markdown arrive with their cells, the empty ones too, and their head", () => {
    const rows = "| 线路 | 首班 | 末班 |\n|:---|---:|---|\n| 1路 | 6:10 | |\n| | 6:30 | 21:00 |";
    expect(rowsOf(BEFORE + rows + AFTER)).toEqual(["+线路|首班|末班", "1路|6:10|", "|6:30|21:00"]);
  });

  it("of Markdown may have two columns, a single row and long cells", () => {
    expect(rowsOf(`${BEFORE}| 项目 | 说明 |\n| --- | --- |\n| 修缮 | ${CLEANING.paragraphs.join("")} |${AFTER}`)).toEqual([
      "+项目|说明",
      `修缮|${CLEANING.paragraphs.join("")}`,
    ]);
  });

  it("of lines with tabs need three columns, or three rows of two", () => {
    expect(rowsOf(`${BEFORE}站名\t首班\t末班\n河口\t6:10\t21:30${AFTER}`)).toEqual(["站名|首班|末班", "河口|6:10|21:30"]);
    expect(rowsOf(`${BEFORE}站名\t首班\n河口\t6:10\n青坪\t6:20${AFTER}`)).toEqual(["站名|首班", "河口|6:10", "青坪|6:20"]);
  });

  it("of a Word document arrive with the head that Word repeats", async () => {
    const rows = [
      [paragraph("名次"), paragraph("代表团")],
      [paragraph("1"), paragraph("江州市")],
      [paragraph("2"), paragraph("望泽市")],
    ];
    const body = [
      paragraph(BRIDGE.headline, { style: "1" }),
      paragraph(`本报讯 ${BRIDGE.paragraphs[0]}`),
      table(rows, 1),
      paragraph(BRIDGE.paragraphs[2] ?? ""),
    ].join("");
    const copy = await readCopy("a.docx", wordFile(body));
    expect(copy.ok && rowsOf(copy.source.text)).toEqual(["+名次|代表团", "1|江州市", "2|望泽市"]);
  });

  it("account for every character", () => {
    const { accounting, stories } = read(`${BEFORE}| 线路 | 首班 |\n|---|---|\n| 1路 | 6:10 |${AFTER}`).intake;
    expect(accounting.placed + accounting.loose + accounting.dropped).toBe(accounting.input);
    expect(accounting.loose).toBe(0);
    expect(stories[0]?.blocks.filter(({ kind }) => kind === "table").map(({ text }) => text)).toEqual(["线路\t首班", "1路\t6:10"]);
  });
});
