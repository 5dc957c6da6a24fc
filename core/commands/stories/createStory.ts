/** New stories, each with a frame in which it begins; and headlines over stories. */
import {
  type BlockRole,
  type Doc,
  type HeadlineSetting,
  type PageStyle,
  type Place,
  recordsOf,
  type StoryRecord,
  styleOf,
  textsOf,
} from "../../model/index.js";
import { boundingCells, columnsWidth, ladderStep } from "../../page/index.js";
import { lines, pt } from "../../units/index.js";
import { createFrame, createWith } from "../frames/create.js";
import { freeIds } from "../ids.js";
import { isRefusal, type Outcome } from "../outcome.js";

/** Puts an empty text on a page, ready to be typed into. */
export function createText(doc: Doc, page: string, place: Place, id: string): Outcome {
  const story = newStory(doc, "paragraph", "");
  return createWith(doc, story, page, place, { kind: "text", story: story.id, part: 0 }, id);
}

/**
 * Puts a headline on a page: over a story the one that it has, or `words` where it has none; without a story over a new one. It is as large as
 * the ladder of its rank and its place allow in one line.
 */
export function createHeadline(doc: Doc, page: string, place: Place, of: string | null, words: string, id: string): Outcome {
  const onto = doc.records.get(page);
  if (onto?.type !== "page") return null;
  const known = of === null ? undefined : doc.records.get(of);
  const story = known?.type === "story" ? withHeadline(known, words) : newStory(doc, "headline", words);
  const setting = settingOf(styleOf(doc, onto.style), story, place);
  const content = { kind: "headline", story: story.id, setting } as const;
  if (story === known) return createFrame(doc, page, place, content, id);
  if (known === undefined) return createWith(doc, story, page, place, content, id);
  const scene = { ...doc, records: new Map([...doc.records, [story.id, story]]) };
  const made = createFrame(scene, page, place, content, id);
  if (made === null || isRefusal(made)) return made;
  return { ...made, records: { ...made.records, changed: [{ before: known, after: story }, ...made.records.changed] } };
}

function newStory(doc: Doc, role: BlockRole, words: string): StoryRecord {
  const last = Math.max(0, ...recordsOf(doc, "story").map(({ rank }) => rank));
  const blocks = [{ from: 0, to: words.length, role }];
  return { id: freeIds(doc, "s")(0), type: "story", rank: last + 1, text: `${words}\n`, blocks, marks: [] };
}

function withHeadline(story: StoryRecord, words: string): StoryRecord {
  if (textsOf(story, "headline").length > 0) return story;
  const shift = words.length + 1;
  const moved = <Part extends { readonly from: number; readonly to: number }>(part: Part): Part => ({
    ...part,
    from: part.from + shift,
    to: part.to + shift,
  });
  return {
    ...story,
    text: `${words}\n${story.text}`,
    blocks: [{ from: 0, to: words.length, role: "headline" }, ...story.blocks.map(moved)],
    marks: story.marks.map(moved),
  };
}

/** A line of type takes so much more than its size in height. */
const LEADING = 1.25;

function settingOf(style: PageStyle, story: StoryRecord, place: Place): HeadlineSetting {
  const { grid } = style;
  const step = ladderStep(style, story.rank);
  const main = textsOf(story, "headline");
  const cells = place.kind === "grid" ? boundingCells(place.cells) : null;
  const width = place.kind === "free" ? place.rect.width : columnsWidth(grid, cells?.cols ?? 1);
  const height = place.kind === "free" ? place.rect.height : (cells?.lines ?? 1) * grid.pitch;
  const longest = Math.max(1, ...main.map((line) => [...line].length));
  const fits = (size: number): boolean => size * longest <= width && size * LEADING * main.length <= height;
  const sizes = [...step.sizes].sort((a, b) => b - a);
  const size = sizes.find(fits) ?? sizes.at(-1) ?? grid.size;
  return {
    rank: story.rank,
    size: pt(size),
    minorSize: pt(size * step.minorShare),
    main,
    kicker: textsOf(story, "kicker"),
    deck: textsOf(story, "deck"),
    rubric: null,
    summary: null,
    above: lines(0),
    below: lines(0),
  };
}
