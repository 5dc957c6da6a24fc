import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { FaceKey, PrintFace, PrintFaceSet } from "../../core/face/index.js";
import { type DisplayItem, type DisplayPage, type GlyphRun, type ImageItem, imageKey } from "../../core/page/index.js";
import { pt, rect } from "../../core/units/index.js";
import { createFaceSet, faceFromBytes } from "../../fonts/index.js";
import { paintPdf } from "../../paint/pdf/index.js";
import { FAKE_INTENT } from "../fakes/intent.js";
import { BLACK, INFO, pageOf, setColumn, setText } from "../paint/setting.js";
import { freshFolder, rawText, tool, withoutWhite } from "./program.js";

const faces = createFaceSet();
const folder = freshFolder();

describe("a PDF of every kind of item", () => {
  const pdf = join(folder, "page.pdf");
  const runs = [
    setText(faces, "江南——春来早，·“水暖”……", 0, 10, { spacing: 0.7 }),
    setText(faces, "Office fi 2026-05-01", 0, 30, { features: [] }),
    setText(faces, "大标题", 0, 75, { family: "hei", weight: 900, size: 36, stretch: 0.9 }),
    setText(faces, "楷体（括号）𠮷", 0, 95, { family: "kai", size: 12, stretch: 1.1 }),
    setText(faces, "⼀一•‧…⋯", 0, 115),
    setText(faces, "报头", 0, 170, { family: "display", size: 40 }),
    setColumn(faces, "竖排（括号）。", 330, 20, 14),
  ];

  beforeAll(async () => {
    const jpeg = await sharp({ create: { width: 60, height: 30, channels: 3, background: "red" } })
      .toColourspace("cmyk")
      .jpeg()
      .toBuffer();
    const image: ImageItem = { kind: "image", picture: "p1", rect: rect(100, 190, 60, 30), crop: { x: 0, y: 0, width: 1, height: 1 } };
    const others: readonly DisplayItem[] = [
      { kind: "rule", from: { x: pt(0), y: pt(180) }, to: { x: pt(300), y: pt(180) }, weight: pt(0.5), ink: BLACK },
      { kind: "shape", ops: Uint8Array.of(0, 2, 4), points: Float64Array.of(0, 200, 50, 200, 50, 240), fill: BLACK, stroke: null },
      image,
    ];
    await write(
      pdf,
      [pageOf([...runs, ...others])],
      new Map([[imageKey(image), { bytes: jpeg, coding: "jpeg" as const, width: 60, height: 30, colour: "cmyk" as const }]]),
    );
  });

  it("is clean for qpdf and for a strict Ghostscript", () => {
    expect(tool("qpdf", "--check", pdf)).toContain("No syntax or stream encoding errors found");
    tool("gs", "-q", "-dPDFSTOPONERROR", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", pdf);
  });

  it("gives its text back character for character, in order", () => {
    expect(rawText(pdf)).toBe(withoutWhite(runs.map(({ text }) => text).join("")));
  });

  it("embeds every font as a subset with its text", () => {
    const rows = tool("pdffonts", pdf).split("\n").slice(2).filter(Boolean);
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-[HV] +yes yes yes /);
    expect(rows.filter((row) => row.includes("Identity-V"))).toHaveLength(1);
  });

  it("puts every character where the display list has it", () => {
    const characters = charactersOf(pdf);
    expect(characters.length).toBeGreaterThan(30);
    for (const { text, x, y } of characters) {
      const near = runs.some((run) => run.text.includes(text) && hasGlyphAt(run, x - 29, y - 39));
      expect([text, x, y, near]).toEqual([text, x, y, true]);
    }
  });

  it("prints type and rules in black ink alone", async () => {
    const plain = join(folder, "black.pdf");
    await write(plain, [pageOf(runs)]);
    const [cyan, magenta, yellow, black] = tool("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=inkcov", "-o", "-", plain)
      .trim()
      .split(/\s+/)
      .map(Number);
    expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
    expect(black).toBeGreaterThan(0);
  });

  it("keeps the colours of a CMYK picture", () => {
    const pixels = join(folder, "page.ppm");
    tool("pdftoppm", "-r", "72", "-singlefile", pdf, pixels.replace(/\.ppm$/, ""));
    const [red = 0, green = 0, blue = 0] = pixelOf(readFileSync(pixels), 9 + 20 + 130, 9 + 30 + 205);
    expect(red).toBeGreaterThan(180);
    expect(Math.max(green, blue)).toBeLessThan(90);
  });
});

describe("text of any kind", () => {
  const pool = [..."的一是了我不在人有他这中大来上国，。、；：？！“”（）《》—…·0123456789ABCabcfilt%-/镕堃㎡①⼀•"];

  it("comes back from the PDF as it went in, however tightly it is set", async () => {
    const line = fc.record({
      text: fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 24 }).map((characters) => characters.join("")),
      family: fc.constantFrom("song" as const, "hei" as const, "kai" as const),
      spacing: fc.double({ min: -2, max: 4, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const runs = lines.map(({ text, family, spacing }, index) => setText(faces, text, 0, 20 + index * 20, { family, spacing }));
        const pdf = join(folder, "any.pdf");
        await write(pdf, [pageOf(runs)]);
        expect(rawText(pdf)).toBe(withoutWhite(runs.map(({ text }) => text).join("")));
      }),
      { numRuns: 25, seed: 20260501 },
    );
  });
});

describe("a character drawn by several glyphs", () => {
  it("comes back once", async () => {
    const run = setText(faces, "甲乙丙", 0, 20);
    const split: GlyphRun = { ...run, text: "甲丙", offsets: Uint32Array.of(0, 0, 1) };
    const pdf = join(folder, "split.pdf");
    await write(pdf, [pageOf([split])]);
    expect(rawText(pdf)).toBe("甲丙");
    expect(charactersOf(pdf).map(({ text }) => text)).not.toContain("乙");
  });
});

describe("a font with CFF outlines", () => {
  const file = findFile("/usr/share/fonts", /\.otf$/);

  it.skipIf(file === null)("is embedded and gives its text back", async () => {
    const face = faceFromBytes(readFileSync(file ?? ""), { key: "cff" as FaceKey, family: "song", weight: 400 });
    const pdf = join(folder, "cff.pdf");
    const run = setText(onlyFace(face), "Duikai 2026 fi", 0, 20, { features: [] });
    await write(pdf, [pageOf([run])], new Map(), onlyFace(face));
    expect(tool("qpdf", "--check", pdf)).toContain("No syntax or stream encoding errors found");
    expect(tool("pdffonts", pdf)).toMatch(/CID Type 0C +Identity-H +yes yes yes/);
    expect(rawText(pdf)).toBe("Duikai2026fi");
  });
});

async function write(path: string, pages: readonly DisplayPage[], pictures = new Map(), used: PrintFaceSet = faces): Promise<void> {
  writeFileSync(path, await paintPdf(pages, { faces: used, pictures, info: INFO, standard: "x1a", intent: FAKE_INTENT, inkLimit: 220 }));
}

interface Character {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Characters with their origins, as MuPDF sees them; the later ones of one glyph have no width and no place of their own. */
function charactersOf(pdf: string): readonly Character[] {
  const xml = tool("mutool", "draw", "-q", "-F", "stext", "-o", "-", pdf);
  return [...xml.matchAll(/<char quad="([-\d.]+) [-\d.]+ ([-\d.]+) [^>]*? x="([-\d.]+)" y="([-\d.]+)"[^>]*? c="&#x([0-9a-f]+);"/g)]
    .filter(([, left, right]) => left !== right)
    .map(([, , , x, y, code]) => ({ text: String.fromCodePoint(Number.parseInt(code ?? "", 16)), x: Number(x), y: Number(y) }));
}

/** MuPDF reads lengths as 32-bit numbers: hence two hundredths of a point, not one thousandth. */
function hasGlyphAt(run: GlyphRun, x: number, y: number): boolean {
  return run.x.some((left, index) => Math.abs(left - x) < 0.02 && Math.abs((run.y[index] ?? 0) - y) < 0.02);
}

/** A pixel of a binary PPM. */
function pixelOf(ppm: Uint8Array, x: number, y: number): readonly number[] {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(ppm.subarray(0, 64)).toString("latin1"));
  const at = (head?.[0].length ?? 0) + 3 * (y * Number(head?.[1]) + x);
  return [...ppm.subarray(at, at + 3)];
}

function findFile(root: string, name: RegExp): string | null {
  try {
    const found = readdirSync(root, { recursive: true, encoding: "utf8" })
      .sort()
      .find((path) => name.test(path));
    return found === undefined ? null : join(root, found);
  } catch {
    return null;
  }
}

function onlyFace(face: PrintFace): PrintFaceSet {
  return { face: () => face, byKey: () => face, substitutions: () => [], refusals: () => [] };
}
