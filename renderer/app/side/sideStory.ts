/** Which story the side editor shows, and how it stands on the pages. */
import { placeOfOverset, type WordPlace, wordsAt } from "../../../core/commands/index.js";
import { type Doc, type PictureRecord, recordsOf, type StoryRecord } from "../../../core/model/index.js";
import { holdsText, type StoryFit } from "../../../core/page/index.js";
import type { View } from "../../state/view.js";
import type { LaidPage } from "../../worker/messages.js";

/** The story to which a frame belongs: for news in brief the first one; null for what belongs to none. */
function storyOfFrame(doc: Doc, frame: string): string | null {
  const record = doc.records.get(frame);
  if (record?.type !== "frame") return null;
  const { content } = record;
  if ("story" in content) return content.story;
  if (content.kind === "briefs") return content.stories[0] ?? null;
  const picture = doc.records.get(picturesOfFrame(doc, frame)[0] ?? "");
  return picture?.type === "picture" ? picture.story : null;
}

function picturesOfFrame(doc: Doc, frame: string): readonly string[] {
  const record = doc.records.get(frame);
  if (record?.type !== "frame") return [];
  const { content } = record;
  if (content.kind === "picture" || content.kind === "caption") return [content.picture];
  return content.kind === "groupCaption" || content.kind === "pictureGroup" ? content.pictures : [];
}

/** What the window asks for: the story of the text that is chosen elsewhere, else that of the first chosen frame. */
export function storyWanted({ editing, selection, textTarget }: Pick<View, "editing" | "selection" | "textTarget">): string | null {
  const doc = editing?.store.getState().doc;
  if (doc === undefined) return null;
  if (textTarget?.kind === "story" && textTarget.where !== "side") return textTarget.id;
  return selection.map((frame) => storyOfFrame(doc, frame)).find((story) => story !== null) ?? null;
}

/** The story that is being worked on: that of the chosen text, else that of the first chosen frame. */
export function storyHere(view: Pick<View, "editing" | "selection" | "textTarget">): string | null {
  return view.textTarget?.kind === "story" ? view.textTarget.id : storyWanted(view);
}

/** Stories in the order of their pages, each with the number of its page; null for those that stand on none. */
export function storiesInOrder(doc: Doc): readonly { readonly story: StoryRecord; readonly page: number | null }[] {
  const pages = new Map<string, number>();
  for (const page of [...recordsOf(doc, "page")].sort((a, b) => a.number - b.number)) {
    for (const frame of page.frames) for (const story of storiesIn(doc, frame)) if (!pages.has(story)) pages.set(story, page.number);
  }
  const stories = new Map(recordsOf(doc, "story").map((story) => [story.id, story]));
  const placed = [...pages].flatMap(([id, page]) => {
    const story = stories.get(id);
    return story ? [{ story, page }] : [];
  });
  return [...placed, ...[...stories.values()].filter(({ id }) => !pages.has(id)).map((story) => ({ story, page: null }))];
}

function storiesIn(doc: Doc, frame: string): readonly string[] {
  const record = doc.records.get(frame);
  if (record?.type !== "frame") return [];
  const { content } = record;
  if (content.kind === "briefs") return content.stories;
  return content.kind === "text" || content.kind === "headline" ? [content.story] : [];
}

/** How a story fits its frames, as the layout says; null when its text stands on no page. */
export function fitOfStory(doc: Doc, pages: readonly LaidPage[], story: string): StoryFit | null {
  for (const { frames } of pages) {
    for (const { frame, fit } of frames) {
      const record = doc.records.get(frame);
      if (fit !== null && record?.type === "frame" && holdsText(record, story)) return fit;
    }
  }
  return null;
}

/** Where in a story the text begins that finds no room; null where all of it stands, or it is one of several in a frame. */
export function oversetAt(doc: Doc, story: StoryRecord, fit: StoryFit | null): number | null {
  if (fit?.kind !== "over") return null;
  const isAlone = !recordsOf(doc, "frame").some(({ content }) => content.kind === "briefs" && content.stories.includes(story.id));
  return isAlone ? placeOfOverset(story, fit.characters) : null;
}

/** Words that are edited beside a story: captions and credits of its pictures, and words of the frames that are chosen. */
export function fieldsBeside(doc: Doc, story: string | null, selection: readonly string[]): readonly WordPlace[] {
  const notes = selection.filter((id) => wordsAt(doc, { kind: "note", id }) !== null).map((id): WordPlace => ({ kind: "note", id }));
  const chosen = selection.flatMap((frame) => picturesOfFrame(doc, frame));
  const own = (picture: PictureRecord) => chosen.includes(picture.id) || (story !== null && picture.story === story);
  const pictures = recordsOf(doc, "picture").filter(own);
  return [
    ...notes,
    ...pictures.flatMap(({ id }): readonly WordPlace[] => [
      { kind: "caption", id },
      { kind: "credit", id },
    ]),
  ];
}
