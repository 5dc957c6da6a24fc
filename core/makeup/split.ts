/** Matter longer than a page: as much as there is room for here, the rest on the next page. */
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

/** Half of the briefs, and half of that, until a page holds them. */
function splitBriefs(matter: BriefsMatter, field: Field): Leaf | null {
  for (let count = Math.floor(matter.stories.length / 2); count > 0; count = Math.floor(count / 2)) {
    const leaf = leafOf({ ...matter, stories: matter.stories.slice(0, count) }, field);
    if (areaOf(leaf, field)) return leaf;
  }
  return null;
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
