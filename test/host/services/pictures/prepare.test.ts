import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { type Preparation, type PreparedPicture, preparePicture } from "../../../../host/services/pictures/index.js";
import { utf8 } from "../../../fakes/bytes.js";
import { NEWSPRINT } from "../../../fakes/press.js";
import { fakeTiff } from "../../../fakes/tiff.js";

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
/** One inch square for print, and as fine for the screen. */
const INCH: Preparation = { crop: WHOLE, width: 72, height: 72, target: "print", press: NEWSPRINT };
const SHOWN: Preparation = { crop: WHOLE, width: 72, height: 72, target: "screen", ppi: 200 };

/** What all preparations have in common. */
type Change = Partial<Omit<Preparation, "target" | "press" | "ppi">>;

async function prepare(original: Uint8Array, change: Change = {}, wished: Preparation = INCH): Promise<PreparedPicture> {
  const result = await preparePicture(original, { ...wished, ...change }, { name: "t.jpg" });
  if (!result.ok) throw new Error(result.code);
  return result;
}

function plain(background: string, width = 400, height = 400): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** Inks of the middle pixel from 0 to 255 (0 is none), or its gray value. */
async function middlePixel({
  bytes: encoded,
  space,
  width,
  height,
}: Pick<PreparedPicture, "bytes" | "space" | "width" | "height">): Promise<readonly number[]> {
  const opened = sharp(encoded);
  if (space === "cmyk") opened.pipelineColourspace("cmyk").toColourspace("cmyk");
  if (space === "gray") opened.toColourspace("b-w");
  const { data, info } = await opened.raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * info.channels;
  return [...data.subarray(at, at + info.channels)];
}

/** A TIFF of 20 × 20 pixels in black ink alone (TIFF 6.0, section 16), without a profile. */
function blackInkOnly(): Uint8Array {
  return fakeTiff({ width: 20, height: 20, photometric: 5, bits: 8, samples: 4, data: [0, 0, 0, 255] });
}

/** Inks of a prepared picture averaged over 3 × 3 pixels, the most of them in per cent (print.md §7). */
async function mostInk({ bytes: encoded, width, height }: PreparedPicture): Promise<number> {
  const data = await sharp(encoded).pipelineColourspace("cmyk").toColourspace("cmyk").raw().toBuffer();
  const inkAt = (x: number, y: number): number => [0, 1, 2, 3].reduce((sum, ink) => sum + (data[4 * (y * width + x) + ink] ?? 0), 0) / 2.55;
  let most = 0;
  for (let y = 1; y + 1 < height; y++) {
    for (let x = 1; x + 1 < width; x++) {
      let sum = 0;
      for (const dy of [-1, 0, 1]) for (const dx of [-1, 0, 1]) sum += inkAt(x + dx, y + dy);
      most = Math.max(most, sum / 9);
    }
  }
  return most;
}

/** The same black with a press profile in the file, as an image program writes it. */
function blackInkWithProfile(): Promise<Uint8Array> {
  return sharp(blackInkOnly())
    .pipelineColourspace("cmyk")
    .toColourspace("cmyk")
    .withIccProfile("cmyk")
    .tiff({ compression: "none" })
    .toBuffer();
}

describe("preparePicture for print", () => {
  it("turns red into magenta and yellow, without a profile in the file", async () => {
    const picture = await prepare(await plain("#ff0000").png().toBuffer());
    const [cyan = 255, magenta = 0, yellow = 0, black = 255] = await middlePixel(picture);
    expect(picture).toMatchObject({ coding: "jpeg", space: "cmyk", width: 200, height: 200 });
    expect([cyan, black].every((ink) => ink < 30)).toBe(true);
    expect([magenta, yellow].every((ink) => ink > 200)).toBe(true);
    expect(await sharp(picture.bytes).metadata()).toMatchObject({ channels: 4, hasProfile: false, chromaSubsampling: "4:4:4:4" });
  });

  it.each(["#000000", "#070037", "#370000", "#003700", "#101010", "#0000ff"])(
    "lays down no more ink than newsprint takes, 220 %%, and not much less in the dark: %s",
    async (colour) => {
      const inks = await middlePixel(await prepare(await plain(colour).png().toBuffer()));
      const percent = inks.reduce((sum, ink) => sum + ink, 0) / 2.55;
      expect(percent).toBeGreaterThan(100);
      expect(percent).toBeLessThanOrEqual(222);
    },
  );

  it("prints black with a full black plate and leaves white to the paper", async () => {
    expect((await middlePixel(await prepare(await plain("#000000").png().toBuffer())))[3]).toBeGreaterThan(230);
    expect(await middlePixel(await prepare(await plain("#ffffff").png().toBuffer()))).toEqual([0, 0, 0, 0]);
  });

  it("writes Adobe's inverted four-channel JPEG, as the PDF painter takes it", async () => {
    const picture = await prepare(await plain("#ff0000").png().toBuffer());
    expect(Buffer.from(picture.bytes).includes(Buffer.from("Adobe"))).toBe(true);
  });

  it("keeps black ink alone in a picture that is CMYK already", async () => {
    expect(await middlePixel(await prepare(blackInkOnly()))).toEqual([0, 0, 0, 255]);
  });

  it("keeps the inks of a CMYK picture with a profile as they are", async () => {
    const original = await blackInkWithProfile();
    const before = await middlePixel({ bytes: original, space: "cmyk", width: 20, height: 20 });
    const after = await middlePixel(await prepare(original));
    expect(before[3]).toBeGreaterThan(200);
    for (const [at, ink] of before.entries()) expect(Math.abs((after[at] ?? 0) - ink)).toBeLessThanOrEqual(2);
  });

  it("lays a transparent picture on white paper", async () => {
    const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background: "#00000000" } })
      .png()
      .toBuffer();
    expect(await middlePixel(await prepare(clear))).toEqual([0, 0, 0, 0]);
  });

  it("scales down to the resolution asked for and never up", async () => {
    const original = await plain("#fff", 300, 300).png().toBuffer();
    expect(await prepare(original)).toMatchObject({ width: 200, height: 200 });
    expect(await prepare(original, { width: 216, height: 216 })).toMatchObject({ width: 300, height: 300 });
  });

  it("tells how fine the original is where it stands, before pixels are taken away", async () => {
    const original = await plain("#fff", 600, 300).png().toBuffer();
    // Half of 600 pixels over an inch, 300 over an inch and a half: 300 and 200 pixels an inch.
    const half = { crop: { x: 0, y: 0, width: 0.5, height: 1 }, height: 108 };
    expect((await prepare(original, half)).original).toEqual({ ppi: 200, bits: 8, space: "rgb" });
    // Standing upright its 300 pixels run across.
    const turned = await sharp(original).withMetadata({ orientation: 6 }).png().toBuffer();
    expect((await prepare(turned)).original.ppi).toBe(300);
    expect((await prepare(blackInkOnly())).original).toEqual({ ppi: 20, bits: 8, space: "cmyk" });
  });

  it("cuts the part that is asked for", async () => {
    const halves = await plain("#ffffff")
      .composite([{ input: await plain("#000000", 200, 400).png().toBuffer(), left: 0, top: 0 }])
      .png()
      .toBuffer();
    const gray = await sharp(halves).toColourspace("b-w").png().toBuffer();
    expect(await middlePixel(await prepare(gray, { crop: { x: 0, y: 0, width: 0.5, height: 0.5 } }))).toEqual([0]);
    expect(await middlePixel(await prepare(gray, { crop: { x: 0.5, y: 0, width: 0.5, height: 0.5 } }))).toEqual([255]);
  });

  it("mirrors, then turns, then cuts", async () => {
    // Black on the left half; mirrored it is on the right, turned clockwise then at the foot.
    const halves = await plain("#ffffff", 400, 200)
      .composite([{ input: await plain("#000000", 200, 200).png().toBuffer(), left: 0, top: 0 }])
      .png()
      .toBuffer();
    const gray = await sharp(halves).toColourspace("b-w").png().toBuffer();
    const [left, right] = [
      { x: 0, y: 0, width: 0.4, height: 1 },
      { x: 0.6, y: 0, width: 0.4, height: 1 },
    ];
    const [head, foot] = [
      { x: 0, y: 0, width: 1, height: 0.4 },
      { x: 0, y: 0.6, width: 1, height: 0.4 },
    ];
    const shade = async (preparation: Change) => (await middlePixel(await prepare(gray, preparation)))[0];
    expect(await shade({ crop: left })).toBe(0);
    expect(await shade({ crop: left, mirrored: true })).toBe(255);
    expect(await shade({ crop: right, mirrored: true })).toBe(0);
    expect(await shade({ crop: head, rotation: 90 })).toBe(0);
    expect(await shade({ crop: foot, rotation: 90, mirrored: true })).toBe(0);
    expect(await shade({ crop: head, rotation: 90, mirrored: true })).toBe(255);
  });

  it("keeps the inks of a turned CMYK picture", async () => {
    const black = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#000000" } })
      .toColourspace("cmyk")
      .tiff()
      .toBuffer();
    const still = await middlePixel(await prepare(black));
    const turned = await middlePixel(await prepare(black, { rotation: 90 }));
    for (const [at, ink] of still.entries()) expect(Math.abs((turned[at] ?? 0) - ink)).toBeLessThanOrEqual(2);
  });

  it("cuts after the picture stands upright", async () => {
    // Black on the left as stored; orientation 6 turns it clockwise, so that black comes to the top.
    const drawn = await plain("#ffffff", 400, 200)
      .composite([{ input: await plain("#000000", 200, 200).png().toBuffer(), left: 0, top: 0 }])
      .png()
      .toBuffer();
    const stored = await sharp(drawn).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const [, , , blackAbove = 0] = await middlePixel(await prepare(stored, { crop: { x: 0, y: 0, width: 1, height: 0.4 } }));
    expect(blackAbove).toBeGreaterThan(200);
    expect(await middlePixel(await prepare(stored, { crop: { x: 0, y: 0.6, width: 1, height: 0.4 } }))).toEqual([0, 0, 0, 0]);
  });

  it("renders a drawing as fine as the page needs it", async () => {
    const drawing = utf8('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="#fff"/></svg>');
    expect(await prepare(drawing)).toMatchObject({ width: 200, height: 200, space: "cmyk" });
  });

  it("gives failures, not exceptions, for a damaged picture", async () => {
    const whole = await plain("#777").jpeg().toBuffer();
    const result = await preparePicture(whole.subarray(0, whole.length - 100), INCH, { name: "t.jpg" });
    expect(result).toEqual({ ok: false, code: "picture-damaged", params: { name: "t.jpg" } });
  });

  it("refuses a cut outside the picture as a wrong call", async () => {
    const original = await plain("#fff").png().toBuffer();
    await expect(prepare(original, { crop: { ...WHOLE, x: 1.5 } })).rejects.toThrow("crop.x must be a share from 0 to 1, not 1.5");
  });
});

describe("preparePicture for a page in black", () => {
  it("gives one channel of greys for print, whatever the picture's colours", async () => {
    const red = await plain("#f00").png().toBuffer();
    for (const original of [red, blackInkOnly()]) {
      expect(await prepare(original, { black: true })).toMatchObject({ coding: "jpeg", space: "gray" });
    }
  });

  it("shows the same greys on the screen", async () => {
    const red = await plain("#f00").png().toBuffer();
    const pixel = await middlePixel(await prepare(red, { black: true }, SHOWN));
    expect(new Set(pixel.slice(0, 3)).size).toBe(1);
  });
});

describe("preparePicture for the screen", () => {
  it("gives sRGB, also of a CMYK original", async () => {
    const picture = await prepare(blackInkOnly(), {}, SHOWN);
    expect(picture).toMatchObject({ coding: "png", space: "rgb" });
    expect((await middlePixel(picture)).every((value) => value < 70)).toBe(true);
  });
});

describe("preparePicture within what the press holds", () => {
  it("keeps inks within the limit after JPEG too, those of a CMYK original as well", async () => {
    const steps = Uint8Array.from({ length: 4 * 64 * 64 }, (_, index) => ((index * 37 + (index >> 6) * 91) % 256) | 0x80);
    const original = fakeTiff({ width: 64, height: 64, photometric: 5, bits: 8, samples: 4, data: steps });
    const without = await prepare(original, {}, { ...INCH, press: { ...NEWSPRINT, inkLimit: 400 } });
    const within = await prepare(original);
    expect(await mostInk(without)).toBeGreaterThan(280);
    expect(await mostInk(within)).toBeLessThan(222);
    expect(within.inkMap?.columns).toBe(48);
  });

  it("leaves black alone in black", async () => {
    expect(await middlePixel(await prepare(blackInkOnly()))).toEqual([0, 0, 0, 255]);
  });

  it("holds for separated RGB", async () => {
    expect(await mostInk(await prepare(await plain("#100804").png().toBuffer()))).toBeLessThan(222);
  });
});
