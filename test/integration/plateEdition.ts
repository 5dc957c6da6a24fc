/** Pages that hold what is hard on plates: tints, reversed and vertical type, pictures turned, cut and printed over. */
import sharp from "sharp";
import { type Doc, type FrameRecord, type HeadlineSetting, type PageInks, recordOf } from "../../core/model/index.js";
import { em, lines, pt } from "../../core/units/index.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, storyOf } from "../core/page/editions.js";

const HEADLINE: HeadlineSetting = {
  rank: 2,
  size: pt(20),
  minorSize: pt(12),
  main: ["江边新桥通车"],
  kicker: [],
  deck: [],
  rubric: null,
  summary: null,
  above: lines(1),
  below: lines(1),
};

/** A page in the inks given; its pictures are called `light.jpg`, `cmyk.jpg` and `gray.png`. */
export function plateEdition(inks: PageInks): Doc {
  const story = storyOf("s", [
    ["headline", "江边新桥通车"],
    ["paragraph", hanText(400)],
  ]);
  const picture = (id: string, file: string) => pictureOf(id, { file, pixels: { width: 600, height: 400 }, credit: "甲 摄" });
  const doc = docOf([frames()], [EDITION, story, picture("light", "light.jpg"), picture("cmyk", "cmyk.jpg"), picture("gray", "gray.png")]);
  const page = recordOf(doc, "page1", "page");
  return { ...doc, records: new Map([...doc.records, [page.id, { ...page, inks }]]) };
}

function frames(): FrameRecord[] {
  const headline = (id: string, setting: Partial<HeadlineSetting>, ...at: Parameters<typeof cells>) =>
    frameOf(id, { kind: "headline", story: "s", setting: { ...HEADLINE, ...setting } }, cells(...at));
  const note = (id: string, box: FrameRecord["box"], ...at: Parameters<typeof cells>): FrameRecord => ({
    ...frameOf(id, { kind: "note", text: [hanText(24)] }, cells(...at)),
    ...(box === undefined ? {} : { box }),
  });
  return [
    headline("h1", { style: { kind: "reversed", plate: "accent" } }, 0, 4, 2, 4),
    headline("h2", { style: { kind: "reversed", plate: "black" } }, 2, 4, 2, 4),
    headline("h3", { style: { kind: "tinted", ink: "accent", share: 0.25 } }, 0, 8, 2, 4),
    headline("h4", { style: { kind: "outlined" } }, 2, 8, 2, 4),
    note("n1", { line: pt(0.8), tint: 0.2, ink: "accent", padding: em(1) }, 0, 12, 2, 6),
    note("n2", { line: pt(0.4), tint: 0.15, padding: em(1) }, 2, 12, 2, 6),
    frameOf("t", { kind: "text", story: "s", part: 0, writing: "vertical" }, cells(0, 18, 1, 12)),
    frameOf("g", { kind: "pictureGroup", pictures: ["cmyk", "gray"], fits: GROUP }, cells(1, 18, 3, 12)),
    frameOf("p", { kind: "picture", picture: "light", fit: { mirrored: true, zoom: 1.4 } }, cells(0, 30, 2, 10)),
    frameOf("p2", { kind: "picture", picture: "cmyk", fit: { line: "none" } }, cells(2, 30, 2, 10)),
    note("n3", undefined, 0, 31, 2, 4),
    note("n4", undefined, 2, 31, 2, 4),
    frameOf("c", { kind: "caption", picture: "cmyk", form: "over" }, cells(2, 36, 2, 4)),
  ];
}

const GROUP = { cmyk: { rotation: 12 }, gray: { rotation: 90, ratio: { width: 1, height: 1 } } };

/** The files of its pictures: soft colours, inks of their own with K 100 among them, and grays; no two corners of one alike. */
export async function platePictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const [width, height] = [600, 400];
  const pixels = (channels: 1 | 3, colourAt: (x: number, y: number) => readonly number[]) =>
    sharp(
      Buffer.from(
        Array.from({ length: width * height }, (_, at) => colourAt((at % width) / width, Math.floor(at / width) / height)).flat(),
      ),
      { raw: { width, height, channels } },
    );
  const light = pixels(3, (x, y) => [255 - 40 * x, 235 - 60 * y, 200 + 50 * x * y].map(Math.round));
  const dark = pixels(3, (x, y) => [200 * x, 90 + 120 * y * x, 160 * (1 - y)].map(Math.round));
  const gray = pixels(1, (x, y) => [Math.round(250 * x * (1 - y / 2))]);
  return new Map([
    ["light.jpg", await light.jpeg({ quality: 95 }).toBuffer()],
    ["cmyk.jpg", await dark.toColourspace("cmyk").jpeg({ quality: 95, chromaSubsampling: "4:4:4" }).toBuffer()],
    ["gray.png", await gray.toColourspace("b-w").png().toBuffer()],
  ]);
}
