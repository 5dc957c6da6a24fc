import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IntakeResult } from "../../../core/intake/index.js";
import { intakeCopy } from "../../../core/intake/index.js";
import { BRIDGE, CLEANING, GRAIN, LIBRARY } from "./copy.js";
import { read, wrap } from "./reading.js";

/** Every unit of every source lies in exactly one span, spans do not touch with one destination, and sums balance. */
function expectBalanced(result: IntakeResult, texts: readonly string[]): void {
  const { accounting } = result.intake;
  texts.forEach((text, source) => {
    let at = 0;
    for (const span of accounting.spans.filter((one) => one.source === source)) {
      expect(span.from).toBe(at);
      expect(span.to).toBeGreaterThan(span.from);
      expect(span.destination).not.toBe("");
      at = span.to;
    }
    expect(at).toBe(text.length);
  });
  expect(accounting.input).toBe(texts.reduce((sum, text) => sum + [...text].length, 0));
  expect(accounting.placed + accounting.loose + accounting.dropped).toBe(accounting.input);
  expect(Object.values(accounting.droppedByRule).reduce((sum, count) => sum + count, 0)).toBe(accounting.dropped);
}

/** Every Han character that was not dropped stands in an output. */
function expectNothingLost(result: IntakeResult, texts: readonly string[]): void {
  const { intake, stories } = result;
  const out = [
    ...stories.map((story) => story.text),
    ...intake.captions.map((caption) => caption.text + (caption.credit ?? "")),
    ...intake.stories.flatMap((story) => story.captions.map((caption) => caption.text + (caption.credit ?? ""))),
    ...intake.loose.map((one) => one.text),
  ].join("");
  const left = new Map<string, number>();
  for (const sign of out) left.set(sign, (left.get(sign) ?? 0) + 1);
  for (const span of intake.accounting.spans) {
    if (/^drop:|^box/.test(span.destination)) continue;
    for (const sign of texts[span.source]?.slice(span.from, span.to) ?? "") {
      if (!/[\u4e00-\u9fffA-Za-z0-9]/.test(sign)) continue;
      const count = left.get(sign) ?? 0;
      expect(count, `${sign} of ${span.destination}`).toBeGreaterThan(0);
      left.set(sign, count - 1);
    }
  }
}

const story = fc.constantFrom(CLEANING, BRIDGE, LIBRARY, GRAIN);
const habit = fc.oneof(
  story.map(({ headline }) => headline),
  story.map(({ headline }) => `# ${headline}`),
  story.map(({ headline }) => `### **${headline}**`),
  story.map(({ paragraphs }) => `本报讯（记者 王海)${paragraphs.join("\n\n")}（李某）`),
  story.map(({ paragraphs }) => `　　新华社北京1月3日电 ${paragraphs.join("\r\n　　")}`),
  fc
    .tuple(story, fc.integer({ min: 6, max: 30 }))
    .map(([{ paragraphs }, width]) => paragraphs.flatMap((one) => wrap(one, width)).join("\n\n")),
  fc.tuple(story, fc.integer({ min: 1, max: 60 })).map(([{ paragraphs }, cut]) => (paragraphs[1] ?? "").slice(cut)),
  fc.constantFrom(
    "▲市民走上老街。 周明 摄",
    "图说",
    "周明 摄",
    "图片新闻",
    "◆民生播报◆",
    "要闻速览",
    "望江区",
    "一、修旧如旧",
    "——老街修缮侧记",
    "张明在会上强调",
  ),
  fc.constantFrom(
    "今日天气\n晴\n2~3级北风\n-3~5℃",
    "洗车指数为4级，\n不宜\n洗车。",
    "责编：赵敏 版式：孙立",
    "合办：市融媒体中心",
    "---",
    "03版",
    "（王海 李燕）",
    "□记者 王海 文/图",
    "来源：清河日报",
  ),
  fc.constantFrom(
    "> 引用一句话。",
    "![老街](a.jpg)",
    "...",
    "“",
    "(",
    "1 2 3",
    "http://a.b/c,d",
    "**粗体一行**",
    "\ue123\ue81e",
    "<p>标签</p>",
  ),
);
const mixture = fc
  .array(fc.tuple(habit, fc.constantFrom("\n", "\n\n", "\r\n", "\n\n\n\n", "  \n", "\r", "\u2028")), { maxLength: 14 })
  .map((parts) => parts.map(([text, end]) => text + end).join(""));

describe("the account of every character", () => {
  it("balances for any mixture of habits, and loses nothing", () => {
    fc.assert(
      fc.property(fc.array(mixture, { minLength: 1, maxLength: 3 }), (texts) => {
        const result = intakeCopy(
          texts.map((text, at) => ({ name: `${at}.txt`, text, encoding: "utf-8", encodingDoubts: [] })),
          [],
        );
        expectBalanced(result, texts);
        expectNothingLost(result, texts);
      }),
      { numRuns: 300 },
    );
  });

  it("balances for any string whatever", () => {
    const units = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x0a, 0x20, 0x3000, 0x4e00, 0x3002, 0x22, 0x2e, 0x28, 0xd800, 0xdc00)),
      { maxLength: 120 },
    );
    const text = units.map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const result = intakeCopy(
          texts.map((one, at) => ({ name: `${at}.txt`, text: one, encoding: "utf-8", encodingDoubts: [] })),
          [],
        );
        expectBalanced(result, texts);
      }),
      { numRuns: 500 },
    );
  });

  it("describes the same stories in the plain shape and in the records", () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { intake, stories } = read(text);
        expect(intake.stories.map(({ id, rank }) => ({ id, rank }))).toEqual(stories.map(({ id, rank }) => ({ id, rank })));
        expect(intake.stories.map((one) => one.rank).sort((a, b) => a - b)).toEqual(intake.stories.map((_, at) => at + 1));
        for (const record of stories) {
          let at = 0;
          for (const block of record.blocks) {
            expect(block.from).toBe(at);
            expect(record.text.charAt(block.to)).toBe("\n");
            at = block.to + 1;
          }
          expect(at).toBe(record.text.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("reads nothing from nothing", () => {
    for (const texts of [[], [""], ["", "\n\n"]]) {
      const result = intakeCopy(
        texts.map((text) => ({ name: "a", text, encoding: "utf-8", encodingDoubts: [] })),
        [],
      );
      expect(result.intake.stories).toEqual([]);
      expectBalanced(result, texts);
    }
  });

  it("reads two million characters in a few seconds", () => {
    const page = [CLEANING, BRIDGE, LIBRARY, GRAIN]
      .map(({ headline, paragraphs }) => `# ${headline}\n\n本报讯 ${paragraphs.join("\n\n")}`)
      .join("\n\n");
    const text = `${page}\n\n`.repeat(Math.ceil(700_000 / page.length));
    // Time of this process, whatever else the machine is doing; in microseconds.
    const before = process.cpuUsage();
    const result = read(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(8000);
    expect(result.intake.stories.length).toBeGreaterThan(1000);
  });
});
