/**
 * A story with a vertical headline (竖题) beside its text. Over vertical text (直排), which is read from right to left, the
 * headline stands at the right; beside horizontal text at the left.
 *
 *     +-----------------+----+      +----+-------+-------+
 *     | vertical text   | h  |      | h  | text  | text  |
 *     |                 | e  |      | e  |       |       |
 *     +-----------------+ a  |      | a  |       |       |
 *     | pictures        | d  |      | d  |       |       |
 *     +-----------------+----+      +----+-------+-------+
 */
import type { PagePlan } from "../model/index.js";
import type { VerticalHeadlineOption } from "../page/index.js";
import { costAt, emptyCurve, offer } from "./curve.js";
import type { Field, Leaf, Piece } from "./leaf.js";
import type { StoryMatter } from "./matter.js";
import { nameOf } from "./matter.js";
import { CAPTION_AIR, movedPieces, type PictureGroup } from "./pictureGroup.js";
import { type BodyCopy, chooseBody, layOutBody } from "./storyBody.js";
import { BLOCK_AIR } from "./storyHead.js";

/** Lower than this a vertical headline has no room for its words and the white round them. */
const LEAST_LINES = 14;
/** Lines that vertical text may be given beyond what it needs: its last tier ends early anyway. */
const MOST_SLACK = 4;
const SLACK_COST = 0.5;

/** How the body stands beside the headline. */
interface Beside {
  readonly cost: number;
  build(): readonly Piece[];
}

type BodyBeside = (cols: number, lines: number) => Beside | null;

/** The story with its headline at the side; its curves are empty where that is not possible. */
export function sideHeadLeaf(matter: StoryMatter, copy: BodyCopy, lead: NonNullable<PagePlan["lead"]>, field: Field): Leaf {
  const isVertical = lead.text === "vertical";
  const bodyAt: BodyBeside = isVertical ? verticalBody(matter, copy.group, field) : horizontalBody(matter, copy);
  const air = (top: boolean): number => (top ? 0 : BLOCK_AIR);

  function best(
    cols: number,
    lines: number,
  ): { readonly head: VerticalHeadlineOption; readonly body: Beside; readonly cost: number } | null {
    if (lines < LEAST_LINES) return null;
    let found: ReturnType<typeof best> = null;
    for (const head of field.copyfit.verticalHeadlines(matter.story, lines, matter.rank)) {
      const body = head.cols < cols ? bodyAt(cols - head.cols, lines) : null;
      const cost = body ? head.cost + body.cost : Number.POSITIVE_INFINITY;
      if (body && cost < (found?.cost ?? Number.POSITIVE_INFINITY)) found = { head, body, cost };
    }
    return found;
  }

  return {
    matter,
    around: null,
    apart: null,
    other: null,
    curve(cols, top) {
      const curve = emptyCurve(field.limit);
      for (let lines = LEAST_LINES; lines + air(top) <= field.limit; lines++) {
        const found = best(cols, lines);
        if (found) offer(curve, lines + air(top), found.cost);
      }
      return curve;
    },
    build(cols, height, top) {
      const lines = height - air(top);
      const found = best(cols, lines);
      if (!found) throw new Error(`story ${matter.story.id} cannot stand beside its headline in ${cols} columns × ${lines} lines`);
      const { head, body } = found;
      const headCol = isVertical ? cols - head.cols : 0;
      const piece: Piece = {
        content: { kind: "headline", story: matter.story.id, setting: head.setting },
        cells: [{ col: headCol, line: 0, cols: head.cols, lines }],
      };
      return movedPieces([piece, ...movedPieces(body.build(), isVertical ? 0 : head.cols, 0)], 0, air(top));
    },
  };
}

function horizontalBody(matter: StoryMatter, copy: BodyCopy): BodyBeside {
  return (cols, lines) => {
    const choice = chooseBody(copy, cols, lines);
    if (!choice) return null;
    return {
      cost: choice.cost,
      build() {
        const { text, pictures } = layOutBody(copy, choice, cols, lines);
        const frame: Piece = { content: { kind: "text", story: matter.story.id, part: matter.part }, cells: text };
        return text.length > 0 ? [frame, ...pictures] : pictures;
      },
    };
  };
}

/** Text in tiers at the head, the pictures under it over the same columns. */
function verticalBody(matter: StoryMatter, group: PictureGroup | null, field: Field): BodyBeside {
  const extra = field.extra.get(nameOf(matter)) ?? 0;
  return (cols, lines) => {
    const fewest = field.copyfit.verticalBodyHeight(matter.story, cols) + Math.ceil(extra / cols);
    if (lines < fewest) return null;
    const frame = (height: number): Piece => ({
      content: { kind: "text", story: matter.story.id, part: matter.part, writing: "vertical" },
      cells: [{ col: 0, line: 0, cols, lines: height }],
    });
    if (!group) return lines - fewest > MOST_SLACK ? null : { cost: (lines - fewest) * SLACK_COST, build: () => [frame(lines)] };
    return overPictures(group, cols, lines, fewest, frame);
  };
}

function overPictures(group: PictureGroup, cols: number, lines: number, fewest: number, frame: (height: number) => Piece): Beside | null {
  const curve = group.curve(cols);
  let best: Beside | null = null;
  for (let height = fewest; height <= fewest + MOST_SLACK; height++) {
    const pictures = lines - height - CAPTION_AIR;
    const cost = costAt(curve, pictures) + (height - fewest) * SLACK_COST;
    if (cost >= (best?.cost ?? Number.POSITIVE_INFINITY)) continue;
    best = { cost, build: () => [frame(height), ...movedPieces(group.build(cols, pictures), 0, height + CAPTION_AIR)] };
  }
  return best;
}
