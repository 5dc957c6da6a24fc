/**
 * The report of one composition (docs/report.schema.json): what was found, where it stands, what is
 * asked, what is wrong. Plain data; the command line prints it, the editor will show it.
 */
import type { FaceSet, Substitution } from "../../core/face/index.js";
import { countCharacters } from "../../core/flow/index.js";
import {
  type CopyRecord,
  type Doc,
  type DocRecord,
  type Finding,
  type FrameContent,
  type Intake,
  inksOfPage,
  isCopy,
  type PageInks,
  pasteboardOf,
  recordOf,
  recordsOf,
  type StoryRecord,
  styleOf,
  textsOf,
  type VariantName,
} from "../../core/model/index.js";
import {
  charactersOfCopy,
  type FrameLayout,
  fitOf,
  type PageLayout,
  type PageWhite,
  type StoryFit,
  wordsOfCopy,
} from "../../core/page/index.js";
import { mmFromPt, type Pt, type Rect } from "../../core/units/index.js";
import type { Language } from "../../messages/index.js";
import { inWords, type ReportFinding } from "./findingWords.js";
import { type KnownPicture, knownPictures } from "./originals.js";
import type { EditionPages } from "./plans.js";
import { fontsUsed } from "./savedEdition/index.js";

export interface ReportInput {
  readonly doc: Doc;
  readonly plan: EditionPages;
  readonly layouts: readonly PageLayout[];
  readonly intakes: readonly SectionIntake[];
  readonly findings: readonly Finding[];
  readonly faces: FaceSet;
  readonly outputs: readonly ReportOutput[];
  readonly phases: readonly Phase[];
  readonly language: Language;
  readonly variant: string | null;
  readonly variants: readonly VariantName[];
}

export interface SectionIntake {
  readonly section: string;
  readonly intake: Intake;
}

export interface ReportOutput {
  readonly kind: "pdf" | "png";
  readonly path: string;
  readonly pages: readonly number[];
}

export interface Phase {
  readonly name: string;
  readonly milliseconds: number;
}

export interface ReportFrame {
  readonly id: string;
  readonly kind: string;
  readonly story: string | null;
  /** Column × line extents from 1. */
  readonly extent: FrameLayout["extent"];
  /** Points from the upper left corner of the trimmed page. */
  readonly rect: FrameLayout["rect"];
  /** The same in millimetres, to a hundredth. */
  readonly millimetres: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly text: string;
  readonly characters: number;
  readonly white: number;
  readonly overset: FrameLayout["overset"];
  /** Of a frame with pictures: the fewest pixels an inch in it, and the largest share of one that is not seen. */
  readonly picture?: { readonly ppi: number; readonly cropped: number };
}

export interface ReportPage {
  readonly number: number;
  readonly style: string;
  readonly section: string;
  /** Black, black and a spot ink, or all four. */
  readonly inks: PageInks["kind"];
  /** Cells that hold nothing, as a share of the type area, and where the largest areas of them are. */
  readonly white: PageWhite;
  readonly frames: readonly ReportFrame[];
}

export interface ReportStory {
  readonly id: string;
  readonly rank: number;
  readonly headline: readonly string[];
  /** Size of the 主题 in points; null when the story stands without a headline of its own. */
  readonly headlineSize: number | null;
  readonly pages: readonly number[];
  readonly characters: number;
  readonly placed: number;
  readonly overset: number;
  /** Whether it fits its frames, a column of briefs as a whole; null when it stands on no page. */
  readonly fit: StoryFit | null;
}

export interface Report {
  readonly version: 1;
  readonly edition: ReportEdition;
  readonly outputs: readonly ReportOutput[];
  readonly pages: readonly ReportPage[];
  readonly stories: readonly ReportStory[];
  /** Code points, white space aside: of the stories, on the pages, without room, on the pasteboard, and asked about (loose). */
  readonly characters: {
    readonly stories: number;
    readonly placed: number;
    readonly overset: number;
    readonly aside: number;
    readonly asked: number;
  };
  readonly sections: readonly SectionIntake[];
  readonly findings: readonly ReportFinding[];
  readonly fonts: readonly ReportFont[];
  readonly substitutions: readonly Substitution[];
  readonly phases: readonly Phase[];
  readonly plan: EditionPages;
  /** 备用稿: what stands on no page. */
  readonly pasteboard: readonly ReportCopy[];
  /** Pictures whose originals were there, by whose hashes they are known again. */
  readonly pictures: readonly KnownPicture[];
}

export interface ReportCopy {
  readonly id: string;
  readonly kind: CopyRecord["type"];
  /** Headline, caption or name. */
  readonly words: string;
  readonly characters: number;
}

export interface ReportEdition {
  readonly paper: string;
  readonly date: string;
  /** Name of the variant that this is; null for the base. */
  readonly variant: string | null;
  /** All variants of the edition. */
  readonly variants: readonly VariantName[];
}

export interface ReportFont {
  readonly name: string;
  readonly family: string;
  readonly weight: number;
  readonly key: string;
}

/** Frames whose text is that of stories: what captions and notes leave over is none of it. */
const STORY_FRAMES: ReadonlySet<string> = new Set(["text", "briefs"]);

export function reportOf(input: ReportInput): Report {
  const { doc, layouts } = input;
  const standings = standingsOf(doc, layouts);
  // Counted by frame: a column of briefs belongs to no one story.
  const overset = sum(
    layouts.flatMap((layout) => layout.frames.map((frame) => (STORY_FRAMES.has(frame.kind) ? (frame.overset?.characters ?? 0) : 0))),
  );
  const pasteboard = pasteboardOf(doc).flatMap((id) => copyReport(doc.records.get(id)));
  const aside = sum(pasteboard.map(({ kind, characters }) => (kind === "story" ? characters : 0)));
  const stories = recordsOf(doc, "story").map((story) => storyReport(story, standings.get(story.id), fitOf(doc, layouts, story.id)));
  return {
    version: 1,
    edition: editionOf(input),
    outputs: input.outputs,
    pages: layouts.map((layout) => pageReport(layout, doc)),
    stories,
    characters: {
      stories: sum(stories.map((story) => story.characters)),
      placed: sum(stories.map((story) => story.characters)) - overset - aside,
      overset,
      aside,
      asked: sum(input.intakes.flatMap(({ intake }) => intake.loose.map((loose) => countCharacters(loose.text)))),
    },
    sections: input.intakes,
    findings: inWords(sortFindings(input.findings), input.language),
    fonts: fontsUsed(layouts, input.faces),
    substitutions: input.faces.substitutions(),
    phases: input.phases,
    plan: input.plan,
    pasteboard,
    pictures: knownPictures(doc),
  };
}

function editionOf({ doc, variant, variants }: ReportInput): ReportEdition {
  const edition = recordsOf(doc, "edition")[0];
  return { paper: edition?.paper ?? "", date: edition?.date ?? "", variant, variants };
}

function copyReport(record: DocRecord | undefined): readonly ReportCopy[] {
  if (!isCopy(record)) return [];
  return [{ id: record.id, kind: record.type, words: wordsOfCopy(record), characters: charactersOfCopy(record) }];
}

function pageReport(layout: PageLayout, doc: Doc): ReportPage {
  const page = recordOf(doc, layout.page, "page");
  const { style, section } = page;
  return {
    number: layout.number,
    style,
    section,
    inks: inksOfPage(page, styleOf(doc, style)).kind,
    white: layout.white,
    frames: layout.frames.map(({ frame, ...rest }) => ({ id: frame, ...rest, millimetres: millimetresOf(rest.rect) })),
  };
}

function millimetresOf({ x, y, width, height }: Rect): ReportFrame["millimetres"] {
  const rounded = (points: Pt): number => Math.round(mmFromPt(points) * 100) / 100;
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

/** What the frames of an edition say of one story. */
interface Standing {
  headlineSize: number | null;
  readonly pages: Set<number>;
  overset: number;
}

/** Where each story stands, in one pass over the frames. */
function standingsOf(doc: Doc, layouts: readonly PageLayout[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  const standingOf = (story: string): Standing => {
    const standing = standings.get(story) ?? { headlineSize: null, pages: new Set(), overset: 0 };
    standings.set(story, standing);
    return standing;
  };
  for (const layout of layouts) {
    for (const frame of layout.frames) {
      const { content } = recordOf(doc, frame.frame, "frame");
      for (const story of storiesIn(content)) standingOf(story).pages.add(layout.number);
      if (content.kind === "headline") standingOf(content.story).headlineSize ??= content.setting.size;
      if (frame.story !== null) standingOf(frame.story).overset += frame.overset?.characters ?? 0;
    }
  }
  return standings;
}

function storiesIn(content: FrameContent): readonly string[] {
  if (content.kind === "briefs") return content.stories;
  return content.kind === "headline" || content.kind === "text" ? [content.story] : [];
}

function storyReport(story: StoryRecord, standing: Standing | undefined, fit: StoryFit | null): ReportStory {
  const characters = countCharacters(story.text);
  const overset = standing?.overset ?? 0;
  return {
    id: story.id,
    rank: story.rank,
    headline: textsOf(story, "headline"),
    headlineSize: standing?.headlineSize ?? null,
    pages: [...(standing?.pages ?? [])],
    characters,
    placed: characters - overset,
    overset,
    fit,
  };
}

const LEVEL_ORDER = { error: 0, warning: 1, info: 2 } as const;

function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level] || (a.place.page ?? 0) - (b.place.page ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
