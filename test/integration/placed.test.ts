/** Advertisements as PDFs: placed as they came, or refused with a reason, on a page that is made all the same. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { onePage } from "../host/services/placedFiles/rawPdf.js";
import { duikai, freshFolder, readReport, tool } from "./program.js";

const POINTS = 72 / 25.4;
const mm = (length: number): number => length * POINTS;
const FONT = "node_modules/@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf";
const SPOT = "专色红";

/** The trim of the artwork stands off the corner of its sheet, which is turned by 90°: 120 × 80 mm as it is seen. */
const TRIM = { left: 15, foot: 25, width: mm(80), height: mm(120) };

/** Artwork as a studio sends it: a font of its own, a spot ink, process inks, its trim inside a larger sheet. */
async function artwork(path: string): Promise<void> {
  const document = new PDFDocument({ autoFirstPage: false, font: "", pdfVersion: "1.4" });
  const chunks: Uint8Array[] = [];
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const [width, height] = [TRIM.width + 40, TRIM.height + 60];
  document.addPage({ size: [width, height], margin: 0 });
  const trim = [TRIM.left, TRIM.foot, TRIM.left + TRIM.width, TRIM.foot + TRIM.height];
  Object.assign(document.page.dictionary.data, { TrimBox: trim, Rotate: 90 });
  document.registerFont("hei", FONT).font("hei").fontSize(20).fillColor([0, 0, 0, 100]).text("大减价", 60, 60, { lineBreak: false });
  const tint = document.ref({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 1, 0.8, 0], N: 1 });
  tint.end("");
  const name = [...new TextEncoder().encode(SPOT)].map((byte) => `#${byte.toString(16)}`).join("");
  if (!("colorSpaces" in document.page)) throw new Error("no colour spaces");
  Object.assign(document.page.colorSpaces as object, { Spot: ["Separation", name, "DeviceCMYK", tint] });
  document.addContent(`1 0 0 -1 0 ${height} cm`);
  // The ground runs over the trim, as bleed does.
  document.addContent(`0.1 0.2 0.3 0 k 0 0 ${width} ${height} re f`);
  document.addContent(`0.8 0.1 0 0.2 k ${area(20, 10, 10, 30)} re f`);
  document.addContent(`/Spot cs 0.5 scn ${area(50, 10, 10, 30)} re f`);
  document.end();
  await ended;
  writeFileSync(path, Buffer.concat(chunks));
}

/** A rectangle on the unturned trim, in millimetres from its lower left corner. */
const area = (x: number, y: number, width: number, height: number): string =>
  `${TRIM.left + mm(x)} ${TRIM.foot + mm(y)} ${mm(width)} ${mm(height)}`;

let folder = "";
beforeAll(async () => {
  folder = freshFolder();
  const copy = "望溪县的三百座大棚今年冬天不烧煤\n\n本报讯（记者 许立）望溪县的菜农今年冬天用上了地热。\n";
  writeFileSync(join(folder, "copy.txt"), copy);
  await artwork(join(folder, "art.pdf"));
});

function compose(name: string, ads: readonly object[], ...more: readonly string[]) {
  const [list, out, report] = [join(folder, `${name}.json`), join(folder, `${name}.pdf`), join(folder, `${name}-report.json`)];
  writeFileSync(list, JSON.stringify(ads));
  const given = ["--ads", list, "--out", out, "--report", report, "--template", "tabloid-inside", "--paper", "岚川日报"];
  const ran = duikai("compose", join(folder, "copy.txt"), ...given, "--date", "2026-11-20", "--section", "要闻", ...more);
  return { ...ran, out, report: () => readReport(report) };
}

const SHOWN = { name: "百货", width: 120, height: 80, file: "art.pdf" };

/** Ink in per cent on each plate at a place on the page in points, as Ghostscript separates it. */
async function inksAt(pdf: string, x: number, y: number): Promise<Readonly<Record<string, number>>> {
  const base = join(folder, `${createHash("sha1").update(pdf).digest("hex")}`);
  if (!existsSync(`${base}.tif`)) tool("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", "-r72", `-sOutputFile=${base}.tif`, pdf);
  const plates = { c: "Cyan", m: "Magenta", y: "Yellow", k: "Black", spot: encodeURIComponent(SPOT) };
  const found: Record<string, number> = {};
  for (const [ink, plate] of Object.entries(plates)) {
    if (!existsSync(`${base}(${plate}).tif`)) continue;
    const { data, info } = await sharp(`${base}(${plate}).tif`).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
    found[ink] = Math.round((255 - (data[(Math.round(y) * info.width + Math.round(x)) * info.channels] ?? 255)) / 2.55);
  }
  return found;
}

describe("a PDF as artwork", () => {
  it("stands on the page with its own font, inks and size, at its trim, in a file without faults", async () => {
    const { status, out, report } = compose("shown", [SHOWN]);
    expect(status).toBe(0);
    expect(report().pages[0]?.frames.find(({ kind }) => kind === "ad")?.text).toBe("广告");
    tool("qpdf", "--check", out);
    tool("gs", "-q", "-dPDFSTOPONERROR", "-sDEVICE=nullpage", "-dNOPAUSE", "-dBATCH", out);
    const fonts = tool("pdffonts", out).split("\n").slice(2);
    const own = fonts.filter((line) => line.startsWith("BZZZZZ+NotoSansSC-Bold"));
    expect(own).toHaveLength(1);
    expect(fonts.filter((line) => line !== "").every((line) => /yes yes yes/.test(line))).toBe(true);
    expect(tool("pdfinfo", out)).toContain("PDF/X-1a:2003");
    expect(tool("pdftotext", out, "-")).toContain("大减价");
    const { x, y } = placeOf(out);
    // Turned clockwise: 10 to 40 mm from the left, 20 to 30 and 50 to 60 mm from the top.
    expect(await inksAt(out, x + mm(25), y + mm(25))).toMatchObject({ c: 80, m: 10, y: 0, k: 20, spot: 0 });
    expect(await inksAt(out, x + mm(25), y + mm(55))).toMatchObject({ c: 0, m: 0, y: 0, k: 0, spot: 50 });
    expect(await inksAt(out, x + mm(60), y + mm(78))).toMatchObject({ c: 10, m: 20, y: 30, k: 0, spot: 0 });
    // Nothing of its bleed is seen.
    expect(await inksAt(out, x - 3, y + mm(40))).toMatchObject({ c: 0, m: 0, y: 0, k: 0, spot: 0 });
    expect(await inksAt(out, x + mm(120) + 3, y + mm(40))).toMatchObject({ c: 0, m: 0, y: 0, k: 0, spot: 0 });
  });

  it("stands where its frame says, to a hundredth of a millimetre", () => {
    const { out, report } = compose("place", [SHOWN]);
    const rect = report().pages[0]?.frames.find(({ kind }) => kind === "ad")?.rect;
    const { x, y, width, height, bleed } = placeOf(out);
    expect(width / POINTS).toBeCloseTo(120, 2);
    expect(height / POINTS).toBeCloseTo(80, 2);
    const middle = [(rect?.x ?? 0) + (rect?.width ?? 0) / 2 + bleed, (rect?.y ?? 0) + (rect?.height ?? 0) / 2 + bleed];
    expect((x + width / 2 - (middle[0] ?? 0)) / POINTS).toBeCloseTo(0, 2);
    expect((y + height / 2 - (middle[1] ?? 0)) / POINTS).toBeCloseTo(0, 2);
  });

  it("is in the file once, wherever it stands, and gives the same bytes each time", () => {
    const twice = [SHOWN, { ...SHOWN, name: "百货二" }];
    const [first, second] = [compose("first", twice), compose("second", twice)];
    expect(readFileSync(first.out).equals(readFileSync(second.out))).toBe(true);
    const objects = tool("qpdf", "--qdf", "--object-streams=disable", first.out, "-");
    expect(objects.match(/\/Fm1 Do/g)).toHaveLength(2);
    expect(objects.match(/\/Subtype \/Form/g)).toHaveLength(1);
  });

  it("is delivered with its inks and fonts in the list, and separated on plates", () => {
    const list = join(folder, "delivered.json");
    writeFileSync(list, JSON.stringify([SHOWN]));
    const given = [join(folder, "copy.txt"), "--ads", list, "--template", "tabloid-inside", "--paper", "岚川日报", "--date", "2026-11-20"];
    expect(duikai("export", ...given, "--section", "要闻", "--out", join(folder, "shop")).status).toBe(0);
    const [delivery] = JSON.parse(readFileSync(join(folder, "shop/manifest.json"), "utf8")).deliveries;
    expect(delivery.pages[0].inks).toEqual(["C", "M", "Y", "K", SPOT]);
    expect(delivery.pages[0].fonts.filter((name: string) => name === "NotoSansSC-Bold")).toHaveLength(1);
    expect(delivery.pages[0].readBack).toMatchObject({ passed: true, errors: 0 });
    expect(duikai("plates", ...given, "--section", "要闻", "--out", join(folder, "plates")).stdout).toContain(SPOT);
  });

  it("goes into X-4 too, and onto the screen", async () => {
    const { status, out } = compose("modern", [SHOWN], "--standard", "x4", "--png");
    expect(status).toBe(0);
    tool("qpdf", "--check", out);
    const { data, info } = await sharp(join(folder, "modern-1.png")).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const { x, y, bleed } = placeOf(out);
    const pixel = (right: number, down: number): number => {
      const at = (points: number): number => Math.round(((points - bleed) * 110) / 72);
      return (at(y + mm(down)) * info.width + at(x + mm(right))) * 3;
    };
    const [red = 0, , blue = 0] = data.subarray(pixel(25, 25));
    expect(blue).toBeGreaterThan(red + 80);
  });
});

describe("artwork that cannot be printed", () => {
  it.each([
    ["placed-size", { ...SHOWN, height: 81 }, "120.0×80.0"],
    ["placed-page", { ...SHOWN, artworkPage: 2 }, "2"],
    ["placed-format", { ...SHOWN, file: "old.eps" }, "EPS"],
    ["placed-damaged", { ...SHOWN, file: "cut.pdf" }, "cut.pdf"],
    ["placed-encrypted", { ...SHOWN, file: "locked.pdf" }, "locked.pdf"],
    ["placed-active", { ...SHOWN, file: "script.pdf", width: 200 / POINTS, height: 100 / POINTS }, "JavaScript"],
    ["placed-colour", { ...SHOWN, file: "rgb.pdf", width: 200 / POINTS, height: 100 / POINTS }, "RGB"],
  ])("is refused with a reason, and the page is made with a box in its place: %s", (rule, ad, words) => {
    writeFileSync(join(folder, "old.eps"), "%!PS-Adobe-3.0 EPSF-3.0\n");
    writeFileSync(join(folder, "cut.pdf"), readFileSync(join(folder, "art.pdf")).subarray(0, 3000));
    // Anybody may open it, and it is encrypted all the same.
    tool("qpdf", "--encrypt", "", "owner", "256", "--", join(folder, "art.pdf"), join(folder, "locked.pdf"));
    writeFileSync(join(folder, "script.pdf"), onePage({ catalog: "/OpenAction <</S /JavaScript /JS (a)>>" }));
    writeFileSync(join(folder, "rgb.pdf"), onePage({ content: "1 0 0 rg 0 0 9 9 re f" }));
    const { status, stdout, stderr, out, report } = compose(rule, [ad]);
    expect(status).toBe(1);
    const found = report().findings.find((finding) => finding.rule === rule);
    expect(found).toMatchObject({ level: "error" });
    expect(found?.message).toContain(words);
    expect(`${stdout}${stderr}`).toContain(words);
    tool("qpdf", "--check", out);
    expect(tool("pdftotext", out, "-")).toContain("百货");
  });

  it("waits where the standard is too old for it, and goes in where it is not", () => {
    const clear = { ...SHOWN, file: "clear.pdf", width: 200 / POINTS, height: 100 / POINTS };
    const content = "/G gs 0 0 0 1 k 0 0 50 50 re f";
    writeFileSync(join(folder, "clear.pdf"), onePage({ content, resources: "/ExtGState <</G <</ca 0.5>>>>" }));
    expect(compose("old", [clear]).report().findings).toContainEqual(
      expect.objectContaining({ rule: "placed-transparency", level: "error" }),
    );
    const modern = compose("new", [clear], "--standard", "x4");
    expect(modern.status).toBe(0);
    expect(tool("qpdf", "--qdf", modern.out, "-")).toContain("/ca 0.5");
  });
});

describe("a drawing as artwork", () => {
  const drawing = (content: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="120mm" height="80mm" viewBox="0 0 120 80">${content}</svg>`;

  it("stands on the page as shapes in inks, black in black alone", async () => {
    const shapes =
      '<rect width="120" height="80" fill="#d01020"/><circle cx="30" cy="40" r="20"/><rect x="70" y="20" width="30" height="40" fill="#808080"/>';
    writeFileSync(join(folder, "drawing.svg"), drawing(shapes));
    const { status, out, report } = compose("drawn", [{ ...SHOWN, file: "drawing.svg" }]);
    expect(status).toBe(0);
    expect(tool("pdfimages", "-list", out).trim().split("\n")).toHaveLength(2);
    tool("qpdf", "--check", out);
    const rect = report().pages[0]?.frames.find(({ kind }) => kind === "ad")?.rect;
    const [, bleed = 0] =
      /TrimBox \[([\d.]+)/.exec(tool("qpdf", "--qdf", out, "-").replace(/\n\s*/g, " ").replace(/\[ /g, "["))?.map(Number) ?? [];
    const [left, top] = [
      (rect?.x ?? 0) + (rect?.width ?? 0) / 2 - mm(60) + bleed,
      (rect?.y ?? 0) + (rect?.height ?? 0) / 2 - mm(40) + bleed,
    ];
    expect(await inksAt(out, left + mm(30), top + mm(40))).toMatchObject({ c: 0, m: 0, y: 0, k: 100 });
    expect(await inksAt(out, left + mm(85), top + mm(40))).toMatchObject({ c: 0, m: 0, y: 0, k: 50 });
    const red = await inksAt(out, left + mm(10), top + mm(10));
    expect(red.m).toBeGreaterThan(80);
    expect(red.c).toBeLessThan(20);
  });

  it("is refused with a reason where ink cannot draw it", () => {
    writeFileSync(join(folder, "words.svg"), drawing('<text x="9" y="9">大减价</text>'));
    const { status, report } = compose("words", [{ ...SHOWN, file: "words.svg" }]);
    expect(status).toBe(1);
    expect(report().findings).toContainEqual(expect.objectContaining({ rule: "placed-drawing", level: "error" }));
  });
});

/** Where the placed form stands, read from the page's own operators: the upper left corner from that of the sheet, in points. */
function placeOf(pdf: string): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
} {
  const objects = tool("qpdf", "--qdf", "--object-streams=disable", pdf, "-");
  const numbers = (found: RegExpMatchArray | null): readonly number[] => (found?.[1] ?? "").trim().split(/\s+/).map(Number);
  const [scaleX = 0, , , scaleY = 0, left = 0, foot = 0] = numbers(objects.match(/^((?:[-\d.]+ ){6})cm\n\/Fm1 Do/m));
  const [, , , sheet = 0] = numbers(objects.match(/\/MediaBox \[([^\]]*)\]/));
  const [bleed = 0] = numbers(objects.match(/\/TrimBox \[([^\]]*)\]/));
  // Turned by 90°, the artwork is as wide as its trim was high.
  const [width, height] = [TRIM.height * scaleX, TRIM.width * scaleY];
  return { x: left, y: sheet - foot - height, width, height, bleed };
}
