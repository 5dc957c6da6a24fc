/** Which story copy-fit and headlines are asked for: that of the text that is chosen, or else of the first chosen frame. */
import { firstTextFrame } from "../../../core/commands/index.js";
import { type Doc, type FrameRecord, recordsOf, textsOf } from "../../../core/model/index.js";
import type { View } from "../../state/view.js";

/** A headline, and the page on which it stands. */
export interface HeadlineFrame {
  readonly frame: FrameRecord;
  readonly content: Extract<FrameRecord["content"], { readonly kind: "headline" }>;
  readonly page: number;
}

/** Null where nothing is chosen that belongs to one story. */
export function storyChosen(doc: Doc, { textTarget, selection }: Pick<View, "textTarget" | "selection">): string | null {
  if (textTarget?.kind === "story") return textTarget.id;
  for (const id of selection) {
    const frame = doc.records.get(id);
    if (frame?.type !== "frame") continue;
    if ("story" in frame.content) return frame.content.story;
    if (frame.content.kind === "briefs") return frame.content.stories[0] ?? null;
    const picture = "picture" in frame.content ? doc.records.get(frame.content.picture) : undefined;
    if (picture?.type === "picture" && picture.story !== null) return picture.story;
  }
  return null;
}

/** The headline that is chosen, or else that of a story; null where the story has none in a frame of its own. */
export function headlineChosen(doc: Doc, story: string, selection: readonly string[]): HeadlineFrame | null {
  const all = recordsOf(doc, "page").flatMap(({ frames, number }) =>
    frames.flatMap((id): HeadlineFrame | [] => {
      const frame = doc.records.get(id);
      return frame?.type === "frame" && frame.content.kind === "headline" && frame.content.story === story
        ? { frame, content: frame.content, page: number }
        : [];
    }),
  );
  return all.find(({ frame }) => selection.includes(frame.id)) ?? all.find(({ content }) => content.setting.role === undefined) ?? null;
}

/** The page on which the text of a story begins; null where it stands on none. */
export function pageOfStory(doc: Doc, story: string): number | null {
  return firstTextFrame(doc, story)?.page.number ?? null;
}

/** The headline of a story in one line; null where it has none. */
export function titleOf(doc: Doc, story: string): string | null {
  const record = doc.records.get(story);
  const lines = record?.type === "story" ? textsOf(record, "headline") : [];
  return lines.length === 0 ? null : lines.join(" ");
}
