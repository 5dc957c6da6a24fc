/** A small page and small stories for tests of the page room: figures that can be told in one's head. */

import type { Segmenter } from "../../../core/face/index.js";
import type {
  BlockRole,
  Doc,
  DocRecord,
  EditionRecord,
  FrameContent,
  FrameRecord,
  GridCells,
  PageRecord,
  PageStyle,
  PictureRecord,
  StoryBlock,
  StoryRecord,
  TypeStyle,
} from "../../../core/model/index.js";
import { BLACK, SCHEMA_VERSION } from "../../../core/model/index.js";
import { em, lines, pt } from "../../../core/units/index.js";

const type = (family: TypeStyle["family"], size: number): TypeStyle => ({ family, weight: 400, size: pt(size), ink: BLACK });

/** Four columns of ten characters of 10 pt with a gutter of 1 em, 40 lines of 12 pt. */
export const STYLE: PageStyle = {
  id: "test-inside",
  name: { zh: "试版", en: "Test page" },
  kind: "inside",
  sheet: "tabloid",
  width: pt(500),
  height: pt(560),
  bleed: pt(9),
  grid: { columns: 4, characters: 10, gutter: em(1), size: pt(10), pitch: pt(12), lines: lines(40), left: pt(35), top: pt(40) },
  furniture: { kind: "folio", lines: lines(3) },
  type: {
    body: type("song", 10),
    dateline: type("hei", 10),
    byline: type("kai", 10),
    subhead: type("hei", 10),
    caption: type("kai", 8),
    briefHead: type("hei", 10),
    rubric: type("hei", 12),
    folio: type("song", 9),
    headlineAlign: "center",
    headlines: [
      { ranks: 1, sizes: [40, 30].map(pt), main: { family: "hei", weight: 700 }, minor: { family: "song", weight: 400 }, minorShare: 0.5 },
      { ranks: 9, sizes: [20, 16].map(pt), main: { family: "song", weight: 700 }, minor: { family: "kai", weight: 400 }, minorShare: 0.6 },
    ],
    accent: { c: 0, m: 1, y: 1, k: 0 },
  },
  next: null,
};

/** A story from its blocks, such as `["headline", "新桥通车"]`. */
export function storyOf(id: string, parts: readonly (readonly [BlockRole, string])[], rank = 2): StoryRecord {
  const blocks: StoryBlock[] = [];
  let text = "";
  for (const [role, words] of parts) {
    blocks.push({ from: text.length, to: text.length + words.length, role });
    text += `${words}\n`;
  }
  return { id, type: "story", rank, text, blocks, marks: [] };
}

export function pictureOf(id: string, fields: Partial<PictureRecord> = {}): PictureRecord {
  return {
    id,
    type: "picture",
    file: "a.jpg",
    pixels: { width: 300, height: 200 },
    caption: "江边的早晨",
    credit: null,
    story: null,
    ...fields,
  };
}

export function frameOf(id: string, content: FrameContent, ...cells: readonly GridCells[]): FrameRecord {
  return { id, type: "frame", place: { kind: "grid", cells }, content };
}

export function cells(col: number, line: number, cols: number, lineCount: number): GridCells {
  return { col, line, cols, lines: lineCount };
}

function pageOf(number: number, frames: readonly FrameRecord[]): PageRecord {
  return {
    id: `page${number}`,
    type: "page",
    number,
    style: STYLE.id,
    section: "要闻",
    editor: null,
    frames: frames.map((frame) => frame.id),
  };
}

export const EDITION: EditionRecord = {
  id: "edition",
  type: "edition",
  paper: "江岸日报",
  date: "2026-01-05",
  issue: null,
  lunarDate: null,
  cn: null,
  publisher: null,
  sponsor: null,
  price: null,
  address: null,
  phone: null,
  printer: null,
  slogan: null,
};

/** A document of pages, each given as its frames, with other records beside them. */
export function docOf(pages: readonly (readonly FrameRecord[])[], records: readonly DocRecord[]): Doc {
  const all: DocRecord[] = [...records, ...pages.flat(), ...pages.map((frames, index) => pageOf(index + 1, frames))];
  return { version: SCHEMA_VERSION, records: new Map(all.map((record) => [record.id, record])), styles: new Map([[STYLE.id, STYLE]]) };
}

/** A segmenter that knows some words; all other characters stand alone. */
export function wordsKnown(...known: readonly string[]): Segmenter {
  return {
    words(text) {
      const lengths: number[] = [];
      for (let at = 0; at < text.length; at += lengths.at(-1) ?? 1) {
        lengths.push(known.find((word) => text.startsWith(word, at))?.length ?? 1);
      }
      return lengths;
    },
  };
}

/** Text of `count` characters with no mark in it. */
export function hanText(count: number): string {
  return "天地玄黄宇宙洪荒日月盈昃辰宿列张".repeat(Math.ceil(count / 16)).slice(0, count);
}

export function withoutWhite(text: string): string {
  return text.replace(/\s/g, "");
}
