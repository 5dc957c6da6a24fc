/** Runs that stand elsewhere than where they were composed. */
import type { LineRun } from "./types.js";

/** A run with other places, or other offsets. Named field by field: a composed run has no fields of its own to spread for what it reads from a tray. */
export function changedRun(run: LineRun, changes: Partial<LineRun>): LineRun {
  const { face, style, from, to, glyphs, x, offsets, rise, turn, stretch } = run;
  return {
    face,
    style,
    from,
    to,
    glyphs,
    x,
    offsets,
    ...(rise === undefined ? {} : { rise }),
    ...(turn === undefined ? {} : { turn }),
    ...(stretch === undefined ? {} : { stretch }),
    ...changes,
  };
}
