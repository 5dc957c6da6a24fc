import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { decodePrinted } from "../../../../host/services/pictures/decode.js";
import type { PreparedPicture } from "../../../../host/services/pictures/index.js";
import { EXACT, pixelOf, prepared } from "../../../fakes/inks.js";
import { NEWSPRINT } from "../../../fakes/press.js";
import { fakeTiff } from "../../../fakes/tiff.js";

/** A picture of every tone and of edges, so that rows are filtered in all ways. */
const steps = Buffer.from(Uint8Array.from({ length: 3 * 61 * 37 }, (_, at) => (at * 11 + ((at >> 5) % 3) * 90) % 256));
const png = await sharp(steps, { raw: { width: 61, height: 37, channels: 3 } })
  .png()
  .toBuffer();

function decode(picture: PreparedPicture): Promise<Uint8Array> {
  return decodePrinted({ ...picture, colour: picture.space === "gray" ? "gray" : "cmyk" });
}

describe("pixels read back", () => {
  it.each([false, true])("are those that were deflated, to the number (in black: %s)", async (black) => {
    const picture = await prepared(png, { width: 720, height: 720, black });
    const pixels = await decode(picture);
    const samples = black ? 1 : 4;
    expect(pixels).toHaveLength(61 * 37 * samples);
    for (const [x, y] of [
      [0, 0],
      [60, 36],
      [30, 20],
      [59, 0],
    ] as const) {
      const at = samples * (y * 61 + x);
      expect([...pixels.subarray(at, at + samples)]).toEqual(pixelOf(picture, x, y));
    }
  });

  it("are nearly those of a JPEG", async () => {
    const flat = await sharp({ create: { width: 61, height: 37, channels: 3, background: "#6080a0" } })
      .png()
      .toBuffer();
    const [exact, jpeg] = await Promise.all([EXACT, NEWSPRINT].map(async (press) => decode(await prepared(flat, { press }))));
    for (const at of [0, 1, 2, 3, 4000]) expect(Math.abs((exact?.[at] ?? -9) - (jpeg?.[at] ?? 0))).toBeLessThanOrEqual(2);
  });

  it("are black or white in line art", async () => {
    const art = fakeTiff({
      width: 10,
      height: 2,
      photometric: 1,
      bits: 1,
      samples: 1,
      data: Uint8Array.of(0b1100_0000, 0b0100_0000, 0, 0),
    });
    const pixels = await decode(await prepared(art, { width: 720, height: 144 }));
    expect([...pixels.subarray(0, 10)]).toEqual([255, 255, 0, 0, 0, 0, 0, 0, 0, 255]);
    expect([...pixels.subarray(10)]).toEqual(Array.from({ length: 10 }, () => 0));
  });
});
