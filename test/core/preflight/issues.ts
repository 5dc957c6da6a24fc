/** Issues of one or two pages for tests of preflight: what is painted is given item by item, so that every figure can be told in one's head. */
import {
  BLACK,
  type Doc,
  type DocRecord,
  type EditionRecord,
  type FrameContent,
  type Ink,
  type PageInks,
  type PictureFit,
  SCHEMA_VERSION,
} from "../../../core/model/index.js";
import type { DisplayItem, FrameLayout, GlyphRun, ImageItem, PageLayout, Role, RuleItem, ShapeItem } from "../../../core/page/index.js";
import { type PastEdition, preflight } from "../../../core/preflight/index.js";
import { type InkRegions, pictureInkFrom } from "../../../core/press/index.js";
import type { Severities } from "../../../core/rules/index.js";
import { lines, pt, rect } from "../../../core/units/index.js";
import { PRESS_LIMITS } from "../../fakes/pressLimits.js";
import { EDITION, pictureOf, STYLE, storyOf } from "../page/editions.js";

/** A page of 200 × 300 mm. */
const [WIDTH, HEIGHT] = [(200 / 25.4) * 72, (300 / 25.4) * 72];

/** "C10 M20 Y30 K40", parts left out are none. */
export function ink(words: string): Ink {
  const share = (letter: string): number => Number(new RegExp(`${letter}(\\d+)`).exec(words)?.[1] ?? 0) / 100;
  return { c: share("C"), m: share("M"), y: share("Y"), k: share("K") };
}

export function type(text: string, size: number, colour: Ink = BLACK, at: { x?: number; y?: number; role?: Role } = {}): GlyphRun {
  const { x = 100, y = 100, role = "body" } = at;
  const characters = [...text];
  return {
    kind: "glyphs",
    face: "face" as GlyphRun["face"],
    size: pt(size),
    mode: "horizontal",
    ink: colour,
    role,
    text,
    glyphs: Uint32Array.from(characters, (_, index) => index + 1),
    x: Float64Array.from(characters, (_, index) => x + index * size),
    y: Float64Array.from(characters, () => y),
    offsets: Uint32Array.from(characters, (_, index) => index),
    stretch: 1,
  };
}

export function plate(colour: Ink, x = 50, y = 50, width = 300, height = 100): ShapeItem {
  const points = [x, y, x + width, y, x + width, y + height, x, y + height];
  return { kind: "shape", ops: Uint8Array.of(0, 1, 1, 1, 4), points: Float64Array.from(points), fill: colour, stroke: null };
}

export function line(weight: number, colour: Ink = BLACK, y = 100): RuleItem {
  return { kind: "rule", from: { x: pt(100), y: pt(y) }, to: { x: pt(200), y: pt(y) }, weight: pt(weight), ink: colour };
}

/** A picture of 300 × 200 pixels: an inch wide (300 ppi) unless said otherwise. */
export function image(fields: { picture?: string; x?: number; width?: number; rotation?: number } = {}): ImageItem {
  const { picture = "p", x = 100, width = 72, rotation } = fields;
  const item = { kind: "image", picture, rect: rect(x, 100, width, (width * 2) / 3), crop: { x: 0, y: 0, width: 1, height: 1 } } as const;
  return rotation === undefined ? item : { ...item, rotation };
}

/** A frame of a page: what it shows, what is painted in it, and its words. */
export interface TestFrame {
  readonly content: FrameContent;
  readonly items: readonly DisplayItem[];
  readonly text?: string;
}

export interface TestIssue {
  readonly pages: readonly (readonly TestFrame[])[];
  readonly inks?: PageInks;
  readonly numbers?: readonly number[];
  readonly size?: { readonly width: number; readonly height: number };
  readonly isFront?: boolean;
  readonly edition?: Partial<EditionRecord>;
  /** Stories by id: headline, then paragraphs. */
  readonly stories?: Readonly<Record<string, readonly [headline: string, ...paragraphs: string[]]>>;
  readonly pictures?: Readonly<Record<string, { readonly hash?: string }>>;
  readonly past?: readonly PastEdition[];
  readonly isLineArt?: boolean;
  readonly inkRegions?: InkRegions;
  readonly severities?: Severities;
}

export function note(...items: readonly DisplayItem[]): TestFrame {
  return { content: { kind: "note", text: ["文"] }, items };
}

export function picture(item: ImageItem, fit?: PictureFit): TestFrame {
  return { content: { kind: "picture", picture: item.picture, ...(fit ? { fit } : {}) }, items: [item] };
}

export function story(id: string): TestFrame {
  return { content: { kind: "text", story: id, part: 0 }, items: [type("正文三字", 10)] };
}

/** What preflight finds in an issue, all rules but the one asked for left out. */
export function faultsOf(rule: string, issue: TestIssue) {
  const doc = docOfIssue(issue);
  return preflight(doc, layoutsOf(issue), {
    limits: PRESS_LIMITS,
    pictureInk: pictureInkFrom(() => null),
    isLineArt: () => issue.isLineArt ?? false,
    past: issue.past ?? [],
    inkRegions: issue.inkRegions ?? new Map(),
    severities: issue.severities ?? {},
  }).filter((each) => each.rule === rule);
}

function frameId(page: number, at: number): string {
  return `p${page + 1}f${at + 1}`;
}

function layoutsOf({ pages, inks, numbers, size = { width: WIDTH, height: HEIGHT } }: TestIssue): readonly PageLayout[] {
  return pages.map((frames, index): PageLayout => {
    const groups = frames.map(({ items }, at) => ({ frame: frameId(index, at), x: pt(0), y: pt(0), items }));
    const number = numbers?.[index] ?? index + 1;
    const display = { page: `page${index + 1}`, number, width: pt(size.width), height: pt(size.height), bleed: pt(8.5), groups };
    return {
      page: `page${index + 1}`,
      number,
      display: inks ? { ...display, inks } : display,
      frames: frames.map(({ content, text = "" }, at) => frameLayout(frameId(index, at), content.kind, text)),
      texts: new Map(),
      white: { share: 0, cells: 0, areas: [] },
      findings: [],
    };
  });
}

function frameLayout(frame: string, kind: string, text: string): FrameLayout {
  return { frame, kind, story: null, rect: rect(0, 0, 10, 10), extent: null, text, characters: text.length, overset: null, white: 0 };
}

function docOfIssue(issue: TestIssue): Doc {
  const furniture = issue.isFront
    ? ({ kind: "nameplate", lines: lines(6), cols: 3, ear: true, dateLines: lines(1) } as const)
    : STYLE.furniture;
  const style = { ...STYLE, furniture };
  const stories = Object.entries(issue.stories ?? {}).map(([id, [headline, ...paragraphs]]) =>
    storyOf(id, [["headline", headline], ...paragraphs.map((text) => ["paragraph", text] as const)]),
  );
  const pictures = Object.entries({ p: {}, ...issue.pictures }).map(([id, fields]) => pictureOf(id, fields));
  const records: DocRecord[] = [{ ...EDITION, ...issue.edition }, ...stories, ...pictures];
  issue.pages.forEach((frames, index) => {
    const ids = frames.map((_, at) => frameId(index, at));
    const number = issue.numbers?.[index] ?? index + 1;
    records.push({ id: `page${index + 1}`, type: "page", number, style: style.id, section: "要闻", editor: null, frames: ids });
    frames.forEach(({ content }, at) => {
      records.push({ id: frameId(index, at), type: "frame", place: { kind: "free", rect: rect(0, 0, 10, 10) }, content });
    });
  });
  return { version: SCHEMA_VERSION, records: new Map(records.map((record) => [record.id, record])), styles: new Map([[style.id, style]]) };
}
