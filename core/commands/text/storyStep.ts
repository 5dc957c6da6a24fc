/** A change of a story's text as one step, with all that repeats its words. */
import { changing, type Transaction } from "../../edit/index.js";
import { type Doc, recordOf, type StoryRecord } from "../../model/index.js";
import { isSame } from "../../story/index.js";
import { recordsFollowing } from "./followStory.js";

/** Where a person works: a stretch of a story, in UTF-16 units. */
export interface TextRange {
  readonly story: string;
  readonly from: number;
  readonly to: number;
}

/** The step that makes a story what `change` says; null when it says the same. `at` is where in the story the person is. */
export function storyStep(
  doc: Doc,
  id: string,
  label: string,
  { story, from: at }: Pick<TextRange, "story" | "from">,
  change: (story: StoryRecord) => StoryRecord,
): Transaction | null {
  const before = recordOf(doc, story, "story");
  const after = change(before);
  return isSame(after, before) ? null : changing(doc, id, label, { put: [after, ...recordsFollowing(doc, { before, after, at })] });
}
