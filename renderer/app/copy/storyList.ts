/** The stories of an edition as a list: title, length, and how far each is placed. */
import { countCharacters } from "../../../core/flow/index.js";
import { bodyBlocks, type Doc, recordsOf, textsOf } from "../../../core/model/index.js";
import { holdsText } from "../../../core/page/index.js";
import type { LaidPage } from "../../worker/messages.js";
import { fitOfStory, storiesInOrder } from "../side/sideStory.js";

/** 未上版, 部分 (some of it finds no room), 已上版. */
export const STORY_STATES = ["unplaced", "partly", "placed"] as const;

export interface ListedStory {
  readonly id: string;
  readonly title: string;
  /** It is found by these words too. */
  readonly others: readonly string[];
  readonly characters: number;
  readonly state: (typeof STORY_STATES)[number];
  /** Number of its page and name of its section; null and an empty text where it stands on none. */
  readonly page: number | null;
  readonly section: string;
  /** The frame in which its text begins. */
  readonly frame: string | null;
}

const OPENING = 16;

/** What waits for a place stands first. */
export function storiesListed(doc: Doc, pages: readonly LaidPage[]): readonly ListedStory[] {
  const sections = new Map(recordsOf(doc, "page").map(({ number, section }) => [number, section]));
  const all = storiesInOrder(doc);
  const waiting = all.filter(({ page }) => page === null);
  return [...waiting, ...all.filter(({ page }) => page !== null)].map(({ story, page }) => {
    const body = bodyBlocks(story).map(({ from, to }) => story.text.slice(from, to));
    const title = textsOf(story, "headline").join(" ") || (body[0] ?? "").slice(0, OPENING);
    const isOver = page !== null && fitOfStory(doc, pages, story.id)?.kind === "over";
    return {
      id: story.id,
      title,
      others: [...textsOf(story, "kicker"), ...textsOf(story, "deck")],
      characters: body.reduce((sum, text) => sum + countCharacters(text), 0),
      state: page === null ? "unplaced" : isOver ? "partly" : "placed",
      page,
      section: page === null ? "" : (sections.get(page) ?? ""),
      frame: page === null ? null : frameOf(doc, pages, page, story.id),
    };
  });
}

/** The frame of a page in which a story begins: its headline, else its text. */
function frameOf(doc: Doc, pages: readonly LaidPage[], number: number, story: string): string | null {
  const frames = pages.find((page) => page.number === number)?.frames.map(({ frame }) => frame) ?? [];
  const records = frames.flatMap((id) => {
    const record = doc.records.get(id);
    return record?.type === "frame" ? [record] : [];
  });
  const headline = records.find(({ content }) => content.kind === "headline" && content.story === story);
  return (headline ?? records.find((frame) => holdsText(frame, story)))?.id ?? null;
}
