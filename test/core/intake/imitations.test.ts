import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Intake } from "../../../core/model/index.js";
import { read } from "./reading.js";

/** Whole pages of invented copy, each with habits of its own. */
function page(name: string): Intake {
  return read(readFileSync(new URL(`./imitations/${name}.txt`, import.meta.url), "utf8")).intake;
}

/** Rubric, kicker, headline, deck, byline and number of blocks of each story. */
function table(intake: Intake): readonly unknown[] {
  return intake.stories.map((story) => [
    story.rubric,
    story.kicker,
    story.headline.join("|"),
    story.deck,
    story.byline,
    story.blocks.length,
  ]);
}

describe("imitated pages", () => {
  it("reads a front page hard-wrapped without blank lines, with all parts of a headline", () => {
    const intake = page("wrapped-front");
    expect(table(intake)).toEqual([
      ["本版要闻", "市委书记李建国在重点项目建设推进会上强调", "咬定目标抓项目 全力以赴促发展", "市长王志远主持", "（记者 高歌）", 6],
      [null, null, "我市冬小麦播种全面完成", null, "（记者 许佳）", 2],
      [null, "新华街道：", "“小板凳”聊出大民生", null, "（吴倩 郑凯）", 2],
    ]);
    expect(intake.stories[0]?.blocks.filter((block) => block.kind === "subhead").map((block) => block.text)).toEqual([
      "把服务做到企业心坎上",
    ]);
    expect(intake.captions.map((caption) => caption.credit)).toEqual(["本报记者 周明 摄"]);
    expect(intake.loose.map((one) => one.guess)).toEqual(["folio", "page credit"]);
  });

  it("reads what a recognition program marked up: every part a heading of one level, images, emphasis", () => {
    const intake = page("ocr-markdown");
    expect(table(intake)).toEqual([
      [null, "李建国在调研时强调", "以更实举措保障能源供应 让群众温暖过冬", null, "（记者 高歌）", 3],
      [null, null, "秋粮丰收颗粒归仓", "——全市秋粮收购工作综述", "□ 本报记者 许佳 通讯员 吴倩", 5],
      ["简讯", null, "市税务局开展政策宣讲", null, "（何静）", 1],
      ["简讯", null, "城关镇举办文艺汇演", null, "（石磊）", 1],
      ["简讯", null, "市二院义诊进社区", null, "（何静）", 1],
    ]);
    expect(intake.stories[0]?.captions).toEqual([{ text: "图为工作人员检修供热管网。", credit: "本报记者 周明 摄" }]);
  });

  it("reads flat text with centred headlines and half-width punctuation", () => {
    const intake = page("centred-flat");
    expect(table(intake)).toEqual([
      [null, null, "让非遗在校园里生根", "——平川县中小学非遗传承观察", "本报记者　许　佳", 7],
      [null, null, "平川县举办职工乒乓球赛", null, "（通讯员　田野）", 2],
      [null, null, "征稿启事", null, null, 1],
    ]);
    expect(intake.stories[0]?.blocks.map((block) => block.kind)).toEqual([
      "paragraph",
      "paragraph",
      "subhead",
      "paragraph",
      "subhead",
      "paragraph",
      "paragraph",
    ]);
    expect(intake.stories[2]?.blocks[0]?.text).toContain("pcgs@example.com，联系电话：0355-1234567。");
  });

  it("gives headlines at the end of the page to their stories, a deck with its headline", () => {
    expect(table(page("heads-at-end")).map((row) => (row as unknown[]).slice(2, 5))).toEqual([
      ["银发生辉映晚霞", "——我市启动“银龄行动”志愿服务", "（通讯员 马骏 记者 高歌）"],
      ["G208国道改线工程|路基主体完工", null, "（记者 许佳）"],
      ["丝路遗珍亮相市博物馆", null, "（记者 何静）"],
    ]);
  });

  it("reads a feature with emphasised section heads and a paragraph cut by a caption", () => {
    const intake = page("feature-page");
    expect(table(intake)).toEqual([
      ["平安之声", null, "让调解室成为“连心桥”", "——记平川县司法局城关司法所所长马长顺", "本报记者 许佳", 6],
      [null, null, "市人大常委会开展执法检查", null, "（马骏）", 1],
      [null, null, "平川县：产业路铺到田间地头", null, "（吴倩）", 2],
      [null, null, "遗失声明", null, null, 1],
    ]);
    expect(intake.stories[0]?.captions).toEqual([{ text: "图为马长顺（左二）在村里调解纠纷。", credit: "资料图片" }]);
    expect(intake.stories[0]?.blocks.at(-1)?.text).toContain("起了纠纷，几次险些动手。");
  });

  it("tells a photograph's own headline from that of the story after it", () => {
    const intake = page("photo-and-weather");
    expect(table(intake)).toEqual([[null, null, "初雪至 暖意浓", null, "（记者高歌）", 1]]);
    expect(intake.boxes[0]?.fields.days).toEqual([
      { when: "today", sky: "小雪转多云", wind: "偏北风3到4级", low: -6, high: 1 },
      { when: "后天", sky: "晴", wind: "西北风2～3级", low: -7, high: 4 },
    ]);
    expect(intake.boxes[0]?.fields.indices.map(({ name, level }) => [name, level])).toEqual([
      ["感冒指数", 4],
      ["洗车指数", 5],
      ["路况指数", 3],
    ]);
  });

  it("joins a paragraph across a credit and a caption, and gives a headline after its story to it", () => {
    const intake = page("crossed-caption");
    expect(table(intake)).toEqual([
      [null, null, "强化责任落实 守牢安全底线", "——全市安全生产工作会议召开", "本报记者 高歌", 2],
      [null, null, "小区装上“暖心椅”", null, "（韩梅）", 1],
      [null, null, "“书香进军营”活动举行", null, "（记者 何静）", 1],
    ]);
    expect(intake.stories[0]?.captions).toEqual([{ text: "图为消防救援人员在商场检查消防设施。", credit: "周明 摄" }]);
  });
});
