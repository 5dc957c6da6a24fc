/** Made-up copy, a page style and a copy-fit by arithmetic, for tests of the planner. */
import type { FaceSet, Segmenter } from "../../../core/face/index.js";
import type { Curve } from "../../../core/makeup/curve.js";
import { emptyCurve, offer } from "../../../core/makeup/curve.js";
import type { Leaf } from "../../../core/makeup/leaf.js";
import type { Matter } from "../../../core/makeup/matter.js";
import type { BoxRecord, PageStyle, PictureRecord, StoryRecord, TypeStyle } from "../../../core/model/index.js";
import { BLACK, bodyBlocks, textsOf } from "../../../core/model/index.js";
import type { Copyfit, HeadlineOption } from "../../../core/page/index.js";
import { em, lines, pt } from "../../../core/units/index.js";

export function fakeStory(rank: number, characters: number, options: { headline?: string | null; rubric?: string } = {}): StoryRecord {
  const parts: { role: StoryRecord["blocks"][number]["role"]; text: string }[] = [];
  if (options.rubric !== undefined) parts.push({ role: "rubric", text: options.rubric });
  const headline = options.headline === undefined ? "小城新添一座图书馆" : options.headline;
  if (headline !== null) parts.push({ role: "headline", text: headline });
  if (characters > 0) parts.push({ role: "paragraph", text: "字".repeat(characters) });
  let text = "";
  const blocks = parts.map(({ role, text: words }) => {
    const from = text.length;
    text += `${words}\n`;
    return { role, from, to: from + words.length };
  });
  return { id: `s${rank}`, type: "story", rank, text, blocks, marks: [] };
}

export function fakePicture(
  id: string,
  story: string | null,
  pixels: PictureRecord["pixels"] = { width: 1500, height: 1000 },
): PictureRecord {
  return { id, type: "picture", file: `${id}.jpg`, pixels, caption: "图书馆里的读者", credit: null, story };
}

export const FAKE_BOX: BoxRecord = { id: "w1", type: "box", data: { kind: "weather", fields: { days: [], indices: [] } } };

const BODY: TypeStyle = { family: "song", weight: 400, size: pt(9), ink: BLACK };

export function fakeStyle(id: string, columns: number, gridLines: number, options: { front?: boolean; next?: string } = {}): PageStyle {
  return {
    id,
    name: { zh: id, en: id },
    kind: options.front ? "front" : "inside",
    sheet: "broadsheet",
    width: pt(1105),
    height: pt(1559),
    bleed: pt(8.5),
    grid: { columns, characters: 17, gutter: em(1.6), size: pt(9), pitch: pt(12), lines: lines(gridLines), left: pt(56), top: pt(85) },
    furniture: options.front
      ? { kind: "nameplate", lines: lines(14), cols: columns - 2, ear: true, dateLines: lines(2) }
      : { kind: "folio", lines: lines(3) },
    type: {
      body: BODY,
      dateline: BODY,
      byline: BODY,
      subhead: BODY,
      caption: BODY,
      briefHead: BODY,
      rubric: BODY,
      folio: BODY,
      headlineAlign: "start",
      headlines: [],
      accent: BLACK,
    },
    next: options.next ?? null,
  };
}

const CHARACTERS = 17;
const LADDER = [
  [54, 48, 42],
  [34, 30, 26],
  [24, 22, 20],
  [18, 16, 14],
];

/** Heights by arithmetic: 17 characters a line, a headline of equal lines, pictures as their pixels are. */
export function fakeCopyfit(style: PageStyle): Copyfit {
  const gutter = 1.6;
  const columnWidth = (CHARACTERS + gutter) * 9;
  const bodyLines = (story: StoryRecord): number =>
    bodyBlocks(story).reduce((sum, block) => sum + Math.ceil((block.to - block.from + 2) / CHARACTERS), 0);
  return {
    bodyLines,
    bodyGain: () => 0,
    briefHeads: () => ({}),
    briefsGain: () => 0,
    bodyHeight: (story, cols) => Math.ceil(bodyLines(story) / cols),
    verticalBodyHeight: (story, cols) => Math.ceil(bodyLines(story) / cols),
    briefsHeight: (stories, cols) => Math.ceil(stories.reduce((sum, story) => sum + bodyLines(story) + 1, 0) / cols),
    briefsLines: (stories) => stories.reduce((sum, story) => sum + bodyLines(story) + 1, 0),
    headlines: (story, cols, rank) => fakeHeadlines(story, cols * columnWidth - gutter * 9, rank),
    verticalHeadlines(story, height, rank) {
      const words = textsOf(story, "headline").join("").length;
      const options = words === 0 ? [] : fakeHeadlines(story, Number.POSITIVE_INFINITY, rank);
      const fitting = options.filter(({ setting }) => (words + 2) * setting.size <= height * 12);
      return fitting.map(({ setting, cost }) => ({ setting: { ...setting, writing: "vertical" }, cols: 1, cost }));
    },
    rubricLines: () => 3,
    captionLines: (picture, cols) => Math.ceil(picture.caption.length / (cols * CHARACTERS)),
    groupLines: () => ({ min: 8, ideal: 10, max: 12 }),
    pictureLines(picture, cols) {
      const ratio = picture.pixels ? picture.pixels.height / picture.pixels.width : 2 / 3;
      const ideal = Math.min(style.grid.lines * 2, Math.max(1, Math.round((cols * columnWidth * ratio) / 12)));
      return { min: Math.max(1, Math.floor(ideal * 0.85)), ideal, max: Math.ceil(ideal * 1.15) };
    },
    adCells: ({ width, height }) => ({
      cols: Math.min(style.grid.columns, Math.max(1, Math.ceil(width / columnWidth))),
      lines: Math.max(1, Math.ceil(height / 12)),
    }),
    boxLines: (_box, form) => (form === "sidebar" ? { min: 30, ideal: 36, max: 60 } : { min: 8, ideal: 10, max: 14 }),
  };
}

function fakeHeadlines(story: StoryRecord, width: number, rank: number): readonly HeadlineOption[] {
  const words = textsOf(story, "headline").join("");
  const sizes = LADDER[Math.min(rank, LADDER.length) - 1] ?? [];
  return sizes.map((size, index) => {
    const rows = Math.max(1, Math.ceil((words.length * size) / width));
    const perRow = Math.ceil(words.length / rows);
    const main = Array.from({ length: rows }, (_, row) => words.slice(row * perRow, (row + 1) * perRow));
    return {
      setting: {
        rank,
        size: pt(size),
        minorSize: pt(size / 2),
        main,
        kicker: [],
        deck: [],
        rubric: null,
        summary: null,
        above: lines(1),
        below: lines(1),
      },
      lines: Math.ceil((rows * size * 1.2) / 12) + 2,
      cost: index * 0.5 + Math.max(0, rows - 2) * 2,
    };
  });
}

/** The fake copy-fit asks no face; a call would be a fault. */
export const noFaces: FaceSet = {
  face: () => null,
  byKey(key) {
    throw new Error(`no face ${key}`);
  },
  substitutions: () => [],
  refusals: () => [],
};

export const noSegmenter: Segmenter = { words: (text) => [...text].map((character) => character.length) };

/** A curve with the given costs by height. */
export function curveFrom(costs: Readonly<Record<number, number>>, limit: number): Curve {
  const curve = emptyCurve(limit);
  for (const [height, cost] of Object.entries(costs)) offer(curve, Number(height), cost);
  return curve;
}

/** A leaf that takes an exact area in every shape, with a headline of two lines when it is a story. */
export function blockLeaf(options: { rank: number; area: number; limit: number; kind?: "story" | "box" }): Leaf {
  const { rank, area, limit, kind = "story" } = options;
  const story = fakeStory(rank, area);
  const matter: Matter = kind === "box" ? { kind, box: FAKE_BOX, rank } : { kind, story, pictures: [], rank, part: 0, done: 0, from: null };
  const setting = fakeHeadlines(story, 1000, rank)[0]?.setting;
  return {
    matter,
    around: null,
    apart: null,
    other: null,
    curve: (cols) => curveFrom(area % cols === 0 ? { [area / cols]: Math.abs(cols - 3) * 0.5 } : {}, limit),
    build: (cols) =>
      kind === "story" && setting
        ? [{ content: { kind: "headline", story: story.id, setting }, cells: [{ col: 0, line: 0, cols, lines: 2 }] }]
        : [],
  };
}
