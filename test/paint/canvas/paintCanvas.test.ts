import { describe, expect, it } from "vitest";
import type { PictureRecord } from "../../../core/model/index.js";
import { type DisplayItem, type ImageItem, imageKey, partOnPage } from "../../../core/page/index.js";
import { pt, rect } from "../../../core/units/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import { type Canvas2D, paintCanvas, screenColour, type WholePicture } from "../../../paint/canvas/index.js";
import { BLACK, pageOf, setColumn, setText } from "../setting.js";

const faces = createFaceSet();
type Matrix = readonly [number, number, number, number, number, number];

describe("painting on a canvas", () => {
  it("fills every glyph at the place of the display list", () => {
    const run = setText(faces, "江南春早，一版", 3, 10, { size: 12, stretch: 0.9, spacing: 0.25 });
    const column = setColumn(faces, "竖排", 100, 20, 14);
    const { fills } = record([run, column], 2);
    // Frame at 20, 30; two pixels a point; glyph space is an em with y up.
    const expected = [run, column].flatMap(({ x, y, size, stretch }) =>
      Array.from(x, (left, index) => [2 * size * stretch, 0, 0, -2 * size, 2 * (20 + left), 2 * (30 + (y[index] ?? 0))]),
    );
    expect(fills.map(({ matrix }) => matrix.map(rounded))).toEqual(expected.map((matrix) => matrix.map(rounded)));
  });

  it("turns glyphs by 90° clockwise about their origins", () => {
    const run = { ...setText(faces, "G", 0, 0, { size: 10, stretch: 0.8, features: [] }), mode: "sideways" as const };
    const [fill] = record([{ ...run, x: Float64Array.of(5), y: Float64Array.of(7) }], 1).fills;
    // Half an em to the right and a quarter up in the glyph is half an em (stretched) down and a quarter to the right on the page.
    const [a, b, c, d, e, f] = fill?.matrix ?? [0, 0, 0, 0, 0, 0];
    expect([0.5 * a + 0.25 * c + e, 0.5 * b + 0.25 * d + f]).toEqual([20 + 5 + 2.5, 30 + 7 + 4]);
  });

  it("makes the path of a glyph once", () => {
    const { fills } = record([setText(faces, "一一二", 0, 10)], 1);
    expect(new Set(fills.map(({ path }) => path)).size).toBe(2);
    expect(fills[0]?.path).toBe(fills[1]?.path);
    expect(fills[0]?.path.commands[0]).toMatch(/^move/);
  });

  it("starts from white paper of the trimmed size", () => {
    expect(record([], 2).rects).toEqual([[0, 0, 400, 300, "rgb(255, 255, 255)"]]);
  });

  it("strokes rules, fills shapes and draws pictures, and leaves a missing picture white", () => {
    const shape: DisplayItem = {
      kind: "shape",
      ops: Uint8Array.of(0, 1, 4),
      points: Float64Array.of(0, 0, 5, 5),
      fill: BLACK,
      stroke: { ink: BLACK, weight: pt(1) },
    };
    const rule: DisplayItem = { kind: "rule", from: { x: pt(0), y: pt(0) }, to: { x: pt(9), y: pt(0) }, weight: pt(0.5), ink: BLACK };
    const recorded = record([rule, shape, imageOf("here"), imageOf("missing")], 1);
    expect(recorded.images).toEqual([["drawable", 1, 2, 30, 40]]);
    expect(recorded.fills).toHaveLength(1);
    expect(recorded.strokes).toBe(2);
  });
});

describe("a whole picture", () => {
  /** 400 × 200 as it was taken; the part that a face takes on it. */
  const picture: PictureRecord = {
    id: "p",
    type: "picture",
    file: "p.jpg",
    pixels: { width: 400, height: 200 },
    caption: "",
    credit: null,
    story: null,
  };
  const face = { x: 0.1, y: 0.2, width: 0.25, height: 0.3 };

  it.each([
    ["cropped", {}],
    ["mirrored", { mirrored: true as const }],
    ["turned by a quarter", { rotation: 90 }],
    ["turned a little, mirrored", { rotation: 12, mirrored: true as const }],
  ])("lies %s where the layout says that its parts are", (_, turned) => {
    const image: ImageItem = { ...imageOf("p"), crop: { x: 0.2, y: 0.1, width: 0.5, height: 0.6 }, ...turned };
    const { images, matrices } = record([image], 1, new Map([["p", { drawable: "whole", width: 400, height: 200 }]]));
    expect(images).toEqual([["whole", -200, -100, 400, 200]]);
    const [a, b, c, d, e, f] = matrices[0] ?? [0, 0, 0, 0, 0, 0];
    const corners = [face.x, face.x + face.width].flatMap((x) =>
      [face.y, face.y + face.height].map((y) => {
        const [across, down] = [x * 400 - 200, y * 200 - 100];
        return [a * across + c * down + e - 20, b * across + d * down + f - 30] as const;
      }),
    );
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const { x, y, width, height } = partOnPage(picture, image, face);
    const found = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    expect(found.map(rounded)).toEqual([x, y, x + width, y + height].map(rounded));
  });
});

describe("screen colours", () => {
  it("are white without ink and near black with black ink", () => {
    expect(screenColour({ c: 0, m: 0, y: 0, k: 0 })).toBe("rgb(255, 255, 255)");
    expect(screenColour(BLACK)).toBe("rgb(36, 31, 33)");
  });

  it("mix yellow and magenta to red", () => {
    const [red = 0, green = 0, blue = 0] = (screenColour({ c: 0, m: 1, y: 1, k: 0 }).match(/\d+/g) ?? []).map(Number);
    expect(red).toBeGreaterThan(200);
    expect(Math.max(green, blue)).toBeLessThan(60);
  });
});

class RecordedPath {
  readonly commands: string[] = [];
  moveTo(x: number, y: number): void {
    this.commands.push(`move ${x} ${y}`);
  }
  lineTo(x: number, y: number): void {
    this.commands.push(`line ${x} ${y}`);
  }
  bezierCurveTo(...numbers: number[]): void {
    this.commands.push(`curve ${numbers.join(" ")}`);
  }
  closePath(): void {
    this.commands.push("close");
  }
}

function record(items: readonly DisplayItem[], scale: number, whole: ReadonlyMap<string, WholePicture<string>> = new Map()) {
  const matrices: Matrix[] = [];
  const fills: { readonly path: RecordedPath; readonly matrix: Matrix }[] = [];
  const rects: unknown[] = [];
  const images: unknown[] = [];
  let strokes = 0;
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  const context: Canvas2D<RecordedPath, string> = {
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 1,
    lineJoin: "miter",
    globalCompositeOperation: "source-over",
    lineCap: "butt",
    miterLimit: 10,
    lineDashOffset: 0,
    setLineDash() {},
    rect() {},
    clip() {},
    save: () => saved.push(matrix),
    restore() {
      matrix = saved.pop() ?? matrix;
    },
    transform(...next) {
      matrix = product(matrix, next);
    },
    beginPath() {},
    moveTo() {},
    lineTo() {},
    stroke() {
      strokes += 1;
    },
    fill: (path) => fills.push({ path, matrix }),
    fillRect: (...numbers) => rects.push([...numbers, context.fillStyle]),
    drawImage(...call) {
      images.push(call);
      matrices.push(matrix);
    },
  };
  paintCanvas(pageOf(items), context, {
    scale,
    faces,
    pictures: new Map([[imageKey(imageOf("here")), "drawable"]]),
    whole,
    createPath: () => new RecordedPath(),
  });
  return { fills, rects, images, matrices, strokes };
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function imageOf(picture: string): ImageItem {
  return { kind: "image", picture, rect: rect(1, 2, 30, 40), crop: { x: 0, y: 0, width: 1, height: 1 } };
}
