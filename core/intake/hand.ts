/** What a person has said of the copy, by places in all sources laid end to end. It holds against all that is reckoned. */
import type { CopyLabel, CopyPlace, CopyReview } from "../model/index.js";
import type { Copy } from "./copy.js";
import type { Draft } from "./drafts.js";
import type { HeadlinePart, Role } from "./roles.js";
import type { Run } from "./run.js";

interface Extent {
  readonly from: number;
  readonly to: number;
}

export interface Hand {
  readonly splits: ReadonlySet<number>;
  /** What the line at a place is; null where nobody has said anything. */
  saidOf(line: Extent): CopyLabel["role"] | null;
  /** The role by which the labels of lines know it. */
  roleOf(line: Extent): Role | null;
  headlinePartOf(line: Extent): HeadlinePart | undefined;
  /** The draft to which what stands here was given: null for none, undefined where nobody has said anything. */
  homeOf(run: Run, drafts: readonly Draft[]): number | null | undefined;
}

export function handOf(copy: Copy, review: CopyReview): Hand {
  const offsetOf = ({ source, at }: CopyPlace): number => (copy.bases[source] ?? 0) + at;
  const labels = new Map(review.labels.map((label) => [offsetOf(label), label.role]));
  const homes = new Map(review.homes.map((home) => [offsetOf(home), home.home && offsetOf(home.home)]));
  const saidOf = ({ from }: Extent): CopyLabel["role"] | null => labels.get(from) ?? null;
  return {
    splits: new Set(review.splits.map(offsetOf)),
    saidOf,
    roleOf(line) {
      const said = saidOf(line);
      if (said === "kicker" || said === "deck") return "headline";
      return said === "unused" ? null : said;
    },
    headlinePartOf(line) {
      const said = saidOf(line);
      return said === "kicker" || said === "deck" || said === "headline" ? said : undefined;
    },
    homeOf({ at }, drafts) {
      const [first] = at;
      const home = first === undefined ? undefined : homes.get(first);
      if (home === undefined || home === null) return home;
      const found = drafts.findIndex((draft) => holds(draft, home));
      return found < 0 ? undefined : found;
    },
  };
}

function holds(draft: Draft, offset: number): boolean {
  return draft.blocks.some((pieces) => pieces.some(({ run }) => (run.at[0] ?? 0) <= offset && offset <= (run.at.at(-1) ?? -1)));
}
