/** Reads one text as copy, for tests. */
import { type IntakeResult, intakeCopy, type PictureSource } from "../../../core/intake/index.js";
import type { IntakeStory } from "../../../core/model/index.js";

export function read(text: string, pictures: readonly PictureSource[] = []): IntakeResult {
  return intakeCopy([{ name: "copy.txt", text, encoding: "utf-8", encodingDoubts: [] }], pictures);
}

/** A story in short: its headline parts, and how its text begins and ends. */
function outline(story: IntakeStory): Record<string, unknown> {
  const text = story.blocks.map((block) => block.text).join("");
  const parts = {
    rubric: story.rubric,
    kicker: story.kicker,
    headline: story.headline.join("|"),
    deck: story.deck,
    summary: story.summary,
    byline: story.byline,
    dateline: story.dateline,
  };
  const told = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value !== ""));
  return { ...told, blocks: story.blocks.length, text: `${text.slice(0, 6)}…${text.slice(-6)}` };
}

export function outlines(text: string, pictures: readonly PictureSource[] = []): readonly Record<string, unknown>[] {
  return read(text, pictures).intake.stories.map(outline);
}

/** Breaks a paragraph into lines of so many characters, the first two shorter, as an old setting with lost indents leaves it. */
export function wrap(paragraph: string, width: number): string[] {
  const lines = [paragraph.slice(0, width - 2)];
  for (let at = width - 2; at < paragraph.length; at += width) lines.push(paragraph.slice(at, at + width));
  return lines;
}
