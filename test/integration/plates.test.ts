/** Our plates against those of an independent reader of our own PDF, and `duikai plates` as a person calls it. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { PageInks } from "../../core/model/index.js";
import { type DisplayPage, layoutEdition, type ShapeItem } from "../../core/page/index.js";
import { knockedOutText, overprintingItems, type Plates, pictureInkFrom } from "../../core/press/index.js";
import { pt, rect } from "../../core/units/index.js";
import { createFaceSet } from "../../fonts/index.js";
import { readPress } from "../../host/services/conditions.js";
import { preparePlaced } from "../../host/services/placed.js";
import { inkOfPages } from "../../host/services/plates/index.js";
import { pictureInks } from "../../host/services/plates/pictureInks.js";
import { NO_WORKERS } from "../../host/services/workers/index.js";
import { paintPdf } from "../../paint/pdf/index.js";
import { createPlatePainter } from "../../paint/plates/index.js";
import { FAKE_INTENT } from "../fakes/intent.js";
import { BLACK, INFO, pageOf } from "../paint/setting.js";
import { plateEdition, platePictures } from "./plateEdition.js";
import { duikai, freshFolder, ROOT, tool } from "./program.js";

const PPI = 150;
/** Ghostscript paints every pixel that is touched at all, so it is asked for pixels so fine that this adds little. */
const FINER = 8;
const SPOT: PageInks = { kind: "k-spot", name: "专色红", ink: { c: 0, m: 1, y: 1, k: 0 } };
const faces = createFaceSet();
const folder = freshFolder();

describe.each([
  ["process inks", { kind: "cmyk" }, ["C", "M", "Y", "K"]],
  ["black and a spot ink", SPOT, ["K", "专色红"]],
  ["black alone", { kind: "k" }, ["K"]],
] as const)("the plates of a page in %s", (name, inks, names) => {
  let ours: Plates;
  let page: DisplayPage;
  let overprinting = 0;
  let knockedOut = 0;

  beforeAll(async () => {
    const read = readPress({ condition: null, standard: null, inkLimit: null, house: null, marks: null });
    if (!read.ok) throw new Error(read.code);
    const doc = plateEdition(inks);
    const layouts = layoutEdition(doc, faces);
    const [layout] = layouts;
    if (!layout) throw new Error("no page");
    page = layout.display;
    const pictures = await preparePlaced(doc, layouts, await platePictures(), { screenPpi: null, press: read.press });
    const { inkLimit } = read.press.condition;
    const print = { faces, pictures: pictures.print, info: INFO, standard: "x1a", intent: FAKE_INTENT, inkLimit } as const;
    writeFileSync(join(folder, `${name}.pdf`), await paintPdf([page], print));
    ours = await createPlatePainter(page, { faces, pictures: await pictureInks(pictures, PPI), inkLimit })({ ppi: PPI });
    const pictureInk = pictureInkFrom((key) => pictures.print.get(key)?.inkMap);
    overprinting = overprintingItems(page, pictureInk, inkLimit).size;
    knockedOut = knockedOutText(page, pictureInk, inkLimit).length;
  });

  it("are those of its inks, and hold what is hard on plates", () => {
    expect(ours.plates.map((plate) => plate.name)).toEqual(names);
    const items = page.groups.flatMap((group) => group.items);
    expect(items.some((item) => item.kind === "glyphs" && item.mode === "vertical")).toBe(true);
    expect(items.filter((item) => item.kind === "image").map(({ rotation, mirrored }) => [rotation, mirrored])).toEqual([
      [12, undefined],
      [90, undefined],
      [undefined, true],
      [undefined, undefined],
    ]);
    expect(overprinting).toBeGreaterThan(10);
    // Black type on the dark picture, which is dark in grays too where there are no process inks: black over black is no more than black.
    expect(knockedOut > 0).toBe(inks.kind === "cmyk");
  });

  it("are what Ghostscript makes of the PDF", async () => {
    for (const plate of ours.plates) {
      const theirs = await ghostPlate(name, plate.name);
      const { mean, far } = apart(ours, plate.pixels, theirs);
      expect(mean, plate.name).toBeLessThan(0.2);
      expect(far, plate.name).toBeLessThan(0.002);
    }
  });
});

describe("the plates of drawings", () => {
  it("are what Ghostscript makes of them: parts left out, lines in dashes, with ends and corners, and what is cut off", async () => {
    const star = [150, 20, 180, 110, 100, 55, 200, 55, 120, 110];
    const zigzag = [20, 150, 60, 60, 100, 150, 140, 60];
    const shape = (points: readonly number[], more: Partial<ShapeItem>): ShapeItem => {
      const ops = Uint8Array.from(points.slice(0, points.length / 2), (_, at) => (at === 0 ? 0 : 1));
      return { kind: "shape", ops, points: Float64Array.from(points), fill: null, stroke: null, ...more };
    };
    const red = { c: 0, m: 1, y: 0.8, k: 0 };
    const page = pageOf([
      shape(star, { fill: red, fillRule: "even-odd" }),
      shape(zigzag, { stroke: { ink: BLACK, weight: pt(8), miterLimit: 20 } }),
      shape(
        zigzag.map((each) => each + 90),
        { stroke: { ink: red, weight: pt(9), corners: "bevel", ends: "square" } },
      ),
      shape([20, 200, 200, 200, 220, 160], { stroke: { ink: BLACK, weight: pt(4), ends: "round", dash: { lengths: [12, 9], offset: 5 } } }),
      shape([240, 10, 340, 10, 340, 110, 240, 110], { fill: { c: 0.6, m: 0, y: 0.2, k: 0.1 }, clip: rect(260, 20, 50, 40) }),
    ]);
    const print = { faces, pictures: new Map(), info: INFO, standard: "x1a", intent: FAKE_INTENT, inkLimit: 220 } as const;
    writeFileSync(join(folder, "drawings.pdf"), await paintPdf([page], print));
    const ours = await createPlatePainter(page, { faces, pictures: new Map(), inkLimit: 220 })({ ppi: PPI });
    for (const plate of ours.plates) {
      expect(plate.pixels.some((byte) => byte > 0)).toBe(true);
      const { mean, far } = apart(ours, plate.pixels, await ghostPlate("drawings", plate.name));
      expect(mean, plate.name).toBeLessThan(0.2);
      expect(far, plate.name).toBeLessThan(0.002);
    }
  });
});

describe("the ink of pages for preflight", () => {
  it("is measured with its places and their frames", async () => {
    const doc = plateEdition({ kind: "cmyk" });
    const read = readPress({ condition: null, standard: null, inkLimit: null, house: null, marks: null });
    if (!read.ok) throw new Error(read.code);
    const layouts = layoutEdition(doc, faces);
    const placed = await preparePlaced(doc, layouts, await platePictures(), { screenPpi: null, press: read.press });
    const within = await inkOfPages(layouts, { faces, placed, inkLimit: read.press.condition.inkLimit }, NO_WORKERS);
    expect([...within.regions]).toEqual([[1, []]]);
    expect(within.most.get(1)).toBeGreaterThanOrEqual(200);
    // The reversed headline stands on a plate of two full inks.
    const [found] = (await inkOfPages(layouts, { faces, placed, inkLimit: 190 }, NO_WORKERS)).regions.get(1) ?? [];
    expect(found).toMatchObject({ most: 200, frames: ["h1"] });
  });
});

describe("duikai plates of an edition", () => {
  const COPY = "# 县图书馆延长开放时间\n\n本报讯（记者 林一舟）县图书馆昨起把闭馆时间由18时推迟到21时。馆长说，晚上来的多是下班的人。\n";
  const SPOT_PAGE = 'inks={"kind":"k-spot","name":"专色红","ink":[0,1,0.9,0]}';
  const copy = join(folder, "a.txt");
  const say = ["--paper", "岚川日报", "--date", "2026-02-03", "--section", "要闻", "--template", "tabloid-inside", "--lang", "en"];
  writeFileSync(copy, COPY);

  it("writes a gray picture an ink, the map, and what was measured, by the names of the house", async () => {
    const out = join(folder, "edition");
    const ran = duikai("plates", copy, ...say, "--set", SPOT_PAGE, "--out", out, "--ppi", "100", "--json");
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    const stem = "2026-02-03-01-要闻";
    const files = [`${stem}-K.png`, `${stem}-专色红.png`, `${stem}-总墨量.png`, "plates.json"];
    expect(readdirSync(out).sort()).toEqual([...files].sort());
    const plate = await sharp(join(out, files[0] ?? "")).metadata();
    // A tabloid page is 275 × 390 mm.
    expect(plate).toMatchObject({ width: Math.ceil((275 / 25.4) * 100), height: Math.ceil((390 / 25.4) * 100), channels: 1, density: 100 });
    const measures = JSON.parse(readFileSync(join(out, "plates.json"), "utf8"));
    expect(new Ajv().compile(JSON.parse(readFileSync(join(ROOT, "docs/plates.schema.json"), "utf8")))(measures)).toBe(true);
    const { condition, pages } = measures;
    expect(condition).toEqual({ id: "newsprint", inkLimit: 220 });
    expect(JSON.parse(ran.stdout)).toMatchObject({ folder: out, files, inkLimit: 220, pages, findings: [] });
    expect(pages).toEqual([expect.objectContaining({ page: 1, trim: { width: 275, height: 390 }, aboveLimit: 0, regions: [] })]);
    expect(pages[0].inks.map(({ name, file }: { readonly name: string; readonly file: string }) => [name, file])).toEqual([
      ["K", files[0]],
      ["专色红", files[1]],
    ]);
    expect(pages[0].mostInk).toBeGreaterThan(90);
  });

  it("gives the same bytes twice", () => {
    const bytesIn = (name: string) => {
      const out = join(folder, name);
      expect(duikai("plates", copy, ...say, "--out", out, "--ppi", "50").status).toBe(0);
      return readdirSync(out).map((file) => [file, readFileSync(join(out, file)).toString("base64")]);
    };
    expect(bytesIn("first")).toEqual(bytesIn("second"));
  });

  it("tells of places above the limit with their frames, and leaves with 1", () => {
    // The house colour, which the section's name stands in at the head of the page, is more than 100 % of ink.
    const ran = duikai("plates", copy, ...say, "--ink-limit", "100", "--out", join(folder, "heavy"), "--json");
    const { findings, pages } = JSON.parse(ran.stdout);
    expect(ran.status).toBe(1);
    expect(findings[0]).toMatchObject({ rule: "ink-over-limit", level: "error", place: { page: 1, frame: pages[0].regions[0].frames[0] } });
    expect(findings[0].message).toContain("over the limit of 100 %");
    expect(pages[0].aboveLimit).toBeGreaterThan(0);
  });

  describe("with the PDF of an advertiser", () => {
    /** A page of 500 × 560 pt in black and a spot ink. */
    const artwork = "black and a spot ink.pdf";
    const ads = join(folder, "ads.json");
    const given = ["--ads", ads, "--ppi", "100", ...say];
    const inksIn = (out: string) => JSON.parse(readFileSync(join(out, "plates.json"), "utf8")).pages[0].inks;
    beforeAll(() => writeFileSync(ads, JSON.stringify([{ name: "百货", width: 176.4, height: 197.6, file: artwork }])));

    it("has its inks on plates of their own, as much of them as it brings", () => {
      const out = join(folder, "ad");
      expect(duikai("plates", copy, ...given, "--out", out).status).toBe(0);
      const alone = join(folder, "ad-alone");
      expect(duikai("plates", join(folder, artwork), "--ppi", "100", "--out", alone).status).toBe(0);
      expect(inksIn(out).map(({ name }: { readonly name: string }) => name)).toEqual(["C", "M", "Y", "K", "专色红"]);
      // On a page of 275 × 390 mm its share is less by as much as the page is larger.
      const share = (inksIn(alone)[1].coverage * 176.4 * 197.6) / (275 * 390);
      expect(Math.abs(inksIn(out)[4].coverage - share)).toBeLessThan(0.05);
    });

    it("says that it is on no plate where nobody can separate it", () => {
      const out = join(folder, "ad-unseen");
      const ran = withoutGhostscript("plates", copy, ...given, "--out", out);
      expect([ran.status, ran.stdout.includes(`${artwork} on page 1 is on no plate`)]).toEqual([0, true]);
      expect(inksIn(out).map(({ name }: { readonly name: string }) => name)).toEqual(["C", "M", "Y", "K"]);
    });
  });

  it.each([
    ["too fine a resolution", ["--ppi", "600"], 2, "300"],
    ["pages that are not there", ["--pages", "2-3"], 2, "2"],
    ["a press that nobody knows", ["--condition", "letterpress"], 2, "letterpress"],
  ])("refuses %s in one line and writes nothing", (_, args, status, word) => {
    const out = join(folder, "refused");
    const ran = duikai("plates", copy, ...say, "--out", out, ...args);
    expect([ran.status, ran.stderr.trim().split("\n").length, existsSync(out)]).toEqual([status, 1, false]);
    expect(ran.stderr).toContain(word);
  });
});

describe("duikai plates of a PDF", () => {
  const pdf = join(folder, "black and a spot ink.pdf");
  const plates = (path: string, ...args: readonly string[]) => {
    const out = join(freshFolder(), "out");
    return { out, ...duikai("plates", path, "--out", out, "--lang", "en", ...args) };
  };

  it("has the names of spot inks, the size of the trimmed page, and the ink that we found ourselves", async () => {
    const { out, status, stderr } = plates(pdf, "--ppi", "150");
    expect([status, stderr]).toEqual([0, ""]);
    const stem = "black and a spot ink-01";
    expect(readdirSync(out).sort()).toEqual([`${stem}-K.png`, `${stem}-专色红.png`, `${stem}-总墨量.png`, "plates.json"].sort());
    const [page] = JSON.parse(readFileSync(join(out, "plates.json"), "utf8")).pages;
    expect(page.trim.width).toBeCloseTo((500 / 72) * 25.4, 0);
    expect(page.inks.map(({ name }: { readonly name: string }) => name)).toEqual(["K", "专色红"]);
    expect(page.mostInk).toBeGreaterThan(99);
  });

  it("tells of places above the limit and leaves with 1", () => {
    const { status, stdout, stderr } = plates(pdf, "--ppi", "72", "--ink-limit", "100", "--json");
    const { findings } = JSON.parse(stdout);
    expect([status, stderr]).toEqual([1, ""]);
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ rule }: { readonly rule: string }) => rule))).toEqual(new Set(["ink-over-limit"]));
  });

  const damaged = join(folder, "damaged.pdf");
  const encrypted = join(folder, "encrypted.pdf");
  const script = join(folder, "script.pdf");
  beforeAll(() => {
    writeFileSync(damaged, readFileSync(pdf).subarray(0, 4000));
    writeFileSync(script, "%!PS\n(out.txt) (w) file closefile\nshowpage\n");
    tool("qpdf", "--encrypt", "secret", "owner", "256", "--", pdf, encrypted);
  });

  it.each([
    ["one that is damaged", [damaged], 3, "damaged"],
    ["one that wants a password", [encrypted], 3, "encrypted"],
    ["a program in PostScript that calls itself one", [script], 3, "no PDF"],
    ["one that is not there", [join(folder, "nowhere.pdf")], 3, "nowhere.pdf"],
    ["one beside copy", [pdf, join(folder, "a.txt")], 2, "one PDF"],
    ["pages that it has not", [pdf, "--pages", "2", "--ppi", "36"], 2, "2"],
  ])("refuses %s in one line and writes nothing", (_, [path = "", ...args], status, word) => {
    const ran = plates(path, ...args);
    expect([ran.status, ran.stderr.trim().split("\n").length, existsSync(ran.out)]).toEqual([status, 1, false]);
    expect(ran.stderr).toContain(word);
  });

  it("says what to install where Ghostscript is missing", () => {
    const out = join(freshFolder(), "out");
    const ran = withoutGhostscript("plates", pdf, "--out", out, "--lang", "en");
    expect([ran.status, ran.stderr.trim().split("\n").length, existsSync(out)]).toEqual([2, 1, false]);
    expect(ran.stderr).toContain("apt install ghostscript");
  });

  it("leaves nothing in the temporary folder", () => {
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("duikai-plates-"))).toEqual([]);
  });
});

/** Calls `duikai` on a machine where no program is found. */
function withoutGhostscript(...args: readonly string[]): ReturnType<typeof duikai> {
  const environment = { ...process.env, PATH: freshFolder() };
  const child = spawnSync(process.execPath, [join(ROOT, "bin/duikai.js"), ...args], { encoding: "utf8", env: environment });
  return { status: child.status ?? -1, stdout: child.stdout, stderr: child.stderr };
}

interface Gray {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const GHOST_NAMES: Readonly<Record<string, string>> = { C: "Cyan", M: "Magenta", Y: "Yellow", K: "Black" };

/** A plate as Ghostscript separates it, 255 for a full layer. */
async function ghostPlate(name: string, ink: string): Promise<Gray> {
  const stem = join(folder, `${name}-ghost`);
  if (!existsSync(`${stem}.tif`)) {
    const size = ["-dUseTrimBox", `-r${PPI * FINER}`, `-dDownScaleFactor=${FINER}`];
    tool(
      "gs",
      "-q",
      "-dNOPAUSE",
      "-dBATCH",
      "-dPDFSTOPONERROR",
      "-sDEVICE=tiffsep",
      ...size,
      "-o",
      `${stem}.tif`,
      join(folder, `${name}.pdf`),
    );
  }
  const { data, info } = await sharp(`${stem}(${GHOST_NAMES[ink] ?? encodeURIComponent(ink)}).tif`)
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: data.map((light) => 255 - light), width: info.width, height: info.height };
}

/** How far two plates are from each other in per cent of a full layer, averaged over 3 × 3 pixels: on average, and on which share of the page by more than five. */
function apart(ours: Plates, pixels: Uint8Array, theirs: Gray): { readonly mean: number; readonly far: number } {
  const [width, height] = [Math.min(ours.width, theirs.width), Math.min(ours.height, theirs.height)];
  expect([Math.abs(ours.width - theirs.width), Math.abs(ours.height - theirs.height)].every((off) => off <= 1)).toBe(true);
  let sum = 0;
  let far = 0;
  let count = 0;
  for (let y = 1; y + 1 < height; y++) {
    for (let x = 1; x + 1 < width; x++) {
      let off = 0;
      for (let row = y - 1; row <= y + 1; row++)
        for (let column = x - 1; column <= x + 1; column++)
          off += (pixels[row * ours.width + column] ?? 0) - (theirs.data[row * theirs.width + column] ?? 0);
      const percent = Math.abs(off) / 9 / 2.55;
      sum += percent;
      if (percent > 5) far += 1;
      count += 1;
    }
  }
  return { mean: sum / count, far: far / count };
}
