import { describe, expect, it } from "vitest";
import { authorsOf } from "../../../../host/services/publish/authors.js";

const named = (...bylines: readonly string[]) => authorsOf(bylines).map(({ name, role }) => (role === null ? name : `${role}:${name}`));

describe("the authors of a story", () => {
  it.each([
    ["（记者 林一舟）", ["记者:林一舟"]],
    ["（记者林一舟）", ["记者:林一舟"]],
    ["（记者 高闻笛 通讯员 许立）", ["记者:高闻笛", "通讯员:许立"]],
    ["(记者 甲乙、丙丁)", ["记者:甲乙", "记者:丙丁"]],
    ["本报记者 苏见微 文/图", ["本报记者:苏见微"]],
    ["（见习记者 夏棠）", ["见习记者:夏棠"]],
    ["（本报记者 程立秋 整理）", ["本报记者:程立秋"]],
    ["□ 闻 一", ["闻一"]],
    ["□程默", ["程默"]],
    ["□记者 李　明 王小虎", ["记者:李明", "记者:王小虎"]],
    ["本报驻北京记者 John Smith", ["本报驻北京记者:John Smith"]],
    ["", []],
    ["本报讯", []],
  ])("%s: %j", (byline, names) => {
    expect(named(byline)).toEqual(names);
  });

  it("are each named once", () => {
    expect(named("本报记者 苏见微", "（苏见微 摄）", "叶寒")).toEqual(["本报记者:苏见微", "叶寒"]);
  });
});
