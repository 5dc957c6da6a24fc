import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlainMarkKind, StoryMark } from "../../core/model/index.js";
import { plainSlice, type StorySlice } from "../../core/story/index.js";
import { copied, pasted } from "../../reading/index.js";

/** What comes out of HTML, a line each: `role:text`, marks in brackets. */
function read(html: string): readonly string[] {
  return said(pasted({ html, text: "" }));
}

function plain(text: string): readonly string[] {
  return said(pasted({ html: "", text }));
}

function said(slice: StorySlice | null): readonly string[] {
  if (slice === null) return [];
  let at = 0;
  return slice.text.split("\n").map((line, index) => {
    const from = at;
    at += line.length + 1;
    const own = slice.marks.filter((mark) => mark.from >= from && mark.to <= from + line.length);
    const marked = own.reduceRight((text, mark) => {
      const [start, end] = [mark.from - from, mark.to - from];
      const kind = mark.kind === "ruby" ? `ruby ${mark.reading}` : mark.kind;
      return `${text.slice(0, start)}[${kind}:${text.slice(start, end)}]${text.slice(end)}`;
    }, line);
    const { role, head } = slice.lines[index] ?? { role: null };
    return role === null ? marked : `${head ? "head of " : ""}${role}:${marked}`;
  });
}

describe("copy pasted from HTML", () => {
  it("is what Word means: no styles, no comments, no deleted text, no line ends of its file", () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-parent:"";}</style>
      <!--[if gte mso 9]><xml><o:Pages>1</o:Pages></xml><![endif]--></head><body>
      <!--StartFragment--><p class=MsoNormal style='text-indent:21.0pt'><b><span lang=ZH-CN>本报讯</span></b><span
      lang=ZH-CN>（记者 高闻笛）截至</span><span lang=EN-US>11</span>月
      18日，<del cite="mailto:x" datetime="2026">旧句。</del><ins>新句</ins>入库<s>删</s>28.3万吨<span
      class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>。<o:p></o:p></span></p>
      <p class=MsoNormal>&nbsp;</p>
      <p class=MsoNormal style='text-indent:21pt'><span>　　价格平稳
      总体向好。</span></p><!--EndFragment-->
      <div style='mso-element:comment-list'><p>批注</p></div></body></html>`;
    expect(read(word)).toEqual(["[strong:本报讯]（记者 高闻笛）截至11月18日，新句入库28.3万吨。", "价格平稳总体向好。"]);
  });

  it("keeps numbers that Word sets before items, and no bullets", () => {
    const items = `<p><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>路桥</p>
      <p><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span></span>水利</p>
      <ol start="3"><li>电力<li>燃气</ol>`;
    expect(read(items)).toEqual(["1.路桥", "水利", "3. 电力", "4. 燃气"]);
  });

  it("is what pages of news mean: headings, quotations, tables, line breaks, nothing hidden", () => {
    const page = `<h1>秋粮入库</h1><div><p>甲<br>乙&hellip;&#x7532;</p><blockquote><p>引文</p></blockquote><script>alert("<p>坏</p>")</script>
      <p style="display:none">看不见</p><noscript>请打开</noscript><h3><b>小标题</b></h3></div>
      <table><tr><th>地区</th><th>万吨</th></tr><tr><td><p>城东</p></td><td>3 < 5</td></tr></table><table><tr><td><p>框里的段落</p></td></tr></table>`;
    expect(read(page)).toEqual([
      ...["headline:秋粮入库", "甲", "乙…甲", "quote:引文", "subhead:小标题"],
      ...["head of table:地区\t万吨", "table:城东\t3 < 5", "框里的段落"],
    ]);
  });

  it("keeps bold, raised and lowered words and readings, and drops a look that all of it has", () => {
    expect(read("<p>H<sub>2</sub>O 与<span style='font-weight:700'>安全</span></p>")).toEqual(["H[subscript:2]O 与[strong:安全]"]);
    expect(read("<ruby>岚<rp>(</rp><rt>lán</rt><rp>)</rp></ruby>江")).toEqual(["[ruby lán:岚]江"]);
    expect(read("<div style='font-family:楷体'><p>甲</p><p>乙</p></div>")).toEqual(["甲", "乙"]);
    expect(read("<b style='font-weight:normal'><p>平常</p><p><b>黑</b></p></b>")).toEqual(["平常", "[strong:黑]"]);
  });

  it("stands broken markup", () => {
    expect(read("<p>一 < 二<p>三</b></i>四<span")).toEqual(["一 < 二", "三四<span"]);
    expect(read("<p title='a>b'>甲</p><!-- 没完")).toEqual(["甲"]);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("<", ">", "p", "/", "b", "!", "-", "'", " ", "字", "&", ";") }),
        (any) => void read(any),
      ),
    );
  });

  it("gives way to plain text where it has no words", () => {
    expect(said(pasted({ html: "<img src=x>", text: "字" }))).toEqual(["字"]);
    expect(pasted({ html: "", text: " \n" })).toBeNull();
  });
});

describe("copy pasted from plain text", () => {
  it("loses indents and empty lines, and keeps its paragraphs", () => {
    expect(plain("　　第一段。\r\n\r\n　　第二段。\u200b\n")).toEqual(["第一段。", "第二段。"]);
  });

  it("has lines joined again that were broken at one width", () => {
    const column = [
      "　　截至十一月十八日，全市累",
      "计收购秋粮二十八点三万吨，",
      "占预计收购量的七成以上，进",
      "度比去年快。",
      "　　价格平稳。",
    ];
    const whole = ["截至十一月十八日，全市累计收购秋粮二十八点三万吨，占预计收购量的七成以上，进度比去年快。", "价格平稳。"];
    expect(plain(column.join("\n"))).toEqual(whole);
    expect(plain(column.join("\n\n"))).toEqual(whole);
  });

  it("puts a blank between lines of letters alone", () => {
    const letters = ["the bridge over the river Lan was", "opened to traffic this morning by", "two hundred people."];
    expect(plain(letters.join("\n"))).toEqual([letters.join(" ")]);
  });

  it("keeps lines that end where their sentences do", () => {
    const lines = ["一是抓好秋粮收购工作不放松。", "二是抓好冬季供暖保障不放松。", "三是抓好道路交通安全不放松。"];
    expect(plain(lines.join("\n"))).toEqual(lines);
  });

  it("knows rows of a spreadsheet", () => {
    expect(plain("城东\t3.2\n城西\t4.1\n合计")).toEqual(["table:城东\t3.2", "table:城西\t4.1", "合计"]);
  });
});

describe("copy that is copied and pasted", () => {
  const kinds = fc.constantFrom<PlainMarkKind>("strong", "kai", "emphasis", "superscript", "properName");
  const line = fc.record({
    words: fc.stringMatching(/^[江南<&"春a]{1,8}$/),
    role: fc.constantFrom("headline", "kicker", "paragraph", "subhead", "quote", null),
    mark: fc.option(fc.record({ kind: kinds, from: fc.nat(7), length: fc.integer({ min: 1, max: 4 }) }), { nil: null }),
  } as const);

  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), (lines) => {
        const text = lines.map(({ words }) => words).join("\n");
        const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, { words }) => sum + words.length + 1, 0));
        const marks = lines.flatMap(({ words, mark }, index): readonly StoryMark[] => {
          const from = Math.min(mark?.from ?? 0, words.length - 1);
          const to = Math.min(words.length, from + (mark?.length ?? 0));
          const at = starts[index] ?? 0;
          return mark === null ? [] : [{ kind: mark.kind, from: at + from, to: at + to }];
        });
        const isAllAlike = (["strong", "kai"] as const).some(
          (kind) =>
            marks.filter((mark) => mark.kind === kind).reduce((sum, { from, to }) => sum + to - from, 0) === text.replace(/\n/g, "").length,
        );
        fc.pre(!isAllAlike);
        const slice: StorySlice = { text, lines: lines.map(({ role }) => ({ role })), marks };
        expect(pasted(copied(slice))).toEqual(slice);
      }),
    );
  });

  it("comes back with tables and readings", () => {
    const slice: StorySlice = {
      text: "地区\t万吨\n城东\t3",
      lines: [{ role: "table", head: true }, { role: "table" }],
      marks: [{ kind: "ruby", reading: "chéng", from: 6, to: 7 }],
    };
    expect(pasted(copied(slice))).toEqual(slice);
    expect(copied(slice).text).toBe(slice.text);
    expect(copied(plainSlice("一<二")).html).toContain("一&lt;二");
  });
});
