/**
 * A story over the whole width of the page with a notch at the lower right, in which other matter
 * stands. A page of two to four blocks can be made so without a gap that cuts it in two (断版).
 *
 *     +------------ headline -----------+      +------------ headline -----------+
 *     | text       | text               |      | text       | picture            |
 *     |            +--------------------+      |            | caption            |
 *     |            |  other matter      |      |            +--------------------+
 *     |            |                    |      |            |  other matter      |
 *     +------------+--------------------+      +------------+--------------------+
 */
import type { GridCells } from "../model/index.js";
import { costAt } from "./curve.js";
import type { Around, Field, Notch, Piece } from "./leaf.js";
import type { StoryMatter } from "./matter.js";
import { airUnderCaptions, CAPTION_AIR, movedPieces, type PictureGroup } from "./pictureGroup.js";
import { type BodyCopy, LEAST_LEG, LEAST_SEEN_WHITE, legCost, whiteCost, withSpare } from "./storyBody.js";
import { airings, EXTRA_AIR_COST, type Head, headLines, headPiece } from "./storyHead.js";

/** The story round notches of any size; `heads` are those over the whole width. Null when it has no text to stand so. */
export function storyAround(matter: StoryMatter, body: BodyCopy, heads: readonly Head[], field: Field): Around | null {
  if (body.text <= 0) return null;
  const cols = field.columns;
  const copy = withSpare(body, cols);
  return {
    cost: (lines, notch) => chosen(copy, heads, cols, lines, notch)?.cost ?? Number.POSITIVE_INFINITY,
    build(lines, notch) {
      const found = chosen(copy, heads, cols, lines, notch);
      if (!found) throw new Error(`story ${matter.story.id} cannot fill ${lines} lines round ${notch.cols} × ${notch.lines}`);
      const above = headLines(found.head, found.extra, true);
      const head = headPiece(found.head, found.extra, cols, true);
      const { text, pictures } = layOut(copy.group, found.body, cols, lines - above, notch);
      const frame: Piece = { content: { kind: "text", story: matter.story.id, part: matter.part }, cells: text };
      return [...(head ? [head] : []), ...movedPieces([frame, ...pictures], 0, above)];
    },
  };
}

/** Where the pictures stand: nowhere, over the whole width under the headline, or over the notch. */
interface Body {
  readonly cost: number;
  readonly pictures: "none" | "across" | "over notch";
  /** Lines of the picture group with the air under its captions. */
  readonly groupLines: number;
}

interface Chosen {
  readonly cost: number;
  readonly head: Head;
  readonly extra: number;
  readonly body: Body;
}

function chosen(copy: BodyCopy, heads: readonly Head[], cols: number, lines: number, notch: Notch): Chosen | null {
  let best: Chosen | null = null;
  const bodies = new Map<number, Body | null>();
  for (const { head, extra } of airings(heads, true)) {
    const inner = lines - headLines(head, extra, true);
    const body = bodies.get(inner) ?? bodyRound(copy, cols, inner, notch);
    bodies.set(inner, body);
    const cost = body ? head.cost + extra * EXTRA_AIR_COST + body.cost : Number.POSITIVE_INFINITY;
    if (body && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cost, head, extra, body };
  }
  return best;
}

function bodyRound(copy: BodyCopy, cols: number, lines: number, notch: Notch): Body | null {
  if (lines - notch.lines < LEAST_LEG) return null;
  if (!copy.group) return textRound(copy, cols, lines, notch);
  const across = picturesAcross(copy, copy.group, cols, lines, notch);
  const over = picturesOver(copy, copy.group, cols, lines, notch);
  return across && over ? (across.cost <= over.cost ? across : over) : (across ?? over);
}

function textRound(copy: BodyCopy, cols: number, lines: number, notch: Notch): Body | null {
  const white = whiteCost(copy, cols * lines - notch.cols * notch.lines, cols);
  return white === null ? null : { cost: white + legCost(lines, cols), pictures: "none", groupLines: 0 };
}

function picturesAcross(copy: BodyCopy, group: PictureGroup, cols: number, lines: number, notch: Notch): Body | null {
  const curve = group.curve(cols);
  return cheapestGroup(copy, cols, cols * lines - notch.cols * notch.lines, cols, (groupLines) => {
    const under = lines - groupLines;
    if (under - notch.lines < LEAST_LEG) return null;
    return { cost: costAt(curve, groupLines - CAPTION_AIR) + legCost(under, cols), pictures: "across", groupLines };
  });
}

function picturesOver(copy: BodyCopy, group: PictureGroup, cols: number, lines: number, notch: Notch): Body | null {
  const curve = group.curve(notch.cols);
  return cheapestGroup(copy, cols, cols * lines - notch.cols * notch.lines, notch.cols, (groupLines) => {
    const under = lines - notch.lines - groupLines;
    if (under < 0 || (under > 0 && under < LEAST_LEG)) return null;
    const pictures = costAt(curve, under > 0 ? groupLines - CAPTION_AIR : groupLines);
    return { cost: pictures + legCost(lines, cols), pictures: "over notch", groupLines };
  });
}

/** The cheapest height of a group `groupCols` wide that leaves the text its room out of `cells`. */
function cheapestGroup(
  copy: BodyCopy,
  cols: number,
  cells: number,
  groupCols: number,
  at: (groupLines: number) => Body | null,
): Body | null {
  const highest = Math.floor((cells - copy.least) / groupCols);
  const lowest = Math.max(1, Math.ceil((cells - copy.text - copy.gain - LEAST_SEEN_WHITE + 1) / groupCols));
  let best: Body | null = null;
  for (let groupLines = highest; groupLines >= lowest; groupLines--) {
    const white = whiteCost(copy, cells - groupCols * groupLines, cols);
    const body = white === null ? null : at(groupLines);
    if (white === null || !body || body.cost + white >= (best?.cost ?? Number.POSITIVE_INFINITY)) continue;
    best = { ...body, cost: body.cost + white };
  }
  return best;
}

function layOut(group: PictureGroup | null, body: Body, cols: number, lines: number, notch: Notch) {
  const left = cols - notch.cols;
  const top = body.pictures === "across" ? body.groupLines : 0;
  const underPictures = body.pictures === "over notch" ? body.groupLines : top;
  const right = lines - notch.lines - underPictures;
  const cells: readonly GridCells[] = [
    { col: 0, line: top, cols: left, lines: lines - top },
    { col: left, line: underPictures, cols: notch.cols, lines: right },
  ];
  return { text: cells.filter((cell) => cell.lines > 0), pictures: pictures(group, body, cols, notch, right > 0) };
}

function pictures(group: PictureGroup | null, body: Body, cols: number, notch: Notch, hasTextUnder: boolean): readonly Piece[] {
  if (!group || body.pictures === "none") return [];
  const width = body.pictures === "across" ? cols : notch.cols;
  const built = hasTextUnder
    ? airUnderCaptions(group.build(width, body.groupLines - CAPTION_AIR), body.groupLines - CAPTION_AIR)
    : group.build(width, body.groupLines);
  return movedPieces(built, body.pictures === "across" ? 0 : cols - notch.cols, 0);
}
