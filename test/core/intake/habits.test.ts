import { describe, expect, it } from "vitest";
import { BRIDGE, CLEANING, GRAIN, LIBRARY, SKATING } from "./copy.js";
import { outlines, read, wrap } from "./reading.js";

const ALL = [CLEANING, BRIDGE, LIBRARY, GRAIN, SKATING];

describe("copy as it arrives", () => {
  it("reads flat text with ideographic indents and no blank lines", () => {
    const text = [CLEANING, BRIDGE, LIBRARY]
      .map(({ headline, paragraphs }) => `${headline}\n${paragraphs.map((one) => `　　${one}`).join("\n")}`)
      .join("\n");
    const { stories } = read(text).intake;
    expect(stories.map((story) => [story.headline, story.blocks.map((block) => block.text)])).toEqual(
      [CLEANING, BRIDGE, LIBRARY].map(({ headline, paragraphs }) => [[headline], paragraphs]),
    );
  });

  it("reads indented text that is hard-wrapped without blank lines", () => {
    const body = (story: typeof CLEANING): string => story.paragraphs.map((one) => `　　${wrap(one, 22).join("\n")}`).join("\n");
    const text = [CLEANING, BRIDGE, GRAIN].map((story) => `${story.headline}\n　　本报讯 ${body(story).trim()}`).join("\n");
    const { stories } = read(text).intake;
    expect(stories.map((story) => [story.headline, story.dateline, story.blocks.length])).toEqual([
      [[CLEANING.headline], "本报讯", 3],
      [[BRIDGE.headline], "本报讯", 3],
      [[GRAIN.headline], "本报讯", 2],
    ]);
    expect(stories[0]?.blocks.map((block) => block.text)).toEqual(CLEANING.paragraphs);
  });

  it("reads lines of an old column width with a blank line after each, headlines at the end in another order", () => {
    const body = (story: typeof CLEANING, width: number): string =>
      story.paragraphs.flatMap((one, at) => wrap(at === 0 ? `本报讯 ${one}` : one, width)).join("\n\n");
    const widths = [28, 17, 17, 20];
    const stories = [CLEANING, BRIDGE, LIBRARY, GRAIN];
    const bodies = stories.map((story, at) => `${body(story, widths[at] ?? 17)}（王某）`).join("\n\n");
    const heads = ["夜间图书馆亮灯到零点", "清河老街修缮完工", "老街商铺恢复营业", "秋粮收购入库过百万吨", "望江大桥主塔封顶"].join("\n\n");
    const result = read(`${bodies}\n\n${heads}\n`).intake.stories;
    expect(result.map((story) => story.headline)).toEqual([
      ["清河老街修缮完工", "老街商铺恢复营业"],
      ["望江大桥主塔封顶"],
      ["夜间图书馆亮灯到零点"],
      ["秋粮收购入库过百万吨"],
    ]);
    expect(result.map((story) => story.blocks.map((block) => block.text))).toEqual(stories.map((story) => story.paragraphs));
  });

  it("reads a word processor's text: one paragraph a line, byline lines under the headlines", () => {
    const text = [CLEANING, BRIDGE, LIBRARY]
      .map(({ headline, paragraphs }) => `${headline}\n本报记者 王海 李小燕\n${paragraphs.join("\n")}`)
      .join("\n");
    expect(outlines(text).map(({ headline, byline, blocks }) => [headline, byline, blocks])).toEqual([
      [CLEANING.headline, "本报记者 王海 李小燕", 3],
      [BRIDGE.headline, "本报记者 王海 李小燕", 3],
      [LIBRARY.headline, "本报记者 王海 李小燕", 2],
    ]);
  });

  it("reads web copy with lines of source and author", () => {
    const text = `${CLEANING.headline}\n来源：清河日报  作者：王海  发布时间：2025-12-04 08:30\n\n${CLEANING.paragraphs.join("\n\n")}\n\n责任编辑：赵敏`;
    const { stories, loose } = read(text).intake;
    expect(stories.map((story) => [story.headline, story.blocks.length])).toEqual([[[CLEANING.headline], 3]]);
    expect(loose.map((one) => one.guess)).toEqual(["page credit", "page credit"]);
  });

  it("reads a column of briefs under one rubric", () => {
    const items = ALL.map(({ headline, paragraphs }) => `${headline}\n本报讯（记者 王海）${paragraphs[0]}`).join("\n\n");
    const { stories } = read(`要闻速览\n\n${items}`).intake;
    expect(stories.map((story) => [story.rubric, story.headline, story.byline])).toEqual(
      ALL.map(({ headline }) => ["要闻速览", [headline], "（记者 王海）"]),
    );
  });

  it("takes a place alone over an item as its kicker", () => {
    const items = [BRIDGE, LIBRARY, GRAIN]
      .map(({ headline, paragraphs }, at) => `${["望江区", "市文旅局", "清河县"][at]}\n${headline}\n本报讯 ${paragraphs[0]}`)
      .join("\n\n");
    expect(read(`◆民生播报◆\n\n${items}`).intake.stories.map((story) => [story.rubric, story.kicker, story.headline])).toEqual([
      ["◆民生播报◆", "望江区", [BRIDGE.headline]],
      ["◆民生播报◆", "市文旅局", [LIBRARY.headline]],
      ["◆民生播报◆", "清河县", [GRAIN.headline]],
    ]);
  });

  it("gives headlines that all stand first to their stories", () => {
    const heads = ["望江大桥主塔封顶", "市图书馆自修区亮灯到零点", "清河老街修缮工程完工"].join("\n");
    const bodies = [CLEANING, BRIDGE, LIBRARY]
      .map(({ paragraphs }) => paragraphs.map((one, at) => (at === 0 ? `本报讯 ${one}` : one)).join("\n"))
      .join("\n\n");
    expect(read(`${heads}\n\n${bodies}`).intake.stories.map((story) => story.headline)).toEqual([
      ["清河老街修缮工程完工"],
      ["望江大桥主塔封顶"],
      ["市图书馆自修区亮灯到零点"],
    ]);
  });

  it("joins a paragraph that a caption cut in two", () => {
    const [first = "", second = ""] = BRIDGE.paragraphs;
    const cut = second.indexOf("智能");
    const text = `# ${BRIDGE.headline}\n\n本报讯 ${first}\n\n${second.slice(0, cut + 4)}\n\n▲工人在望江大桥主塔顶部作业。 周明 摄\n\n${second.slice(cut + 4)}`;
    const [story] = read(text).intake.stories;
    expect(story?.blocks.map((block) => block.text)).toEqual([first, second]);
    expect(story?.captions).toEqual([{ text: "工人在望江大桥主塔顶部作业。", credit: "周明 摄" }]);
  });

  it("brings the end of a story that stands apart back to its beginning", () => {
    const [, middle = "", end = ""] = CLEANING.paragraphs;
    const cut = middle.indexOf("灰塑");
    const text = [
      `${middle.slice(cut)}\n\n${end}（王海）`,
      `## ${BRIDGE.headline}\n\n本报讯 ${BRIDGE.paragraphs.join("\n\n")}（李某）`,
      `## ${CLEANING.headline}\n\n本报讯 ${CLEANING.paragraphs[0]}\n\n${middle.slice(0, cut)}`,
    ].join("\n\n");
    const { stories } = read(text).intake;
    expect(stories.map((story) => story.headline)).toEqual([[BRIDGE.headline], [CLEANING.headline]]);
    expect(stories[1]?.blocks.map((block) => block.text)).toEqual(CLEANING.paragraphs);
    expect(stories[1]?.byline).toBe("（王海）");
  });

  it("parts two stories that are interleaved", () => {
    const [first = "", second = "", third = ""] = CLEANING.paragraphs;
    const cut = second.indexOf("木作");
    const text = [
      `# ${CLEANING.headline}\n\n本报讯 ${first}\n\n${second.slice(0, cut)}`,
      `# ${GRAIN.headline}\n\n本报讯 ${GRAIN.paragraphs.join("\n\n")}（李某）`,
      `${second.slice(cut)}\n\n${third}（王海）`,
    ].join("\n\n");
    const { stories } = read(text).intake;
    expect(stories.map((story) => story.blocks.map((block) => block.text))).toEqual([CLEANING.paragraphs, GRAIN.paragraphs]);
  });

  it("keeps section heads inside their story", () => {
    const [a = "", b = "", c = ""] = CLEANING.paragraphs;
    for (const [first, second] of [
      ["◆修旧如旧◆", "◆烟火仍在◆"],
      ["一、修旧如旧", "二、烟火仍在"],
      ["修旧如旧", "烟火仍在"],
      ["### 修旧如旧", "### 烟火仍在"],
    ]) {
      const text = `## ${BRIDGE.headline}\n\n本报讯 ${BRIDGE.paragraphs.join("\n\n")}\n\n## ${CLEANING.headline}\n\n本报讯 ${a}\n\n${first}\n\n${b}\n\n${second}\n\n${c}`;
      const story = read(text).intake.stories[1];
      expect(story?.blocks.map((block) => block.kind)).toEqual(["paragraph", "subhead", "paragraph", "subhead", "paragraph"]);
    }
  });

  it("splits a headline without mark-up into its parts", () => {
    const text = `张明在全市重点工程推进会上强调\n咬定目标抓项目 只争朝夕促发展\n——全市重点工程推进会侧记\n本报讯 ${BRIDGE.paragraphs.join("\n")}\n`;
    expect(outlines(text)).toMatchObject([
      { kicker: "张明在全市重点工程推进会上强调", headline: "咬定目标抓项目 只争朝夕促发展", deck: "——全市重点工程推进会侧记" },
    ]);
  });

  it("reads an agency's dateline and a boxed byline", () => {
    const text = `${GRAIN.headline}\n　　新华社北京12月3日电（记者 王海）${GRAIN.paragraphs.join("\n　　")}\n\n${SKATING.headline}\n□本报记者 李小燕 文/图\n　　${SKATING.paragraphs.join("\n　　")}`;
    expect(outlines(text)).toMatchObject([
      { headline: GRAIN.headline, dateline: "新华社北京12月3日电", byline: "（记者 王海）", blocks: 2 },
      { headline: SKATING.headline, byline: "□本报记者 李小燕 文/图", blocks: 2 },
    ]);
  });
});

describe("web copy", () => {
  it("sets the line of date, source and author apart from headline and deck", () => {
    const { intake } = read(
      "渡口大桥合龙\n2025-12-04 来源：河口晚报 作者：王海\n\n　　本报讯（记者 王海）渡口大桥昨天合龙，两岸居民站满了江堤。\n",
    );
    expect(intake.stories[0]?.headline).toEqual(["渡口大桥合龙"]);
    expect(intake.stories[0]?.deck).toBeNull();
    expect(intake.loose.map((one) => one.text)).toEqual(["2025-12-04 来源：河口晚报 作者：王海"]);
  });
});
