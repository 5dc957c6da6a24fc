import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { FrameRecord } from "../../../core/model/index.js";
import { type ImageItem, imageKey, layoutEdition, type PageLayout } from "../../../core/page/index.js";
import { readPress } from "../../../host/services/conditions.js";
import { preparePlaced } from "../../../host/services/placed.js";
import { cells, docOf, frameOf, pictureOf } from "../../core/page/editions.js";
import { fakeFaces } from "../../fakes/faces.js";
import { fakeTiff } from "../../fakes/tiff.js";

const read = readPress({ condition: null, standard: null, inkLimit: null, marks: null, house: null });
if (!read.ok) throw new Error(read.code);
const { press } = read;

const frame = (id: string, picture: string, line: number): FrameRecord => frameOf(id, { kind: "picture", picture }, cells(0, line, 2, 6));
const pixels = { width: 600, height: 400 };
/** Two pages: a picture in colours that cannot be read and one in inks of nobody's press on the first, line art on the second. */
const doc = docOf(
  [[frame("a", "gone", 0), frame("b", "inks", 8)], [frame("c", "art", 0)]],
  [
    pictureOf("gone", { file: "gone.jpg", pixels }),
    pictureOf("inks", { file: "inks.tif", pixels }),
    pictureOf("art", { file: "art.tif", pixels }),
  ],
);
const layouts = layoutEdition(doc, fakeFaces());
const bits = Uint8Array.from({ length: 75 * 400 }, (_, at) => (at % 2 === 0 ? 0xf0 : 0x0f));
const originals = new Map<string, string | Uint8Array>([
  ["gone.jpg", "no/such/gone.jpg"],
  ["inks.tif", fakeTiff({ ...pixels, photometric: 5, bits: 8, samples: 4, data: [0, 40, 80, 20] })],
  ["art.tif", fakeTiff({ ...pixels, photometric: 1, bits: 1, samples: 1, data: bits })],
]);

function imageOn(layout: PageLayout | undefined, frame: string): ImageItem {
  const item = layout?.display.groups.find((group) => group.frame === frame)?.items.find((each) => each.kind === "image");
  if (item?.kind !== "image") throw new Error(`no image in ${frame}`);
  return item;
}

describe("pictures on pages", () => {
  it("are made for the press, with what there is to say in the order of the pages", async () => {
    const placed = await preparePlaced(doc, layouts, originals, { screenPpi: null, press });
    const [inks, art] = [imageOn(layouts[0], "b"), imageOn(layouts[1], "c")];
    expect(new Set(placed.print.keys())).toEqual(new Set([imageKey(inks), imageKey(art)]));
    expect(placed.print.get(imageKey(art))).toMatchObject({ coding: "bits", colour: "gray" });
    expect(placed.screen.size).toBe(0);
    expect(placed.findings).toEqual([
      { rule: "picture-unreadable", level: "error", place: { page: 1 }, params: { name: "gone.jpg" } },
      { rule: "picture-cmyk-untagged", level: "warning", place: { page: 1 }, params: { name: "inks.tif" } },
    ]);
  });

  it("tell how fine they are at the size of print", async () => {
    const { facts } = await preparePlaced(doc, layouts, originals, { screenPpi: null, press });
    const art = imageOn(layouts[1], "c");
    const seen = { width: Math.round(art.crop.width * pixels.width), height: Math.round(art.crop.height * pixels.height) };
    const ppi = 72 * Math.min(seen.width / art.rect.width, seen.height / art.rect.height);
    expect(facts.get(imageKey(art))).toEqual({ ppi, bits: 1, space: "gray", name: "art.tif" });
    expect(facts.get(imageKey(imageOn(layouts[0], "a")))).toBeUndefined();
  });

  it("are only made for the screen where nothing is printed, and one that fails is told of", async () => {
    const placed = await preparePlaced(doc, layouts, originals, { screenPpi: 50 });
    expect([placed.print.size, placed.facts.size, placed.screen.size]).toEqual([0, 0, 2]);
    for (const { bytes } of placed.screen.values()) expect((await sharp(bytes).metadata()).format).toBe("png");
    expect(placed.findings.map(({ rule }) => rule)).toEqual(["picture-unreadable"]);
  });
});
