import { describe, expect, it } from "vitest";
import type { Ink, PageInks } from "../../../core/model/index.js";
import { type DisplayItem, type DisplayPage, type ImageItem, imageKey } from "../../../core/page/index.js";
import type { Plates } from "../../../core/press/index.js";
import { pt, rect } from "../../../core/units/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import { createPlatePainter, type PictureInks, type PlateWishes } from "../../../paint/plates/index.js";
import { setText } from "../setting.js";

const RED: Ink = { c: 0, m: 1, y: 0.8, k: 0 };
const SPOT: PageInks = { kind: "k-spot", name: "专色红", ink: RED };

/** "C10 M20 Y30 K40", parts left out are none. */
function ink(words: string): Ink {
  const share = (letter: string): number => Number(new RegExp(`${letter}(\\d+)`).exec(words)?.[1] ?? 0) / 100;
  return { c: share("C"), m: share("M"), y: share("Y"), k: share("K") };
}

function block(x: number, y: number, width: number, height: number, fill: Ink): DisplayItem {
  const points = [x, y, x + width, y, x + width, y + height, x, y + height];
  return { kind: "shape", ops: Uint8Array.of(0, 1, 1, 1, 4), points: Float64Array.from(points), fill, stroke: null };
}

/** A rule so heavy that it is a block: the left ten points of a page, from y 10 to 20. */
function blackRule(colour: Ink = ink("K100")): DisplayItem {
  return { kind: "rule", from: { x: pt(0), y: pt(15) }, to: { x: pt(10), y: pt(15) }, weight: pt(10), ink: colour };
}

function image(): ImageItem {
  return { kind: "image", picture: "p", rect: rect(0, 0, 20, 20), crop: { x: 0, y: 0, width: 1, height: 1 } };
}

interface Pages {
  readonly inks?: PageInks;
  readonly picture?: PictureInks;
  readonly files?: Readonly<Record<string, PictureInks>>;
  readonly inkLimit?: number;
}

const faces = createFaceSet();

/** The plates of a page of 20 × 30 points, a pixel a point unless more is wished. */
function paint(
  items: readonly DisplayItem[],
  { inks, picture, files = {}, inkLimit = 220 }: Pages = {},
  wishes: PlateWishes = { ppi: 72 },
) {
  const page: DisplayPage = {
    page: "p",
    number: 1,
    width: pt(20),
    height: pt(30),
    bleed: pt(3),
    ...(inks === undefined ? {} : { inks }),
    groups: [{ frame: "f", x: pt(0), y: pt(0), items }],
  };
  const pictures = new Map([...Object.entries(files), ...(picture === undefined ? [] : [[imageKey(image()), picture] as const])]);
  return createPlatePainter(page, { faces, pictures, inkLimit })(wishes);
}

/** What each plate prints on a pixel, in per cent: "M100 Y80". */
function inksAt({ plates, width }: Plates, x: number, y: number): string {
  const found = plates.map(({ name, pixels }) => [name, Math.round((pixels[y * width + x] ?? 0) / 2.55)] as const);
  return found.flatMap(([name, percent]) => (percent > 0 ? [`${name}${percent}`] : [])).join(" ");
}

describe("plates", () => {
  it("are those of the inks of the page", async () => {
    const names = async (inks?: PageInks) => (await paint([], inks === undefined ? {} : { inks })).plates.map(({ name }) => name);
    expect(await names()).toEqual(["C", "M", "Y", "K"]);
    expect(await names({ kind: "k" })).toEqual(["K"]);
    expect(await names(SPOT)).toEqual(["K", "专色红"]);
  });

  it("are bare paper but for what is painted, knocked out of what lies there", async () => {
    const plates = await paint([block(0, 0, 20, 20, ink("C40 Y30")), block(5, 5, 5, 5, ink("M70 K10"))]);
    expect([inksAt(plates, 1, 1), inksAt(plates, 7, 7), inksAt(plates, 1, 25)]).toEqual(["C40 Y30", "M70 K10", ""]);
  });

  it("keep the ground under black that is printed over it", async () => {
    const plates = await paint([block(0, 0, 20, 30, ink("C40 Y30")), blackRule()]);
    expect([inksAt(plates, 5, 15), inksAt(plates, 15, 15)]).toEqual(["C40 Y30 K100", "C40 Y30"]);
  });

  it("lose the ground under black where both together are more than the press holds, and under other inks", async () => {
    const dark = await paint([block(0, 0, 20, 30, ink("C80 M60")), blackRule()]);
    expect(inksAt(dark, 5, 15)).toBe("K100");
    const gray = await paint([block(0, 0, 20, 30, ink("C40")), blackRule(ink("K60"))]);
    expect(inksAt(gray, 5, 15)).toBe("K60");
  });

  it("have tints of a spot ink on its own, black printed over it and grays knocked out of it", async () => {
    const half: Ink = { c: 0, m: 0.5, y: 0.4, k: 0 };
    const plates = await paint([block(0, 0, 20, 30, half), blackRule(), block(10, 0, 10, 30, ink("K20"))], { inks: SPOT });
    expect([inksAt(plates, 5, 5), inksAt(plates, 5, 15), inksAt(plates, 15, 15)]).toEqual(["专色红50", "K100 专色红50", "K20"]);
  });

  it("all have what is in registration colour, and no others come of it", async () => {
    const marks = block(0, 0, 20, 30, ink("C100 M100 Y100 K100"));
    expect(inksAt(await paint([marks]), 5, 5)).toBe("C100 M100 Y100 K100");
    expect(inksAt(await paint([marks], { inks: SPOT }), 5, 5)).toBe("K100 专色红100");
    expect(inksAt(await paint([marks], { inks: { kind: "k" } }), 5, 5)).toBe("K100");
  });

  it("show an ink that the page has not, as the file for print does", async () => {
    const plates = await paint([block(0, 0, 20, 30, ink("C40 K10"))], { inks: { kind: "k" } });
    expect(inksAt(plates, 5, 5)).toBe("C40 K10");
  });

  it("have the pixels of pictures, upright, in front of what lies there", async () => {
    // Two pixels by two: upper left C, upper right M, lower left Y, lower right black and half yellow.
    const inks = { C: [255, 0, 0, 0], M: [0, 255, 0, 0], Y: [0, 0, 255, 128], K: [0, 0, 0, 255] };
    const picture = {
      width: 2,
      height: 2,
      plates: Object.entries(inks).map(([name, bytes]) => ({ name, pixels: Uint8Array.from(bytes) })),
    };
    const plates = await paint([block(0, 0, 20, 30, ink("C20")), image()], { picture });
    expect([inksAt(plates, 1, 1), inksAt(plates, 18, 1), inksAt(plates, 1, 18), inksAt(plates, 18, 18), inksAt(plates, 1, 25)]).toEqual([
      "C100",
      "M100",
      "Y100",
      "Y50 K100",
      "C20",
    ]);
  });

  it("print a picture of grays in black alone, type over it included", async () => {
    const picture: PictureInks = {
      width: 1,
      height: 1,
      plates: [{ name: "K", pixels: Uint8Array.of(102) }],
      inkMap: { columns: 1, rows: 1, most: [0] },
    };
    const plates = await paint([block(0, 0, 20, 30, ink("C20")), image(), blackRule()], { picture });
    expect([inksAt(plates, 15, 5), inksAt(plates, 5, 15)]).toEqual(["K40", "K100"]);
  });

  it("leave the paper bare where a picture is missing", async () => {
    expect(inksAt(await paint([image()]), 5, 5)).toBe("");
  });

  it("have those of the spot inks that placed files bring, and bare paper where one is missing", async () => {
    const placed: DisplayItem = { kind: "placed", picture: "ad", rect: rect(0, 0, 20, 20) };
    const brought = ["专色金", "K", "专色蓝", "专色银"].map((name, at) => ({ name, pixels: Uint8Array.of(51 * (at + 1)) }));
    const plates = await paint([placed, block(10, 0, 10, 30, ink("C20"))], { files: { ad: { width: 1, height: 1, plates: brought } } });
    expect(plates.plates.map(({ name }) => name)).toEqual(["C", "M", "Y", "K", "专色蓝", "专色金", "专色银"]);
    expect([inksAt(plates, 5, 5), inksAt(plates, 15, 5)]).toEqual(["K40 专色蓝60 专色金20 专色银80", "C20"]);
    expect(inksAt(await paint([placed]), 5, 5)).toBe("");
  });

  it("count a pixel by how much of it is covered", async () => {
    const plates = await paint([block(0.25, 0, 10.25, 30, ink("K100")), block(10, 0, 5.5, 30, ink("Y100"))]);
    expect(inksAt(plates, 0, 5)).toBe("K75");
    // Yellow knocks out the half pixel of black that it covers, and leaves paper beyond its own half.
    expect([inksAt(plates, 9, 5), inksAt(plates, 10, 5), inksAt(plates, 15, 5)]).toEqual(["K100", "Y100", "Y50"]);
  });
});

describe("coarse plates", () => {
  it("are the fine ones but for what a canvas loses at edges", async () => {
    const items = [block(0, 0, 20, 30, ink("C20 M40")), setText(faces, "对开", 1, 20, { size: 9 })];
    const [fine, coarse] = [await paint(items, {}, { ppi: 150 }), await paint(items, {}, { ppi: 150, isCoarse: true })];
    expect([coarse.width, coarse.height, inksAt(coarse, 1, 1)]).toEqual([fine.width, fine.height, "C20 M40"]);
    const sum = ({ plates }: Plates): number => plates[3]?.pixels.reduce((all, each) => all + each, 0) ?? 0;
    expect(sum(coarse) / sum(fine)).toBeCloseTo(1, 1);
  });
});

describe("a piece of a page", () => {
  const items = [block(0, 0, 20, 30, ink("C20")), setText(faces, "对开", 1, 20, { size: 9 })];

  it("is the same as that part of the whole, at any scale", async () => {
    const whole = await paint(items, {}, { ppi: 288 });
    const piece = await paint(items, {}, { ppi: 288, region: rect(5, 10, 8, 12) });
    expect([piece.width, piece.height, piece.origin]).toEqual([32, 48, { x: 5, y: 10 }]);
    const cut = whole.plates.map(({ pixels }) =>
      Array.from({ length: 32 * 48 }, (_, at) => pixels[(40 + Math.floor(at / 32)) * 80 + 20 + (at % 32)]),
    );
    const off = piece.plates.flatMap(({ pixels }, plate) => Array.from(pixels, (byte, at) => Math.abs(byte - (cut[plate]?.[at] ?? 0))));
    // A canvas rounds the edges of glyphs that its own edge cuts a little otherwise: by a sixteenth of a layer at most.
    expect(Math.max(...off)).toBeLessThanOrEqual(16);
    expect(cut[3]?.some((byte) => byte === 255)).toBe(true);
  });

  it("reaches into the bleed", async () => {
    const plates = await paint([block(-3, -3, 26, 36, ink("M50"))], {}, { ppi: 72, region: rect(-3, -3, 26, 36) });
    expect([plates.width, plates.height, inksAt(plates, 0, 0), inksAt(plates, 25, 35)]).toEqual([26, 36, "M50", "M50"]);
  });

  it("is put together from strips without a seam", async () => {
    // 1,200 rows at this scale, more than one strip.
    const plates = await paint([block(0, 0, 20, 30, ink("K50"))], {}, { ppi: 2880 });
    expect(plates.height).toBe(1200);
    expect(new Set(plates.plates[3]?.pixels)).toEqual(new Set([128]));
  });
});
