/** Matter longer than a page: as much as there is room for here, the rest on the next page. */
import type { StoryRecord } from "../model/index.js";
import type { Field, Leaf } from "./leaf.js";
import { areaOf } from "./leaf.js";
import type { BriefsMatter, Matter, StoryMatter } from "./matter.js";
import type { Filling } from "./pagePlan.js";
import { leafOf } from "./plainLeaves.js";
import { piecesOf } from "./tree.js";

/** A leaf that takes as much of the matter as a page holds; the rest goes to page `to`. Null when nothing fits. */
export function splitLeaf(matter: Matter, field: Field, to: number): Leaf | null {
  if (matter.kind === "story") return leafOf(matter, field, { kind: "some", to });
  if (matter.kind === "briefs") return splitBriefs(matter, field);
  return null;
}

/** Short of the page by more lines than this, another brief is tried in place of the last ones. */
const GOOD_WHITE = 2;
/** So many briefs at the end may be exchanged for others of another length. */
const EXCHANGED = 12;

/** The first briefs that a page holds, the last of them exchanged where others fill it better. */
function splitBriefs(matter: BriefsMatter, field: Field): Leaf | null {
  const leafFor = (stories: readonly StoryRecord[]): Leaf => leafOf({ ...matter, stories }, field);
  const fits = (stories: readonly StoryRecord[]): boolean => areaOf(leafFor(stories), field) !== null;
  let count = 0;
  let tooMany = matter.stories.length;
  while (tooMany - count > 1) {
    const middle = Math.floor((count + tooMany) / 2);
    if (fits(matter.stories.slice(0, middle))) count = middle;
    else tooMany = middle;
  }
  if (count === 0) return null;
  const taken = matter.stories.slice(0, count);
  const better = exchanged(taken, matter.stories.slice(count), field);
  return leafFor(better.length > 0 && fits(better) ? better : taken);
}

/** The briefs with one of the last exchanged for one that is longer by just the lines that stay white. */
function exchanged(taken: readonly StoryRecord[], others: readonly StoryRecord[], field: Field): readonly StoryRecord[] {
  const linesOf = (story: StoryRecord): number => field.copyfit.briefsLines([story]);
  const white = field.columns * field.lines - field.copyfit.briefsLines(taken) - field.columns;
  if (white <= GOOD_WHITE) return taken;
  const last = taken.slice(-EXCHANGED);
  let best = { stories: taken, white };
  for (const out of last) {
    for (const other of others.slice(0, EXCHANGED)) {
      const left = white - (linesOf(other) - linesOf(out));
      if (left >= 0 && left < best.white) best = { stories: taken.map((story) => (story === out ? other : story)), white: left };
    }
  }
  return best.stories;
}

/** What is left of the matter once its leaf stands on page `from`; null when nothing is. */
export function restOf(matter: Matter, filling: Filling, field: Field, from: number): Matter | null {
  if (matter.kind === "story") return restOfStory(matter, filling, field, from);
  if (matter.kind !== "briefs") return null;
  const placed = new Set(filling.blocks.flatMap(({ leaf }) => (leaf.matter.kind === "briefs" ? leaf.matter.stories : [])));
  const stories = matter.stories.filter((story) => !placed.has(story));
  return stories.length === 0 ? null : { ...matter, stories };
}

function restOfStory(matter: StoryMatter, filling: Filling, field: Field, from: number): StoryMatter {
  const pieces = filling.blocks.flatMap(piecesOf);
  const cells = pieces.filter((piece) => piece.content.kind === "text").flatMap((piece) => piece.cells);
  const lines = cells.reduce((total, cell) => total + cell.cols * cell.lines, 0);
  const done = matter.done + lines / Math.max(1, field.copyfit.bodyLines(matter.story));
  return { ...matter, pictures: [], part: matter.part + 1, done: Math.min(done, 1), from };
}
