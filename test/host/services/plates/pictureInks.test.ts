import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictureInks } from "../../../../host/services/plates/pictureInks.js";
import type { PreparedPicture } from "../../../../paint/pdf/index.js";

/** The plates of a picture of two pixels side by side, their inks in bytes. */
async function platesOf(picture: Pick<PreparedPicture, "bytes" | "coding" | "colour">, width = 2): Promise<unknown> {
  const inks = await pictureInks({ print: new Map([["p", { ...picture, width, height: 1 }]]), forms: new Map() }, 150);
  return inks.get("p")?.plates.map(({ name, pixels }) => [name, ...pixels]);
}

describe("pictures on the plates", () => {
  it("have the inks of rows without loss, and of light its opposite", async () => {
    const cmyk = deflateSync(Uint8Array.of(1, 255, 10, 0, 0, 1, 0, 0, 20));
    expect(await platesOf({ bytes: cmyk, coding: "flate", colour: "cmyk" })).toEqual([
      ["C", 255, 0],
      ["M", 10, 10],
      ["Y", 0, 0],
      ["K", 0, 20],
    ]);
    const gray = deflateSync(Uint8Array.of(0, 255, 55));
    expect(await platesOf({ bytes: gray, coding: "flate", colour: "gray" })).toEqual([["K", 0, 200]]);
  });

  it("have black where a bit is none", async () => {
    const bits = deflateSync(Uint8Array.of(0b01111111, 0b10000000));
    expect(await platesOf({ bytes: bits, coding: "bits", colour: "gray" }, 9)).toEqual([["K", 255, 0, 0, 0, 0, 0, 0, 0, 0]]);
  });

  it("have the inks of JPEG files, which store them upside down", async () => {
    const flat = sharp({ create: { width: 2, height: 1, channels: 3, background: "#ffffff" } });
    const paper = await flat.clone().toColourspace("cmyk").jpeg({ quality: 100 }).toBuffer();
    expect(await platesOf({ bytes: paper, coding: "jpeg", colour: "cmyk" })).toEqual(["C", "M", "Y", "K"].map((name) => [name, 0, 0]));
    const light = await flat.toColourspace("b-w").jpeg({ quality: 100 }).toBuffer();
    expect(await platesOf({ bytes: light, coding: "jpeg", colour: "gray" })).toEqual([["K", 0, 0]]);
  });
});
