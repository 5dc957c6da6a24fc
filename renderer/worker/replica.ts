/** The worker's replica of the document with its layout: changed by transactions alone, laid out anew only where something changed. */
import type { FaceSet } from "../../core/face/index.js";
import type { ComposeServices } from "../../core/inline/index.js";
import { type Doc, type FrameContent, type PageRecord, recordOf, recordsOf, styleOf } from "../../core/model/index.js";
import { fitOf, frameRects, layoutEdition, layoutOnePage, type PageLayout, type StoryFit } from "../../core/page/index.js";
import { rect } from "../../core/units/index.js";
import type { Edges } from "./cull.js";
import { dirtyEdges } from "./dirty.js";
import type { DirtyPage, LaidFrame, LaidPage } from "./messages.js";

export interface Replica {
  readonly doc: Doc;
  readonly layouts: readonly PageLayout[];
  /** What is told of each layout. */
  readonly pages: readonly LaidPage[];
}

/** What one state of a replica shows otherwise than the one before. */
export interface Change {
  readonly pages: readonly LaidPage[];
  readonly dirty: readonly DirtyPage[];
}

/** A document laid out. Pages that are as they were in the state before are the same objects. */
export function replicaOf(before: Replica | null, doc: Doc, faces: FaceSet, services: ComposeServices): Replica {
  const layouts = layoutEdition(doc, faces, services);
  const old = new Map(before?.layouts.map((layout) => [layout.page, layout]));
  const told = new Map(before?.pages.map((page) => [page.page, page]));
  const changed = layouts.filter((layout) => !isDrawnAlike(old.get(layout.page), layout));
  // A story that runs on from another page may fit otherwise here too, though nothing moves.
  const stories = new Set(changed.flatMap((layout) => [...storiesOn(layout), ...storiesOn(old.get(layout.page))]));
  const fits = new Map<string, StoryFit | null>();
  const fitOfStory = (story: string): StoryFit | null => {
    const fit = fits.get(story) ?? fitOf(doc, layouts, story);
    fits.set(story, fit);
    return fit;
  };
  const pages = layouts.map((layout) => {
    const known = isDrawnAlike(old.get(layout.page), layout) ? told.get(layout.page) : undefined;
    if (known && !storiesOn(layout).some((story) => stories.has(story))) return known;
    const page = laidPage(doc, layout, fitOfStory);
    return known && fitsAlike(known, page) ? known : page;
  });
  return { doc, layouts, pages };
}

/** A document of which one page alone is laid out, as it stays; how copy fits is told once the others are there too. The first page where none has the number. */
export function replicaOfPage(doc: Doc, number: number, faces: FaceSet, services: ComposeServices): Replica {
  const pages = pagesOf(doc);
  const wanted = pages.find((page) => page.number === number) ?? pages[0];
  if (wanted === undefined) return replicaOf(null, doc, faces, services);
  const layout = layoutOnePage(doc, wanted, faces, services);
  return { doc, layouts: [layout], pages: [laidPage(doc, layout, () => null)] };
}

/** The pages of a document in their order. */
export function pagesOf(doc: Doc): readonly PageRecord[] {
  return [...recordsOf(doc, "page")].sort((a, b) => a.number - b.number);
}

/** Whether a page looks and reads as before; where its words begin in their stories may have changed. */
function isDrawnAlike(a: PageLayout | undefined, b: PageLayout): boolean {
  return a?.display === b.display && a.findings === b.findings;
}

function fitsAlike(a: LaidPage, b: LaidPage): boolean {
  const words = ({ frames }: LaidPage) => JSON.stringify(frames.map(({ fit }) => fit));
  return words(a) === words(b);
}

export function changeBetween(before: Replica | null, after: Replica): Change {
  const old = new Map(before?.layouts.map((layout) => [layout.page, layout]));
  const changed = after.layouts.filter((layout) => old.get(layout.page)?.display !== layout.display);
  return {
    pages: after.pages.filter((page) => before?.pages.includes(page) !== true),
    dirty: changed.flatMap((layout) => dirtyPage(old.get(layout.page), layout)),
  };
}

function storiesOn(layout: PageLayout | undefined): readonly string[] {
  return layout?.frames.flatMap(({ story }) => story ?? []) ?? [];
}

function dirtyPage(before: PageLayout | undefined, after: PageLayout): readonly DirtyPage[] {
  const isNumbered = before?.number === after.number;
  const edges = dirtyEdges(isNumbered ? before.display : null, after.display);
  return edges.length === 0 ? [] : [{ page: after.number, rects: edges.map(rectFromEdges) }];
}

function rectFromEdges({ left, top, right, bottom }: Edges) {
  return rect(left, top, right - left, bottom - top);
}

function laidPage(doc: Doc, layout: PageLayout, fitOfStory: (story: string) => StoryFit | null): LaidPage {
  const record = recordOf(doc, layout.page, "page");
  const { grid } = styleOf(doc, record.style);
  const fitOfCopy = (content: FrameContent): StoryFit | null => {
    const story = runningStory(content);
    return story === null ? null : fitOfStory(story);
  };
  const laidFrame = ({ frame, kind, story, rect: around, overset }: PageLayout["frames"][number]): LaidFrame => {
    const frameRecord = recordOf(doc, frame, "frame");
    const { content } = frameRecord;
    return {
      frame,
      kind,
      story,
      part: content.kind === "text" || content.kind === "briefs" ? content.part : null,
      rect: around,
      rects: frameRects(grid, frameRecord),
      fit: fitOfCopy(content),
      isOverset: overset !== null,
      ...(content.kind === "pictureGroup" ? { pictures: picturesIn(layout, frame) } : {}),
    };
  };
  const { width, height, bleed } = layout.display;
  const frames = layout.frames.map(laidFrame);
  return {
    page: layout.page,
    number: layout.number,
    section: record.section,
    width,
    height,
    bleed,
    white: layout.white.share,
    frames,
    findings: layout.findings,
  };
}

function picturesIn({ display }: PageLayout, frame: string): NonNullable<LaidFrame["pictures"]> {
  return display.groups
    .filter((group) => group.frame === frame)
    .flatMap(({ x, y, items }) =>
      items.flatMap((item) =>
        item.kind === "image"
          ? [{ picture: item.picture, rect: rect(x + item.rect.x, y + item.rect.y, item.rect.width, item.rect.height) }]
          : [],
      ),
    );
}

/** The story whose fit is that of a frame's copy: for a column of briefs, any of them. */
function runningStory(content: FrameContent): string | null {
  if (content.kind === "text") return content.story;
  return content.kind === "briefs" ? (content.stories[0] ?? null) : null;
}
