import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { intakeCopy } from "../../../core/intake/index.js";
import { BRIDGE, CLEANING, GRAIN } from "./copy.js";
import { read } from "./reading.js";

const SAMPLE = new URL("../../../templates/sample/", import.meta.url);

/** The copy of a page of the sample edition; a text named like a picture is its caption. */
function sampleCopy(page: string): readonly { readonly name: string; readonly text: string }[] {
  const folder = new URL(`${page}/`, SAMPLE);
  const names = readdirSync(folder).sort();
  const texts = names.filter((name) => name.endsWith(".txt") && !names.includes(name.replace(/txt$/, "jpg")));
  return texts.map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
}

describe("questions", () => {
  it("are at most two about the whole sample edition", () => {
    const pages = readdirSync(SAMPLE).filter((name) => name.startsWith("page"));
    const asked = pages.flatMap((page) => {
      const sources = sampleCopy(page).map((source) => ({ ...source, encoding: "utf-8", encodingDoubts: [] }));
      return intakeCopy(sources, []).intake.questions;
    });
    expect(pages).toHaveLength(4);
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it.each([
    [
      "a plain line over a marked headline",
      `望江区两岸居民今冬不再候船\n# ${BRIDGE.headline}\n## 通行时间缩短到八分钟，两岸居民出行更方便\n\n`,
    ],
    ["two marked lines of one level and length", `# ${BRIDGE.headline}\n# 两岸通行八分钟\n\n`],
    ["a column's name between its own signs", `◆重点工程◆\n\n# ${BRIDGE.headline}\n\n`],
  ])("are not asked about %s", (_, head) => {
    expect(read(`${head}本报讯 ${BRIDGE.paragraphs.join("\n\n")}\n`).intake.questions).toEqual([]);
  });

  it("are not asked about ordinary paragraphs, whatever files stand beside them", () => {
    const texts = [
      `${CLEANING.headline}\n\n本报讯 ${CLEANING.paragraphs.join("\n\n")}\n`,
      `${GRAIN.headline}\n本报讯 ${GRAIN.paragraphs.map((one) => `　　${one}`).join("\n")}\n`,
    ];
    const sources = texts.map((text, at) => ({ name: `${at}.txt`, text, encoding: "utf-8", encodingDoubts: [] }));
    expect(intakeCopy(sources, []).intake.questions).toEqual([]);
  });

  it("are still asked about the parts of a headline that nothing marks", () => {
    const { questions } = read(`入冬以来秋粮收购进度加快\n百万吨新粮归仓\n\n本报讯 ${GRAIN.paragraphs.join("\n\n")}\n`).intake;
    expect(questions.map((one) => one.about)).toContain("role");
  });
});
