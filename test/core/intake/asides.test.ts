import { describe, expect, it } from "vitest";
import { BRIDGE, CLEANING } from "./copy.js";
import { read } from "./reading.js";

const STORY = `${BRIDGE.headline}\n\n本报讯 ${BRIDGE.paragraphs.join("\n\n")}\n`;

describe("what is sent along with copy", () => {
  it.each(["孙编辑，新稿传您了，请查收", "各位老师好！跨江大桥的稿件请审阅", "稿子改好了，见附件", "陈老师：麻烦您看一下标题"])(
    "takes “%s” over the headline for a note to the desk",
    (note) => {
      const { stories, loose, questions } = read(`${note}\n\n${STORY}`).intake;
      expect(stories.map((story) => story.headline)).toEqual([[BRIDGE.headline]]);
      expect(stories[0]?.blocks.map((block) => block.text)).toEqual(BRIDGE.paragraphs);
      expect(loose).toEqual([{ text: note, guess: "note to the desk" }]);
      expect(questions.map((one) => [one.about, one.text])).toContainEqual(["loose", note]);
    },
  );

  it.each(["以上，谢谢", "辛苦老师了！", "如有疑问请随时联系我", "完毕，请审核", "烦请您编发"])("takes “%s” at the end for one", (note) => {
    const { stories, loose } = read(`${STORY}\n${note}\n`).intake;
    expect(stories.map((story) => story.blocks.map((block) => block.text))).toEqual([BRIDGE.paragraphs]);
    expect(loose).toEqual([{ text: note, guess: "note to the desk" }]);
  });

  it.each(["谢谢您，守桥人", "麻烦事有人管", "这份过桥指南，请查收", "老师，这张照片藏了三十年", "请过江市民绕行老桥"])(
    "leaves the headline “%s” a headline",
    (headline) => {
      const { stories, loose } = read(`${headline}\n\n本报讯 ${BRIDGE.paragraphs.join("\n\n")}\n`).intake;
      expect([stories.map((story) => story.headline), loose]).toEqual([[[headline]], []]);
    },
  );

  it.each(["- 2 -", "—3—", "第2页", "第 2 页 共 5 页", "2/5"])("takes the page mark %s out and joins the paragraph that it cut", (mark) => {
    const [first = "", second = "", third = ""] = CLEANING.paragraphs;
    const cut = second.indexOf("木作");
    const text = `${CLEANING.headline}\n\n本报讯 ${first}\n\n${second.slice(0, cut)}\n\n${mark}\n\n${second.slice(cut)}\n\n${third}\n`;
    const { stories, loose, questions } = read(text).intake;
    expect(stories.map((story) => story.blocks.map((block) => block.text))).toEqual([CLEANING.paragraphs]);
    expect(loose).toEqual([{ text: mark, guess: "folio" }]);
    expect(questions.map((one) => [one.about, one.text])).toContainEqual(["loose", mark]);
  });

  it("keeps a source of nothing but a note", () => {
    expect(read("以上，谢谢\n").intake.stories).toHaveLength(1);
  });
});
