/** Where a style sheet shows: the paragraphs, captions and headlines that are set by it. */
import { type Doc, type FrameRecord, type PageRecord, recordsOf, type StoryRecord } from "../../../core/model/index.js";
import { ladderStep } from "../../../core/page/index.js";
import type { SheetName } from "./fields/styleFields.js";

export interface Use {
  readonly page: number;
  readonly frame: string;
  /** How it begins. */
  readonly text: string;
}

const EXCERPT = 16;

/** The places on pages of some page styles that a sheet sets, in the order of the pages. */
export function usesOf(doc: Doc, sheet: SheetName, scope: readonly string[]): readonly Use[] {
  const pages = [...recordsOf(doc, "page")].filter(({ style }) => scope.includes(style)).sort((a, b) => a.number - b.number);
  return pages.flatMap((page) =>
    page.frames.flatMap((id) => {
      const frame = doc.records.get(id);
      return frame?.type === "frame"
        ? textsIn(doc, sheet, page, frame).map((text) => ({ page: page.number, frame: id, text: excerpt(text) }))
        : [];
    }),
  );
}

function excerpt(text: string): string {
  return [...text].length > EXCERPT ? `${[...text].slice(0, EXCERPT).join("")}…` : text;
}

function textsIn(doc: Doc, sheet: SheetName, page: PageRecord, { content }: FrameRecord): readonly string[] {
  if (sheet.kind === "page") return [];
  if (sheet.kind === "step") {
    const style = doc.styles.get(page.style);
    const isStep = content.kind === "headline" && style && ladderStep(style, content.setting.rank) === style.type.headlines[sheet.step];
    return isStep ? [content.setting.main.join("")] : [];
  }
  switch (sheet.name) {
    case "body":
      return content.kind === "text" && content.part === 0 ? blocksOf(doc, content.story, "paragraph") : [];
    case "subhead":
      return content.kind === "text" && content.part === 0 ? blocksOf(doc, content.story, "subhead") : [];
    case "byline":
    case "dateline":
      return content.kind === "text" && content.part === 0 ? marksOf(doc, content.story, sheet.name) : [];
    case "briefHead":
      return content.kind === "briefs" && content.part === 0 ? content.stories.flatMap((story) => blocksOf(doc, story, "headline")) : [];
    case "caption": {
      const picture = content.kind === "caption" ? doc.records.get(content.picture) : null;
      return picture?.type === "picture" ? [picture.caption] : [];
    }
    case "rubric":
      if (content.kind === "rubric") return [content.text];
      if (content.kind === "briefs") return content.rubric === null ? [] : [content.rubric];
      return content.kind === "headline" && content.setting.rubric !== null ? [content.setting.rubric] : [];
    case "folio":
      return content.kind === "folio" ? [page.section] : [];
  }
}

function storyOf(doc: Doc, id: string): StoryRecord | null {
  const story = doc.records.get(id);
  return story?.type === "story" ? story : null;
}

function blocksOf(doc: Doc, id: string, role: StoryRecord["blocks"][number]["role"]): readonly string[] {
  const story = storyOf(doc, id);
  return story?.blocks.filter((block) => block.role === role).map(({ from, to }) => story.text.slice(from, to)) ?? [];
}

function marksOf(doc: Doc, id: string, kind: "byline" | "dateline"): readonly string[] {
  const story = storyOf(doc, id);
  return story?.marks.filter((mark) => mark.kind === kind).map(({ from, to }) => story.text.slice(from, to)) ?? [];
}
