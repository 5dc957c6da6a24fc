/** The stories of an edition as rules on repeated copy compare them: once each, where they begin. */
import { bodyBlocks, copyIn, type Doc, type PageRecord, recordOf, recordsOf, textsOf } from "../model/index.js";
import type { PastStory, PrintedStory } from "./rule.js";

/** The stories of an issue as they are held against later ones. */
export function pastStories(doc: Doc, pages: readonly PageRecord[]): readonly PastStory[] {
  return printedStories(doc, pages).map(({ page, headline, text }) => ({ page, headline, text }));
}

export function printedStories(doc: Doc, pages: readonly PageRecord[]): readonly PrintedStory[] {
  const stories = new Map(recordsOf(doc, "story").map((story) => [story.id, story]));
  const met = new Set<string>();
  return pages.flatMap(({ number, frames }) =>
    frames.flatMap((frame) =>
      copyIn(recordOf(doc, frame, "frame").content).flatMap((id): readonly PrintedStory[] => {
        const story = stories.get(id);
        if (story === undefined || met.has(id)) return [];
        met.add(id);
        const headline = textsOf(story, "headline").join(" ");
        const text = bodyBlocks(story)
          .map(({ from, to }) => story.text.slice(from, to))
          .join("\n");
        return [{ story, page: number, frame, headline, text }];
      }),
    ),
  );
}

/** A story in a few words: its headline, or how it begins. */
export function storyWords({ headline, text }: { readonly headline: string; readonly text: string }): string {
  const characters = [...(headline || text).trim()];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : characters.join("");
}

const LONGEST = 20;
