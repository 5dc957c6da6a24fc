/** Guesses the rank of the stories: 1 is the lead. Weighs order, headline level and parts, and length. */
import type { Story } from "./stories.js";

/** Ranks in the order of the stories, distinct and without gaps. */
export function ranksOf(stories: readonly Story[]): readonly number[] {
  const levels = stories.map((story) => story.level).filter((level) => level > 0);
  const deepest = Math.max(...levels, 0);
  const order = stories.map((story, at) => ({ at, weight: weightOf(story, at, stories.length, deepest) }));
  order.sort((a, b) => b.weight - a.weight || a.at - b.at);
  const ranks = new Array<number>(stories.length).fill(0);
  order.forEach(({ at }, place) => {
    ranks[at] = place + 1;
  });
  return ranks;
}

function weightOf(story: Story, at: number, count: number, deepest: number): number {
  const early = 2 * (1 - at / Math.max(1, count));
  const level = story.level > 0 ? 1.5 * (deepest - story.level) : 0;
  const long = Math.min(1.5, story.length / 800);
  const parts = 0.3 * story.heads.filter((head) => head.part === "kicker" || head.part === "deck" || head.part === "headline").length;
  const headless = story.heads.some((head) => head.part === "headline") ? 0 : -2;
  const brief = story.columnRubric !== null ? -1.5 : 0;
  return early + level + long + parts + headless + brief;
}
