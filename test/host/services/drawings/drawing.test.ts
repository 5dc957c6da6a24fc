import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { DisplayPage, ImageItem } from "../../../../core/page/index.js";
import { pt, rect } from "../../../../core/units/index.js";
import { isDrawing, readDrawing } from "../../../../host/services/drawings/drawing.js";
import { shapesOfDrawing } from "../../../../host/services/drawings/placeDrawing.js";
import { paintPixels } from "../../../../paint/png/index.js";

const svg = (content: string, attributes = 'width="100" height="50"'): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`);

async function drawn(content: string, attributes?: string) {
  const drawing = await readDrawing(svg(content, attributes));
  if (!drawing.ok) throw new Error(JSON.stringify(drawing));
  return drawing;
}

/** What keeps a drawing from being one of shapes. */
async function effects(content: string): Promise<readonly string[]> {
  const drawing = await readDrawing(svg(content));
  if (drawing.ok) return [];
  return drawing.kind === "effects" ? drawing.what : [drawing.kind];
}

const item = (more: Partial<ImageItem> = {}): ImageItem => ({
  kind: "image",
  picture: "p",
  rect: rect(10, 20, 200, 100),
  crop: { x: 0, y: 0, width: 1, height: 1 },
  ...more,
});
const BLACK = { c: 0, m: 0, y: 0, k: 1 };
const black = () => BLACK;

describe("a drawing", () => {
  it("is known by how it begins", () => {
    expect(isDrawing(svg(""))).toBe(true);
    expect(isDrawing(Buffer.from('\ufeff<?xml version="1.0"?>\n<!-- a > b --><!DOCTYPE svg><svg/>'))).toBe(true);
    expect(isDrawing(Buffer.from("<html>"))).toBe(false);
  });

  it("has shapes at their places, through groups, view box and units", async () => {
    const { width, height, shapes } = await drawn(
      '<g transform="translate(10 0) scale(2)"><rect x="1" y="2" width="3" height="4"/></g>',
      'width="25.4mm" height="1in" viewBox="0 0 48 48"',
    );
    expect([width, height]).toEqual([96, 96]);
    // Units of the view box are twice as large: (1, 2) goes to 2 × (10 + 2 × 1, 2 × 2).
    expect(shapes[0]?.outline).toEqual({ ops: [0, 1, 1, 1, 4], points: [24, 8, 36, 8, 36, 24, 24, 24] });
  });

  it("keeps its ratio in the middle of its room unless it says otherwise", async () => {
    const corner = async (ratio: string) => {
      const { shapes } = await drawn('<rect width="10" height="10"/>', `width="100" height="50" viewBox="0 0 10 10" ${ratio}`);
      return shapes[0]?.outline.points.slice(0, 3);
    };
    expect(await corner("")).toEqual([25, 0, 75]);
    expect(await corner('preserveAspectRatio="xMinYMid"')).toEqual([0, 0, 50]);
    expect(await corner('preserveAspectRatio="xMidYMax slice"')).toEqual([0, -50, 100]);
    expect(await corner('preserveAspectRatio="none"')).toEqual([0, 0, 100]);
  });

  it("draws each kind of shape", async () => {
    const ops = async (content: string) => (await drawn(content)).shapes.map(({ outline }) => outline.ops.join(""));
    expect(await ops('<circle r="4"/>')).toEqual(["033334"]);
    expect(await ops('<ellipse rx="4" ry="2"/>')).toEqual(["033334"]);
    expect(await ops('<line x2="4" stroke="#000"/>')).toEqual(["01"]);
    expect(await ops('<polyline points="0 0 1,1 2 0"/>')).toEqual(["011"]);
    expect(await ops('<polygon points="0 0 1,1 2 0"/>')).toEqual(["0114"]);
    expect(await ops('<rect width="9" height="9" rx="2"/>')).toEqual(["0131313134"].map((each) => each));
    expect(await ops('<path d="M0 0h9v9H0zm2 2q1 1 2 0t2 0"/>')).toEqual(["01114022"]);
    expect(await ops('<rect width="0" height="9"/><circle/><path d=""/>')).toEqual([]);
  });

  it("takes paint from attributes, style sheets by their strength, and style, in this order", async () => {
    const fills = async (content: string) =>
      (await drawn(content)).shapes.map(({ paint }) => paint.fill && [paint.fill.red, paint.fill.green, paint.fill.blue].join(" "));
    const sheet = "<style>.a{fill:#00f} #b{fill:rgb(0,255,0)} rect{fill:white} /* x */ @font-face{font-family:x;src:url(y)}</style>";
    const rects = [
      '<rect width="1" height="1" fill="red"/>',
      '<rect width="1" height="1" class="z a" fill="red"/>',
      '<rect id="b" class="a" width="1" height="1"/>',
    ];
    expect(await fills(sheet + rects.join(""))).toEqual(["255 255 255", "0 0 255", "0 255 0"]);
    expect(await fills('<rect width="1" height="1" fill="red" style="fill: #010203"/>')).toEqual(["1 2 3"]);
    expect(await fills('<g fill="#f00" color="navy"><path d="M0 0h1v1z"/><path d="M0 0h1v1z" fill="currentColor"/></g>')).toEqual([
      "255 0 0",
      "0 0 128",
    ]);
    expect(await fills('<g display="none"><rect width="1" height="1"/></g><rect width="1" height="1" visibility="hidden"/>')).toEqual([]);
    expect(await fills('<defs><rect id="r" width="1" height="1"/></defs><use href="#r" fill="#111"/><use xlink:href="#r" x="3"/>')).toEqual(
      ["17 17 17", "0 0 0"],
    );
  });

  it("takes lines with their corners, ends and dashes as large as they are drawn", async () => {
    const { shapes } = await drawn(
      '<path transform="scale(2)" d="M0 0h9" fill="none" stroke="#000" stroke-width="3" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="1 2 3" stroke-dashoffset="1"/>',
    );
    expect(shapes[0]?.paint).toMatchObject({
      fill: null,
      stroke: { width: 6, ends: "round", corners: "bevel", dash: [2, 4, 6, 2, 4, 6], dashOffset: 2 },
    });
  });

  it.each([
    ["text", "<text>广告</text>"],
    ["gradient / pattern", '<linearGradient id="g"/><rect width="9" height="9" fill="url(#g)"/>'],
    ["image", '<image href="a.png"/>'],
    ["opacity", '<g opacity="0.5"><rect width="9" height="9"/></g>'],
    ["fill-opacity", '<rect width="9" height="9" fill-opacity="50%"/>'],
    ["filter", '<rect width="9" height="9" filter="url(#f)"/>'],
    ["mask", '<rect width="9" height="9" style="mask:url(#m)"/>'],
    ["mix-blend-mode", '<rect width="9" height="9" style="mix-blend-mode:multiply"/>'],
    ["marker-end", '<path d="M0 0h9" marker-end="url(#m)"/>'],
    ["clip-path", '<clipPath id="c"><circle r="4"/></clipPath><rect width="9" height="9" clip-path="url(#c)"/>'],
    ["stroke: transform", '<path transform="scale(1 2)" d="M0 0h9" stroke="#000"/>'],
    ["fill: rgba(0, 0, 0, 0.5)", '<rect width="9" height="9" fill="rgba(0, 0, 0, 0.5)"/>'],
    ["style: transform", '<rect width="9" height="9" style="transform: rotate(9deg)"/>'],
    ["style: r", "<style>circle{r:9px}</style><circle/>"],
    ["damaged", "<style>@media print{rect{fill:red}}</style>"],
    ["use other.svg#a", '<use href="other.svg#a"/>'],
    ["damaged", "<g>"],
    ["damaged", '<path d="M0 0 L"/>'],
    ["damaged", '<g id="a"><use href="#a"/></g>'],
    ["damaged", "<style>g > rect{fill:red}</style>"],
    ["damaged", '<style>@import "a.css";</style>'],
  ])("names what ink cannot do: %s", async (what, content) => {
    expect(await effects(content)).toEqual([what]);
  });

  it("never looks outside of its file, and takes no more than a page can show", async () => {
    const bomb =
      '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><svg width="9" height="9"><title>&a;&b;</title></svg>';
    expect(await readDrawing(Buffer.from(bomb))).toMatchObject({ ok: true, shapes: [] });
    const levels = Array.from({ length: 20 }, (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`).join("");
    expect(await effects(`<rect id="l0" width="1" height="1"/><defs>${levels}</defs><use href="#l20"/>`)).toEqual(["damaged"]);
  });
});

describe("a drawing on a page", () => {
  it("fills its image with the part that is seen, mirrored where it is", async () => {
    const drawing = await drawn('<rect x="50" y="25" width="50" height="25"/>');
    const corners = (more: Partial<ImageItem>) => [...(shapesOfDrawing(drawing, item(more), black)[0]?.points ?? [])];
    expect(corners({})).toEqual([110, 70, 210, 70, 210, 120, 110, 120]);
    expect(corners({ mirrored: true })).toEqual([110, 70, 10, 70, 10, 120, 110, 120]);
    // The right half alone fills the place: everything is twice as wide and high.
    expect(corners({ crop: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 } })).toEqual([10, 20, 210, 20, 210, 120, 10, 120]);
  });

  it("is cut where it would reach over its image, and where a rectangle clips it", async () => {
    const content = '<rect width="10" height="10"/><rect x="95" width="10" height="10"/>';
    const clipped = '<clipPath id="c"><rect x="0" y="0" width="20" height="20"/></clipPath><g clip-path="url(#c)"><circle r="40"/></g>';
    const [inside, over, round] = shapesOfDrawing(await drawn(content + clipped), item(), black);
    expect(inside).not.toHaveProperty("clip");
    expect(over?.clip).toEqual(rect(10, 20, 200, 100));
    expect(round?.clip).toEqual(rect(10, 20, 40, 40));
  });

  it("looks like what another renderer makes of it", async () => {
    const content = `
      <g fill-rule="evenodd"><path d="M10 10h40v40h-40z M20 20h20v20h-20z"/></g>
      <path d="M60 12 A 20 14 30 1 1 90 40 Q 80 48 70 40 T 56 30" fill="none" stroke="#000" stroke-width="3" stroke-linejoin="round"/>
      <rect x="110" y="10" width="50" height="30" rx="8" ry="12" transform="rotate(10 130 20)"/>
      <polyline points="10,90 30,60 50,90" fill="none" stroke="#000" stroke-width="6" stroke-linecap="square"/>
      <line x1="70" y1="70" x2="190" y2="95" stroke="#000" stroke-width="4" stroke-dasharray="9 4" stroke-dashoffset="3"/>
      <svg x="165" y="10" width="30" height="30" viewBox="0 0 10 10"><circle cx="5" cy="5" r="7"/></svg>
      <symbol id="s" viewBox="0 0 4 4"><path d="M0 0L4 4L0 4z"/></symbol><use href="#s" x="110" y="55" width="20" height="20"/>`;
    const drawing = await drawn(content, 'width="200" height="100"');
    const shapes = shapesOfDrawing(drawing, item({ rect: rect(0, 0, 200, 100) }), black);
    const page: DisplayPage = {
      page: "p",
      number: 1,
      width: pt(200),
      height: pt(100),
      bleed: pt(0),
      groups: [{ frame: "f", x: pt(0), y: pt(0), items: shapes }],
    };
    const faces = {
      byKey: () => {
        throw new Error("no type here");
      },
    };
    const ours = await paintPixels(page, { faces: faces as never, pictures: new Map(), ppi: 144 });
    const theirs = await sharp(Buffer.from(svg(content, 'width="200" height="100"')), { density: 144 })
      .flatten({ background: "#fff" })
      .resize(400, 200)
      .greyscale()
      .raw()
      .toBuffer();
    let different = 0;
    for (let at = 0; at < theirs.length; at++) if (Math.abs((theirs[at] ?? 0) - (ours.data[4 * at] ?? 0)) > 96) different++;
    expect(theirs.filter((value) => value < 128).length).toBeGreaterThan(8000);
    expect(different).toBeLessThan(60);
  });
});
