/** What repeats the words of a story on pages, and has to follow when they change: headlines as they are broken, small heads of briefs. */
import {
  type BlockRole,
  type BriefHeadBreaks,
  type Doc,
  type DocRecord,
  type EditionRecord,
  type FrameContent,
  type FrameRecord,
  type HeadlineSetting,
  recordsOf,
  type StoryRecord,
} from "../../model/index.js";
import { briefHeadText, headlineLineText } from "../../page/index.js";
import { breaksAfter, linesAfter, spliceBetween } from "../../story/index.js";

/** A change of a story, and where in it the person was. */
export interface StoryChange {
  readonly before: StoryRecord;
  readonly after: StoryRecord;
  readonly at: number;
}

/** The records that change with a story, frames of variants of the edition among them. */
export function recordsFollowing(doc: Doc, change: StoryChange): readonly DocRecord[] {
  if (headOf(change.before) === headOf(change.after)) return [];
  const frames = recordsOf(doc, "frame").flatMap((frame) => frameAfter(frame, change) ?? []);
  return [...frames, ...recordsOf(doc, "edition").flatMap((edition) => editionAfter(edition, change) ?? [])];
}

/** All that a headline may repeat, roles included. */
function headOf(story: StoryRecord): string {
  return PARTS.map((role) => wordsOf(story, role)).join("\f");
}

const PARTS: readonly BlockRole[] = ["rubric", "kicker", "headline", "deck", "summary", "side", "tail"];

/** The blocks of a role, parted by line ends. */
export function wordsOf(story: StoryRecord, role: BlockRole): string {
  return story.blocks
    .filter((block) => block.role === role)
    .map(({ from, to }) => story.text.slice(from, to))
    .join("\n");
}

/** Offset in the words of a role of an offset in the story; the end of them where it lies in none of its blocks. */
export function placeInWords(story: StoryRecord, role: BlockRole, at: number): number {
  let length = 0;
  for (const block of story.blocks.filter((each) => each.role === role)) {
    if (at <= block.to) return length + Math.max(0, at - block.from);
    length += block.to - block.from + 1;
  }
  return length;
}

function frameAfter(frame: FrameRecord, change: StoryChange): FrameRecord | null {
  const content = contentAfter(frame.content, change);
  return content === null ? null : { ...frame, content };
}

function contentAfter(content: FrameContent, change: StoryChange): FrameContent | null {
  const { id } = change.before;
  if (content.kind === "headline" && content.story === id) {
    const setting = settingAfter(content.setting, change);
    return setting === content.setting ? null : { ...content, setting };
  }
  if (content.kind !== "briefs" || content.heads?.[id] === undefined) return null;
  return { ...content, heads: headsAfter(content.heads, id, change) };
}

/** A variant of the edition that has the story from its base follows too where its own frames show it. */
function editionAfter(edition: EditionRecord, change: StoryChange): EditionRecord | null {
  let isChanged = false;
  const variants = edition.variants?.map((variant) => {
    if (variant.changed.some(({ id }) => id === change.before.id)) return variant;
    const changed = variant.changed.map((record) => {
      const after = record.type === "frame" ? frameAfter(record, change) : null;
      if (after !== null) isChanged = true;
      return after ?? record;
    });
    return { ...variant, changed };
  });
  return isChanged && variants ? { ...edition, variants } : null;
}

/** A headline's setting after a change of its story; the same object when none of its parts reads otherwise. */
function settingAfter(setting: HeadlineSetting, change: StoryChange): HeadlineSetting {
  const isAlone = setting.role !== undefined;
  const next: HeadlineSetting = {
    ...setting,
    main: partAfter(setting.main, setting.role ?? "headline", change),
    kicker: isAlone ? setting.kicker : partAfter(setting.kicker, "kicker", change),
    deck: isAlone ? setting.deck : partAfter(setting.deck, "deck", change),
    rubric: isAlone ? setting.rubric : wordsAfter(setting.rubric, "rubric", change),
    summary: isAlone ? setting.summary : wordsAfter(setting.summary, "summary", change),
  };
  const parts = ["main", "kicker", "deck", "rubric", "summary"] as const;
  return parts.every((part) => next[part] === setting[part]) ? setting : next;
}

function partAfter(lines: readonly string[], role: BlockRole, { before, after, at }: StoryChange): readonly string[] {
  const [old, now] = [wordsOf(before, role), wordsOf(after, role)];
  // Where a person has left a part out of the headline, it stays out.
  if (old === now || (lines.length === 0 && old.trim() !== "")) return lines;
  return linesAfter(lines, old, spliceBetween(old, now, placeInWords(before, role, at)), headlineLineText);
}

function wordsAfter(words: string | null, role: BlockRole, { before, after }: StoryChange): string | null {
  const [old, now] = [wordsOf(before, role), wordsOf(after, role)];
  if (old === now || (words === null && old.trim() !== "")) return words;
  return now.trim() === "" ? null : now.replace(/\n/g, "\u3000");
}

function headsAfter(heads: BriefHeadBreaks, id: string, { before, after, at }: StoryChange): BriefHeadBreaks {
  const start = before.blocks.find(({ role, from, to }) => role === "headline" && to > from)?.from ?? 0;
  const old = briefHeadText(before);
  const { [id]: offsets = [], ...rest } = heads;
  const breaks = breaksAfter(offsets, old, spliceBetween(old, briefHeadText(after), at - start));
  return breaks.length === 0 ? rest : { ...rest, [id]: breaks };
}
