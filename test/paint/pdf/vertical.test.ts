import { describe, expect, it } from "vitest";
import type { DisplayItem, GlyphRun } from "../../../core/page/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import { paintPdf } from "../../../paint/pdf/index.js";
import { FAKE_INTENT } from "../../fakes/intent.js";
import { INFO, pageOf, setColumn, setText } from "../setting.js";
import { contentIn, latin, streamsOf } from "./streams.js";

const faces = createFaceSet();
const SIZE = 10;
/** Left: bleed 9 + frame 20. Top: sheet 318 - bleed 9 - frame 30. */
const [LEFT, TOP] = [29, 279];

describe("a vertical line in a PDF", () => {
  it("is one array of a font for vertical writing, its pen in the middle above each em box", async () => {
    const { content, pdf } = await paint([setColumn(faces, "竖排", 100, 28.8, SIZE)]);
    // The origin of 竖 stands at 100, 28.8; its em box is 10 wide and begins 8.8 above.
    expect(content).toContain(`/F1V 10 Tf\n100 Tz\n0 0 0 1 k\n/GO gs\n1 0 0 1 ${LEFT + 105} ${TOP - 20} Tm\n[<00010002>] TJ`);
    expect(pdf).toContain("/Encoding /Identity-V");
    expect(pdf).toContain("/DW2 [880 -1000]");
    expect(pdf).not.toContain("/Encoding /Identity-H");
  });

  it("brings every glyph to its place, however the line is justified", async () => {
    const run = setColumn(faces, "一".repeat(40), 100, 28.8, SIZE);
    const spread = { ...run, y: run.y.map((y, index) => y + index / 3) };
    const { content } = await paint([spread]);
    const ends = penPlaces(content);
    expect(ends).toHaveLength(40);
    ends.forEach((y, index) => {
      expect(Math.abs(TOP - y - (spread.y[index] ?? 0) + 8.8)).toBeLessThan(0.001);
    });
  });

  it("goes on in one array past glyphs of other widths that stand on its axis", async () => {
    const run = setColumn(faces, "甲A乙", 100, 28.8, SIZE);
    const widths = [1, faces.byKey(run.face).advanceOf(run.glyphs[1] ?? 0), 1];
    const { content } = await paint([{ ...run, x: Float64Array.from(widths, (width) => 105 - (width / 2) * SIZE) }]);
    expect(content.match(/Tm/g)).toHaveLength(1);
  });

  it("states half an em for a mark that the next glyph runs into", async () => {
    const run = setColumn(faces, "，人人", 100, 28.8, SIZE);
    const { pdf, content } = await paint([{ ...run, y: Float64Array.of(28.8, 33.8, 43.8) }]);
    expect(pdf).toContain("/W2 [1 [-500 500 880]]");
    expect(content).toContain("[<000100020002>] TJ");
  });

  it("shares the program of its face with horizontal text", async () => {
    const { pdf } = await paint([setText(faces, "横排", 0, 10, { weight: 700 }), setColumn(faces, "横排", 100, 28.8, SIZE)]);
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(1);
    expect(pdf.match(/\/Encoding \/Identity-[HV]/g)).toEqual(["/Encoding /Identity-H", "/Encoding /Identity-V"]);
  });

  it("reads the digits of one cell as one piece", async () => {
    const run = setColumn(faces, "共20人", 100, 28.8, SIZE);
    const cell = { ...run, x: Float64Array.of(100, 100, 105, 100), y: Float64Array.of(28.8, 38.8, 38.8, 48.8) };
    const { content } = await paint([cell]);
    expect(content.match(/BDC|EMC/g)).toEqual(["BDC", "EMC"]);
    expect(content).toMatch(/<0001>\] TJ\n\/Span <<\/ActualText <feff00320030>>> BDC\n[^E]*<0002>[^E]*<0003>[^E]*\nEMC\n.*\n.*<0004>/);
  });

  it("is the same for the same page", async () => {
    const items = [setColumn(faces, "竖（排）", 100, 28.8, SIZE), sideways("2026", 140, 20)];
    expect((await paint(items)).pdf).toBe((await paint(items)).pdf);
  });
});

describe("turned glyphs in a PDF", () => {
  it("are horizontal type on a line that is turned clockwise", async () => {
    const { content, pdf } = await paint([sideways("GDP", 140, 20)]);
    expect(content).toContain(`0 -1 1 0 ${LEFT + 140} ${TOP - 20} Tm`);
    expect(content.match(/Tm/g)).toHaveLength(1);
    expect(pdf).not.toContain("Identity-V");
  });

  it("keep their text", async () => {
    const { streams } = await paint([sideways("GDP", 140, 20)]);
    expect(streams.find((stream) => stream.includes("beginbfchar"))).toContain("<0001> <0047>\n<0002> <0044>\n<0003> <0050>");
  });
});

function sideways(text: string, x: number, y: number): GlyphRun {
  const flat = setText(faces, text, 0, 0, { features: [] });
  return { ...flat, mode: "sideways", x: flat.x.map(() => x), y: flat.x.map((along) => y + along) };
}

async function paint(items: readonly DisplayItem[]) {
  const bytes = await paintPdf([pageOf(items)], {
    faces,
    pictures: new Map(),
    info: INFO,
    standard: "x1a",
    intent: FAKE_INTENT,
    inkLimit: 220,
  });
  return { content: contentIn(bytes), pdf: latin(bytes), streams: streamsOf(bytes) };
}

/** Heights at which a reader's pen stands before each glyph of one vertical line of one-em steps. */
function penPlaces(content: string): readonly number[] {
  const line = /1 0 0 1 \S+ (\S+) Tm\n\[(.*)\] TJ/.exec(content);
  let y = Number(line?.[1]);
  const places: number[] = [];
  for (const [, cids, move] of (line?.[2] ?? "").matchAll(/<([0-9a-f]+)>|(-?[\d.]+)/g)) {
    // §9.4.4: a number moves the pen down by its thousandths of an em.
    if (move !== undefined) y -= (Number(move) / 1000) * SIZE;
    for (let at = 0; at < (cids?.length ?? 0); at += 4) {
      places.push(y);
      y -= SIZE;
    }
  }
  return places;
}
