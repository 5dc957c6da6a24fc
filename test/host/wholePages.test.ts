/** What holds for every page that the planner makes on our own templates, whatever the copy. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlannedPage, planEdition } from "../../core/makeup/index.js";
import type {
  AdRecord,
  BlockRole,
  BoxRecord,
  Doc,
  DocRecord,
  FrameRecord,
  PageStyle,
  PictureRecord,
  StoryRecord,
} from "../../core/model/index.js";
import { SCHEMA_VERSION, styleOf } from "../../core/model/index.js";
import { type FrameLayout, frameRects, type GlyphRun, layoutEdition, type PageLayout, typeArea } from "../../core/page/index.js";
import { contains, overlaps, pt, rect } from "../../core/units/index.js";
import { loadTemplates } from "../../host/services/templates.js";
import { EDITION, storyOf } from "../core/page/editions.js";
import { fakeFaces, fakeSegmenter } from "../fakes/faces.js";

const TEMPLATES = [
  "broadsheet-inside",
  "broadsheet-front",
  "broadsheet-feature",
  "broadsheet-8-briefs",
  "tabloid-inside",
  "tabloid-front",
  "tabloid-feature",
  "tabloid-picture",
  "tabloid-classified",
];
const FIRST_HAN = 0x4e00;
/** Steps of the search: pages need not be good here, only sound. */
const STEPS = 12;
const RUNS = 24;
/** What shows words of the copy; guides, labels and jump lines say words of their own. */
const OF_COPY: ReadonlySet<string> = new Set(["headline", "text", "briefs", "caption", "groupCaption"]);

interface Copy {
  readonly template: string;
  readonly seed: number;
  readonly stories: readonly { readonly headline: number; readonly deck: number; readonly paragraphs: readonly number[] }[];
  readonly pictures: readonly { readonly story: number; readonly width: number; readonly height: number; readonly caption: number }[];
  readonly boxes: number;
  readonly ads: readonly { readonly width: number; readonly height: number }[];
}

const copies: fc.Arbitrary<Copy> = fc.record({
  template: fc.constantFrom(...TEMPLATES),
  seed: fc.integer({ min: 1, max: 99 }),
  stories: fc.array(
    fc.record({
      headline: fc.integer({ min: 0, max: 26 }),
      deck: fc.constantFrom(0, 0, 12),
      paragraphs: fc.array(fc.integer({ min: 1, max: 220 }), { minLength: 1, maxLength: 6 }),
    }),
    { maxLength: 12 },
  ),
  pictures: fc.array(
    fc.record({
      story: fc.integer({ min: 0, max: 12 }),
      width: fc.constantFrom(1, 600, 1500, 10_000),
      height: fc.constantFrom(10, 900, 1000, 2400),
      caption: fc.integer({ min: 0, max: 40 }),
    }),
    { maxLength: 5 },
  ),
  boxes: fc.integer({ min: 0, max: 1 }),
  ads: fc.array(fc.record({ width: fc.constantFrom(120, 350, 2000), height: fc.constantFrom(80, 240) }), { maxLength: 2 }),
});

/** An edition in whose stories and captions no character stands twice, planned and laid out. */
interface Made {
  readonly doc: Doc;
  readonly pages: readonly PlannedPage[];
  readonly layouts: readonly PageLayout[];
}

const { styles } = templates();

function templates() {
  const loaded = loadTemplates();
  if (!loaded.ok) throw new Error(loaded.code);
  return loaded;
}

function made(copy: Copy): Made {
  let next = FIRST_HAN;
  const words = (count: number): string => Array.from({ length: count }, () => String.fromCodePoint(next++)).join("");
  const stories = copy.stories.map(({ headline, deck, paragraphs }, index): StoryRecord => {
    const parts: (readonly [BlockRole, string])[] = [
      ["headline", words(headline)],
      ["deck", words(headline > 0 ? deck : 0)],
    ];
    const body = paragraphs.map((length): readonly [BlockRole, string] => ["paragraph", words(length)]);
    return storyOf(`s${index + 1}`, [...parts.filter(([, text]) => text !== ""), ...body], index + 1);
  });
  const pictures = copy.pictures.map(({ story, width, height, caption }, index): PictureRecord => {
    const owner = stories[story]?.id ?? null;
    return {
      id: `pic${index}`,
      type: "picture",
      file: `${index}.jpg`,
      pixels: { width, height },
      caption: words(caption),
      credit: null,
      story: owner,
    };
  });
  const boxes = Array.from(
    { length: copy.boxes },
    (): BoxRecord => ({ id: "box", type: "box", data: { kind: "weather", fields: { days: [], indices: [] } } }),
  );
  const ads = copy.ads.map(({ width, height }, index): AdRecord => {
    return {
      id: `ad${index}`,
      type: "ad",
      name: "茶",
      booking: null,
      width: pt(width),
      height: pt(height),
      picture: null,
      labelled: false,
    };
  });
  const plan = planEdition({
    stories,
    pictures,
    boxes,
    ads,
    styles: [styleNamed(copy.template)],
    styleById: styles,
    firstPage: 1,
    faces: fakeFaces(),
    segmenter: fakeSegmenter(),
    hyphenator: null,
    seed: copy.seed,
    steps: STEPS,
  });
  const records: DocRecord[] = [EDITION, ...stories, ...pictures, ...boxes, ...ads];
  for (const { number, style, frames } of plan.pages) {
    records.push(...frames, {
      id: `page${number}`,
      type: "page",
      number,
      style,
      section: "要闻",
      editor: null,
      frames: frames.map(({ id }) => id),
    });
  }
  const doc: Doc = { version: SCHEMA_VERSION, records: new Map(records.map((record) => [record.id, record])), styles };
  return { doc, pages: plan.pages, layouts: layoutEdition(doc, fakeFaces()) };
}

function styleNamed(id: string): PageStyle {
  const style = styles.get(id);
  if (!style) throw new Error(`no template ${id}`);
  return style;
}

/** Pairs of frames on a page that share room, but for text that runs round the other and words over their picture. */
function overlapping(style: PageStyle, frames: readonly FrameRecord[]): readonly string[] {
  const solid = frames.filter(({ content }) => content.kind !== "rule");
  return solid.flatMap((a, index) =>
    solid.slice(index + 1).flatMap((b) => {
      const share = frameRects(style.grid, a).some((one) => frameRects(style.grid, b).some((other) => overlaps(one, other)));
      return share && !mayShare(a, b) && !mayShare(b, a) ? [`${a.id} ${a.content.kind} and ${b.id} ${b.content.kind}`] : [];
    }),
  );
}

function mayShare(upper: FrameRecord, lower: FrameRecord): boolean {
  if (upper.around !== undefined) return lower.content.kind === "text" || lower.content.kind === "briefs";
  return upper.content.kind === "caption" && upper.content.form === "over" && lower.content.kind === "picture";
}

/** How often each character of the copy is drawn or kept as overset. */
function timesShown({ layouts }: Made): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const shown = layouts.flatMap(({ frames }) => frames.filter(({ kind }) => OF_COPY.has(kind)));
  for (const character of shown.flatMap((frame) => [...wordsOf(frame)])) times.set(character, (times.get(character) ?? 0) + 1);
  return times;
}

function wordsOf({ text, overset }: FrameLayout): string {
  return `${text}${overset?.text ?? ""}`.replace(/\s/gu, "");
}

/** Characters of stories that stand on the pages, and of captions, that are shown never or more than once. */
function lostOrDoubled(edition: Made): readonly string[] {
  const times = timesShown(edition);
  const unplaced = new Set(
    edition.layouts.flatMap(({ findings }) => findings.flatMap(({ rule, place }) => (rule === "story-unplaced" ? [place.story] : []))),
  );
  return [...edition.doc.records.values()].flatMap((record) => {
    if (record.type !== "story" && record.type !== "picture") return [];
    if (record.type === "story" && unplaced.has(record.id)) return [];
    const copy = record.type === "story" ? record.text.replace(/\n/g, "") : record.caption;
    const wrong = [...copy].filter((character) => times.get(character) !== 1);
    return wrong.length === 0 ? [] : [`${record.id}: ${wrong.map((character) => `${character}×${times.get(character) ?? 0}`).join(" ")}`];
  });
}

/** Frames and glyphs of a page that reach out of its type area. */
function outside(style: PageStyle, frames: readonly FrameRecord[], layout: PageLayout): readonly string[] {
  const area = typeArea(style);
  const byFrame = frames.filter((frame) => !frameRects(style.grid, frame).every((each) => contains(area, each))).map(({ id }) => id);
  const byGlyph = layout.display.groups.flatMap(({ frame, x, y, items }) =>
    glyphRuns(items).flatMap((run) => {
      const points = [...run.x].map((across, index) => rect(x + across, y + (run.y[index] ?? 0), 0, 0));
      return points.every((point) => contains(area, point)) ? [] : [`${frame} ${run.role} ${run.text}`];
    }),
  );
  return [...byFrame, ...byGlyph];
}

function glyphRuns(items: PageLayout["display"]["groups"][number]["items"]): readonly GlyphRun[] {
  return items.filter((item) => item.kind === "glyphs");
}

/** Body lines whose baseline is not where that of its grid line is. */
function offGrid({ grid, type }: PageStyle, layout: PageLayout): readonly string[] {
  const first = grid.top + (grid.pitch - type.body.size) / 2 + 0.88 * type.body.size;
  return layout.display.groups.flatMap(({ frame, y, items }) =>
    glyphRuns(items)
      .filter(({ role, mode }) => role === "body" && mode === "horizontal")
      .flatMap((run) => {
        const at = [...run.y].map((each) => (y + each - first) / grid.pitch);
        return at.every((line) => Math.abs(line - Math.round(line)) < 1e-6) ? [] : [`${frame} ${run.text}`];
      }),
  );
}

describe("pages of any copy", () => {
  it("hold every character once, keep frames apart and inside the type area, and stand on one line grid", () => {
    fc.assert(
      fc.property(copies, (copy) => {
        const edition = made(copy);
        expect(lostOrDoubled(edition)).toEqual([]);
        for (const [index, { style: id, frames }] of edition.pages.entries()) {
          const layout = edition.layouts[index];
          if (!layout) throw new Error("a page without layout");
          const style = styleOf(edition.doc, id);
          expect(overlapping(style, frames)).toEqual([]);
          expect(outside(style, frames, layout)).toEqual([]);
          expect(offGrid(style, layout)).toEqual([]);
        }
      }),
      { numRuns: RUNS, seed: 20260203, endOnFailure: true },
    );
  }, 60_000);
});
