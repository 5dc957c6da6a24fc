import { describe, expect, it } from "vitest";
import type { PictureSource } from "../../../core/intake/index.js";
import { intakeCopy } from "../../../core/intake/index.js";
import { BRIDGE, CLEANING, GRAIN } from "./copy.js";
import { read } from "./reading.js";

function picture(name: string, more: Partial<PictureSource> = {}): PictureSource {
  return { name, pixels: { width: 1200, height: 800 }, sidecar: null, caption: null, credit: null, anchor: null, ...more };
}

const STORY = `# ${BRIDGE.headline}\n\n本报讯 ${BRIDGE.paragraphs.join("\n\n")}`;

describe("captions and pictures", () => {
  it("keeps a caption whose picture is missing, as a picture without a file", () => {
    const { pictures } = read(`${STORY}\n\n▲市民在滨河公园赏菊。 周明 摄`);
    expect(pictures).toEqual([
      { id: "p1", type: "picture", file: null, pixels: null, caption: "市民在滨河公园赏菊。", credit: "周明 摄", story: "s1" },
    ]);
  });

  it("gives a picture without a caption to the story that it is named after, or in whose text it was embedded", () => {
    const anchored = picture("a.docx#1.png", { anchor: { source: "copy.txt", at: STORY.length } });
    expect(read(STORY, [anchored]).pictures[0]?.story).toBe("s1");
    expect(read(STORY, [picture("some/where/copy-1.jpg")]).pictures[0]?.story).toBe("s1");
    expect(read(STORY, [picture("copyright.jpg")]).pictures[0]?.story).toBeNull();
  });

  it("gives a picture named after a story its sidecar's caption there, whatever the wording", () => {
    const { intake } = read(STORY, [picture("copy-2.jpg", { sidecar: "金黄的银杏。 周明 摄" })]);
    expect(intake.stories[0]?.captions).toEqual([{ text: "金黄的银杏。", credit: "周明 摄" }]);
  });

  it("keeps a picture without a caption, and says so", () => {
    const { pictures, findings } = read(STORY, [picture("a.jpg")]);
    expect(pictures).toMatchObject([{ file: "a.jpg", caption: "", story: null }]);
    expect(findings).toMatchObject([{ rule: "caption-missing", level: "info", params: { file: "a.jpg" } }]);
  });

  it("pairs by the file that a caption names, then by order", () => {
    const text = `${STORY}\n\n![市民在滨河公园赏菊。](img/second.jpg)\n\n▲孩子们在冰场滑冰。 周明 摄`;
    const { pictures } = read(text, [picture("first.jpg"), picture("second.jpg")]);
    expect(pictures.map(({ file, caption }) => [file, caption])).toEqual([
      ["second.jpg", "市民在滨河公园赏菊。"],
      ["first.jpg", "孩子们在冰场滑冰。"],
    ]);
  });

  it("takes the caption that comes with the picture and gives it to the story it speaks of", () => {
    const { intake, pictures } = read(STORY, [
      picture("tower.jpg", { sidecar: "望江大桥北岸主塔顺利封顶。周明 摄" }),
      picture("park.jpg", { caption: "市民赏菊", credit: "李燕" }),
    ]);
    expect(pictures.map(({ file, caption, credit, story }) => [file, caption, credit, story])).toEqual([
      ["tower.jpg", "望江大桥北岸主塔顺利封顶。", "周明 摄", "s1"],
      ["park.jpg", "市民赏菊", "李燕", null],
    ]);
    expect(intake.stories[0]?.captions).toEqual([{ text: "望江大桥北岸主塔顺利封顶。", credit: "周明 摄" }]);
    expect(intake.captions).toEqual([{ text: "市民赏菊", credit: "李燕", story: null }]);
  });

  it("pairs by the place where a document held the picture", () => {
    const text = `${STORY}\n\n▲大桥北岸主塔。 周明 摄\n\n# ${CLEANING.headline}\n\n本报讯 ${CLEANING.paragraphs.join("\n\n")}\n\n▲修缮后的老街。 周明 摄`;
    const anchor = { source: "copy.txt", at: text.indexOf("▲修缮") };
    const { pictures } = read(text, [
      picture("docx-1.png", { anchor }),
      picture("docx-2.png", { anchor: { source: "copy.txt", at: text.indexOf("▲大桥") } }),
    ]);
    expect(pictures.map(({ file, caption, story }) => [file, caption, story])).toEqual([
      ["docx-2.png", "大桥北岸主塔。", "s1"],
      ["docx-1.png", "修缮后的老街。", "s2"],
    ]);
  });

  it("takes a lone 图说, a credit of its own line and a headline of its own as parts of the caption", () => {
    const { intake } = read(
      `${STORY}\n\n\n## 秋日赏菊\n\n近日，市民走进滨河公园，在花海中享受假日时光。  \n周明 摄\n\n图说\n\n## ${CLEANING.headline}\n\n本报讯 ${CLEANING.paragraphs.join("\n\n")}`,
    );
    expect(intake.captions).toEqual([{ text: "秋日赏菊　近日，市民走进滨河公园，在花海中享受假日时光。", credit: "周明 摄", story: null }]);
    expect(intake.stories.map((story) => story.headline)).toEqual([[BRIDGE.headline], [CLEANING.headline]]);
  });

  it.each([
    ["渡船停在江心。\n本报记者 王海 摄", "本报记者 王海 摄"],
    ["渡船停在江心。\r\n通讯员 周明 摄\r\n", "通讯员 周明 摄"],
    ["渡船停在江心。\n见习记者 李小燕 摄", "见习记者 李小燕 摄"],
    ["渡船停在江心。\n周明 摄", "周明 摄"],
    ["渡船停在江心。\n县委宣传部 周明 李燕 供图", "县委宣传部 周明 李燕 供图"],
    ["渡船停在江心。本报记者 王海 摄", "本报记者 王海 摄"],
    ["渡船停在江心。 县融媒体中心 王海 通讯员 周明 摄", "县融媒体中心 王海 通讯员 周明 摄"],
    ["渡船停在江心。（市航运局供图）", "（市航运局供图）"],
  ])("takes the whole credit of %j", (told, credit) => {
    expect(read(STORY, [picture("copy.jpg", { sidecar: told })]).pictures[0]).toMatchObject({ caption: "渡船停在江心。", credit });
    expect(read(`${STORY}\n\n▲${told.replace(/\s*\n/, "")}`).pictures[0]).toMatchObject({ caption: "渡船停在江心。", credit });
  });

  it("does not take the end of a sentence for a credit", () => {
    const told = "退休后的陈师傅。他最爱的是摄影";
    expect(read(STORY, [picture("copy.jpg", { sidecar: told })]).pictures[0]).toMatchObject({ caption: told, credit: null });
    const wrapped = "退休后的陈师傅，\n最近迷上了摄影";
    expect(read(STORY, [picture("copy.jpg", { sidecar: wrapped })]).pictures[0]?.credit).toBeNull();
  });

  it("gives a picture the credit in its sidecar before that in its file", () => {
    const told = { sidecar: "渡船停在江心。周明 摄", credit: "Canon EOS" };
    expect(read(STORY, [picture("copy.jpg", told)]).pictures[0]?.credit).toBe("周明 摄");
  });

  const files = (texts: Readonly<Record<string, string>>, pictures: readonly PictureSource[]) =>
    intakeCopy(
      Object.entries(texts).map(([name, text]) => ({ name, text, encoding: "utf-8", encodingDoubts: [] })),
      pictures,
    );
  const CLEANED = `# ${CLEANING.headline}\n\n本报讯 ${CLEANING.paragraphs.join("\n\n")}`;
  const STORED = `# ${GRAIN.headline}\n\n本报讯 ${GRAIN.paragraphs.join("\n\n")}`;

  it("never gives a picture named after a story to a caption of another", () => {
    const texts = { "a.txt": `${CLEANED}\n\n▲孩子们在冰场滑冰。 周明 摄`, "b.txt": `${STORY}\n\n▲江边的菊花开了。 李燕 摄` };
    const { pictures } = files(texts, [picture("b-1.jpg"), picture("b-2.jpg")]);
    expect(pictures.map(({ file, caption, story }) => [file, caption, story])).toEqual([
      [null, "孩子们在冰场滑冰。", "s1"],
      ["b-1.jpg", "江边的菊花开了。", "s2"],
      ["b-2.jpg", "", "s2"],
    ]);
  });

  it("matches the numbers of captions with those of the files, in whatever order they come", () => {
    const texts = { "a.txt": `${STORY}\n\n图2：合龙的桥面。 周明 摄\n\n图1：封顶的主塔。 李燕 摄` };
    const told = (names: readonly string[]) =>
      files(
        texts,
        names.map((name) => picture(name)),
      ).pictures.map(({ file, caption }) => [file, caption]);
    const pairs = (first: string, second: string) => [
      [second, "图2：合龙的桥面。"],
      [first, "图1：封顶的主塔。"],
    ];
    expect(told(["a-1.jpg", "a-2.jpg"])).toEqual(pairs("a-1.jpg", "a-2.jpg"));
    expect(told(["图1.jpg", "图2.jpg"])).toEqual(pairs("图1.jpg", "图2.jpg"));
    expect(told(["DSC17.jpg", "DSC18.jpg"])).toEqual(pairs("DSC18.jpg", "DSC17.jpg"));
    expect(told(["a-2.jpg"])[1]).toEqual([null, "图1：封顶的主塔。"]);
  });

  it("gives a picture to the story of its own folder when two files have one name", () => {
    const texts = { "p1/01.txt": CLEANED, "p2/01.txt": STORED };
    expect(files(texts, [picture("p2/01-1.jpg")]).pictures[0]?.story).toBe("s2");
  });

  it("gives a caption to the only story of its file, whatever it says, and does not ask", () => {
    const { intake } = files({ "a.txt": CLEANED, "b.txt": `${STORED}\n\n▲初雪落在江面上。 周明 摄` }, []);
    expect(intake.stories.map(({ captions }) => captions)).toEqual([[], [{ text: "初雪落在江面上。", credit: "周明 摄" }]]);
    expect(intake.questions.filter(({ about }) => about === "caption-story")).toEqual([]);
  });
});
