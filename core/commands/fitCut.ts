/** Cut to here: where a story would have to end. Only a person chooses to cut. */
import { replacing, type Transaction } from "../edit/index.js";
import { countCharacters } from "../flow/index.js";
import type { Doc, StoryRecord } from "../model/index.js";
import { bodyBlocks, HEADLINE_ROLES, recordOf } from "../model/index.js";

/** A place in a story where it could end. */
export interface Cut {
  /** Offset in the story's text: behind the end of a sentence or paragraph. */
  readonly at: number;
  /** Code points, white space aside, that would go. */
  readonly characters: number;
  /** The last words that stay and the first that go, to find the place by. */
  readonly keeps: string;
  readonly goes: string;
}

/** Characters by which a place is found. */
const EXCERPT = 8;

/** Ends of sentences, with the closing marks that may follow them. */
const SENTENCE_END = /[。！？…!?][”’」』）)】》]*/gu;

/** The last end of a sentence or paragraph that leaves out at least so many characters; null when nothing of the body would be left. */
export function cutFor(story: StoryRecord, characters: number): Cut | null {
  const bodies = bodyBlocks(story);
  const ends = bodies.flatMap(({ from, to, role }) => [
    ...(role === "paragraph" || role === "quote" ? sentenceEnds(story.text, from, to) : []),
    to,
  ]);
  for (const at of [...new Set(ends)].sort((a, b) => b - a)) {
    const gone = bodies.reduce((sum, { from, to }) => sum + countCharacters(story.text.slice(Math.max(from, at), Math.max(to, at))), 0);
    if (gone >= characters && gone > 0) return { at, characters: gone, ...placeOf(story.text, at) };
  }
  return null;
}

function placeOf(text: string, at: number): Pick<Cut, "keeps" | "goes"> {
  const kept = [...text.slice(0, at).replace(/\s/g, "")];
  const cut = [...text.slice(at).replace(/\s/g, "")];
  return { keeps: kept.slice(-EXCERPT).join(""), goes: cut.slice(0, EXCERPT).join("") };
}

function sentenceEnds(text: string, from: number, to: number): readonly number[] {
  return [...text.slice(from, to).matchAll(SENTENCE_END)].map((match) => from + match.index + match[0].length);
}

/** Ends a story at an offset of its text. What stands behind it goes, with its marks; headlines stay. */
export function cutStory(doc: Doc, story: string, at: number, id: string): Transaction | null {
  const record = recordOf(doc, story, "story");
  const kept = record.blocks.filter((block) => HEADLINE_ROLES.has(block.role) || block.from < at);
  const hasTail = kept.some((block) => HEADLINE_ROLES.has(block.role) && block.from >= at);
  if (hasTail || !(at > 0 && at < record.text.length - 1)) return null;
  const blocks = kept.map((block) => ({ ...block, to: Math.min(block.to, at) }));
  const marks = record.marks.filter((mark) => mark.from < at).map((mark) => ({ ...mark, to: Math.min(mark.to, at) }));
  return replacing(doc, id, "step-cut", [{ ...record, text: `${record.text.slice(0, at)}\n`, blocks, marks }]);
}
