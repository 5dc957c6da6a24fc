/**
 * A QR code with its heading and caption (ISO/IEC 18004): black alone on white, four modules of white round it.
 *
 *   sidebar           strip
 *   +----------+      +--+----------+---------------+
 *   | heading  |      |he|  ######  | caption       |
 *   |  ######  |      |ad|  ######  |               |
 *   |  ######  |      +--+----------+---------------+
 *   | caption  |
 *   +----------+
 */
import { BLACK, type BoxForm, type CodeBox, type Ink } from "../../model/index.js";
import { mm, mmFromPt, pt, ptFromMm } from "../../units/index.js";
import type { PageContext } from "../context.js";
import type { DisplayItem, ShapeItem } from "../displayList.js";
import { BOX_LINE, HAIRLINE, rectItem, shapeItem } from "../drawing.js";
import { edgeInset } from "../grid.js";
import { BAND_HEIGHT, bandAbove, bandBeside } from "./bands.js";
import type { BoxDesign } from "./design.js";
import { paragraphsOf } from "./lists.js";
import { drawStack, type Piece, smallStyle, stackHeight } from "./pieces.js";
import { type BoxProblem, problem } from "./problems.js";
import { codeOutlines } from "./qrOutline.js";
import { wordsOf } from "./words.js";

/** Light modules that a reader wants round the code (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;
/** A module of less is lost in the dot gain of newsprint [K]. */
const LEAST_MODULE = 0.4;
/** What a phone reads at arm's length, and more than which a module only takes room, in mm. */
const LIKED_MODULE = 0.75;
const MOST_MODULE = 1.1;
/** Codes of many modules have smaller ones, so that the side stays near this, in mm. */
const LIKED_SIDE = 30;
const MOST_SIDE = 40;
/** A code that could not be made stands as an empty square of so many modules. */
const ABSENT_MODULES = 25;
/** Blank between words and code, and round the words, in points. */
const PADDING = 6;
/** The caption stands beside a code where it has this much width, in points; else below it. */
const WORDS_WIDTH: Readonly<Record<BoxForm, number>> = { sidebar: 110, strip: 60 };
/** A box may be this much higher than its contents want, as a share. */
const STRETCH = 0.15;
const EXCERPT = 40;
/** Millimetres by which arithmetic may miss. */
const ROUNDING = 1e-6;
/** Operators of a path, as in `face.Outline`. */
const [MOVE, LINE, CLOSE] = [0, 1, 4];
const WHITE: Ink = { c: 0, m: 0, y: 0, k: 0 };

/** A box round a code: whether its words stand beside it, what they are, and how large the code may be. */
export function codeDesign(context: PageContext, box: CodeBox): BoxDesign {
  const { grid } = context.style;
  return {
    heights(form, width) {
      const setting = settingOf(context, box, form, width);
      const linesAt = (side: number): number => Math.ceil((heightWith(setting, side) + 2 * edgeInset(grid)) / grid.pitch);
      const ideal = linesAt(Math.min(setting.most, likedSide(box)));
      const least = linesAt(Math.min(setting.most, sideOf(box, LEAST_MODULE)));
      return { min: least, ideal, max: Math.max(linesAt(setting.most), Math.ceil(ideal * (1 + STRETCH))) };
    },
    draw(form, width, height) {
      const inset = edgeInset(grid);
      const inner = height - 2 * inset;
      const setting = settingOf(context, box, form, width);
      const frame = rectItem(0, inset, width, inner, { fill: null, stroke: { ink: context.style.type.accent, weight: BOX_LINE } });
      return [frame, ...bandOf(context, box, form, width, inner), ...codeAndCaption(context, box, setting, inner)];
    },
  };
}

/** An address that is not there, or too long for a code. */
export function addressProblems({ address: given, modules }: CodeBox): readonly BoxProblem[] {
  const address = given.trim();
  if (address === "") return [problem("box-field-missing", { field: "二维码：网址" })];
  return modules === null ? [problem("box-code-none", { address: excerptOf(address), characters: address.length })] : [];
}

/** What a code box lacks, and, as it is drawn in a frame, whether newsprint can hold its modules. */
export function codeProblems(
  context: PageContext,
  box: CodeBox,
  frame: { readonly form: BoxForm; readonly width: number; readonly height: number },
): readonly BoxProblem[] {
  const problems = addressProblems(box);
  if (problems.length > 0) return problems;
  const setting = settingOf(context, box, frame.form, frame.width);
  const side = sideFor(setting, frame.height - 2 * edgeInset(context.style.grid));
  const millimetres = mmFromPt(pt(side / modulesOf(box)));
  if (millimetres >= LEAST_MODULE - ROUNDING) return [];
  return [problem("box-code-small", { millimetres: Math.max(0, Math.floor(millimetres * 100) / 100), least: LEAST_MODULE })];
}

/** How a code and its caption share a box. */
interface Setting {
  readonly isBeside: boolean;
  /** Where the code's room begins: beside or under the band of the heading. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly caption: readonly Piece[];
  /** The largest side of the code with its quiet zone that there is room and use for, in points. */
  readonly most: number;
}

function settingOf(context: PageContext, box: CodeBox, form: BoxForm, width: number): Setting {
  const band = wordsOf(box.heading) === null ? 0 : BAND_HEIGHT;
  const [left, top] = form === "sidebar" ? [0, band] : [band, 0];
  const room = width - left;
  const caption = wordsOf(box.caption);
  const liked = Math.min(likedSide(box), room);
  const isBeside = caption !== null && room - liked >= WORDS_WIDTH[form];
  return {
    isBeside,
    left,
    top,
    width: room,
    caption: paragraphsOf(context, [[caption, smallStyle(context.style)]], isBeside ? room - liked - PADDING : room - 2 * PADDING),
    most: isBeside ? liked : Math.min(room, sideOf(box, moduleOf(box, MOST_MODULE, MOST_SIDE))),
  };
}

/** The height of the contents with a code of the side. */
function heightWith({ isBeside, top, caption }: Setting, side: number): number {
  return top + (isBeside ? Math.max(side, stackHeight(caption) + 2 * PADDING) : side + captionHeight(caption));
}

/** A caption below a code, with its air towards the edge; the quiet zone keeps the code's own. */
function captionHeight(caption: readonly Piece[]): number {
  return caption.length === 0 ? 0 : stackHeight(caption) + PADDING;
}

/** The side that the code takes in a box so high; one that is too small is still drawn, for a finding to name. */
function sideFor(setting: Setting, height: number): number {
  const room = height - setting.top - (setting.isBeside ? 0 : captionHeight(setting.caption));
  return Math.max(1, Math.min(setting.most, room));
}

function bandOf(context: PageContext, box: CodeBox, form: BoxForm, width: number, height: number): readonly DisplayItem[] {
  const heading = wordsOf(box.heading);
  const inset = edgeInset(context.style.grid);
  if (heading === null) return [];
  return form === "sidebar" ? bandAbove(context, heading, width, inset) : bandBeside(context, heading, inset, height);
}

function codeAndCaption(context: PageContext, box: CodeBox, setting: Setting, height: number): readonly DisplayItem[] {
  const side = sideFor(setting, height);
  const spare = Math.max(0, height - heightWith(setting, side)) / 2;
  const top = edgeInset(context.style.grid) + setting.top;
  const { left, width, most, caption } = setting;
  if (!setting.isBeside) {
    const code = codeItems(box, left + (width - side) / 2, top + spare, side);
    return [...code, ...drawStack(caption, left + PADDING, top + spare + side)];
  }
  const room = height - setting.top;
  const start = top + Math.max(PADDING, (room - stackHeight(caption)) / 2);
  return [...codeItems(box, left + (most - side) / 2, top + (room - side) / 2, side), ...drawStack(caption, left + most, start)];
}

/** White for the quiet zone, whatever stands behind the box, then the dark modules as one shape. */
function codeItems(box: CodeBox, x: number, y: number, side: number): readonly ShapeItem[] {
  const white = rectItem(x, y, side, side, { fill: WHITE, stroke: null });
  const module = side / modulesOf(box);
  const inner = side - 2 * QUIET_ZONE * module;
  const [left, top] = [x + QUIET_ZONE * module, y + QUIET_ZONE * module];
  if (box.modules === null) return [rectItem(left, top, inner, inner, { fill: null, stroke: { ink: BLACK, weight: HAIRLINE } })];
  const rings = codeOutlines(box.modules);
  const ops = rings.flatMap((ring) => [...ring.map((_, index) => (index === 0 ? MOVE : LINE)), CLOSE]);
  const points = rings.flatMap((ring) => ring.flatMap((corner) => [left + corner.x * module, top + corner.y * module]));
  return [white, shapeItem(ops, points, { fill: BLACK, stroke: null })];
}

function likedSide(box: CodeBox): number {
  return sideOf(box, moduleOf(box, LIKED_MODULE, LIKED_SIDE));
}

/** A module of the size wished for, or as much less as keeps the side so long, but not less than newsprint holds. */
function moduleOf(box: CodeBox, wished: number, side: number): number {
  return Math.max(LEAST_MODULE, Math.min(wished, side / modulesOf(box)));
}

/** The side of a code in points with modules of so many millimetres. */
function sideOf(box: CodeBox, module: number): number {
  return modulesOf(box) * ptFromMm(mm(module));
}

/** Modules across, the quiet zone on both sides included. */
function modulesOf({ modules }: CodeBox): number {
  return (modules?.length ?? ABSENT_MODULES) + 2 * QUIET_ZONE;
}

function excerptOf(address: string): string {
  return address.length > EXCERPT ? `${address.slice(0, EXCERPT)}…` : address;
}
