/** How high a block must be for copy in vertical lines. */
import { type FlowBlock, flow } from "../flow/index.js";
import type { PageContext } from "./context.js";
import { tierRegions } from "./tiers.js";

/** Vertical lines take a little more or less room than horizontal ones: the search begins at this share of it. */
const FIRST_GUESS = 0.8;

/**
 * Fewest grid lines of a block `cols` base columns wide in whose tiers the blocks stand; `horizontal` is how many lines
 * they take in one base column, to begin the search near the end.
 */
export function fewestTierLines({ style, compose }: PageContext, blocks: readonly FlowBlock[], cols: number, horizontal: number): number {
  const holds = (lines: number): boolean => {
    const regions = tierRegions(style.grid, [{ col: 0, line: 0, cols, lines }]);
    return flow(blocks, regions, compose).overset === null;
  };
  let lines = Math.max(1, Math.floor((horizontal / cols) * FIRST_GUESS));
  const most = 2 * style.grid.lines + horizontal;
  while (lines < most && !holds(lines)) lines++;
  return lines;
}
