import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { LineMark } from "../../core/inline/index.js";
import type { FrameContent, FrameRecord } from "../../core/model/index.js";
import { type DisplayItem, type DisplayPage, layoutEdition } from "../../core/page/index.js";
import { lineItems, verticalLineItems } from "../../core/page/lineItems.js";
import { lines, pt } from "../../core/units/index.js";
import { createFaceSet } from "../../fonts/index.js";
import { paintPdf } from "../../paint/pdf/index.js";
import { paintPng } from "../../paint/png/index.js";
import { cells, docOf, frameOf, storyOf } from "../core/page/editions.js";
import { horizontalLine, type Piece, rubyMark, styleOf, textOf, verticalLine } from "../core/page/handLines.js";
import { FAKE_INTENT } from "../fakes/intent.js";
import { INFO, pageOf } from "../paint/setting.js";
import { duikai, freshFolder, rawText, readReport, tool, withoutWhite } from "./program.js";

const faces = createFaceSet();
const folder = freshFolder();
const PPI = 288;

const HEAD = "江畔春早";
const BODY = [
  "春天来了，江边的柳树已经抽出新芽；孩子们说：“风筝飞得真高！”老人（七十八岁）笑着问：“你们见过《清明上河图》吗？”",
  "那是2026年3月5日——第12届风筝节在这里开幕，共有1380人参加，气温18℃……GDP很快，A股涨了。他说：“我读过『红楼』，也读过「西游」。”",
  "记者在现场看到、听到的，都是往来的人声。".repeat(6),
];

describe("an edition with vertical text and a vertical headline", () => {
  const pdf = join(folder, "edition.pdf");
  const { page, text } = editionPage();

  beforeAll(() => write(pdf, page));

  it("lays out all of its text in vertical lines", () => {
    expect(text).toBe(HEAD + withoutWhite(BODY.join("")));
    const modes = glyphRuns(page).map(({ mode }) => mode);
    expect(new Set(modes)).toEqual(new Set(["vertical", "sideways"]));
  });

  it("is clean for qpdf and for a strict Ghostscript", () => {
    expect(tool("qpdf", "--check", pdf)).toContain("No syntax or stream encoding errors found");
    tool("gs", "-q", "-dPDFSTOPONERROR", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", pdf);
  });

  it("gives its text back in order, to poppler and to MuPDF", () => {
    expect(rawText(pdf)).toBe(text);
    expect(withoutWhite(tool("mutool", "draw", "-q", "-F", "txt", "-o", "-", pdf))).toBe(text);
  });

  it("gives whole vertical lines to a reader that sorts by place", () => {
    const found = tool("pdftotext", "-enc", "UTF-8", pdf, "-").split("\n").map(withoutWhite);
    const plain = page.groups.flatMap((group) => group.items.filter((item) => item.kind === "glyphs" && item.text.length > 8));
    expect(plain.length).toBeGreaterThan(8);
    for (const run of plain) expect(found).toContainEqual(expect.stringContaining(run.kind === "glyphs" ? run.text : ""));
  });

  it("embeds one program a face for both ways of writing", () => {
    const rows = tool("pdffonts", pdf).split("\n").slice(2).filter(Boolean);
    const names = rows.map((row) => /^(\S+) +CID TrueType +(Identity-[HV]) +yes yes yes /.exec(row)?.slice(1));
    const song = names.filter((each) => each?.[0]?.endsWith("NotoSerifSC-Regular"));
    expect(song.map((each) => each?.[1]).sort()).toEqual(["Identity-H", "Identity-V"]);
    expect(new Set(song.map((each) => each?.[0])).size).toBe(1);
  });

  it("looks the same on the press and on the screen", async () => {
    await expectSameLook(pdf, page);
  });
});

describe("lines with everything beside them", () => {
  const pdf = join(folder, "marks.pdf");
  const { page, texts } = markedPage();

  beforeAll(() => write(pdf, page));

  it("are clean for qpdf", () => {
    expect(tool("qpdf", "--check", pdf)).toContain("No syntax or stream encoding errors found");
  });

  it("give their own text back in one piece, readings after it", () => {
    expect(rawText(pdf)).toBe(texts.join(""));
    expect(withoutWhite(tool("mutool", "draw", "-q", "-F", "txt", "-o", "-", pdf))).toBe(texts.join(""));
  });

  it("give the digits of one cell back together", () => {
    expect(tool("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-").split("\n")).toContain("12");
  });

  it("look the same on the press and on the screen", async () => {
    await expectSameLook(pdf, page);
  });

  it("print in black ink alone", () => {
    const [cyan, magenta, yellow] = tool("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=inkcov", "-o", "-", pdf)
      .trim()
      .split(/\s+/)
      .map(Number);
    expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
  });
});

describe("a report whose text frames are made vertical", () => {
  it("is composed again as it says, and loses nothing", () => {
    const [copy, report, turned, pdf] = ["copy.txt", "report.json", "turned.json", "turned.pdf"].map((name) => join(folder, name));
    if (!copy || !report || !turned || !pdf) throw new Error("no paths");
    writeFileSync(copy, `江畔春早风筝高\n${BODY.join("\n")}\n`);
    expect(duikai("compose", copy, "--out", join(folder, "flat.pdf"), "--report", report, "--date", "2026-01-05").stderr).toBe("");
    const { plan, ...rest } = readReport(report);
    const pages = plan.pages.map((each) => ({ ...each, frames: each.frames.map(madeVertical) }));
    writeFileSync(turned, JSON.stringify({ ...rest, plan: { ...plan, pages } }));
    expect(duikai("compose", copy, "--out", pdf, "--frames", turned, "--date", "2026-01-05").stderr).toBe("");
    expect(tool("pdffonts", pdf)).toContain("Identity-V");
    expect(rawText(pdf)).toContain(withoutWhite(BODY.join("")));
  });
});

function madeVertical(frame: FrameRecord): FrameRecord {
  const { content } = frame;
  return content.kind === "text" ? { ...frame, content: { ...content, writing: "vertical" } } : frame;
}

function editionPage(): { readonly page: DisplayPage; readonly text: string } {
  const headline: FrameContent = {
    kind: "headline",
    story: "s",
    setting: {
      rank: 1,
      size: pt(40),
      minorSize: pt(20),
      main: [HEAD],
      kicker: [],
      deck: [],
      rubric: null,
      summary: null,
      above: lines(1),
      below: lines(1),
      writing: "vertical",
    },
  };
  const body: FrameContent = { kind: "text", story: "s", part: 0, writing: "vertical" };
  const story = storyOf("s", [["headline", HEAD], ...BODY.map((words) => ["paragraph", words] as const)]);
  const doc = docOf([[frameOf("h", headline, cells(3, 0, 1, 20)), frameOf("a", body, cells(0, 0, 3, 20))]], [story]);
  const [layout] = layoutEdition(doc, faces);
  if (!layout) throw new Error("no page");
  return { page: layout.display, text: withoutWhite(layout.frames.map((frame) => frame.text).join("")) };
}

/** A column and a row with emphasis, names, titles, a mourning box, readings, raised notes and digits in one cell. */
function markedPage(): { readonly page: DisplayPage; readonly texts: readonly string[] } {
  const size = 12;
  const style = styleOf(size);
  const dot = (character: number): LineMark => ({ kind: "emphasis", x: pt((character + 0.5) * size), style });
  const rule = (kind: "proper-name" | "book-title" | "mourning", from: number): LineMark => ({
    kind,
    from: pt(from * size),
    to: pt((from + 2) * size),
    style,
  });
  const marks = (ruby: LineMark) => [
    dot(0),
    dot(1),
    rule("proper-name", 2),
    rule("book-title", 4),
    dot(4),
    dot(5),
    rule("mourning", 6),
    ruby,
  ];
  const column: readonly Piece[] = [
    { text: "天地玄黄宇宙洪荒（注）" },
    { text: "①", size: 6, rise: 4 },
    { text: "，第" },
    { text: "12", turn: "across" },
    { text: "届、" },
    { text: "Duikai", turn: "sideways" },
    { text: "——", turn: "sideways" },
    { text: "完。" },
  ];
  const row: readonly Piece[] = [
    { text: "日月盈昃辰宿列张" },
    { text: "2", size: 7, rise: 5 },
    { text: "长体", stretch: 0.7 },
    { text: "。" },
  ];
  const standing = verticalLine(faces, size, column, marks(rubyMark(faces, 6, { text: "tiān", turn: "sideways" }, 0, size)));
  const lying = horizontalLine(faces, size, row, marks(rubyMark(faces, 6, { text: "rì" }, 0, size)));
  const items: readonly DisplayItem[] = [
    ...verticalLineItems(standing, textOf(column), { axis: 300, start: 5 }, "body", (key, glyph) => faces.byKey(key).advanceOf(glyph)),
    ...lineItems(lying, textOf(row), 20, 60, "body"),
  ];
  return { page: pageOf(items, 380, 320), texts: [textOf(column), "tiān", textOf(row), "rì"] };
}

function glyphRuns(page: DisplayPage) {
  return page.groups.flatMap((group) => group.items.filter((item) => item.kind === "glyphs"));
}

async function write(path: string, page: DisplayPage): Promise<void> {
  writeFileSync(
    path,
    await paintPdf([page], { faces, pictures: new Map(), info: INFO, standard: "x1a", intent: FAKE_INTENT, inkLimit: 220 }),
  );
}

/**
 * What may lie apart in a square. MuPDF draws outlines where they are, poppler rounds every glyph to a whole pixel
 * in height and a quarter in width: at 288 ppi, an eighth of a point.
 */
const APART = { mupdf: 0.18, poppler: 0.38 };

/** The PDF as poppler and as MuPDF draw it against the canvas; a shift of one pixel, a quarter of a point, would show. */
async function expectSameLook(pdf: string, page: DisplayPage): Promise<void> {
  const screen = await inkOf(await paintPng(page, { faces, pictures: new Map(), ppi: PPI }));
  const drawn = { mupdf: join(folder, "mupdf.png"), poppler: join(folder, "poppler.png") };
  tool("mutool", "draw", "-q", "-r", String(PPI), "-o", drawn.mupdf, pdf);
  tool("pdftoppm", "-r", String(PPI), "-png", "-singlefile", pdf, drawn.poppler.replace(/\.png$/, ""));
  for (const program of ["mupdf", "poppler"] as const) {
    const press = await inkOf(readFileSync(drawn[program]), (page.bleed * PPI) / 72);
    expect(difference(screen, press, 0)).toBeLessThan(APART[program]);
    expect(difference(screen, press, 1)).toBeGreaterThan(APART[program]);
  }
}

interface Raster {
  readonly width: number;
  readonly height: number;
  /** 0 for paper, 1 for full black. */
  readonly ink: Float64Array;
}

/** A picture as shares of ink, its edges cut off by `cut` pixels. */
async function inkOf(png: Uint8Array, cut = 0): Promise<Raster> {
  const { data, info } = await sharp(png).flatten({ background: "white" }).greyscale().raw().toBuffer({ resolveWithObject: true });
  const [width, height] = [info.width - 2 * cut, info.height - 2 * cut];
  // Black ink is not black on a screen: the darkest pixel counts as full.
  const darkest = data.reduce((least, value) => Math.min(least, value), 255);
  const ink = Float64Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [(index % width) + cut, Math.floor(index / width) + cut];
    return (255 - (data[y * info.width + x] ?? 255)) / (255 - darkest);
  });
  return { width, height, ink };
}

/** Side of the squares that are compared one by one, in pixels: about a character. */
const TILE = 48;
/** Squares with less ink than this share of full black hold no more than the edge of something. */
const LEAST_INK = 0.03;

/**
 * How much of the ink of two pictures does not lie upon the other's, in the square where that is worst: 0 for the same
 * picture, 1 where nothing meets. The second picture is moved by some pixels.
 */
function difference(a: Raster, b: Raster, shift: number): number {
  let worst = 0;
  for (let top = 0; top + TILE < Math.min(a.height, b.height); top += TILE) {
    for (let left = 0; left + TILE < Math.min(a.width, b.width); left += TILE) {
      worst = Math.max(worst, tileDifference(a, b, shift, left, top));
    }
  }
  return worst;
}

function tileDifference(a: Raster, b: Raster, shift: number, left: number, top: number): number {
  let apart = 0;
  let total = 0;
  for (let y = top; y < top + TILE; y++) {
    for (let x = left; x < left + TILE; x++) {
      const [one, other] = [a.ink[y * a.width + x] ?? 0, b.ink[(y + shift) * b.width + x + shift] ?? 0];
      apart += Math.abs(one - other);
      total += one + other;
    }
  }
  return total < 2 * LEAST_INK * TILE * TILE ? 0 : apart / total;
}
