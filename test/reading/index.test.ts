import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../../messages/index.js";
import { DOCX_LIMIT, decodeText, type ReadCopy, readCopy, TEXT_LIMIT } from "../../reading/index.js";
import { bytes, utf8 } from "../fakes/bytes.js";
import { legacyBytes } from "../fakes/chineseBytes.js";
import { drawing, lineBreak, paragraph, run, table, wordFile, xmlPart, zipFile } from "../fakes/wordFile.js";

type Success = Extract<ReadCopy, { ok: true }>;

async function read(input: Uint8Array, name = "a.docx"): Promise<Success> {
  const result = await readCopy(name, input);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result;
}

async function codeOf(input: Uint8Array): Promise<string> {
  const result = await readCopy("a.txt", input);
  if (result.ok) throw new Error("not refused");
  for (const language of ["zh", "en"] as const) {
    const words = say(language, result.code, result.params);
    expect(words).toContain("a.txt");
    expect(words).not.toMatch(/[{}]/);
  }
  return result.code;
}

describe("readCopy of text", () => {
  it("hands on name, text and encoding, line ends and blanks untouched", async () => {
    const text = "  晨光集市\r\n\r\n　　本报讯 今天开市。\n";
    expect((await read(legacyBytes("gb18030", text), "集市.txt")).source).toEqual({
      name: "集市.txt",
      text,
      encoding: "gb18030",
      encodingDoubts: [],
    });
  });

  it("says how many bytes do not fit and in which line the first stands", async () => {
    const input = bytes(utf8("第一行\n第二行有"), [0xff], utf8("坏字，后面还有很多很多字。\n"));
    const { findings, source } = await read(input, "b.txt");
    expect(source.text).toContain("坏字");
    expect(findings).toEqual([
      {
        rule: "copy-bytes-broken",
        level: "warning",
        place: { source: "b.txt", sourceLine: 2 },
        params: { name: "b.txt", count: 1, line: 2 },
      },
    ]);
  });

  it("refuses files without text", async () => {
    expect(await codeOf(new Uint8Array())).toBe("copy-empty");
    expect(await codeOf(utf8(" \r\n\t　\n"))).toBe("copy-empty");
    expect(await codeOf(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe("copy-empty");
  });

  it("answers on any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (input) => {
        const result = await readCopy("a", input);
        if (result.ok) expect(result.source.text.trim()).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it("refuses a binary file", async () => {
    expect(await codeOf(Uint8Array.from({ length: 999 }, (_, at) => (at * at * 7919) & 0xff))).toBe("copy-binary");
  });

  it("refuses a text that is too long for any edition", async () => {
    expect(await codeOf(new Uint8Array(TEXT_LIMIT + 1).fill(0x61))).toBe("copy-too-large");
    expect((await read(new Uint8Array(TEXT_LIMIT).fill(0x61))).source.text).toHaveLength(TEXT_LIMIT);
  });

  it("refuses other formats by their content, whatever the name", async () => {
    expect(await codeOf(utf8("%PDF-1.7\n"))).toBe("copy-unsupported");
    expect(await codeOf(utf8("{\\rtf1\\ansi 晨}"))).toBe("copy-unsupported");
    expect(await codeOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0))).toBe("copy-unsupported");
    expect(await codeOf(utf8('<?xml version="1.0"?>\n<w:wordDocument>晨</w:wordDocument>'))).toBe("copy-unsupported");
    expect(await codeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16))).toBe("copy-unsupported");
    expect(await codeOf(zipFile([xmlPart("xl/workbook.xml", "<a/>")]))).toBe("copy-unsupported");
  });
});

describe("readCopy of a web page", () => {
  it("reads its headings, paragraphs and rows, and what its author set in bold", async () => {
    const page = `\ufeff\n<!DOCTYPE html>\n<html><head><title>晨</title></head><body><h1>河口镇修路</h1><p>本报讯<b>河口镇</b>昨日动工。</p>
      <p>路长三公里。</p><table><tr><td>甲</td><td>一</td></tr><tr><td>乙</td><td>二</td></tr></table></body></html>`;
    const { source } = await read(utf8(page));
    expect(source.text).toBe("# 河口镇修路\n\n本报讯河口镇昨日动工。\n\n路长三公里。\n\n甲\t一\n乙\t二\n");
    expect(source.marks?.map(({ kind, from, to }) => `${kind} ${source.text.slice(from, to)}`)).toEqual(["strong 河口镇"]);
    expect(source.encoding).toBe("html");
  });

  it("is empty where the page has no words", async () => {
    expect(await codeOf(utf8('<html xmlns:o="urn:office"><body></body></html>'))).toBe("copy-empty");
  });
});

describe("decodeText", () => {
  it("reads a caption of an old picture desk", () => {
    expect(decodeText(legacyBytes("gb18030", "孩子们在广场上放风筝"))).toBe("孩子们在广场上放风筝");
  });
});

describe("readCopy of a Word document", () => {
  it("marks headings and parts paragraphs by a blank line", async () => {
    const body = [
      paragraph("河口镇修路", { style: "1" }),
      paragraph("通车时间提前", { style: "2" }),
      paragraph("本报讯 河口镇", { inner: lineBreak("昨日动工。") }),
      paragraph("路长三公里。"),
    ].join("");
    const { source } = await read(wordFile(body));
    expect(source).toEqual({
      name: "a.docx",
      text: "# 河口镇修路\n\n## 通车时间提前\n\n本报讯 河口镇\n昨日动工。\n\n路长三公里。\n",
      encoding: "docx",
      encodingDoubts: [],
    });
  });

  it("recognises it whatever the name", async () => {
    expect((await read(wordFile(paragraph("晨")), "copy.txt")).source.text).toBe("晨\n");
  });

  it("keeps the mark on both lines of a broken heading", async () => {
    const { source } = await read(wordFile(paragraph("一条路", { style: "1", inner: lineBreak("三代人") })));
    expect(source.text).toBe("# 一条路\n# 三代人\n");
  });

  it("keeps an empty paragraph as one more blank line", async () => {
    expect((await read(wordFile(paragraph("上") + paragraph("") + paragraph("下")))).source.text).toBe("上\n\n\n下\n");
  });

  it("writes a table as a Markdown table, several paragraphs of a cell in one line", async () => {
    const rows = [
      [paragraph("站名"), paragraph("首班|末班")],
      [paragraph("河口") + paragraph("（东）"), paragraph("6:10")],
    ];
    expect((await read(wordFile(paragraph("时刻表") + table(rows) + paragraph("完")))).source.text).toBe(
      "时刻表\n\n| 站名 | 首班｜末班 |\n| 河口 （东） | 6:10 |\n\n完\n",
    );
  });

  it("rules off the rows that Word repeats as the head of a table", async () => {
    const rows = [[paragraph("站名"), paragraph("首班")], ...["河口", "青坪"].map((name) => [paragraph(name), paragraph("6:10")])];
    expect((await read(wordFile(table(rows, 1)))).source.text).toBe("| 站名 | 首班 |\n| --- | --- |\n| 河口 | 6:10 |\n| 青坪 | 6:10 |\n");
    expect((await read(wordFile(table(rows, 3)))).source.text).not.toContain("---");
  });

  it("keeps the columns of a table with merged cells, their text in the first of them", async () => {
    const rows = [
      [paragraph("线路"), { content: paragraph("时间"), columns: 2 }, paragraph("间隔")],
      [{ content: paragraph("1路"), merged: "restart" as const }, ...["6:10", "21:30", "8"].map((text) => paragraph(text))],
      [{ content: paragraph(""), merged: "continue" as const }, ...["6:30", "21:00", "9"].map((text) => paragraph(text))],
    ];
    expect((await read(wordFile(table(rows)))).source.text).toBe(
      "| 线路 | 时间 |  | 间隔 |\n| 1路 | 6:10 | 21:30 | 8 |\n|  | 6:30 | 21:00 | 9 |\n",
    );
  });

  it("keeps the text of a table inside a cell", async () => {
    const inner = table([[paragraph("甲"), paragraph("乙")]]);
    expect((await read(wordFile(table([[inner, paragraph("丙")]])))).source.text).toBe("| 甲 乙 | 丙 |\n");
  });

  it("takes a table of one column for a frame round paragraphs", async () => {
    expect((await read(wordFile(table([[paragraph("甲") + paragraph("乙")], [paragraph("丙")]])))).source.text).toBe("甲\n\n乙\n\n丙\n");
  });

  it("tells what is bold, raised and lowered, in cells too, but for headings", async () => {
    const body = [
      paragraph("题", { style: "1", inner: run("粗", "bold") }),
      paragraph("面积3平方米", { inner: run("注", "superscript") + run("甲", "subscript") }),
      table([[paragraph("站", { inner: run("名", "bold") }), paragraph("首班")]]),
    ].join("");
    const { source } = await read(wordFile(body));
    expect(source.text).toBe("# 题粗\n\n面积3平方米注甲\n\n| 站名 | 首班 |\n");
    expect(source.marks?.map(({ from, to, kind }) => `${kind} ${source.text.slice(from, to)}`)).toEqual([
      "superscript 注",
      "subscript 甲",
      "strong 名",
    ]);
  });

  it("puts footnotes behind the text", async () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    expect((await read(wordFile(paragraph("正文", { inner: reference }) + paragraph("末段"), [], ["按语"]))).source.text).toBe(
      "正文\n\n末段\n\n按语\n",
    );
  });

  it("takes pictures out in order, each with its place", async () => {
    const content = [Uint8Array.of(1, 2), Uint8Array.of(3)];
    const body =
      paragraph("开头") +
      `<w:p>${drawing("p1")}</w:p>` +
      paragraph("▲渡口") +
      paragraph("题", { style: "1", inner: drawing("p2") + lineBreak("第二行") });
    const pictures = content.map((bytesOfIt, at) => ({ id: `p${at + 1}`, content: bytesOfIt }));
    const result = await read(wordFile(body, pictures));
    const { text } = result.source;
    expect(text).toBe("开头\n\n▲渡口\n\n# 题\n# 第二行\n");
    expect(result.pictures).toEqual([
      { name: "a.docx#1.png", bytes: content[0], anchorAt: text.indexOf("▲") },
      { name: "a.docx#2.png", bytes: content[1], anchorAt: text.indexOf("题") + 1 },
    ]);
  });

  it("reports a picture that the document names and does not hold", async () => {
    const result = await read(wordFile(paragraph("图", { inner: drawing("p1") }), [{ id: "p1", content: null }]));
    expect(result.pictures).toEqual([]);
    expect(result.findings).toMatchObject([{ rule: "copy-picture-lost", params: { name: "a.docx", line: 1 } }]);
  });

  it("reports text in a form that it cannot take over", async () => {
    const ruby = "<w:ruby><w:rubyBase><w:r><w:t>潞</w:t></w:r></w:rubyBase></w:ruby>";
    const { findings } = await read(wordFile(paragraph("州", { inner: ruby })));
    expect(findings).toMatchObject([{ rule: "copy-text-lost", level: "warning", params: { name: "a.docx", kinds: "w:ruby" } }]);
  });

  it("reports paragraphs that Word numbers by itself", async () => {
    const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>先修路</w:t></w:r></w:p>';
    const { source, findings } = await read(wordFile(numbered));
    expect(source.text).toBe("先修路\n");
    expect(findings).toMatchObject([{ rule: "copy-text-lost", params: { kinds: "w:numPr" } }]);
  });

  it("is empty without text and pictures, and not with a picture alone", async () => {
    expect(await codeOf(wordFile(paragraph("")))).toBe("copy-empty");
    const result = await read(wordFile(`<w:p>${drawing("p1")}</w:p>`, [{ id: "p1", content: Uint8Array.of(1) }]));
    expect(result.pictures).toMatchObject([{ anchorAt: 0 }]);
  });

  it("refuses it cut off at any of its parts", async () => {
    const whole = wordFile(paragraph("河口镇修路").repeat(40));
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await codeOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe("copy-damaged");
  });

  it("refuses it with a body that is no XML", async () => {
    expect(await codeOf(zipFile([xmlPart("word/document.xml", "<w:document")]))).toBe("copy-damaged");
  });

  it("refuses it when its packed bytes are garbled", async () => {
    const garbled = wordFile(paragraph("河口镇修路").repeat(40));
    garbled.fill(0xff, 60, 90);
    expect(await codeOf(garbled)).toBe("copy-damaged");
  });

  it("answers whatever bytes of it are changed", async () => {
    const whole = wordFile(paragraph("河口镇修路", { style: "1", inner: drawing("p1") }), [{ id: "p1", content: Uint8Array.of(1, 2, 3) }]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = Uint8Array.from(whole);
        for (const [at, byte] of changes) changed[at] = byte;
        const result = await readCopy("a.docx", changed);
        if (!result.ok) expect(["copy-damaged", "copy-unsupported", "copy-empty", "copy-binary", "copy-too-large"]).toContain(result.code);
      }),
      { numRuns: 150 },
    );
  });

  it("refuses a zip bomb, also one that lies about its size", async () => {
    const bomb = { name: "word/media/a.bin", content: new Uint8Array(210 * 1024 * 1024) };
    expect(await codeOf(zipFile([xmlPart("word/document.xml", "<a/>"), bomb], 1000))).toBe("copy-too-large");
  });

  it("refuses one that is too large as a file", async () => {
    const input = new Uint8Array(DOCX_LIMIT + 1);
    input.set([0x50, 0x4b, 3, 4]);
    expect(await codeOf(input)).toBe("copy-too-large");
  });
});
