/** Originals in all the forms in which they come, and what of them is printed. */
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { preparePicture } from "../../../../host/services/pictures/index.js";
import { bytes, u16, u32, utf8 } from "../../../fakes/bytes.js";
import { EXACT, inksOn, patch, pixelOf, prepared } from "../../../fakes/inks.js";
import { NEWSPRINT, profileOf } from "../../../fakes/press.js";
import { fakeTiff } from "../../../fakes/tiff.js";

const SIZE = { width: 40, height: 40 };
const ORANGE = [200, 100, 50] as const;
const orange = await patch("rgb(200, 100, 50)");
const inksOfOrange = await inksOn(orange);

function expectInks(found: readonly number[], wanted: readonly number[], most: number): void {
  expect(found).toHaveLength(wanted.length);
  for (const [at, ink] of found.entries()) expect(Math.abs(ink - (wanted[at] ?? 0)), `${found} for ${wanted}`).toBeLessThanOrEqual(most);
}

describe("the same colour comes out in the same inks", () => {
  it("from a PNG with a palette", async () => {
    expect(await inksOn(await sharp(orange).png({ palette: true }).toBuffer())).toEqual(inksOfOrange);
  });

  it("from WebP", async () => {
    expect(await inksOn(await sharp(orange).webp({ lossless: true }).toBuffer())).toEqual(inksOfOrange);
  });

  it("from AVIF, within what it loses", async () => {
    expectInks(await inksOn(await sharp(orange).avif({ quality: 100, chromaSubsampling: "4:4:4" }).toBuffer()), inksOfOrange, 4);
  });

  it("from 16 bits, in TIFF and PNG", async () => {
    const tiff = fakeTiff({ ...SIZE, photometric: 2, bits: 16, samples: 3, data: u16(...ORANGE.map((value) => value * 257)) });
    expectInks(await inksOn(tiff), inksOfOrange, 1);
    expectInks(await inksOn(await sharp(orange).toColourspace("rgb16").png().toBuffer()), inksOfOrange, 1);
  });

  it("from Display P3, whose numbers for it are others", async () => {
    const p3 = await sharp(orange).withIccProfile("p3").png().toBuffer();
    const numbers = await sharp(p3, { ignoreIcc: true }).raw().toBuffer();
    expect(Math.abs((numbers[0] ?? 0) - 200)).toBeGreaterThan(8);
    expectInks(await inksOn(p3), inksOfOrange, 3);
  });

  it("from Adobe RGB, which a camera names in EXIF alone", async () => {
    // IFD0 -> EXIF -> interoperability, where the index R03 stands (EXIF 2.32 §4.6.3, DCF 2.0 §3.2.2).
    const pointer = (tag: number, to: number) => [...u16(1, tag, 4), ...u32(1, to), ...u32(0)];
    const exif = bytes(utf8("Exif"), [0, 0], utf8("II"), u16(42), u32(8), pointer(0x8769, 26), pointer(0xa005, 44));
    const marked = bytes(exif, u16(1, 1, 2), u32(4), utf8("R03"), [0], u32(0));
    const jpeg = await sharp({ create: { ...SIZE, channels: 3, background: "rgb(60, 160, 90)" } })
      .jpeg({ quality: 100, chromaSubsampling: "4:4:4" })
      .toBuffer();
    const camera = bytes(jpeg.subarray(0, 2), [0xff, 0xe1, 0, marked.length + 2], marked, jpeg.subarray(2));
    expect((await sharp(camera).metadata()).exif).toBeDefined();
    // Its luminance and tristimulus values by the encoding (2005-05, §4.3): to the power 2.199, by the matrix for D50.
    const [r = 0, g = 0, b = 0] = [60, 160, 90].map((value) => (value / 255) ** 2.19921875);
    const xyz = [0.60974 * r + 0.20528 * g + 0.14919 * b, 0.31111 * r + 0.62567 * g + 0.06322 * b, 0.01947 * r + 0.06087 * g + 0.74457 * b];
    const [fx = 0, fy = 0, fz = 0] = xyz.map((value, index) => Math.cbrt(value / ([0.9642, 1, 0.8249][index] ?? 1)));
    const lab = [(116 * fy - 16) * 655.35, 500 * (fx - fy) * 256, 200 * (fy - fz) * 256].map((value) => Math.round(value) & 0xffff);
    const wanted = await inksOn(fakeTiff({ ...SIZE, photometric: 8, bits: 16, samples: 3, data: u16(...lab) }));
    expectInks(await inksOn(camera), wanted, 3);
    expect((await inksOn(jpeg))[0]).toBeLessThan((wanted[0] ?? 0) - 20);
  });

  it("from Lab, signed or not, in 8 and in 16 bits", async () => {
    // sRGB 200, 100, 50 by IEC 61966-2-1 and the Bradford adaptation to D50: L* 54.5, a* 38.1, b* 46.3.
    const [l, a, b] = [54.5, 38.1, 46.3];
    const light = Math.round(l * 2.55);
    const signed = fakeTiff({ ...SIZE, photometric: 8, bits: 8, samples: 3, data: [light, Math.round(a), Math.round(b)] });
    const shifted = fakeTiff({ ...SIZE, photometric: 9, bits: 8, samples: 3, data: [light, Math.round(a) + 128, Math.round(b) + 128] });
    const fine = u16(Math.round(l * 655.35), Math.round(a * 256), Math.round(b * 256));
    const sixteen = fakeTiff({ ...SIZE, photometric: 8, bits: 16, samples: 3, data: fine });
    for (const lab of [signed, shifted, sixteen]) expectInks(await inksOn(lab), inksOfOrange, 4);
  });

  it("from Lab that is cold, where a signed number begins anew", async () => {
    // 128 below and above nothing are far apart in colour: blue must not become yellow.
    const blue = await inksOn(fakeTiff({ ...SIZE, photometric: 8, bits: 8, samples: 3, data: [128, 0, 256 - 40] }));
    expect(blue[0]).toBeGreaterThan(100);
    expect(blue[2]).toBeLessThan(40);
  });

  it("from Lab that is turned on the page", async () => {
    const data = u16(Math.round(54.5 * 655.35), Math.round(38.1 * 256), Math.round(46.3 * 256));
    const lab = fakeTiff({ ...SIZE, photometric: 8, bits: 16, samples: 3, data });
    expectInks(await inksOn(lab, { rotation: 90, mirrored: true }), await inksOn(lab), 1);
  });

  it("from 16 bits that are turned on the page", async () => {
    const deep = await sharp(orange).toColourspace("rgb16").png().toBuffer();
    expectInks(await inksOn(deep, { rotation: 180 }), inksOfOrange, 1);
  });
});

describe("opacity", () => {
  it("shows white paper through a gray PNG, and half of it where it is half", async () => {
    const gray = (alpha: number): Promise<Buffer> =>
      sharp({ create: { ...SIZE, channels: 4, background: { r: 0, g: 0, b: 0, alpha } } })
        .toColourspace("b-w")
        .png()
        .toBuffer();
    expect(await inksOn(await gray(0))).toEqual([255]);
    expect(await inksOn(await gray(1))).toEqual([0]);
    // Black at half opacity is the gray 127 or 128.
    const [half = 0] = await inksOn(await gray(0.5));
    const [middle = 0] = await inksOn(
      await sharp(await patch("rgb(127, 127, 127)"))
        .toColourspace("b-w")
        .png()
        .toBuffer(),
    );
    expect(Math.abs(half - middle)).toBeLessThanOrEqual(1);
  });

  it("leaves the paper without any ink in 16 bits", async () => {
    const clear = await sharp({ create: { ...SIZE, channels: 4, background: "#80402000" } })
      .toColourspace("rgb16")
      .png()
      .toBuffer();
    expect(await inksOn(clear)).toEqual([0, 0, 0, 0]);
  });

  it("thins the inks of a CMYK picture", async () => {
    const half = fakeTiff({ ...SIZE, photometric: 5, bits: 8, samples: 5, extra: [2], data: [0, 100, 50, 200, 128] });
    expectInks(await inksOn(half), [0, 50, 25, 100], 1);
  });

  it("is not what a selection saved in a TIFF says", async () => {
    const rgb = fakeTiff({ ...SIZE, photometric: 2, bits: 8, samples: 4, extra: [0], data: [...ORANGE, 0] });
    expect(await inksOn(rgb)).toEqual(inksOfOrange);
    const inks = fakeTiff({ ...SIZE, photometric: 5, bits: 8, samples: 6, extra: [0, 0], data: [10, 20, 30, 40, 0, 0] });
    expect(await inksOn(inks)).toEqual([10, 20, 30, 40]);
  });
});

describe("a CMYK original keeps its inks", () => {
  const inks = [0, 128, 50, 200] as const;

  it("in 16 bits", async () => {
    const deep = fakeTiff({ ...SIZE, photometric: 5, bits: 16, samples: 4, data: u16(...inks.map((ink) => ink * 257)) });
    expect(await inksOn(deep)).toEqual(inks);
  });

  it("in a JPEG, inverted as Adobe does or not", async () => {
    const plain = fakeTiff({ ...SIZE, photometric: 5, bits: 8, samples: 4, data: inks });
    const adobe = await sharp(plain).pipelineColourspace("cmyk").toColourspace("cmyk").jpeg({ quality: 100 }).toBuffer();
    expectInks(await inksOn(adobe), inks, 2);
    // Without the marker the same samples are the inks themselves, which Adobe stores as what is left of 255.
    const marker = adobe.indexOf("Adobe") - 4;
    const other = Buffer.concat([adobe.subarray(0, marker), adobe.subarray(marker + 2 + adobe.readUInt16BE(marker + 2))]);
    const unlimited = { ...EXACT, inkLimit: 400 + 4 };
    expectInks(await inksOn(other, { press: unlimited }), [255, 127, 205, 55], 2);
  });

  it("and says so where nobody knows for which press they are, or where it is another one", async () => {
    const original = (icc?: Uint8Array) => fakeTiff({ ...SIZE, photometric: 5, bits: 8, samples: 4, data: inks, ...(icc ? { icc } : {}) });
    const untagged = await prepared(original());
    expect(untagged.notes).toEqual([{ rule: "picture-cmyk-untagged", params: {} }]);
    expect((await prepared(original(profileOf("newsprint")))).notes).toEqual([]);
    const other = await prepared(original(profileOf("coated")));
    expect(pixelOf(other)).toEqual(inks);
    const params = { from: expect.stringContaining("TR 006"), to: expect.stringContaining("TR 002") };
    expect(other.notes).toEqual([{ rule: "picture-other-press", params }]);
  });

  it("knows the profile of the press again when a program has written a wish into its header", async () => {
    const own = Uint8Array.from(profileOf("newsprint"));
    own[67] = 1;
    const original = fakeTiff({ ...SIZE, photometric: 5, bits: 8, samples: 4, data: inks, icc: own });
    expect((await prepared(original)).notes).toEqual([]);
  });
});

describe("a profile that does not fit", () => {
  const rgb = (icc: Uint8Array) => fakeTiff({ ...SIZE, photometric: 2, bits: 8, samples: 3, data: ORANGE, icc });

  it("of a press in an RGB picture is not used, and named", async () => {
    const picture = await prepared(rgb(profileOf("coated")));
    expect(pixelOf(picture)).toEqual(inksOfOrange);
    expect(picture.notes).toEqual([{ rule: "picture-profile-wrong", params: { profile: expect.stringContaining("TR 006") } }]);
  });

  it("that is damaged is not used", async () => {
    const whole = (await sharp(await sharp(orange).withIccProfile("p3").png().toBuffer()).metadata()).icc ?? Buffer.alloc(0);
    // A header without its tables, and something else altogether.
    for (const broken of [whole.subarray(0, 140), utf8("this is no profile but a text of some length".repeat(9))]) {
      const picture = await prepared(rgb(broken));
      expect(pixelOf(picture)).toEqual(inksOfOrange);
      expect(picture.notes).toMatchObject([{ rule: "picture-profile-wrong" }]);
    }
  });

  it("of RGB in a CMYK picture leaves its inks alone", async () => {
    const p3 = (await sharp(await sharp(orange).withIccProfile("p3").png().toBuffer()).metadata()).icc ?? Buffer.alloc(0);
    const picture = await prepared(fakeTiff({ ...SIZE, photometric: 5, bits: 8, samples: 4, data: [9, 8, 7, 6], icc: p3 }));
    expect(pixelOf(picture)).toEqual([9, 8, 7, 6]);
    expect(picture.notes).toMatchObject([{ rule: "picture-profile-wrong" }]);
  });
});

describe("orientation", () => {
  // Where EXIF 2.32 says that the stored corners stand: the first row's left and right one.
  const [head, foot, left, right] = [0, 1, 0, 1];
  it.each([
    [1, [left, head], [right, head]],
    [2, [right, head], [left, head]],
    [3, [right, foot], [left, foot]],
    [4, [left, foot], [right, foot]],
    [5, [left, head], [left, foot]],
    [6, [right, head], [right, foot]],
    [7, [right, foot], [right, head]],
    [8, [left, foot], [left, head]],
  ] as const)("%i of EXIF stands upright", async (orientation, black, gray) => {
    const block = async (background: string) =>
      sharp({ create: { width: 20, height: 10, channels: 3, background } })
        .png()
        .toBuffer();
    const drawn = await sharp({ create: { width: 40, height: 20, channels: 3, background: "#ffffff" } })
      .composite([
        { input: await block("#000000"), left: 0, top: 0 },
        { input: await block("#808080"), left: 20, top: 0 },
      ])
      .png()
      .toBuffer();
    const stored = await sharp(drawn).withMetadata({ orientation }).jpeg({ quality: 100 }).toBuffer();
    const picture = await prepared(stored, { width: 720, height: 720 });
    const keyAt = ([x, y]: readonly [number, number]) =>
      pixelOf(picture, Math.round((0.25 + x / 2) * picture.width), Math.round((0.25 + y / 2) * picture.height))[3] ?? -1;
    expect([picture.width, picture.height]).toEqual(orientation < 5 ? [40, 20] : [20, 40]);
    expect(keyAt(black)).toBeGreaterThan(240);
    // The middle gray stands mostly in black, and is far from both.
    expect(Math.abs(keyAt(gray) - 128)).toBeLessThan(40);
  });
});

describe("what cannot be printed", () => {
  const wished = { crop: { x: 0, y: 0, width: 1, height: 1 }, width: 72, height: 72, target: "print", press: NEWSPRINT } as const;

  it("is told of a plain CMYK JPEG that is cut off", async () => {
    const plain = fakeTiff({ ...SIZE, photometric: 5, bits: 8, samples: 4, data: [0, 128, 50, 200] });
    const adobe = await sharp(plain).pipelineColourspace("cmyk").toColourspace("cmyk").jpeg().toBuffer();
    const marker = adobe.indexOf("Adobe") - 4;
    const cut = Buffer.concat([adobe.subarray(0, marker), adobe.subarray(marker + 16, adobe.length - 20)]);
    expect(await preparePicture(cut, wished, { name: "t" })).toMatchObject({ ok: false, code: "picture-damaged" });
  });

  it("is told of a Lab TIFF that would fill the memory when it is rewritten", async () => {
    const lab = Buffer.from(fakeTiff({ ...SIZE, photometric: 8, bits: 8, samples: 3, data: [128, 20, 20] }));
    // Entries of the directory for width and height, which then claim 100 million pixels.
    const directory = lab.readUInt32LE(4);
    for (const entry of [0, 1]) lab.writeUInt32LE(10_000, directory + 2 + 12 * entry + 8);
    expect(await preparePicture(lab, wished, { name: "t" })).toMatchObject({ ok: false, code: "picture-too-large", params: { limit: 50 } });
  });

  it("is told of a Lab TIFF that is cut off", async () => {
    const lab = fakeTiff({ ...SIZE, photometric: 8, bits: 8, samples: 3, data: [128, 20, 20] });
    expect(await preparePicture(lab.subarray(0, 900), wished, { name: "t.tif" })).toMatchObject({ ok: false, code: "picture-damaged" });
  });
});
