import { describe, expect, it } from "vitest";
import { read } from "./reading.js";

/** The body text of a one-paragraph story after repair. */
function repaired(body: string): string {
  const { stories } = read(`# 清河老街换新装\n\n本报讯 ${body}\n`).intake;
  return stories[0]?.blocks.map((block) => block.text).join("|") ?? "";
}

describe("repairs", () => {
  it.each([
    ["1 月 5 日，全市新增 300 余户商铺。", "1月5日，全市新增300余户商铺。"],
    ["全市不 断 提 高 服 务 水 平，群众满意。", "全市不断提高服务水平，群众满意。"],
    ["活动于12月30日启动,市民踊跃参加;反响热烈.", "活动于12月30日启动，市民踊跃参加；反响热烈。"],
    ["他说:这是大家的事(人人有责)!", "他说：这是大家的事（人人有责）！"],
    ['他说:"大家都来"。', "他说：“大家都来”。"],
    ["他说”大家都来“，众人响应。", "他说“大家都来”，众人响应。"],
    ["大家你一言我一语...", "大家你一言我一语……"],
    ["大家你一言我一语。。。", "大家你一言我一语……"],
    ["一条路--通往山外的路--修通了。", "一条路——通往山外的路——修通了。"],
    ["周一~周五均可办理。", "周一～周五均可办理。"],
    ["面向18—55 周岁的市民。", "面向18—55周岁的市民。"],
    ['产值达3.5亿元."一盏灯,亮了半座城."陈某说.', "产值达3.5亿元。“一盏灯，亮了半座城。”陈某说。"],
    ["见图2:12月开放的展厅,表10:各区进度.", "见图2：12月开放的展厅，表10：各区进度。"],
  ])("repairs %s", (before, after) => {
    expect(repaired(before)).toBe(after);
  });

  it.each([
    "增长3.5个百分点，达1,000万元，时间为10:00~14:00。",
    "他在11:30以3:2取胜，用的是2.0版，作者A.B.史密斯。",
    "热线0355-3139295全天开通。",
    "详见https://example.com/a,b?c=1:2和邮箱news@example.com。",
    "他引用了“Hello, world! (again)”一句。",
    "口号是“把小事办好 把实事办实”。",
    "他说：“大家都来。’众人响应。",
  ])("leaves %s alone", (text) => {
    expect(repaired(text)).toBe(text);
  });

  it("lists each repair with its place in the copy", () => {
    const text = "# 清河老街换新装\n\n本报讯 1 月起,老街开放。\n";
    const { repairs } = read(text).intake;
    const comma = repairs.find((repair) => repair.rule === "full-width-punctuation");
    expect(comma).toMatchObject({ source: 0, from: text.indexOf(","), to: text.indexOf(",") + 1, before: ",", after: "，" });
    for (const repair of repairs) expect(text.slice(repair.from, repair.to)).toBe(repair.before);
  });

  it("keeps the space between the halves of a headline and takes out letter-spacing", () => {
    const { stories } = read("# 创建文明城市 打造幸福家园\n\n本报讯 老街开放。\n\n# 清 河 老 街 开 放\n\n本报讯 今天老街开放。").intake;
    expect(stories.map((story) => story.headline)).toEqual([["创建文明城市 打造幸福家园"], ["清河老街开放"]]);
  });

  it("maps private-use characters it knows and asks about the others", () => {
    const { questions, stories } = read("# 清河老街换新装\n\n本报讯 老工匠姓\ue81e，徒弟姓\ue123。").intake;
    expect(stories[0]?.blocks[0]?.text).toBe("老工匠姓\u9fb4，徒弟姓\ue123。");
    expect(questions.filter((question) => question.about === "private-use").map((question) => question.text)).toEqual(["\ue123"]);
  });
});
