/**
 * Pages for tests of layout rules in a tiny notation, one frame a line: what it is, its name, its place, and what is special.
 *
 *     folio - 0,0 4x3
 *     head a 0,3 2x5 20pt           headline of story a over columns 0-1, lines 3-7, in 20 points
 *     text a 0,8 2x6 200字          its text, 200 characters of copy; several places make an L; `text a.1` is its second part
 *     picture a1 0,14 2x6           a picture of story a; `picture 1` belongs to no story
 *     caption a1 0,20 2x1
 *     rule |1 1,3 2x11              a vertical rule in the gutter right of column 1; `rule -1` is a horizontal one
 *
 * The id of a frame is `head-a`, `picture-a1`, `rule-|1`. Stories rank by their letters: a leads. All pages are those of
 * `editions.ts`: four columns of ten characters, forty lines.
 */
import type {
  BlockRole,
  Doc,
  DocRecord,
  FrameContent,
  FrameRecord,
  GridCells,
  HeadlineSetting,
  HeadlineStyle,
  PageStyle,
  PictureRecord,
} from "../../../core/model/index.js";
import { layoutEdition, type PageLayout } from "../../../core/page/index.js";
import { ALL_RULES, checkLayout, type Fault, RULES } from "../../../core/rules/index.js";
import { em, lines, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, frameOf, hanText, pictureOf, STYLE, storyOf } from "../page/editions.js";

/** A page as lines of the notation. */
export type PageNotation = readonly string[];

/** What is special about an edition. */
export interface PageWishes {
  readonly style?: Partial<PageStyle>;
  /** Further pages of the edition. */
  readonly further?: readonly PageNotation[];
  /** Fields of pictures by name, their faces for example. */
  readonly pictures?: Readonly<Record<string, Partial<PictureRecord>>>;
}

/** A page of the notation as a document. */
export function pageDoc(page: PageNotation, { style = {}, further = [], pictures = {} }: PageWishes = {}): Doc {
  const pages = [page, ...further].map((each) => each.map(lineFrom));
  const framed = pages.map((each) => each.map(frameFrom));
  const doc = docOf(framed, recordsFrom(pages.flat(), pictures));
  return { ...doc, styles: new Map([[STYLE.id, { ...STYLE, ...style }]]) };
}

/** A document laid out with fake faces. */
export function laidOut(doc: Doc): readonly PageLayout[] {
  return layoutEdition(doc, fakeFaces());
}

/** One thing that a rule finds wrong. */
export type PageFault = Pick<Fault, "place" | "frames" | "level">;

/** What a rule finds on a page, whether it looks for itself or the layout tells it. */
export function faultsIn(rule: string, page: PageNotation, wishes: PageWishes = {}): readonly PageFault[] {
  const doc = pageDoc(page, wishes);
  const layouts = laidOut(doc);
  const found = RULES.find(({ id }) => id === rule);
  if (found) return found.check(doc, layouts);
  if (!ALL_RULES.some(({ id }) => id === rule)) throw new Error(`no rule ${rule}`);
  const told = layouts.flatMap((layout) => layout.findings).filter((finding) => finding.rule === rule);
  return told.map(({ place }) => ({ place, frames: place.frame === undefined ? [] : [place.frame] }));
}

/** The frames of each fault of a rule, `page` where it names none, with the level where it is not the rule's own. */
export function faultsOf(rule: string, page: PageNotation, wishes: PageWishes = {}): readonly string[] {
  return faultsIn(rule, page, wishes).map(({ frames, level }) =>
    [...(frames.length > 0 ? frames : ["page"]), ...(level ? [`(${level})`] : [])].join(" "),
  );
}

/** What the mend of a rule's first finding does, with each frame as it would be; null when none is offered. */
export function mendOf(rule: string, page: PageNotation, wishes: PageWishes = {}): readonly string[] | null {
  const doc = pageDoc(page, wishes);
  const mend = checkLayout(doc, laidOut(doc)).find((each) => each.rule === rule)?.mend;
  return mend ? [mend.does, ...mend.frames.map(notationOf)] : null;
}

/** A frame with its place, and its size when it is a headline. */
function notationOf({ id, place, content }: FrameRecord): string {
  const at = place.kind === "grid" ? place.cells.map(({ col, line, cols, lines: many }) => `${col},${line} ${cols}x${many}`) : ["free"];
  return [id, ...at, ...(content.kind === "headline" ? [`${content.setting.size}pt`] : [])].join(" ");
}

/** A line of the notation, taken apart. */
interface Line {
  readonly kind: string;
  readonly name: string;
  readonly at: readonly GridCells[];
  /** What stands behind the places. */
  readonly words: readonly string[];
}

const PLACE = /(\d+),(\d+) (\d+)x(\d+)/g;

function lineFrom(line: string): Line {
  const at = [...line.matchAll(PLACE)].map((found) => {
    const [col = 0, top = 0, cols = 0, many = 0] = found.slice(1).map(Number);
    return cells(col, top, cols, many);
  });
  const [kind = "", name = "", ...words] = line.replace(PLACE, "").trim().split(/\s+/);
  return { kind, name, at, words };
}

function frameFrom(line: Line): FrameRecord {
  const { kind, name, at, words } = line;
  return {
    ...frameOf(`${kind}-${name}`, contentFrom(line), ...at),
    ...(words.includes("round") ? { around: { standoff: pt(12), wrap: "both" } } : {}),
    ...(words.includes("locked") ? { locked: true } : {}),
    ...(words.includes("lined") ? { box: { line: pt(0.5), padding: em(1) } } : {}),
  };
}

function contentFrom(line: Line): FrameContent {
  const { kind, name, words } = line;
  const story = storyIn(line) ?? "";
  const writing = words.includes("vertical") ? { writing: "vertical" as const } : {};
  switch (kind) {
    case "head":
      return { kind: "headline", story, setting: settingFrom(line) };
    case "text":
      return { kind: "text", story, part: Number(name.split(".")[1] ?? 0), ...writing };
    case "briefs":
      return { kind: "briefs", rubric: null, stories: [story], part: 0 };
    case "picture":
      return { kind: "picture", picture: name };
    case "caption":
      return { kind: "caption", picture: name, ...(words.includes("over") ? { form: "over" as const } : {}) };
    case "group":
      return { kind: "groupCaption", pictures: name.split("+") };
    case "pictures":
      return { kind: "pictureGroup", pictures: name.split("+") };
    case "ad":
      return { kind: "ad", ad: name, label: words.includes("label") };
    case "note":
      return { kind: "note", text: ["启事一则。"] };
    case "rubric":
      return { kind: "rubric", text: name };
    case "quote":
      return { kind: "pullQuote", story, text: "一句话" };
    case "jump":
      return { kind: "jump", story, page: 1, direction: "from" };
    case "rule":
      return { kind: "rule", direction: name.startsWith("|") ? "vertical" : "horizontal", weight: "hairline" };
    case "nameplate":
    case "ear":
    case "credits":
    case "folio":
      return { kind };
    default:
      throw new Error(`no kind of frame: ${kind}`);
  }
}

const HEADLINE_STYLES: Readonly<Record<string, HeadlineStyle>> = {
  reversed: { kind: "reversed", plate: "black" },
  tinted: { kind: "tinted", ink: "black", share: 0.1 },
  ruled: { kind: "ruled" },
  boxed: { kind: "boxed", shadow: 0.2 },
};

function settingFrom(line: Line): HeadlineSetting {
  const style = line.words.map((word) => HEADLINE_STYLES[word]).find((each) => each !== undefined);
  const size = pt(numberIn(line, "pt") ?? 20);
  const parts = { main: ["题目"], kicker: [], deck: [], rubric: null, summary: null };
  return {
    rank: rankOf(line.name),
    size,
    minorSize: pt(12),
    ...parts,
    above: lines(1),
    below: lines(1),
    ...(style ? { style } : {}),
    ...(line.words.includes("vertical") ? { writing: "vertical" } : {}),
  };
}

/** The number before a word such as `20pt`. */
function numberIn({ words }: Line, unit: string): number | null {
  const found = words.find((word) => word.endsWith(unit) && Number.isFinite(Number.parseFloat(word)));
  return found === undefined ? null : Number.parseFloat(found);
}

/** Stories rank by their letters. */
function rankOf(name: string): number {
  return (name.codePointAt(0) ?? 97) - 96;
}

/** The story that a line speaks of: its letter. */
function storyIn({ name }: Line): string | null {
  return /^[a-z]/.exec(name)?.[0] ?? null;
}

const SHORT = 5;

/** The stories, pictures and advertisements of which the lines speak. */
function recordsFrom(all: readonly Line[], fields: Readonly<Record<string, Partial<PictureRecord>>>): readonly DocRecord[] {
  const named = (kinds: readonly string[]) => all.filter(({ kind }) => kinds.includes(kind));
  const withStory = named(["head", "text", "briefs", "quote", "jump", "picture", "caption", "group", "pictures"]);
  const stories = new Set(withStory.flatMap((line) => storyIn(line) ?? []));
  const pictures = new Set(named(["picture", "caption", "group", "pictures"]).flatMap(({ name }) => name.split("+")));
  return [
    ...[...stories].map((id) => storyWithText(id, all)),
    ...[...pictures].map((id) => pictureOf(id, { story: /^[a-z]/.exec(id)?.[0] ?? null, ...fields[id] })),
    ...named(["ad"]).map(({ name, words }): DocRecord => {
      const size = { width: pt(100), height: pt(100) };
      return { id: name, type: "ad", name, booking: null, ...size, picture: null, labelled: words.includes("labelled") };
    }),
  ];
}

/** A story with as much text as its frames say; `30+40字` parts it by a subhead, and without a word it has a few characters. */
function storyWithText(id: string, all: readonly Line[]): DocRecord {
  const own = all.filter((line) => storyIn(line) === id);
  const said = own.flatMap(({ words }) => words.find((word) => word.endsWith("字"))?.slice(0, -1) ?? [])[0] ?? String(SHORT);
  const body = said.split("+").flatMap((count, index): readonly (readonly [BlockRole, string])[] => {
    const paragraph = ["paragraph", hanText(Number(count))] as const;
    return index === 0 ? [paragraph] : [["subhead", "小标题"], paragraph];
  });
  const untitled = own.some(({ words }) => words.includes("untitled"));
  return storyOf(id, [...(untitled ? [] : [["headline", `题目${id}`] as const]), ...body], rankOf(id));
}
