import { describe, expect, it } from "vitest";
import type { FrameContent, FrameRecord, HeadlineSetting } from "../../../core/model/index.js";
import { layoutEdition, type PageWhite } from "../../../core/page/index.js";
import { em, lines, pt, rect } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, storyOf } from "./editions.js";

/** The page of `editions.ts` has four columns of ten characters and 40 lines. */
const ALL = 4 * 10 * 40;
/** Two paragraphs: 3 and 2 lines of a column, their indents and last lines among them. */
const story = storyOf("s", [
  ["headline", "新桥通车"],
  ["paragraph", hanText(23)],
  ["paragraph", hanText(17)],
]);
const picture = pictureOf("p", { caption: "江边的早晨" });
const missing = pictureOf("q", { file: null, caption: "" });

const text = frameOf.bind(null, "text", { kind: "text", story: "s", part: 0 });
const folio = frameOf("folio", { kind: "folio" }, cells(0, 0, 4, 3));

const SETTING: HeadlineSetting = {
  size: pt(20),
  rank: 2,
  minorSize: pt(12),
  main: ["新桥通车"],
  kicker: [],
  deck: [],
  rubric: null,
  summary: null,
  above: lines(1),
  below: lines(1),
};

function whiteOfPage(...frames: readonly FrameRecord[]): PageWhite {
  const [page] = layoutEdition(docOf([frames], [EDITION, story, picture, missing]), fakeFaces());
  if (!page) throw new Error("no page");
  return page.white;
}

describe("the white of a page", () => {
  it("is all of the type area where nothing stands", () => {
    expect(whiteOfPage()).toEqual({
      share: 1,
      cells: ALL,
      areas: [{ frame: null, cells: ALL, extent: { col: 1, line: 1, cols: 4, lines: 40 }, rect: rect(35, 40, 430, 480) }],
    });
  });

  it("is none where a text fills its frame and frames fill the page, indents and ends of last lines aside", () => {
    const box = { line: pt(0.5), padding: em(0) };
    const filler = { ...frameOf("ad", { kind: "picture", picture: "q" }, cells(0, 9, 4, 31)), box };
    const rest = frameOf("rest", { kind: "picture", picture: "q" }, cells(1, 4, 3, 5));
    expect(whiteOfPage(folio, text(cells(0, 4, 1, 5)), rest, filler)).toEqual({ share: 0, cells: 0, areas: [] });
  });

  it("counts the lines that a text leaves at the foot of its columns, wherever the frame is", () => {
    const { areas } = whiteOfPage(text(cells(1, 30, 1, 8)));
    expect(areas.filter(({ frame }) => frame === "text")).toEqual([
      { frame: "text", cells: 30, extent: { col: 2, line: 36, cols: 1, lines: 3 }, rect: rect(145, 460, 100, 36) },
    ]);
  });

  it("leaves out the air that a headline declares and what rounding to whole lines adds, and counts what is beyond it", () => {
    const headline = (count: number) => frameOf("head", { kind: "headline", story: "s", setting: SETTING }, cells(0, 10, 2, count));
    const inHeadline = (count: number) => whiteOfPage(headline(count)).areas.filter(({ frame }) => frame === "head");
    // 20 pt are two lines of 12 pt; with a line of air above and below, four.
    expect(inHeadline(4)).toEqual([]);
    expect(inHeadline(5)).toEqual([]);
    // It keeps its four lines of a frame of eight, in the middle, and four of a frame of ten.
    expect(inHeadline(8).map((area) => area.cells)).toEqual([2 * 20, 2 * 20]);
    expect(inHeadline(10).map((area) => area.cells)).toEqual([3 * 20, 3 * 20]);
  });

  it("takes no more air of a headline for declared than a house has above and below one", () => {
    const aired = (above: number, below: number) => {
      const setting = { ...SETTING, above: lines(above), below: lines(below) };
      const frame = frameOf("head", { kind: "headline", story: "s", setting }, cells(0, 10, 2, 2 + above + below));
      const { areas } = whiteOfPage(frame);
      return areas.filter((area) => area.frame === "head").reduce((sum, area) => sum + area.cells, 0);
    };
    expect(aired(3, 2)).toBe(0);
    expect(aired(5, 2)).toBe(2 * 20);
    expect(aired(3, 6)).toBe(4 * 20);
  });

  it("declares the line that parts a frame from what is above it, once", () => {
    const upper = frameOf("a", { kind: "picture", picture: "q" }, cells(0, 0, 1, 10));
    const lower = (line: number) => frameOf("b", { kind: "picture", picture: "q" }, cells(0, line, 1, 10));
    expect(whiteOfPage(upper, lower(10)).cells).toBe(ALL - 200);
    expect(whiteOfPage(upper, lower(11)).cells).toBe(ALL - 210);
    expect(whiteOfPage(upper, lower(12)).cells).toBe(ALL - 210);
  });

  it("does not take a line above a headline for air when the headline brings its own", () => {
    const upper = frameOf("a", { kind: "picture", picture: "q" }, cells(0, 0, 1, 10));
    const headline = (above: number) =>
      frameOf("head", { kind: "headline", story: "s", setting: { ...SETTING, above: lines(above) } }, cells(0, 11, 1, 3 + above));
    expect(whiteOfPage(upper, headline(1)).cells).toBe(ALL - 100 - 40);
    expect(whiteOfPage(upper, headline(0)).cells).toBe(ALL - 100 - 30 - 10);
  });

  it("takes the line above a vertical headline for the one that parts its block from what is above", () => {
    const upper = frameOf("a", { kind: "picture", picture: "q" }, cells(0, 0, 1, 10));
    const setting = { ...SETTING, writing: "vertical", above: lines(2), below: lines(2) } as const;
    const headline = (line: number) => frameOf("head", { kind: "headline", story: "s", setting }, cells(0, line, 1, 14));
    const between = (line: number): number => whiteOfPage(upper, headline(line)).cells - whiteOfPage(upper, headline(10)).cells;
    expect(between(11)).toBe(-10);
    expect(between(12)).toBe(-10);
  });

  it("counts what a picture of its own shape does not cover of its frame", () => {
    // 100 pt wide and 2:1, it stands 50 pt high in the middle of ten lines: the middles of four of them lie on it.
    const fit = { ratio: { width: 2, height: 1 } };
    const { areas } = whiteOfPage(frameOf("f", { kind: "picture", picture: "p", fit }, cells(0, 0, 1, 10)));
    expect(areas.filter(({ frame }) => frame === "f").map((area) => area.cells)).toEqual([30, 30]);
  });

  it("holds a line of air under a caption and counts the next", () => {
    const caption = (count: number) => frameOf("c", { kind: "caption", picture: "p" }, cells(0, 0, 1, count));
    expect(whiteOfPage(caption(2)).cells).toBe(ALL - 20);
    expect(whiteOfPage(caption(3)).cells).toBe(ALL - 20);
  });

  it("takes text that runs round a picture for full beside it, and the standoff for declared", () => {
    const around = { standoff: pt(5), wrap: "both" } as const;
    const body = storyOf("long", [["paragraph", hanText(30 * 40)]]);
    const frames = [
      frameOf("text", { kind: "text", story: "long", part: 0 }, cells(0, 0, 4, 30)),
      { ...frameOf("f", { kind: "picture", picture: "q" }), place: { kind: "free", rect: rect(100, 100, 200, 80) }, around } as const,
    ];
    const [page] = layoutEdition(docOf([frames], [EDITION, body, missing]), fakeFaces());
    expect(page?.white.cells).toBe(ALL - 4 * 10 * 30);
  });

  it("takes the standoff round words in the middle of a text for declared as well", () => {
    const around = { standoff: pt(5), wrap: "both" } as const;
    const body = storyOf("long", [["paragraph", hanText(30 * 40)]]);
    const quote: FrameContent = { kind: "pullQuote", story: "long", text: hanText(60) };
    const frames = [
      frameOf("text", { kind: "text", story: "long", part: 0 }, cells(0, 0, 4, 30)),
      { ...frameOf("f", quote), place: { kind: "free", rect: rect(100, 100, 200, 80) }, around } as const,
    ];
    const [page] = layoutEdition(docOf([frames], [EDITION, body, missing]), fakeFaces());
    expect(page?.white.cells).toBe(ALL - 4 * 10 * 30);
  });

  it("counts the free lines of tiers of vertical text", () => {
    const vertical = frameOf("v", { kind: "text", story: "s", part: 0, writing: "vertical" }, cells(0, 0, 1, 10));
    const { areas } = whiteOfPage(vertical);
    // One tier, eight lines of 11 characters. Five hold text, the last three, 36 pt, reach over the middles of 4 × 9 cells.
    expect(areas.filter(({ frame }) => frame === "v").map((area) => area.cells)).toEqual([4 * 9]);
  });

  it("gives the largest areas first and no more than five", () => {
    const bands = [2, 6, 10, 14, 18, 22].map((line) => frameOf(`f${line}`, { kind: "picture", picture: "q" }, cells(0, line, 4, 2)));
    const { areas, cells: all } = whiteOfPage(...bands);
    expect(areas.map((area) => area.cells)).toEqual([16 * 40, 40, 40, 40, 40]);
    expect(all).toBe(16 * 40 + 6 * 40);
  });
});
