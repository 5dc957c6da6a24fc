/** What a printing condition asks of pictures: resolution, rendering, black point, sharpening, compression, line art. */
import { inflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { openColours, type Profile } from "../../../../host/services/pictures/colours.js";
import { EXACT, inksOn, patch, pixelOf, prepared } from "../../../fakes/inks.js";
import { grayProfile, NEWSPRINT, newsprintWith, profileOf } from "../../../fakes/press.js";
import { fakeTiff } from "../../../fakes/tiff.js";

const CMYK = NEWSPRINT.profile;

/** L* of some inks on the press, as white as its paper: 100. */
async function lightness(inks: readonly number[], from: Profile = CMYK, input: "cmyk8" | "rgb8" = "cmyk8"): Promise<number> {
  const mapping = { from, input, to: "lab", output: "lab16", rendering: "relative", blackPointCompensation: false } as const;
  const lab = (await openColours()).map(Uint8Array.from(inks), mapping);
  return new DataView(lab?.buffer ?? new ArrayBuffer(6)).getUint16(0, true) / 655.35;
}

describe("rendering", () => {
  it("leaves white paper white and prints black as dark as it is asked to", async () => {
    const press = (rendering: "perceptual" | "relative", blackPointCompensation: boolean) =>
      newsprintWith({ compression: "flate", rendering, blackPointCompensation });
    const white = await patch("#fff");
    for (const each of [press("perceptual", true), press("relative", true), press("relative", false)]) {
      expect(await inksOn(white, { press: each })).toEqual([0, 0, 0, 0]);
    }
    // Without compensation dark tones are as dark as they are, until there is no more ink; with it they stay apart.
    const tones = ["#2c2c2c", "#101010"];
    const [soft, closed] = await Promise.all(
      [true, false].map((isCompensated) =>
        Promise.all(tones.map(async (tone) => lightness(await inksOn(await patch(tone), { press: press("relative", isCompensated) })))),
      ),
    );
    const between = ([light = 0, dark = 0]: readonly number[] = []) => light - dark;
    expect(between(soft)).toBeGreaterThan(1);
    expect(between(soft)).toBeGreaterThan(2 * between(closed));
  });

  it("is what the colour engine says, to the number, where the ink limit is not reached", async () => {
    for (const rendering of ["perceptual", "relative"] as const) {
      const press = newsprintWith({ compression: "flate", rendering });
      const mapping = { from: "srgb", input: "rgb8", to: CMYK, output: "cmyk8", rendering, blackPointCompensation: true } as const;
      const wanted = (await openColours()).map(Uint8Array.of(90, 140, 200), mapping);
      expect(await inksOn(await patch("rgb(90, 140, 200)"), { press })).toEqual([...(wanted ?? [])]);
    }
  });

  it("is the same for any number of pixels", async () => {
    const mapping = {
      from: "srgb",
      input: "rgb8",
      to: CMYK,
      output: "cmyk8",
      rendering: "relative",
      blackPointCompensation: true,
    } as const;
    const count = 150_001;
    const pixels = Uint8Array.from({ length: 3 * count }, (_, at) => (at * 7) % 256);
    const colours = await openColours();
    const all = colours.map(pixels, mapping) ?? new Uint8Array();
    expect(all).toHaveLength(4 * count);
    for (const pixel of [0, 65_535, 65_536, 131_072, count - 1]) {
      const alone = colours.map(pixels.slice(3 * pixel, 3 * pixel + 3), mapping);
      expect([...all.subarray(4 * pixel, 4 * pixel + 4)]).toEqual([...(alone ?? [])]);
    }
  });
});

describe("gray pictures", () => {
  const gray = async (value: number) =>
    sharp(await patch(`rgb(${value}, ${value}, ${value})`))
      .toColourspace("b-w")
      .png()
      .toBuffer();
  const luminance = (light: number) => (light > 8 ? ((light + 16) / 116) ** 3 : light / 903.3);

  it("run from the paper to full black ink, in black alone", async () => {
    expect(await inksOn(await gray(255))).toEqual([255]);
    expect(await inksOn(await gray(0))).toEqual([0]);
  });

  it("are as light on the paper as they were, scaled between it and the ink", async () => {
    const ink = luminance(await lightness([0, 0, 0, 255]));
    for (const value of [40, 128, 200]) {
      const [printed = 0] = await inksOn(await gray(value));
      const given = luminance(await lightness([value, value, value], "srgb", "rgb8"));
      const found = luminance(await lightness([0, 0, 0, 255 - printed]));
      // A step of ink is some four thousandths of the light.
      expect(Math.abs(found - (ink + (1 - ink) * given))).toBeLessThan(0.004);
    }
  });

  it("close their shadows where the black point is not compensated", async () => {
    const press = newsprintWith({ compression: "flate", rendering: "relative", blackPointCompensation: false });
    expect(await inksOn(await gray(60), { press })).toEqual([0]);
    const [light = 0] = await inksOn(await gray(200), { press });
    expect(Math.abs((await lightness([0, 0, 0, 255 - light])) - (await lightness([200, 200, 200], "srgb", "rgb8")))).toBeLessThan(0.6);
  });

  it("come out the same from 16 bits, and from colour on a page in black", async () => {
    const deep = await sharp(await gray(90))
      .toColourspace("grey16")
      .png()
      .toBuffer();
    expect(await inksOn(deep)).toEqual(await inksOn(await gray(90)));
    expect(await inksOn(await patch("rgb(90, 90, 90)"), { black: true })).toEqual(await inksOn(await gray(90)));
  });

  it("are as light as their own profile says", async () => {
    const tagged = (value: number, icc: Uint8Array) =>
      fakeTiff({ width: 9, height: 9, photometric: 1, bits: 8, samples: 1, data: [value], icc });
    // 100 with the power 1.8 has a luminance of 0.185; sRGB's gray with the same is 119 (IEC 61966-2-1).
    const [found = 0] = await inksOn(tagged(100, grayProfile(1.8)));
    expect(Math.abs(found - ((await inksOn(await gray(119)))[0] ?? 0))).toBeLessThanOrEqual(1);
    // A gray picture may bear a profile of RGB: it is gray in those colours.
    const srgb =
      (
        await sharp(
          await sharp(await patch("#777"))
            .withIccProfile("srgb")
            .png()
            .toBuffer(),
        ).metadata()
      ).icc ?? Buffer.alloc(0);
    const picture = await prepared(tagged(100, srgb));
    expect([pixelOf(picture), picture.notes]).toEqual([await inksOn(await gray(100)), []]);
    // One of a press does not fit.
    expect((await prepared(tagged(100, profileOf("coated")))).notes).toMatchObject([{ rule: "picture-profile-wrong" }]);
  });

  it("keep a black plate on a page in black", async () => {
    const inks = (data: readonly number[]) => fakeTiff({ width: 9, height: 9, photometric: 5, bits: 8, samples: 4, data });
    expect(await inksOn(inks([0, 0, 0, 255]), { black: true })).toEqual([0]);
    expect(await inksOn(inks([0, 0, 0, 51]), { black: true })).toEqual([204]);
    // ISO 32000-1 §10.3.5: full magenta counts for 0.59 of black.
    expect(await inksOn(inks([0, 255, 0, 0]), { black: true })).toEqual([Math.round(255 * 0.41)]);
  });
});

describe("resolution and compression", () => {
  it("is that of the condition", async () => {
    const original = await sharp({ create: { width: 900, height: 900, channels: 3, background: "#777" } })
      .png()
      .toBuffer();
    expect((await prepared(original, { press: NEWSPRINT })).width).toBe(200);
    expect((await prepared(original, { press: newsprintWith({ ppi: 300 }) })).width).toBe(300);
  });

  it("makes larger JPEGs of a better quality", async () => {
    const noise = Buffer.from(Uint8Array.from({ length: 3 * 200 * 200 }, (_, at) => (at * at * 31) % 256));
    const original = await sharp(noise, { raw: { width: 200, height: 200, channels: 3 } })
      .png()
      .toBuffer();
    const size = async (quality: number) => (await prepared(original, { press: newsprintWith({ quality }) })).bytes.length;
    expect(await size(95)).toBeGreaterThan(1.3 * (await size(60)));
  });

  it("sharpens edges where it is asked to, and no inks of others", async () => {
    const halves = await sharp({ create: { width: 40, height: 40, channels: 3, background: "#999" } })
      .composite([
        {
          input: await sharp({ create: { width: 20, height: 40, channels: 3, background: "#555" } })
            .png()
            .toBuffer(),
          left: 0,
          top: 0,
        },
      ])
      .png()
      .toBuffer();
    const step = async (sharpen: number) => {
      const picture = await prepared(halves, { press: newsprintWith({ compression: "flate", sharpen }) });
      return (pixelOf(picture, 19)[3] ?? 0) - (pixelOf(picture, 20)[3] ?? 0);
    };
    expect(await step(1)).toBeGreaterThan((await step(0)) + 5);
    const inks = fakeTiff({ width: 2, height: 1, photometric: 5, bits: 8, samples: 4, data: [0, 0, 0, 60, 0, 0, 0, 180] });
    const picture = await prepared(inks, { press: newsprintWith({ compression: "flate", sharpen: 2 }) });
    expect([pixelOf(picture, 0), pixelOf(picture, 1)]).toEqual([
      [0, 0, 0, 60],
      [0, 0, 0, 180],
    ]);
  });
});

describe("line art", () => {
  // Two rows of twelve pixels, 1 for black: 1010 1100 0011 and its opposite.
  const rows = [0b1010_1100, 0b0011_0000, 0b0101_0011, 0b1100_0000];
  const bilevel = (width: number, height: number, data: readonly number[]) =>
    fakeTiff({ width, height, photometric: 0, bits: 1, samples: 1, data: Uint8Array.from(data) });

  it("stays in single bits, black as 0, as many as it has", async () => {
    const picture = await prepared(bilevel(12, 2, rows), { width: 720, height: 120 });
    expect(picture).toMatchObject({ coding: "bits", space: "gray", width: 12, height: 2, original: { bits: 1, space: "gray" } });
    // DeviceGray is the opposite of WhiteIsZero; what fills a row up is nothing.
    expect([...inflateSync(picture.bytes)]).toEqual([0b0101_0011, 0b1100_0000, 0b1010_1100, 0b0011_0000]);
  });

  it("comes from a PNG as well, and stands as it is turned", async () => {
    const data = Buffer.alloc(16 * 8, 255).fill(0, 0, 16);
    const png = await sharp(data, { raw: { width: 16, height: 8, channels: 1 } })
      .png({ palette: true, colours: 2 })
      .toBuffer();
    expect((await sharp(png).metadata()).bitsPerSample).toBe(1);
    const picture = await prepared(png, { rotation: 90 });
    expect(picture).toMatchObject({ coding: "bits", width: 8, height: 16 });
    // The black row at the head comes to the right.
    expect([...inflateSync(picture.bytes)]).toEqual(Array.from({ length: 16 }, () => 0b1111_1110));
  });

  it("comes from a fax of group 4", async () => {
    const data = Buffer.alloc(16 * 8, 255).fill(0, 0, 16);
    const raw = sharp(data, { raw: { width: 16, height: 8, channels: 1 } }).toColourspace("b-w");
    const picture = await prepared(await raw.tiff({ bitdepth: 1, compression: "ccittfax4" }).toBuffer());
    expect([...inflateSync(picture.bytes)]).toEqual([0, 0, ...Array.from({ length: 14 }, () => 255)]);
  });

  it("is cut without a tone between", async () => {
    const picture = await prepared(bilevel(12, 2, rows), { crop: { x: 0.5, y: 0, width: 0.5, height: 1 } });
    expect([...inflateSync(picture.bytes)]).toEqual([0b1111_0000, 0b0000_1100]);
  });

  it("is not finer than the press shows, and still has no tones", async () => {
    const stripes = Array.from({ length: 300 * 2400 }, (_, at) => (Math.floor(at / 300) % 8 < 4 ? 255 : 0));
    const picture = await prepared(bilevel(2400, 2400, stripes));
    expect(picture).toMatchObject({ coding: "bits", width: 1200, height: 1200, original: { ppi: 2400, bits: 1 } });
    const bits = inflateSync(picture.bytes);
    expect([0, 1, 2, 3].map((row) => bits[row * 150 + 70])).toEqual([0, 0, 255, 255]);
  });

  it("is not a picture of two colours", async () => {
    const palette = [0xffff, 0x1111, 0xffff, 0x2222, 0xffff, 0xcccc];
    const blue = fakeTiff({ width: 16, height: 2, photometric: 3, bits: 1, samples: 1, palette, data: Uint8Array.of(255, 255, 0, 0) });
    expect(await prepared(blue, { press: EXACT })).toMatchObject({ coding: "flate", space: "cmyk", original: { bits: 8 } });
  });

  it("is shown on the screen like other pictures", async () => {
    const { preparePicture } = await import("../../../../host/services/pictures/index.js");
    const shown = { crop: { x: 0, y: 0, width: 1, height: 1 }, width: 72, height: 72, target: "screen", ppi: 110 } as const;
    const picture = await preparePicture(bilevel(12, 2, rows), shown);
    expect(picture).toMatchObject({ ok: true, coding: "png", width: 12, height: 2 });
  });
});

describe("coated paper", () => {
  it("separates by its own profile", async () => {
    const red = await patch("#c03020");
    const coated = { ...EXACT, profile: profileOf("coated"), inkLimit: 300 };
    expect(await inksOn(red, { press: coated })).not.toEqual(await inksOn(red));
  });
});
