/** Stories and documents of a line: each block `role:text`, marks in brackets as `[strong:words]`. */
import type { BlockRole, Doc, DocRecord, PlainMarkKind, StoryBlock, StoryMark, StoryRecord } from "../../core/model/index.js";
import { SCHEMA_VERSION } from "../../core/model/index.js";

/** A story from its notation: `["headline:春天来了", "paragraph:江南[strong:好]"]`. */
export function storyFrom(id: string, lines: readonly string[]): StoryRecord {
  let text = "";
  const blocks: StoryBlock[] = [];
  const marks: StoryMark[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    const from = text.length;
    for (const part of line.slice(colon + 1).split(/(\[\w+:[^\]]*\])/)) {
      const [, kind, words] = /^\[(\w+):([^\]]*)\]$/.exec(part) ?? [];
      if (kind !== undefined && words !== undefined) {
        marks.push({ kind: kind as PlainMarkKind, from: text.length, to: text.length + words.length });
        text += words;
      } else text += part;
    }
    blocks.push({ from, to: text.length, role: line.slice(0, colon) as BlockRole });
    text += "\n";
  }
  return { id, type: "story", rank: 1, text, blocks, marks };
}

/** A story in its notation again; marks that lie in each other are not said. */
export function linesOf(story: StoryRecord): readonly string[] {
  return story.blocks.map(({ from, to, role }) => {
    let line = story.text.slice(from, to);
    for (const mark of [...story.marks].filter((each) => each.from >= from && each.to <= to).reverse()) {
      const [start, end] = [mark.from - from, mark.to - from];
      line = `${line.slice(0, start)}[${mark.kind}:${line.slice(start, end)}]${line.slice(end)}`;
    }
    return `${role}:${line}`;
  });
}

export function docWith(...records: readonly DocRecord[]): Doc {
  return { version: SCHEMA_VERSION, styles: new Map(), records: new Map(records.map((record) => [record.id, record])) };
}
