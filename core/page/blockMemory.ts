/**
 * The blocks of stories from version to version: a paragraph that an edit left alone keeps its text as the
 * same object, by which the composer knows its lines.
 */
import type { FlowBlock } from "../flow/index.js";
import type { PageStyle, StoryRecord } from "../model/index.js";
import { isAlike } from "./memory.js";

interface Version {
  readonly story: StoryRecord;
  readonly key: string;
  readonly blocks: readonly FlowBlock[];
}

/** The blocks of a story in a page's type, set as `key` says: made once for a version of it, out of those of the version before where they say the same. */
export type BlockMemory = (style: PageStyle, story: StoryRecord, make: () => readonly FlowBlock[], key?: string) => readonly FlowBlock[];

/** A memory that keeps the last version of each story for as long as its page style lives. */
export function createBlockMemory(): BlockMemory {
  const versions = new WeakMap<PageStyle, Map<string, Version>>();
  return (style, story, make, key = "") => {
    const ofStyle = versions.get(style) ?? new Map<string, Version>();
    versions.set(style, ofStyle);
    const last = ofStyle.get(story.id);
    if (last?.story === story && last.key === key) return last.blocks;
    const blocks = last ? withOldTexts(last.blocks, make()) : make();
    ofStyle.set(story.id, { story, key, blocks });
    return blocks;
  };
}

function withOldTexts(old: readonly FlowBlock[], made: readonly FlowBlock[]): readonly FlowBlock[] {
  const byText = new Map<string, FlowBlock[]>();
  for (const block of old) {
    const same = byText.get(block.text.text);
    if (same) same.push(block);
    else byText.set(block.text.text, [block]);
  }
  return made.map((block) => {
    const same = byText.get(block.text.text) ?? [];
    const whole = same.find((each) => isAlike(each, block));
    const text = same.find((each) => isAlike(each.text, block.text))?.text;
    return whole ?? (text ? { ...block, text } : block);
  });
}
