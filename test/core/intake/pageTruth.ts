/** The truth of a test page, and stories in the same short form. */
import type { IntakeBlock, IntakeCaption, WeatherFields } from "../../../core/model/index.js";

export interface StoryTruth {
  /** Which lines are 引题, 主题 and 副题 is a matter of taste: any split will do, with a question. */
  readonly either?: boolean;
  readonly rubric: string | null;
  readonly kicker: string | null;
  readonly headline: readonly string[];
  readonly deck: string | null;
  readonly summary: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  /** Kind, first and last eight characters of each block, or the whole of a short one. */
  readonly blocks: readonly string[];
  readonly captions: readonly IntakeCaption[];
}

export interface PageTruth {
  readonly sources: readonly string[];
  readonly stories: readonly StoryTruth[];
  readonly captions: readonly IntakeCaption[];
  readonly loose: readonly { readonly guess: string; readonly text: string }[];
  readonly weather: WeatherFields | null;
}

type Told = Omit<StoryTruth, "blocks"> & { readonly blocks: readonly (string | IntakeBlock)[] };

/** Stories with their letters and figures only: how punctuation is repaired is tested elsewhere. */
export function storyOutlines(stories: readonly Told[]): readonly StoryTruth[] {
  return stories.map((story) => ({
    rubric: letters(story.rubric),
    kicker: letters(story.kicker),
    headline: story.headline.map((line) => letters(line) ?? ""),
    deck: letters(story.deck),
    summary: letters(story.summary),
    byline: letters(story.byline),
    dateline: letters(story.dateline),
    blocks: story.blocks.map((block) => (typeof block === "string" ? block : blockOutline(block))),
    captions: story.captions.map(({ text, credit }) => ({ text: letters(text) ?? "", credit: letters(credit) })),
  }));
}

function letters(text: string | null): string | null {
  return text === null ? null : text.replace(/[^\u3400-\u9fffA-Za-z0-9]/g, "");
}

function blockOutline({ kind, text }: IntakeBlock): string {
  const told = letters(text) ?? "";
  return `${kind} ${told.length <= 16 ? told : `${told.slice(0, 8)}…${told.slice(-8)}`}`;
}
