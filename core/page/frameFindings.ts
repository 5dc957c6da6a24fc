/** What a person should know of a frame as it was laid out. */
import { countCharacters } from "../flow/index.js";
import type { Doc, Finding, FindingLevel, FindingPlace, FrameRecord, PageRecord } from "../model/index.js";
import { bodyBlocks, isCopy, pasteboardOf, recordOf, recordsOf } from "../model/index.js";
import { sizeInWords } from "./ad.js";
import { boxProblems } from "./boxes/boxKinds.js";
import type { PageContext } from "./context.js";
import { charactersOfCopy, wordsOfCopy } from "./copyWords.js";
import { isTooDark, rectInBox } from "./frameBox.js";
import type { PageMatter } from "./frameDraw.js";
import { boxOnPage } from "./guide.js";
import { outlineRisks } from "./headlineOutline.js";
import { settingInRoom } from "./headlineRoom.js";
import { pictureRoom } from "./picture.js";
import { adProblems, type FrameProblem, pictureProblems } from "./pictureFindings.js";
import { groupPictures } from "./pictureGroup.js";
import type { FrameText } from "./storyFlow.js";
import type { FrameLayout } from "./types.js";

/** White of more lines than this in a block is a finding (newsroom.md §3). */
const MOST_WHITE = 4;
const EXCERPT = 12;

/** The findings of one frame; `heard` are those of the type set for it. */
export function frameFindings(
  context: PageContext,
  matter: PageMatter,
  frame: FrameRecord,
  layout: FrameLayout,
  text: FrameText | null,
  heard: readonly Finding[],
): readonly Finding[] {
  const place = placeOf(matter.page, layout);
  return [
    ...oversetFinding(layout, place),
    ...whiteFinding(layout, place),
    ...contentFindings(context, matter, frame, layout, place),
    ...(isTooDark(frame) ? [finding("tint-dark", "warning", place, { percent: Math.round((frame.box?.tint ?? 0) * 100) })] : []),
    ...(text === null ? [] : lineFindings(matter.doc, text, place)),
    ...withoutRepeats(heard).map((each) => ({ ...each, place: { ...each.place, ...place } })),
  ];
}

/** A note for each piece of copy that is kept on the pasteboard. */
export function copyOnPasteboard(doc: Doc): readonly Finding[] {
  return pasteboardOf(doc).flatMap((id) => {
    const record = doc.records.get(id);
    if (!isCopy(record)) return [];
    const words = excerptOf(wordsOfCopy(record));
    return [
      finding("on-pasteboard", "info", record.type === "story" ? { story: id } : {}, {
        name: id,
        words,
        characters: charactersOfCopy(record),
      }),
    ];
  });
}

/** An error for each story whose body stands nowhere in the edition and is not kept on the pasteboard either. */
export function unplacedStories(doc: Doc, pages: readonly PageRecord[]): readonly Finding[] {
  const placed = new Set(pages.flatMap((page) => page.frames.flatMap((id) => textStories(recordOf(doc, id, "frame")))));
  const kept = new Set(pasteboardOf(doc));
  return recordsOf(doc, "story")
    .filter((story) => !placed.has(story.id) && !kept.has(story.id) && bodyBlocks(story).some((block) => block.to > block.from))
    .map((story) => {
      const text = bodyBlocks(story)
        .map((block) => story.text.slice(block.from, block.to))
        .join("\n");
      return {
        rule: "story-unplaced",
        level: "error",
        place: { story: story.id },
        params: { story: story.id, characters: countCharacters(text), excerpt: excerptOf(text) },
      };
    });
}

/** The numbers of all pages of an edition. */
export function pagesOf(doc: Doc): readonly number[] {
  return recordsOf(doc, "page").map((page) => page.number);
}

/** An error for each advertisement that stands nowhere in the edition: it was booked. */
export function unplacedAds(doc: Doc, pages: readonly PageRecord[]): readonly Finding[] {
  const contents = pages.flatMap((page) => page.frames.map((id) => recordOf(doc, id, "frame").content));
  const placed = new Set(contents.flatMap((content) => (content.kind === "ad" ? [content.ad] : [])));
  return recordsOf(doc, "ad")
    .filter((ad) => !placed.has(ad.id))
    .map((ad) => finding("ad-unplaced", "error", {}, { name: ad.name, booked: sizeInWords(ad.width, ad.height) }));
}

function textStories({ content }: FrameRecord): readonly string[] {
  if (content.kind === "text") return [content.story];
  return content.kind === "briefs" ? content.stories : [];
}

function placeOf(page: PageRecord, layout: FrameLayout): FindingPlace {
  return {
    page: page.number,
    frame: layout.frame,
    ...(layout.story === null ? {} : { story: layout.story }),
    ...(layout.extent === null ? {} : { column: layout.extent.col, line: layout.extent.line }),
  };
}

function oversetFinding({ overset }: FrameLayout, place: FindingPlace): readonly Finding[] {
  if (overset === null) return [];
  const { characters, lines, text } = overset;
  return [finding("overset", "error", place, { characters, lines, excerpt: excerptOf(text) })];
}

function whiteFinding({ white }: FrameLayout, place: FindingPlace): readonly Finding[] {
  return white > MOST_WHITE ? [finding("white-area", "warning", place, { lines: white })] : [];
}

function contentFindings(
  context: PageContext,
  { doc, page }: PageMatter,
  frame: FrameRecord,
  layout: FrameLayout,
  place: FindingPlace,
): readonly Finding[] {
  const { content } = frame;
  const { grid } = context.style;
  const inner = rectInBox(grid, frame.box, layout.rect);
  const warned = (problems: readonly FrameProblem[]) => problems.map(({ rule, params }) => finding(rule, "warning", place, params));
  switch (content.kind) {
    case "box": {
      const { width, height } = layout.rect;
      const room = { form: content.form, width, height, pages: pagesOf(doc) };
      const problems = boxProblems(context, boxOnPage(doc, page, recordOf(doc, content.box, "box")), room);
      return problems.map(({ rule, level, params }) => finding(rule, level, place, params));
    }
    case "headline": {
      const drawn = settingInRoom(context, content.setting, layout.rect);
      const risks = drawn.style?.kind === "outlined" ? warned(outlineRisks(drawn)) : [];
      if (drawn.size === content.setting.size) return risks;
      const params = {
        headline: excerptOf(content.setting.main.join("")),
        size: content.setting.size,
        drawn: Math.round(drawn.size * 10) / 10,
      };
      return [finding("headline-too-large", "error", place, params), ...risks];
    }
    case "picture":
      return warned(pictureProblems(recordOf(doc, content.picture, "picture"), content.fit ?? {}, pictureRoom(grid, inner)));
    case "pictureGroup": {
      const pictures = content.pictures.map((id) => recordOf(doc, id, "picture"));
      const shown = groupPictures(context, content, pictures, inner);
      return warned(shown.flatMap(({ picture, room }) => pictureProblems(picture, content.fits?.[picture.id] ?? {}, room)));
    }
    case "ad":
      return warned(adProblems(doc, content, layout));
    default:
      return [];
  }
}

/** What the engine says of each line in this frame, with the column and grid line where it stands. */
function lineFindings(doc: Doc, text: FrameText, place: FindingPlace): readonly Finding[] {
  return text.placed.flatMap(({ block, region, at, findings }) => {
    if (findings.length === 0) return [];
    const story = text.blocks[block]?.story;
    // A vertical line stands on no grid line of its own: its place is that of its frame.
    const onGrid = text.regions[region]?.tier ? {} : { column: (text.regions[region]?.col ?? 0) + 1, line: Math.floor(at) + 1 };
    const here: FindingPlace = {
      ...place,
      ...(story !== undefined && doc.records.get(story)?.type === "story" ? { story } : {}),
      ...onGrid,
    };
    return findings.map((each) => ({ ...each, place: here }));
  });
}

/** The same words are set more than once while their size is sought. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
}

function finding(rule: string, level: FindingLevel, place: FindingPlace, params: Finding["params"]): Finding {
  return { rule, level, place, params };
}

/** The first characters of a text, to find it by. */
function excerptOf(text: string): string {
  const characters = [...text.replace(/\s/g, "")];
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join("")}…` : characters.join("");
}
