import { describe, expect, it } from "vitest";
import type { GlyphRun } from "../../../core/page/index.js";
import { lineItems, verticalLineItems } from "../../../core/page/lineItems.js";
import { fakeFaces } from "../../fakes/faces.js";
import { horizontalLine, type Piece, rubyMark, styleOf, textOf, verticalLine } from "./handLines.js";

const faces = fakeFaces();
const SIZE = 10;

function horizontal(...pieces: readonly Piece[]): readonly GlyphRun[] {
  return runsOf(lineItems(horizontalLine(faces, SIZE, pieces), textOf(pieces), 5, 100, "body"));
}

/** Runs of a vertical line whose axis stands at 50 and which begins at 20. */
function vertical(...pieces: readonly Piece[]): readonly GlyphRun[] {
  const line = verticalLine(faces, SIZE, pieces);
  return runsOf(
    verticalLineItems(line, textOf(pieces), { axis: 50, start: 20 }, "body", (key, glyph) => faces.byKey(key).advanceOf(glyph)),
  );
}

function runsOf(items: ReturnType<typeof lineItems>): readonly GlyphRun[] {
  return items.filter((item) => item.kind === "glyphs");
}

describe("a horizontal line", () => {
  it("stands on its baseline from its start", () => {
    expect(horizontal({ text: "江南" })).toMatchObject([
      { mode: "horizontal", x: new Float64Array([5, 15]), y: new Float64Array([100, 100]) },
    ]);
  });

  it("raises superiors and lowers inferiors", () => {
    const runs = horizontal({ text: "米" }, { text: "2", size: 6, rise: 3.5 }, { text: "水" }, { text: "2", size: 6, rise: -1.5 });
    expect(runs.map(({ y }) => y[0])).toEqual([100, 96.5, 100, 101.5]);
  });

  it("stretches what the line stretches", () => {
    expect(horizontal({ text: "长体", stretch: 0.8 }, { text: "正" }).map(({ stretch }) => stretch)).toEqual([0.8, 1]);
  });

  it("gives each run its own text and offsets", () => {
    expect(horizontal({ text: "甲乙" }, { text: "丙丁" })[1]).toMatchObject({ text: "丙丁", offsets: new Uint32Array([0, 1]) });
  });
});

describe("a vertical line", () => {
  it("stands upright glyphs on its axis, each em box below the other", () => {
    // 0.88 em of the first em box lie above its baseline: 20 + 8.8.
    expect(vertical({ text: "江南" })).toMatchObject([
      { mode: "vertical", x: new Float64Array([45, 45]), y: new Float64Array([28.8, 38.8]) },
    ]);
  });

  it("centres narrow upright glyphs", () => {
    expect(vertical({ text: "A" })[0]?.x).toEqual(new Float64Array([47.5]));
  });

  it("lays the middle of the em box of turned glyphs on the axis", () => {
    expect(vertical({ text: "GDP", turn: "sideways" })).toMatchObject([
      { mode: "sideways", x: new Float64Array([46.2, 46.2, 46.2]), y: new Float64Array([20, 25, 30]) },
    ]);
  });

  it("stands the digits of one cell side by side across the axis", () => {
    const [, cell, after] = vertical({ text: "第" }, { text: "100", turn: "across", stretch: 0.6 }, { text: "人" });
    expect(cell).toMatchObject({ mode: "vertical", stretch: 0.6, y: new Float64Array([38.8, 38.8, 38.8]) });
    expect([...(cell?.x ?? [])]).toEqual([45.5, 48.5, 51.5].map((x) => expect.closeTo(x, 9)));
    expect(after?.y).toEqual(new Float64Array([48.8]));
  });

  it("moves raised type to the right, upright or turned", () => {
    const runs = vertical({ text: "注", rise: 3 }, { text: "a", turn: "sideways", rise: 3 });
    expect(runs.map(({ x }) => x[0])).toEqual([48, 49.2]);
  });
});

describe("marks of a line", () => {
  const ruby = rubyMark(faces, 5, { text: "jiang" }, 0, 10);
  const dot = { kind: "emphasis" as const, x: 15 as never, style: styleOf(SIZE) };

  it("come after its text, readings last, so that the text is read in one piece", () => {
    const items = lineItems(
      horizontalLine(faces, SIZE, [{ text: "江" }, { text: "南", family: "hei" }], [ruby, dot]),
      "江南",
      0,
      0,
      "body",
    );
    expect(items.map((item) => (item.kind === "glyphs" ? item.text : item.kind))).toEqual(["江", "南", "shape", "jiang"]);
    expect(items.at(-1)).toMatchObject({ role: "ruby" });
  });
});
