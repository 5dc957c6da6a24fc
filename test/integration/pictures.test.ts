/** Pictures in finished files: their inks as other programs read them, single bits, no camera's secrets, and the cache. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { openColours } from "../../host/services/pictures/colours.js";
import { bytes, utf8 } from "../fakes/bytes.js";
import { NEWSPRINT, profileOf } from "../fakes/press.js";
import { fakeTiff } from "../fakes/tiff.js";
import { duikai, freshFolder, readReport, tool } from "./program.js";

const BLUE = [90, 140, 200] as const;
let folder = "";

beforeEach(() => {
  folder = freshFolder();
  mkdirSync(join(folder, "copy"));
  const body = "望溪县的菜农今年冬天用上了地热，大棚里的温度整夜保持在十二度以上。".repeat(30);
  writeFileSync(join(folder, "copy/a.txt"), `# 三百座大棚今年冬天不烧煤\n\n${body}\n`);
});

function picture(name: string, data: Uint8Array): void {
  writeFileSync(join(folder, "copy", name), data);
}

/** Composes the copy and gives the path of the PDF. */
function composed(more: readonly string[] = [], out = "page.pdf"): string {
  const pdf = join(folder, out);
  const report = join(folder, "report.json");
  const ran = duikai(
    "compose",
    join(folder, "copy"),
    "--template",
    "tabloid-inside",
    "--date",
    "2026-01-01",
    "--out",
    pdf,
    "--report",
    report,
    ...more,
  );
  expect(ran.stderr).toBe("");
  return pdf;
}

/** A house whose pictures are compressed without loss. */
function flateHouse(): readonly string[] {
  const house = JSON.parse(readFileSync(new URL("../../templates/house.json", import.meta.url), "utf8"));
  house.press.pictures.compression = "flate";
  writeFileSync(join(folder, "house.json"), JSON.stringify(house));
  return ["--house", join(folder, "house.json")];
}

function flat(width: number, height: number, [r, g, b]: readonly [number, number, number]): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
}

/** Every ink of the first page at 40 ppi as Ghostscript separates it, four bytes a pixel. */
async function inksOfPage(pdf: string): Promise<Uint8Array> {
  const tiff = join(folder, "page.tif");
  tool("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dLastPage=1", "-sDEVICE=tiff32nc", "-r40", "-o", tiff, pdf);
  return sharp(tiff, { ignoreIcc: true }).pipelineColourspace("cmyk").toColourspace("cmyk").raw().toBuffer();
}

/** Share of the pixels whose inks are those wanted, or off by so much at most. */
function shareOf(page: Uint8Array, wanted: readonly number[], most: number): number {
  let count = 0;
  for (let at = 0; at < page.length; at += 4) {
    if (wanted.every((ink, index) => Math.abs((page[at + index] ?? 0) - ink) <= most)) count++;
  }
  return count / (page.length / 4);
}

describe("the inks of a picture in a PDF", () => {
  it("are those of the colour engine: to the number without loss, nearly in a JPEG", async () => {
    picture("a-1.png", await flat(900, 600, BLUE));
    const mapping = { from: "srgb", input: "rgb8", to: NEWSPRINT.profile, output: "cmyk8", rendering: "perceptual" } as const;
    const wanted = [...((await openColours()).map(Uint8Array.from(BLUE), { ...mapping, blackPointCompensation: true }) ?? [])];
    // A picture of one story fills at least a twentieth of a tabloid page.
    expect(shareOf(await inksOfPage(composed(flateHouse())), wanted, 0)).toBeGreaterThan(0.05);
    expect(shareOf(await inksOfPage(composed()), wanted, 2)).toBeGreaterThan(0.05);
  });

  it("are those of a CMYK original for another press, which the report names", async () => {
    picture(
      "a-1.tif",
      fakeTiff({ width: 600, height: 400, photometric: 5, bits: 8, samples: 4, data: [0, 120, 30, 60], icc: profileOf("coated") }),
    );
    const page = await inksOfPage(composed(flateHouse()));
    expect(shareOf(page, [0, 120, 30, 60], 0)).toBeGreaterThan(0.05);
    const [finding] = readReport(join(folder, "report.json")).findings.filter(({ rule }) => rule === "picture-other-press");
    expect(finding?.message).toContain("TR 006");
  });

  it("stay single bits in line art, at its own resolution", () => {
    const stripes = Uint8Array.from({ length: 250 * 1400 }, (_, at) => (Math.floor(at / 250) % 2 === 0 ? 0xaa : 0x55));
    picture("a-1.tif", fakeTiff({ width: 2000, height: 1400, photometric: 1, bits: 1, samples: 1, data: stripes }));
    const pdf = composed();
    const [line = ""] = tool("pdfimages", "-list", pdf).split("\n").slice(2);
    // Cut at its sides to fill the frame, and not scaled: height, colour, samples, bits.
    expect(line.trim().split(/\s+/).slice(4, 8)).toEqual(["1400", "gray", "1", "1"]);
    expect(tool("qpdf", "--check", pdf)).toContain("No syntax or stream encoding errors");
  });
});

describe("what a camera writes into a picture", () => {
  it("is not in the PDF: no EXIF, no place, no IPTC, no XMP", async () => {
    const plain = await sharp(await flat(900, 600, BLUE))
      .withExif({
        IFD0: { Copyright: "SECRET-EXIF" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "39/1 54/1 15/1", GPSAreaInformation: "SECRET-PLACE" },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    const record = bytes([0x1c, 2, 90, 0, 11], utf8("SECRET-CITY"));
    const block = bytes(utf8("Photoshop 3.0"), [0], utf8("8BIM"), [4, 4, 0, 0, 0, 0, 0, record.length], record);
    picture("a-1.jpg", bytes(plain.subarray(0, 2), [0xff, 0xed, 0, block.length + 2], block, plain.subarray(2)));
    expect((await sharp(join(folder, "copy/a-1.jpg")).metadata()).exif).toBeDefined();
    for (const standard of ["x1a", "x4"]) {
      const pdf = readFileSync(composed(["--standard", standard])).toString("latin1");
      expect(pdf).toContain("DCTDecode");
      for (const secret of ["SECRET", "Exif\0", "GPS", "8BIM", "Photoshop", "ns.adobe.com/xap/1.0/\0"]) expect(pdf).not.toContain(secret);
    }
  });
});

describe("the cache", () => {
  it("changes no byte, and a folder that cannot be used changes nothing", async () => {
    picture("a-1.png", await flat(900, 600, BLUE));
    const cache = join(folder, "cache");
    const file = join(folder, "no-folder");
    writeFileSync(file, "");
    const pages = ["off", cache, cache, file].map((where, index) => {
      process.env.DUIKAI_CACHE = where;
      return readFileSync(composed([], `page${index}.pdf`));
    });
    process.env.DUIKAI_CACHE = "off";
    // The picture as it was read, and as it is printed.
    expect(readdirSync(join(cache, "pictures"))).toHaveLength(2);
    for (const page of pages) expect(page.equals(pages[0] ?? Buffer.alloc(0))).toBe(true);
    expect(readFileSync(file, "utf8")).toBe("");
  });
});
