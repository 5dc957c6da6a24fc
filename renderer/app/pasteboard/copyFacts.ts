/** What a person knows copy by before it stands on a page. */
import { bodyBlocks, type CopyRecord, type StoryRecord } from "../../../core/model/index.js";

/** Characters of a preview: two lines of a panel. */
const PREVIEW = 48;
/** Characters by which a paragraph is drawn in. */
const INDENT = 2;

/** The first words of a story; who made a picture. */
export function previewOf(record: CopyRecord): string {
  if (record.type === "picture") return record.credit ?? "";
  if (record.type !== "story") return "";
  const [first] = bodyBlocks(record);
  const words = first ? record.text.slice(first.from, first.to) : "";
  return [...words].slice(0, PREVIEW).join("");
}

/** Lines of one column of so many characters, each paragraph drawn in: what an editor counts in the head. The page itself counts rightly. */
export function bodyLinesAbout(story: StoryRecord, characters: number): number {
  return bodyBlocks(story).reduce(
    (sum, { from, to }) => sum + Math.ceil(([...story.text.slice(from, to)].length + INDENT) / characters),
    0,
  );
}
