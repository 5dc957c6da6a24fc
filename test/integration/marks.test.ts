/** Marks for the press in real files: boxes, plates, and what stands where, as independent programs read them. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { duikai, freshFolder, rawText, tool } from "./program.js";

const COPY = ["望溪县的大棚今年冬天不烧煤", "本报讯（记者 许立）望溪县的菜农今年冬天用上了地热。", ""].join("\n\n");
/** A swatch of the house: its name becomes that of the plate. */
const SPOT = 'inks={"kind":"k-spot","ink":"套红"}';
const folder = freshFolder();

function compose(name: string, ...more: readonly string[]): string {
  const out = join(folder, name);
  const paper = ["--paper", "岚川日报", "--date", "2026-11-20", "--section", "要闻", "--template", "tabloid-inside"];
  const ran = duikai("compose", join(folder, "a.txt"), ...paper, "--out", out, ...more);
  expect([ran.status, ran.stderr]).toEqual([expect.toSatisfy((status) => status < 2), ""]);
  return out;
}

/** The plates of a page at 127 ppi, 5 pixels a millimetre: how much ink each has at a place in millimetres from the upper left trim corner. */
async function platesOf(pdf: string) {
  const stem = join(folder, "plate");
  tool("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-sDEVICE=tiffsep", "-r127", "-o", `${stem}.tif`, pdf);
  const read = async (name: string) => {
    const path = `${stem}(${name}).tif`;
    return existsSync(path) ? sharp(path).greyscale().raw().toBuffer({ resolveWithObject: true }) : null;
  };
  const found = {
    c: await read("Cyan"),
    m: await read("Magenta"),
    y: await read("Yellow"),
    k: await read("Black"),
    spot: await read(encodeURIComponent("套红")),
  };
  const inkIn = (plate: keyof typeof found, left: number, top: number, right: number, foot: number): number => {
    const image = found[plate];
    if (!image) return 0;
    let darkest = 255;
    for (let y = Math.round((top + 10) * 5); y < Math.round((foot + 10) * 5); y++)
      for (let x = Math.round((left + 10) * 5); x < Math.round((right + 10) * 5); x++)
        darkest = Math.min(darkest, image.data[(y * image.info.width + x) * image.info.channels] ?? 255);
    return Math.round(((255 - darkest) / 255) * 100);
  };
  return { has: (plate: keyof typeof found) => found[plate] !== null, inkIn };
}

beforeAll(() => writeFileSync(join(folder, "a.txt"), COPY));

describe("a page with marks", () => {
  it.each(["x1a", "x4"])("grows by 10 mm on each side with trim and bleed where they were, in %s", (standard) => {
    const pdf = compose(`${standard}.pdf`, "--marks", "all", "--standard", standard);
    const boxes = tool("pdfinfo", "-box", pdf);
    const boxOf = (name: string) =>
      (new RegExp(`${name}Box:(.*)`).exec(boxes)?.[1] ?? "")
        .trim()
        .split(/\s+/)
        .map((each) => (Number(each) * 25.4) / 72);
    const expected = { Media: [0, 0, 295, 410], Bleed: [7, 7, 288, 403], Trim: [10, 10, 285, 400] };
    for (const [name, box] of Object.entries(expected))
      for (const [index, side] of boxOf(name).entries()) expect(Math.abs(side - (box[index] ?? 0))).toBeLessThan(0.01);
    expect(tool("qpdf", "--check", pdf)).toContain("No syntax or stream encoding errors");
    if (standard === "x1a") expect(boxes).toContain("PDF/X-1a:2003");
  });

  it("has its marks on every plate, its bar in the inks that it should be, and nothing of them within the bleed", async () => {
    const { inkIn } = await platesOf(compose("cmyk.pdf", "--marks", "all"));
    for (const plate of ["c", "m", "y", "k"] as const) {
      // Crop mark at the upper left, register mark above the middle.
      expect(inkIn(plate, -0.4, -7, 0.4, -4)).toBe(100);
      expect(inkIn(plate, 137, -6, 138, -5)).toBe(100);
    }
    const patch = (index: number) => (["c", "m", "y", "k"] as const).map((plate) => inkIn(plate, 5 + index * 5, -7, 8 + index * 5, -5));
    expect(patch(0)).toEqual([0, 0, 0, 100]);
    expect(patch(2)).toEqual([0, 0, 0, 50]);
    expect(patch(4)).toEqual([100, 0, 0, 0]);
    expect(patch(9)).toEqual([0, 75, 0, 0]);
    expect(patch(16)).toEqual([0, 100, 100, 0]);
    expect(patch(18)).toEqual([100, 100, 0, 0]);
    for (const plate of ["c", "m", "y", "k"] as const) {
      expect(inkIn(plate, -2.8, -2.8, 277.8, 5)).toBe(0);
      expect(inkIn(plate, -2.8, 385, 277.8, 392.8)).toBe(0);
    }
  });

  it("has them on the spot plate too, with black printed over it", async () => {
    const { inkIn, has } = await platesOf(compose("spot.pdf", "--marks", "crop,bar", "--set", SPOT));
    expect(has("spot")).toBe(true);
    expect([inkIn("spot", -0.4, -7, 0.4, -4), inkIn("k", -0.4, -7, 0.4, -4)]).toEqual([100, 100]);
    const patch = (index: number) => (["m", "k", "spot"] as const).map((plate) => inkIn(plate, 5 + index * 5, -7, 8 + index * 5, -5));
    expect([patch(0), patch(4), patch(6), patch(8)]).toEqual([
      [0, 100, 0],
      [0, 0, 100],
      [0, 0, 50],
      [0, 100, 100],
    ]);
  });

  it("has marks in black where that is its only ink", async () => {
    const pdf = compose("black.pdf", "--marks", "all", "--set", 'inks={"kind":"k"}');
    const ink = tool("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=inkcov", "-o", "-", pdf);
    expect(ink).toMatch(/^\s*0\.00000\s+0\.00000\s+0\.00000\s+0\.\d*[1-9]/);
  });

  it("keeps the slug out of the structure that is read aloud, and says in it what the page is", () => {
    const pdf = compose("slug.pdf", "--marks", "slug", "--standard", "x4");
    expect(rawText(pdf)).toContain("岚川日报2026-11-20第1版要闻CMYK新闻纸（冷固型）总墨量220%CGATSTR002PDF/X-4slug.pdf");
    expect(tool("pdfinfo", "-struct-text", pdf)).not.toContain("slug.pdf");
  });

  it("is the same twice, and has no marks unless they are asked for", () => {
    expect(readFileSync(compose("one/same.pdf", "--marks", "all"))).toEqual(readFileSync(compose("two/same.pdf", "--marks", "all")));
    expect(readFileSync(compose("none.pdf", "--marks", "none"))).toEqual(readFileSync(compose("none2.pdf")));
  });

  it("takes what the house wants, and says which marks there are", () => {
    const house = join(folder, "house.json");
    const own = JSON.parse(readFileSync("templates/house.json", "utf8"));
    writeFileSync(house, JSON.stringify({ ...own, marks: ["crop"] }));
    expect(tool("pdfinfo", "-box", compose("house.pdf", "--house", house))).toMatch(/MediaBox: +0.00 +0.00 +836.22 +1162.21/);
    const refused = duikai("compose", join(folder, "a.txt"), "--marks", "crop,fold", "--out", join(folder, "no.pdf"), "--lang", "en");
    expect([refused.status, refused.stderr.trim()]).toEqual([
      2,
      "There are no marks called “fold”. Known: crop registration bar slug all none",
    ]);
    expect(existsSync(join(folder, "no.pdf"))).toBe(false);
  });
});
