/** Lays out an edition: every frame of every page as a group of the display list, with its findings. */
import type { FaceSet } from "../face/index.js";
import { countCharacters } from "../flow/index.js";
import type { Compose, ComposeServices } from "../inline/index.js";
import type { Doc, Finding, FrameContent, FrameRecord, PageRecord, PageStyle } from "../model/index.js";
import { inksOfPage, pagesIn, recordOf, recordsOf, styleOf } from "../model/index.js";
import { assertNever } from "../units/index.js";
import { type PageContext, pageContext } from "./context.js";
import type { DisplayGroup, DisplayItem } from "./displayList.js";
import { drawnText } from "./drawnText.js";
import { drawFrameBox, rectInBox } from "./frameBox.js";
import { drawFrame, type PageMatter } from "./frameDraw.js";
import { copyOnPasteboard, frameFindings, pagesOf, unplacedAds, unplacedStories } from "./frameFindings.js";
import { frameTexts } from "./frameTexts.js";
import { boundingCells, frameCells, frameRect } from "./grid.js";
import { boxOnPage, guideOf } from "./guide.js";
import { type FrameHold, holdOf } from "./hold.js";
import { inkedStyle } from "./inkedStyle.js";
import { createMemory, isAlike } from "./memory.js";
import { movedItem } from "./moved.js";
import { imageFigures } from "./pictureFit.js";
import { type FrameText, flowEdition } from "./storyFlow.js";
import type { FrameTexts } from "./textSource.js";
import type { FrameLayout, PageLayout } from "./types.js";
import { whiteOf } from "./white.js";
import { drawWords } from "./words.js";

/**
 * All pages of an edition in order. Total: odd copy gives findings, never an exception. A page on which nothing has changed since it was
 * laid out last is the same object.
 */
export function layoutEdition(doc: Doc, faces: FaceSet, services: ComposeServices = {}): readonly PageLayout[] {
  const pages = pagesInOrder(doc);
  const contextOf = (page: PageRecord): PageContext => pageContext(inkedStyle(doc, page), faces, services);
  const texts = flowEdition(doc, pages, contextOf);
  const layouts = pages.map((page) => layoutPage(doc, page, pages, texts, contextOf(page)));
  const ofEdition = [
    ...unplacedStories(doc, pages),
    ...unplacedAds(doc, pages),
    ...copyOnPasteboard(doc),
    ...substitutions(faces),
    ...refusedFonts(faces),
  ];
  return layouts.map((layout, index) => (index === 0 ? withFindings(layout, ofEdition) : layout));
}

/**
 * One page as it stands among all the others, so that it can be shown before these are laid out: nothing that it shows changes afterwards.
 * What there is to say of the edition as a whole is not among its findings.
 */
export function layoutOnePage(doc: Doc, page: PageRecord, faces: FaceSet, services: ComposeServices = {}): PageLayout {
  const pages = pagesInOrder(doc);
  const contextOf = (each: PageRecord): PageContext => pageContext(inkedStyle(doc, each), faces, services);
  return layoutPage(doc, page, pages, flowEdition(doc, pages, contextOf, page), contextOf(page));
}

function pagesInOrder(doc: Doc): readonly PageRecord[] {
  return [...recordsOf(doc, "page")].sort((a, b) => a.number - b.number);
}

const told = new WeakMap<PageLayout, PageLayout>();

/** A page with findings of the whole edition; the same object as long as these say the same. */
function withFindings(layout: PageLayout, more: readonly Finding[]): PageLayout {
  const findings = [...layout.findings, ...more];
  const known = told.get(layout);
  if (known && isAlike(known.findings, findings)) return known;
  const made = { ...layout, findings };
  told.set(layout, made);
  return made;
}

function layoutPage(
  doc: Doc,
  page: PageRecord,
  pages: readonly PageRecord[],
  texts: ReadonlyMap<string, FrameText>,
  context: PageContext,
): PageLayout {
  const { style } = context;
  const edition = recordsOf(doc, "edition")[0] ?? null;
  const matter: PageMatter = {
    doc,
    page,
    facts: { edition, pages: pages.reduce((sum, each) => sum + pagesIn(styleOf(doc, each.style)), 0) },
    texts,
    guide: hasEar(doc, page) ? guideOf(doc, page, pages) : [],
  };
  const records = page.frames.map((id) => recordOf(doc, id, "frame"));
  const frames = records.map((frame) => layoutFrame(context, matter, frame));
  return withTexts(
    drawnPages(page, [style, ...frames], () => drawnPage(page, style, records, frames)),
    records.map((frame) => [frame.id, textsOfFrame(matter, style, frame)]),
  );
}

function hasEar(doc: Doc, page: PageRecord): boolean {
  return page.frames.some((id) => recordOf(doc, id, "frame").content.kind === "ear");
}

/** A page without what is told beside its drawing. */
type DrawnPage = Omit<PageLayout, "texts">;

const drawnPages = createMemory<PageRecord, DrawnPage>();

function drawnPage(page: PageRecord, style: PageStyle, records: readonly FrameRecord[], frames: readonly LaidFrame[]): DrawnPage {
  return {
    page: page.id,
    number: page.number,
    display: {
      page: page.id,
      number: page.number,
      width: style.width,
      height: style.height,
      bleed: style.bleed,
      inks: inksOfPage(page, style),
      groups: inPaintOrder(records, frames),
    },
    frames: frames.map((frame) => frame.layout),
    white: whiteOf(
      style.grid,
      frames.map((frame) => frame.hold),
    ),
    findings: frames.flatMap((frame) => frame.findings),
  };
}

const pagesWithTexts = createMemory<DrawnPage, PageLayout>();

/** The words of each frame are told beside its drawing: where they begin is counted anew with every edit before them. */
function withTexts(page: DrawnPage, texts: readonly (readonly [string, FrameTexts | null])[]): PageLayout {
  const shown = texts.flatMap(([frame, words]) => (words === null ? [] : [[frame, words] as const]));
  return pagesWithTexts(page, shown.flat(), () => ({ ...page, texts: new Map(shown) }));
}

const textsOfFrames = createMemory<FrameRecord, FrameTexts | null>();

function textsOfFrame({ doc, texts }: PageMatter, style: PageStyle, frame: FrameRecord): FrameTexts | null {
  const text = texts.get(frame.id);
  return textsOfFrames(frame, [style, text?.blocks, text?.regions, ...wordsIn(doc, frame.content)], () =>
    frameTexts(style, doc, frame, text),
  );
}

/** The records of which a frame that holds no running text shows words. */
function wordsIn(doc: Doc, content: FrameContent): readonly unknown[] {
  switch (content.kind) {
    case "headline":
      return [recordOf(doc, content.story, "story")];
    case "caption":
      return [recordOf(doc, content.picture, "picture")];
    case "groupCaption":
    case "pictureGroup":
      return content.pictures.map((id) => recordOf(doc, id, "picture"));
    default:
      return [];
  }
}

/** Frames round whose outline text runs are painted first: the text comes into their rectangles. */
function inPaintOrder(records: readonly FrameRecord[], laid: readonly LaidFrame[]): readonly DisplayGroup[] {
  const isUnder = (index: number): boolean => {
    const around = records[index]?.around;
    return around?.outline !== undefined || around?.contour !== undefined;
  };
  return [...laid.filter((_, index) => isUnder(index)), ...laid.filter((_, index) => !isUnder(index))].map(({ group }) => group);
}

interface LaidFrame {
  readonly group: DisplayGroup;
  readonly layout: FrameLayout;
  readonly hold: FrameHold;
  readonly findings: readonly Finding[];
}

const laidFrames = createMemory<FrameRecord, LaidFrame>();

/** A frame as it was laid out; the same object, its group included, for as long as nothing that it shows has changed. */
function layoutFrame(context: PageContext, matter: PageMatter, frame: FrameRecord): LaidFrame {
  return laidFrames(frame, [context.compose, context.style, matter.page.number, ...shownIn(matter, frame)], () =>
    layoutAnew(context, matter, frame),
  );
}

/** What a frame shows beside what its own record says. */
function shownIn({ doc, page, facts, texts, guide }: PageMatter, { id, content }: FrameRecord): readonly unknown[] {
  switch (content.kind) {
    case "text":
    case "note":
    case "briefs": {
      const text = texts.get(id);
      return [text?.placed, text?.rules, text?.regions, text?.free, text?.jumps, text?.overset];
    }
    case "picture":
    case "caption":
      return [recordOf(doc, content.picture, "picture")];
    case "groupCaption":
    case "pictureGroup":
      return content.pictures.map((id) => recordOf(doc, id, "picture"));
    case "box":
      return [JSON.stringify(boxOnPage(doc, page, recordOf(doc, content.box, "box"))), pagesOf(doc).join(" ")];
    case "ad": {
      const ad = recordOf(doc, content.ad, "ad");
      return [ad, ad.picture === null ? null : recordOf(doc, ad.picture, "picture")];
    }
    case "nameplate":
    case "folio":
    case "credits":
      return [page, facts.edition, facts.pages];
    case "ear":
      return [facts.edition, JSON.stringify(guide)];
    case "headline":
    case "jump":
    case "pullQuote":
    case "rubric":
    case "rule":
      return [];
    default:
      return assertNever(content);
  }
}

function layoutAnew(context: PageContext, matter: PageMatter, frame: FrameRecord): LaidFrame {
  const heard: Finding[] = [];
  const listening: PageContext = { ...context, compose: listeningCompose(context.compose, heard) };
  const rect = frameRect(context.style.grid, frame);
  const inner = isFlowing(frame.content) ? rect : rectInBox(context.style.grid, frame.box, rect);
  const items = [
    ...drawFrameBox(context.style, frame, rect),
    ...drawFrame(listening, matter, frame, inner).map((item) => movedItem(item, inner.x - rect.x, inner.y - rect.y)),
  ];
  const text = matter.texts.get(frame.id) ?? null;
  const overset = text?.overset ?? drawWords(context, matter.doc, matter.page, frame.content, inner)?.overset ?? null;
  const picture = poorestOf(picturesOf(matter.doc, items));
  const words = drawnText(text ? items.filter((item) => item.kind !== "glyphs" || item.role !== "jump") : items);
  const layout: FrameLayout = {
    frame: frame.id,
    kind: frame.content.kind,
    story: storyOf(matter.doc, frame),
    rect,
    extent: extentOf(frame),
    text: words,
    characters: countCharacters(words),
    overset: overset && { text: overset.text, characters: countCharacters(overset.text), lines: overset.lines },
    white: text === null ? 0 : text.free.reduce((sum, free) => sum + free, 0),
    ...(picture ? { picture } : {}),
  };
  return {
    group: {
      frame: frame.id,
      x: rect.x,
      y: rect.y,
      ...(layout.story === null ? {} : { story: layout.story }),
      ...alternativeOf(matter.doc, frame),
      items,
    },
    layout,
    hold: holdOf(context.style.grid, frame, rect, items, text),
    findings: frameFindings(listening, matter, frame, layout, text, heard),
  };
}

/** Whether the text of a frame keeps off its box by itself. */
function isFlowing({ kind }: FrameContent): boolean {
  return kind === "text" || kind === "briefs" || kind === "note";
}

function picturesOf(doc: Doc, items: readonly DisplayItem[]): readonly NonNullable<FrameLayout["picture"]>[] {
  return items.flatMap((item) => (item.kind === "image" ? (imageFigures(recordOf(doc, item.picture, "picture"), item) ?? []) : []));
}

/** The fewest pixels an inch and the largest part not seen, of all pictures in a frame. */
function poorestOf(pictures: readonly NonNullable<FrameLayout["picture"]>[]): FrameLayout["picture"] {
  if (pictures.length === 0) return undefined;
  return { ppi: Math.min(...pictures.map(({ ppi }) => ppi)), cropped: Math.max(...pictures.map(({ cropped }) => cropped)) };
}

/** A composing engine whose findings are written down for the frame that is being drawn. */
function listeningCompose(compose: Compose, heard: Finding[]): Compose {
  return (text, style, measure) => {
    const paragraph = compose(text, style, measure);
    heard.push(...paragraph.findings);
    return paragraph;
  };
}

function storyOf(doc: Doc, frame: FrameRecord): string | null {
  const { content } = frame;
  if (content.kind === "headline" || content.kind === "text" || content.kind === "jump" || content.kind === "pullQuote")
    return content.story;
  if (content.kind === "pictureGroup") return sharedStory(doc, content.pictures);
  return content.kind === "picture" || content.kind === "caption" ? recordOf(doc, content.picture, "picture").story : null;
}

/** Captions say what their pictures show. */
function alternativeOf(doc: Doc, { content }: FrameRecord): Pick<DisplayGroup, "alternative"> {
  const captions = (ids: readonly string[]): string =>
    ids
      .map((id) => recordOf(doc, id, "picture").caption.trim())
      .filter((words) => words !== "")
      .join(" ");
  switch (content.kind) {
    case "picture":
      return { alternative: captions([content.picture]) };
    case "pictureGroup":
      return { alternative: content.caption ?? captions(content.pictures) };
    case "ad":
      return { alternative: recordOf(doc, content.ad, "ad").name };
    default:
      return {};
  }
}

function sharedStory(doc: Doc, pictures: readonly string[]): string | null {
  const [story = null, ...others] = new Set(pictures.map((id) => recordOf(doc, id, "picture").story));
  return others.length === 0 ? story : null;
}

function extentOf(frame: FrameRecord): FrameLayout["extent"] {
  const cells = boundingCells(frameCells(frame));
  return cells && { col: cells.col + 1, line: cells.line + 1, cols: cells.cols, lines: cells.lines };
}

function substitutions(faces: FaceSet): readonly Finding[] {
  return faces.substitutions().map(({ family, weight, used }) => ({
    rule: "substitute-face",
    level: "warning",
    place: {},
    params: { family, weight, used },
  }));
}

/** The ban is said in words of its own, by the id of the finding. */
function refusedFonts(faces: FaceSet): readonly Finding[] {
  return faces.refusals().map(({ font, file, ban }) => ({ rule: FONT_BANS[ban], level: "warning", place: {}, params: { font, file } }));
}

const FONT_BANS = {
  restricted: "font-restricted",
  noSubsetting: "font-whole-only",
  bitmapOnly: "font-bitmap-only",
  damaged: "font-damaged",
} as const;
